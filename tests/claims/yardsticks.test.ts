import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/stats/index.js';
import { assess, rangeOf, icd203, phia, type Yardstick } from '../../src/yardsticks/index.js';
import { probabilityEstimate } from '../../src/stats/probability.js';
import { codeOf, errorOf } from '../support/error-of.js';

const seen = (count: number, n: number): Estimate => probabilityEstimate(count, n, 0.95);

/*
 * Every edge, gap, end and midpoint, copied from the published tables (PHIA: "Explaining Uncertainty in UK Intelligence Assessment", 2025;
 * ICD 203, 2015), not from the library's: value, term, neighbours.
 */
const likely = 'likely or probable';
const phiaTable: [number, string | null, string | null, string | null][] = [
  [0, null, null, 'remote chance'],
  [1e-9, 'remote chance', null, 'highly unlikely'],
  [0.03, 'remote chance', null, 'highly unlikely'],
  [0.05, 'remote chance', null, 'highly unlikely'],
  [0.05000001, null, 'remote chance', 'highly unlikely'],
  [0.07, null, 'remote chance', 'highly unlikely'],
  [0.0999999, null, 'remote chance', 'highly unlikely'],
  [0.1, 'highly unlikely', 'remote chance', 'unlikely'],
  [0.2, 'highly unlikely', 'remote chance', 'unlikely'],
  [0.22, null, 'highly unlikely', 'unlikely'],
  [0.25, 'unlikely', 'highly unlikely', 'realistic possibility'],
  [0.35, 'unlikely', 'highly unlikely', 'realistic possibility'],
  [0.37, null, 'unlikely', 'realistic possibility'],
  [0.4, 'realistic possibility', 'unlikely', likely],
  [0.4999999, 'realistic possibility', 'unlikely', likely],
  [0.5, null, 'realistic possibility', likely],
  [0.52, null, 'realistic possibility', likely],
  [0.55, likely, 'realistic possibility', 'highly likely'],
  [0.75, likely, 'realistic possibility', 'highly likely'],
  [0.77, null, likely, 'highly likely'],
  [0.8, 'highly likely', likely, 'almost certain'],
  [0.9, 'highly likely', likely, 'almost certain'],
  [0.92, null, 'highly likely', 'almost certain'],
  [0.95, 'almost certain', 'highly likely', null],
  [0.9999999, 'almost certain', 'highly likely', null],
  [1, null, 'almost certain', null],
];
const icdTable: [number, string | null, string | null, string | null][] = [
  [0, null, null, 'almost no chance'],
  [0.0099999, null, null, 'almost no chance'],
  [0.01, 'almost no chance', null, 'very unlikely'],
  [0.05, null, 'almost no chance', 'very unlikely'],
  [0.12, 'very unlikely', 'almost no chance', 'unlikely'],
  [0.2, null, 'very unlikely', 'unlikely'],
  [0.3, 'unlikely', 'very unlikely', 'roughly even chance'],
  [0.45, null, 'unlikely', 'roughly even chance'],
  [0.5, 'roughly even chance', 'unlikely', 'likely'],
  [0.55, null, 'roughly even chance', 'likely'],
  [0.8, null, 'likely', 'very likely'],
  [0.9, 'very likely', 'likely', 'almost certain'],
  [0.95, null, 'very likely', 'almost certain'],
  [0.99, 'almost certain', 'very likely', null],
  [0.9900001, null, 'almost certain', null],
  [1, null, 'almost certain', null],
];

