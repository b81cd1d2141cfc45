import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { defineScenario, scenarioFromJSON } from 'levy';
import { russia2023 } from 'levy/data';
import { scenarioFromYAML } from 'levy/yaml';
import { codeOf, errorOf } from '../support/error-of.js';

const input = {
  name: 'drive',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-12-31' },
  regions: [
    { id: 'north', men: 50_000 },
    { id: 'south', men: 20_000 },
  ],
  uptake: { willing: { kind: 'lognormal', median: 0.05, sigma: 0.3 }, hazard: 0.05 },
} as const;
const scenario = defineScenario(input);
const json = JSON.stringify(input, null, 2);
const yaml = `
# A drive, written by hand.
name: drive
target: 1000
calendar: { start: 2023-04-01, end: 2023-12-31 }
regions:
  - { id: north, men: 50000 }
  - id: south
    men: 20000
uptake:
  willing: { kind: lognormal, median: 0.05, sigma: 0.3 }
  hazard: 0.05
`;

describe('scenarioFromJSON', () => {
  it('reads what defineScenario takes, and what a scenario was saved as', () => {
    expect(scenarioFromJSON(json)).toEqual(scenario);
    expect(scenarioFromJSON(`\uFEFF${json}`)).toEqual(scenario);
    expect(scenarioFromJSON(JSON.stringify(russia2023))).toEqual(russia2023);
  });

  it('refuses what is no JSON, and what is no text', () => {
    expect(codeOf(() => scenarioFromJSON(json.slice(0, -3)))).toBe('scenario/not-json');
    expect(codeOf(() => scenarioFromJSON(''))).toBe('scenario/not-json');
    for (const wrong of [undefined, null, {}, scenario])
      expect(codeOf(() => scenarioFromJSON(wrong as never))).toBe('scenario/not-json');
  });

  it.each([
    ['at the top', json.replace('"target": 1000', '"target": 1000,\n  "target": 2000'), 4, 'target'],
    ['in a region', json.replace('"men": 20000', '"men": 20000, "men": 1'), 15, 'men'],
    ['written with an escape', json.replace('"target": 1000', '"target": 1000, "t\\u0061rget": 1'), 3, 'target'],
  ])('refuses a key that stands twice %s', (_, text, line, key) => {
    expect(errorOf(() => scenarioFromJSON(text))).toMatchObject({
      code: 'scenario/duplicate-key',
      path: `line ${String(line)}`,
      got: `the key "${key}" a second time`,
    });
  });

  it('takes the same key in two objects, and text that looks like one', () => {
    const spoken = { ...input, description: 'the "name": "name", and {"a":1,"a":2} \\' };
    expect(scenarioFromJSON(JSON.stringify(spoken)).description).toBe(spoken.description);
  });

  it('tells what defineScenario tells', () => {
    const error = errorOf(() => scenarioFromJSON(json.replace('"target"', '"taget"').replace('20000', '-1')));
    expect(error.issues.map(({ path }) => path).sort()).toEqual(['regions[1].men', 'taget', 'target']);
  });
});

describe('scenarioFromYAML', () => {
  it('reads what defineScenario takes, JSON too, dates as text', () => {
    expect(scenarioFromYAML(yaml)).toEqual(scenario);
    expect(scenarioFromYAML(json)).toEqual(scenario);
    expect(scenarioFromYAML(`\uFEFF${yaml}`)).toEqual(scenario);
  });

  it('keeps ids that YAML 1.1 would take for something else', () => {
    const ids = scenarioFromYAML(yaml.replace('id: north', 'id: no').replace('id: south', 'id: on')).regions;
    expect(ids.map(({ id }) => id)).toEqual(['no', 'on']);
  });

  it.each([
    ['a tab for an indent', yaml.replace('  hazard', '\thazard'), 'scenario/not-yaml', /^line 12/],
    ['an open bracket', yaml.replace('sigma: 0.3 }', 'sigma: 0.3'), 'scenario/not-yaml', /^line 1[123]/],
    ['a key twice', `${yaml}target: 5\n`, 'scenario/duplicate-key', /^line 13, column 1$/],
    ['two documents', `${yaml}---\nname: other\n`, 'scenario/not-yaml', /^line 13/],
    ['an alias without anchor', yaml.replace('hazard: 0.05', 'hazard: *rate'), 'scenario/not-yaml', /^/],
    ['a tag of its own', yaml.replace('target: 1000', 'target: !secret 1000'), 'scenario/not-yaml', /^line 4/],
    ['a number with underscores', yaml.replace('target: 1000', 'target: 1_000'), 'scenario/invalid', /^target$/],
    ['nothing', '', 'scenario/invalid', /^$/],
  ])('refuses %s', (_, text, code, path) => {
    const error = errorOf(() => scenarioFromYAML(text));
    expect(error.code).toBe(code);
    expect(error.path).toMatch(path);
  });

  it('does not let a few aliases grow into millions of values', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefgh').map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[i]!}`).join(', ')}]`),
    ].join('\n');
    expect(codeOf(() => scenarioFromYAML(bomb))).toBe('scenario/not-yaml');
  });

  it('refuses what is no text', () => {
    for (const wrong of [undefined, null, {}, scenario])
      expect(codeOf(() => scenarioFromYAML(wrong as never))).toBe('scenario/not-yaml');
  });
});

describe('the reader of YAML', () => {
  const imported = async (entry: string): Promise<string[]> => {
    const { metafile } = await build({
      entryPoints: [`${import.meta.dirname}/../../src/${entry}`],
      bundle: true,
      write: false,
      packages: 'external',
      format: 'esm',
      metafile: true,
    });
    return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  };

  it('comes with levy/yaml alone', async () => {
    expect(await imported('yaml/index.ts')).toContain('yaml');
    expect(await imported('index.ts')).not.toContain('yaml');
    expect(await imported('data/index.ts')).not.toContain('yaml');
  });
});
