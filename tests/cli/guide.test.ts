import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { said } from '../support/fake-terminal.js';

/*
 * Every `console` block of the guide to the command line is run, in order, and says what it should: a line `$ levy …` and what it prints; a line
 * `…` stands for any lines. Names of files are those of a folder of the test's own.
 */
const guide = readFileSync('docs/guides/command-line.md', 'utf8');
const blocks = [...guide.matchAll(/^```console\n(.*?)^```/gms)].map(([, text]) => text!);
const lines = blocks
  .flatMap((block) => block.split(/^\$ levy /m).slice(1))
  .map((text) => {
    const end = text.indexOf('\n');
    return { line: text.slice(0, end), expected: text.slice(end + 1) };
  });

const folder = mkdtempSync(join(tmpdir(), 'levy-guide-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
writeFileSync(
  join(folder, 'broken.yaml'),
  [
    'name: broken',
    'target: -5',
    'calendar: { start: 2026-01-01, end: 2026-06-30 }',
    'regions: [{ id: N, men: 4000 },',
    '  { id: S, men: 20.5 }]',
    'uptake: { willing: 0.02 }',
    '',
  ].join('\n'),
);
writeFileSync(
  join(folder, 'claims.yaml'),
  `schemaVersion: 1
seed: guide
alpha: 0.01
claims:
  - name: The target is met more often than not
    scenario: ours
    claim: { probability: { metric: volunteers, atLeast: target }, atLeast: 0.5 }
`,
);

/** Words of a line as a shell has them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, inQuotes, plain]) => inQuotes ?? plain!);
}

const isFile = /(^|=)[\w-]+\.(?:yaml|json|csv)$|^shards$/;
const inFolder = (word: string): string =>
  isFile.test(word) ? word.replace(/(^|=)(?=[\w-]+(\.\w+)?$)/, `$1${folder}/`) : word;

test.each(lines)('levy $line', async ({ line, expected }) => {
  const words = wordsOf(line.trim() === 'init' ? 'init scenario.yaml' : line).map(inFolder);
  const parts = words[0] === 'shard' ? [...words, '--into', `${folder}/shards`] : words;
  const { out, err } = await said(parts);
  const written = `${err}${out}`.replaceAll(`${folder}/`, '');
  const pattern = expected.split('…\n').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(written).toMatch(new RegExp(`^${pattern.join('[^]*')}$`));
});

test('the guide shows every command, and the help that it has', () => {
  const shown = new Set(lines.map(({ line }) => line.split(' ')[0]!));
  expect([...shown].sort()).toEqual(commands.map(({ name }) => name).sort());
});

test('every command has examples, which are lines that it takes', async () => {
  for (const { name, about, load } of commands) {
    const command = await load();
    expect([command.name, about.length > 0, command.examples.length > 0]).toEqual([name, true, true]);
    const help = await said([name, '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const { line } of command.examples) {
      expect(help.out).toContain(line);
      expect(line).toMatch(/^(?:seq .* \| parallel )?levy /);
    }
  }
});