describe('assess, of exact numbers', () => {
  test.each(phiaTable)('PHIA: %d is %s between %s and %s', (value, term, below, above) => {
    const assessment = assess(value, { yardstick: 'phia' });
    expect(assessment.term).toBe(term);
    expect(assessment.neighbours).toEqual([below, above]);
    // In a term that term; in a gap both neighbours; at 0 and 1 the only one there is.
    expect(assessment.terms).toEqual(term === null ? [below, above].filter((word) => word !== null) : [term]);
    expect(assessment.position).toBe(term !== null ? 'term' : value === 0 || value === 1 ? 'off the scale' : 'gap');
  });

  test.each(icdTable)('ICD 203: %d is %s between %s and %s', (value, term, below, above) => {
    const assessment = assess(value, { yardstick: 'icd203' });
    expect(assessment.term).toBe(term);
    expect(assessment.neighbours).toEqual([below, above]);
    const shared = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95].includes(value);
    expect(assessment.position).toBe(shared ? 'shared end' : term === null ? 'off the scale' : 'term');
    if (shared) expect(assessment.terms).toEqual([below, above]);
  });

  test('number and word always stand together, with the yardstick', () => {
    for (const [value] of [...phiaTable, ...icdTable]) {
      for (const yardstick of [phia, icd203]) {
        const { text, terms } = assess(value, { yardstick });
        expect(text).toMatch(/\d %/);
        expect(text).toContain(yardstick.title);
        if (value > 0.01 && value < 0.99) for (const term of terms) expect(text).toContain(term);
      }
    }
  });

  test('never speaks of confidence ratings', () => {
    for (const [value] of phiaTable)
      expect(assess(value).text).not.toMatch(/confidence (is|rating)|(high|moderate|low) confidence/i);
  });
});

describe('assess, of estimates', () => {
  // Wilson 95 %: worked out independently with z = 1.959964; count, n, value's term, words that the interval leaves open.
  test.each([
    [1173, 10_000, 'highly unlikely', ['highly unlikely']], // 11.1-12.4 %
    [1050, 10_000, 'highly unlikely', ['remote chance', 'highly unlikely']], // 9.9-11.1 %: across 10 %
    [980, 10_000, null, ['remote chance', 'highly unlikely']], // 9.2-10.4 %: from the gap across 10 %
    [700, 10_000, null, ['remote chance', 'highly unlikely']], // 6.5-7.5 %: inside the gap
    [200, 1000, 'highly unlikely', ['highly unlikely', 'unlikely']], // 17.6-22.6 %: across 20 %
    [230, 1000, null, ['highly unlikely', 'unlikely']], // 20.5-25.7 %: across 25 %
    [5000, 10_000, null, ['realistic possibility', 'likely or probable']], // 49.0-51.0 %
    [5, 10, null, ['highly unlikely', 'unlikely', 'realistic possibility', 'likely or probable', 'highly likely']], // 23.7-76.3 %
  ])('PHIA: %i of %i', (count, n, term, terms) => {
    const assessment = assess(seen(count, n));
    expect(assessment.term).toBe(term);
    expect(assessment.terms).toEqual(terms);
  });

  test('ICD 203: both words across a shared end', () => {
    expect(assess(seen(200, 1000), { yardstick: 'icd203' })).toMatchObject({
      term: null,
      position: 'shared end',
      terms: ['very unlikely', 'unlikely'],
    });
    expect(assess(seen(195, 1000), { yardstick: 'icd203' })).toMatchObject({
      term: 'very unlikely',
      terms: ['very unlikely', 'unlikely'],
    });
    expect(assess(seen(300, 1000), { yardstick: 'icd203' }).terms).toEqual(['unlikely']);
  });

  test('the interval is Wilson at 95 % whatever level the estimate has', () => {
    const narrow = { ...seen(1050, 10_000), level: 0.5, interval: [0.1049, 0.1051] as const };
    expect(assess(narrow).terms).toEqual(['remote chance', 'highly unlikely']);
  });

  test('nothing seen is fewer than 3/n, not zero', () => {
    const none = assess(seen(0, 2000));
    expect(none.term).toBeNull();
    expect(none.terms).toEqual(['remote chance']);
    expect(none.text).toContain('0 of 2,000 replicates, fewer than 3/n = 0.15 %');
    expect(assess(seen(2000, 2000)).text).toContain('all 2,000 replicates, more than 1 - 3/n = 99.85 %');
    // Below ten replicates Wilson: z²/(n + z²) with z² = 3.8415.
    expect(assess(seen(0, 2)).text).toContain('0 of 2 replicates, 95 % interval 0 to 66 %');
    expect(assess(seen(1, 1)).text).toContain('1 of 1 replicate, 95 % interval 21 to 100 %');
  });

  test('shows only the digits that the error supports', () => {
    expect(assess(seen(1173, 10_000)).text).toContain('highly unlikely: 11.7 %, 95 % interval 11.1 to 12.4 %');
    expect(assess(seen(12, 100)).text).toContain('12 %, 95 % interval 7 to 20 %');
  });

  test('refuses what is no probability', () => {
    const mean = { kind: 'mean', value: 0.3, se: 0.1, interval: [0.1, 0.5], level: 0.95, n: 10 } as const;
    for (const bad of [mean, -0.1, 1.1, NaN, '0.3', null, { ...seen(3, 10), n: 0 }]) {
      expect(codeOf(() => assess(bad as never))).toBe('assess/not-a-probability');
    }
    expect(codeOf(() => assess(0.3, { yardstick: 'nato' as never }))).toBe('yardstick/unknown');
  });
});

