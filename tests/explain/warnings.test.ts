import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { explain, warnings } from '../../src/explain/index.js';
import { defineScenario, type Scenario, vary } from '../../src/scenario/index.js';

const plain = defineScenario({
  name: 'plain',
  target: 100,
  calendar: { start: '2025-01-01', end: '2025-06-30' },
  regions: [
    { id: 'a', men: 10_000 },
    { id: 'b', men: 20_000 },
  ],
  uptake: { willing: 0.05, hazard: 0.1 },
});

describe('impossible worlds speak up', () => {
  test('nothing is said of a plain scenario, nor of the founding case', () => {
    expect(warnings(plain)).toEqual([]);
    expect(warnings(russia2023)).toEqual([]);
    expect(explain(plain)).not.toContain('Warning');
  });

  test.each<[string, Scenario, string, string, RegExp]>([
    [
      'a target above all',
      vary(plain, { target: 30_001 }),
      'target-above-eligible',
      'target',
      /30,000 eligible men; are men given in thousands/,
    ],
    [
      'a quota above the men',
      vary(plain, { target: 15_000, quota: { announced: { a: 10_001 } } }),
      'quota-above-eligible',
      'quota.announced.a',
      /10,000 eligible/,
    ],
    [
      'an offer in percent',
      vary(plain, { policies: [{ from: '2025-02-01', set: { offer: 120 } }] }),
      'offer-improbable',
      'policies[0].set.offer',
      /did you mean 1.2\?/,
    ],
    [
      'a hazard in percent',
      vary(plain, { uptake: { hazard: 8 } }),
      'hazard-improbable',
      'uptake.hazard',
      /did you mean 0.08\?/,
    ],
    [
      'a ramp of 9',
      vary(plain, { uptake: { ramp: 9 } }),
      'outside-plausible',
      'uptake.ramp',
      /9 is outside what is plausible, 1 to 2.5/,
    ],
    [
      'composed and decomposed',
      vary(plain, {
        regions: [
          { id: '\u00e9', men: 500 },
          { id: 'e\u0301', men: 500 },
        ],
      }),
      'look-alike-ids',
      'regions[1].id',
      /look the same/,
    ],
  ])('%s', (_, scenario, code, path, text) => {
    const found = warnings(scenario);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code, path });
    expect(found[0]!.text).toMatch(text);
    expect(explain(scenario).split('\n')[0]).toBe(`Warning: ${found[0]!.text}`);
  });

  test('many of a kind are counted', () => {
    const regions = Array.from({ length: 30 }, (_, i) => ({ id: `r${String(i)}`, men: 10, quota: 11 }));
    const found = warnings(vary<string>(plain, { target: 330, regions })).filter(
      ({ code }) => code === 'quota-above-eligible',
    );
    expect(found).toHaveLength(5);
    expect(found[4]!.text).toMatch(/and 25 more/);
  });
});
