import { describe, expect, test } from 'vitest';
import { icd203, phia } from '../../src/yardsticks/index.js';
import type { Yardstick } from '../../src/yardsticks/yardstick.js';
import { touches, type Zone, zonesOf } from '../../src/yardsticks/zones.js';

/** `[0, 0.05)` and the like, with the words on either side of what no term covers. */
const shown = ({ term, below, above, low, high, lowOpen, highOpen }: Zone): string =>
  `${lowOpen ? '(' : '['}${String(low)}, ${String(high)}${highOpen ? ')' : ']'} ${term ?? `${String(below)} | ${String(above)}`}`;

describe('the scale from 0 to 1, as the yardsticks publish it', () => {
  test("PHIA's: gaps between the terms, and 0, one half and 1 of no term", () => {
    expect(zonesOf(phia).map(shown)).toEqual([
      '[0, 0] null | remote chance',
      '(0, 0.05] remote chance',
      '(0.05, 0.1) remote chance | highly unlikely',
      '[0.1, 0.2] highly unlikely',
      '(0.2, 0.25) highly unlikely | unlikely',
      '[0.25, 0.35] unlikely',
      '(0.35, 0.4) unlikely | realistic possibility',
      '[0.4, 0.5) realistic possibility',
      '[0.5, 0.55) realistic possibility | likely or probable',
      '[0.55, 0.75] likely or probable',
      '(0.75, 0.8) likely or probable | highly likely',
      '[0.8, 0.9] highly likely',
      '(0.9, 0.95) highly likely | almost certain',
      '[0.95, 1) almost certain',
      '[1, 1] almost certain | null',
    ]);
  });

  test("ICD 203's: shared ends, and no word below 1 % or above 99 %", () => {
    expect(zonesOf(icd203).map(shown)).toEqual([
      '[0, 0.01) null | almost no chance',
      '[0.01, 0.05] almost no chance',
      '[0.05, 0.2] very unlikely',
      '[0.2, 0.45] unlikely',
      '[0.45, 0.55] roughly even chance',
      '[0.55, 0.8] likely',
      '[0.8, 0.95] very likely',
      '[0.95, 0.99] almost certain',
      '(0.99, 1] almost certain | null',
    ]);
    expect(zonesOf(icd203).slice(1, 4)).toMatchObject([
      { below: null, above: 'very unlikely' },
      { below: 'almost no chance', above: 'unlikely' },
      { below: 'very unlikely', above: 'roughly even chance' },
    ]);
  });

  test('a scale without terms, and one whose term covers all', () => {
    const scale = (terms: Yardstick['terms']): Yardstick => ({ ...phia, terms });
    expect(zonesOf(scale([])).map(shown)).toEqual(['[0, 1] null | null']);
    const all = { term: 'all', synonyms: [], low: 0, high: 1, lowOpen: false, highOpen: false };
    expect(zonesOf(scale([all])).map(shown)).toEqual(['[0, 1] all']);
    // Two open ends that meet leave the point between them to nobody.
    const halves = [
      { ...all, term: 'less', high: 0.5, highOpen: true },
      { ...all, term: 'more', low: 0.5, lowOpen: true },
    ];
    expect(zonesOf(scale(halves)).map(shown)).toEqual(['[0, 0.5) less', '[0.5, 0.5] less | more', '(0.5, 1] more']);
    const closed = [{ ...halves[0]!, highOpen: false }, halves[1]!];
    expect(zonesOf(scale(closed)).map(shown)).toEqual(['[0, 0.5] less', '(0.5, 1] more']);
  });
});

test.each([
  [0.1, 0.2, true],
  [0.2, 0.3, true],
  [0.05, 0.1, true],
  [0.05, 0.0999, false],
  [0.2001, 0.3, false],
  [0.15, 0.15, true],
  [0, 1, true],
] as const)('"highly unlikely", 10 to 20 %%, and %d to %d have a probability in common: %s', (low, high, common) => {
  const zone = zonesOf(phia).find(({ term }) => term === 'highly unlikely')!;
  expect(touches(zone, low, high)).toBe(common);
});

test('an open end has nothing in common with an interval that only reaches it', () => {
  const remote = zonesOf(phia)[1]!;
  expect(touches(remote, 0, 0)).toBe(false);
  expect(touches(remote, 0, 1e-9)).toBe(true);
  const realistic = zonesOf(phia).find(({ term }) => term === 'realistic possibility')!;
  expect(touches(realistic, 0.5, 0.6)).toBe(false);
});