describe('rangeOf', () => {
  test.each([
    ['remote chance', 'phia', 0, 0.05, true, false],
    ['highly unlikely', 'phia', 0.1, 0.2, false, false],
    ['unlikely', 'phia', 0.25, 0.35, false, false],
    ['realistic possibility', 'phia', 0.4, 0.5, false, true],
    ['likely or probable', 'phia', 0.55, 0.75, false, false],
    ['likely', 'phia', 0.55, 0.75, false, false],
    ['probable', 'phia', 0.55, 0.75, false, false],
    ['highly likely', 'phia', 0.8, 0.9, false, false],
    ['almost certain', 'phia', 0.95, 1, false, true],
    ['almost no chance', 'icd203', 0.01, 0.05, false, false],
    ['remote', 'icd203', 0.01, 0.05, false, false],
    ['very unlikely', 'icd203', 0.05, 0.2, false, false],
    ['highly improbable', 'icd203', 0.05, 0.2, false, false],
    ['roughly even odds', 'icd203', 0.45, 0.55, false, false],
    ['very likely', 'icd203', 0.8, 0.95, false, false],
    ['nearly certain', 'icd203', 0.95, 0.99, false, false],
  ] as const)('%s is %s: %d to %d', (word, yardstick, low, high, lowOpen, highOpen) => {
    expect(rangeOf(word)).toMatchObject({ yardstick, low, high, lowOpen, highOpen });
    expect(rangeOf(word.toUpperCase() as never)).toEqual(rangeOf(word));
  });

  test("a word of both yardsticks is PHIA's unless the yardstick is named, and the text says which", () => {
    expect(rangeOf('unlikely').text).toBe('unlikely (25 to 35 %, PHIA Probability Yardstick)');
    expect(rangeOf('unlikely', { yardstick: 'icd203' }).text).toBe('unlikely (20 to 45 %, ICD 203)');
    expect(rangeOf('unlikely', { yardstick: icd203 })).toEqual(rangeOf('unlikely', { yardstick: 'icd203' }));
  });

  test('every term leads back to itself', () => {
    for (const yardstick of [phia, icd203]) {
      for (const { term, synonyms, low, high } of yardstick.terms) {
        for (const word of [term, ...synonyms])
          expect(rangeOf(word as never, { yardstick })).toMatchObject({ term, low, high, yardstick: yardstick.name });
      }
    }
  });

  test('spaces around a word do not matter; what is expected lists every word once, with the yardsticks by title', () => {
    expect(rangeOf(' unlikely ' as never)).toEqual(rangeOf('unlikely'));
    const words = (of: Yardstick): string[] => of.terms.flatMap(({ term, synonyms }) => [term, ...synonyms]);
    const error = errorOf(() => rangeOf('xyzzy' as never));
    expect(error.path).toBe('term');
    expect(error.expected).toBe(
      `a word of PHIA Probability Yardstick or ICD 203: ${[...new Set([...words(phia), ...words(icd203)])].join(', ')}`,
    );
    expect(errorOf(() => rangeOf('xyzzy' as never, { yardstick: 'phia' })).expected).toBe(
      `a word of PHIA Probability Yardstick: ${words(phia).join(', ')}`,
    );
  });

  test('an unknown word is refused with the nearest', () => {
    expect(() => rangeOf('hihgly unlikely' as never)).toThrow('did you mean "highly unlikely"?');
    expect(codeOf(() => rangeOf('highly unlikely', { yardstick: 'icd203' }))).toBe('yardstick/unknown-term');
    expect(codeOf(() => rangeOf(0.1 as never))).toBe('yardstick/unknown-term');
  });

  test('the tables are frozen', () => {
    expect(Object.isFrozen(phia.terms[0])).toBe(true);
    expect(Object.isFrozen(icd203.terms[0]!.synonyms)).toBe(true);
  });
});

describe('the whole text', () => {
  const title = 'PHIA Probability Yardstick';

  // Words by the published tables, intervals Wilson's at 95 %: 2 of 11 is 5.1 to 47.7 %, 150 of 1,000 12.9 to 17.3 %.
  test.each([
    [0, `never: 0 % (${title})`],
    [0.02, `remote chance: 2 % (${title}: remote chance is above 0 to 5 %)`],
    [0.07, `no term, in the gap between remote chance and highly unlikely: 7 % (${title})`],
    [1, `always: 100 % (${title})`],
    [seen(150, 1000), `highly unlikely: 15 %, 95 % interval 12.9 to 17.3 % (${title}: highly unlikely is 10 to 20 %)`],
    [
      seen(200, 1000),
      `highly unlikely, or no term, in the gap between highly unlikely and unlikely: 20 %, 95 % interval 17.6 to 22.6 % (${title}: highly unlikely is 10 to 20 %)`,
    ],
    [
      seen(2, 11),
      `anything from remote chance to realistic possibility: 18 %, 95 % interval 5 to 48 % (${title}: highly unlikely is 10 to 20 %)`,
    ],
  ])('PHIA: %j', (estimate, text) => {
    expect(assess(estimate).text).toBe(text);
  });

  test.each([
    [0, 'less than almost no chance: 0 % (ICD 203)', [null, 'almost no chance']],
    [0.005, 'less than almost no chance: 0.5 % (ICD 203)', [null, 'almost no chance']],
    [0.3, 'unlikely: 30 % (ICD 203: unlikely is 20 to 45 %)', ['very unlikely', 'roughly even chance']],
    [0.995, 'more than almost certain: 99.5 % (ICD 203)', ['almost certain', null]],
    [1, 'more than almost certain: 100 % (ICD 203)', ['almost certain', null]],
    [
      seen(50, 1000),
      'almost no chance, or very unlikely: 5.0 %, 95 % interval 3.8 to 6.5 % (ICD 203)',
      ['almost no chance', 'very unlikely'],
    ],
    [
      seen(5, 5),
      'anything from likely to almost certain: 5 of 5 replicates, 95 % interval 57 to 100 % (ICD 203)',
      ['almost certain', null],
    ],
  ])('ICD 203: %j', (estimate, text, neighbours) => {
    const assessed = assess(estimate, { yardstick: 'icd203' });
    expect(assessed.text).toBe(text);
    expect(assessed.neighbours).toEqual(neighbours);
    expect(assessed.kind).toBe('assessment');
  });

  test('a value off the scale lies in no gap', () => {
    expect([0, 1].map((value) => assess(value).position)).toEqual(['off the scale', 'off the scale']);
    expect(assess(0.07).position).toBe('gap');
  });

  test('what is refused is named', () => {
    const none = 'an estimate of a probability, or a number from 0 to 1';
    const counted = 'an estimate of a probability, 0 to 1, from at least one replicate';
    const mean = { ...seen(5, 10), kind: 'mean', value: 12 } as const;
    const uncounted = { ...seen(5, 10), n: 0, count: 0 };
    const refusals: [unknown, string, string][] = [
      [1.2, '1.2', none],
      ['x', '"x"', none],
      [{ ...seen(5, 10), value: 1.5 }, 'an object', none],
      [mean, '"mean"', counted],
      [uncounted, '0.5', counted],
      // A value that no count of these replicates gives.
      [{ ...seen(5, 10), value: 0.9 }, '0.9', counted],
    ];
    for (const [estimate, got, expected] of refusals)
      expect(errorOf(() => assess(estimate as number))).toMatchObject({
        code: 'assess/not-a-probability',
        path: 'estimate',
        got,
        expected,
      });
  });
});
