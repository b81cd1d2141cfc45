import { describe, expect, test } from 'vitest';
import { check, claim, claimText } from '../../src/claims/index.js';
import { parseClaim } from '../../src/claims/language/parse-claim.js';
import { vary } from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';
import { toy } from './support.js';

const event = { metric: 'volunteers', atLeast: 'target' } as const;

describe('claims are plain data with a text', () => {
  test.each([
    [
      claim.always({ metric: 'volunteers', atMost: 800 }),
      { always: { metric: 'volunteers', atMost: 800 }, replicates: 1000 },
      'volunteers <= 800 in each of the first 1,000 replicates',
    ],
    [
      claim.probability({ metric: 'volunteers', within: [5, 'target'] }).atLeast(0.9),
      { probability: { metric: 'volunteers', within: [5, 'target'] }, atLeast: 0.9 },
      'P(5 <= volunteers <= target) >= 90 %',
    ],
    [claim.probability(event).atLeast(0.9), { probability: event, atLeast: 0.9 }, 'P(volunteers >= target) >= 90 %'],
    [claim.probability(event).atMost(0.2), { probability: event, atMost: 0.2 }, 'P(volunteers >= target) <= 20 %'],
    [
      claim.probability(event).within(0.1, 0.2),
      { probability: event, within: [0.1, 0.2] },
      'P(volunteers >= target) within 10 % to 20 %',
    ],
    [
      claim.probability(event).is('Highly unlikely' as never),
      { probability: event, is: 'highly unlikely', yardstick: 'phia' },
      'P(volunteers >= target) is "highly unlikely" (10 to 20 %, PHIA Probability Yardstick)',
    ],
    [
      claim.probability(event).is('probable', { yardstick: 'icd203' }),
      { probability: event, is: 'likely', yardstick: 'icd203' },
      'P(volunteers >= target) is "likely" (55 to 80 %, ICD 203)',
    ],
    [
      claim.quantile({ metric: 'shortfall', region: 'A', through: 1 }, 0.9).atMost(50),
      { quantile: { metric: 'shortfall', region: 'A', through: 1 }, level: 0.9, atMost: 50 },
      '90 % quantile of shortfall of A through period 1 <= 50',
    ],
    [
      claim.mean({ metric: 'volunteers' }).near(250, { margin: 5 }),
      { mean: { metric: 'volunteers' }, within: [245, 255] },
      'mean of volunteers within 245 to 255',
    ],
    [
      claim.difference({ metric: 'volunteers' }, { from: { uptake: { hazard: 0.1 } } }).atLeast(1000),
      { difference: { metric: 'volunteers' }, from: { uptake: { hazard: 0.1 } }, statistic: 'mean', atLeast: 1000 },
      'mean of volunteers minus that with {"uptake":{"hazard":0.1}} >= 1,000',
    ],
    [
      claim.difference({ metric: 'volunteers' }, { from: toy }).quantile(0.05).atLeast(0),
      { difference: { metric: 'volunteers' }, from: toy, statistic: 'quantile', level: 0.05, atLeast: 0 },
      '5 % quantile of volunteers minus that in "toy" >= 0',
    ],
    [
      claim
        .difference({ metric: 'volunteers' }, { from: { name: 'slow', uptake: { hazard: 0.1 } } })
        .every({ replicates: 50 })
        .atLeast(0),
      {
        difference: { metric: 'volunteers' },
        from: { name: 'slow', uptake: { hazard: 0.1 } },
        statistic: 'every',
        replicates: 50,
        atLeast: 0,
      },
      'volunteers minus that in the variant "slow" >= 0 in each of the first 50 replicates',
    ],
  ])('%#', (made, data, text) => {
    expect(made).toEqual(data);
    expect(Object.isFrozen(made)).toBe(true);
    expect(claimText(made)).toBe(text);
    // Data through and through: it survives a file, and reads back as the same claim.
    const saved: unknown = JSON.parse(JSON.stringify(made));
    expect(parseClaim(saved).claim).toEqual(made);
    expect(structuredClone(made)).toEqual(made);
  });

  test('a claim does not change with what it was made from', () => {
    const mine = { metric: 'volunteers' as const, atLeast: 5 };
    const patch = { uptake: { hazard: 0.1 } };
    const made = claim.always(mine);
    const difference = claim.difference({ metric: 'volunteers' }, { from: patch }).atLeast(0);
    mine.atLeast = 6;
    patch.uptake.hazard = 0.9;
    expect(made.always.atLeast).toBe(5);
    expect(difference.from).toEqual({ uptake: { hazard: 0.1 } });
  });
});

describe('what is wrong is named with its place', () => {
  test.each([
    [
      { probability: { metric: 'volunters', atLeast: 1 }, atMost: 0.2 },
      'claim/invalid',
      'claim.probability.metric',
      'did you mean "volunteers"?',
    ],
    [
      { probability: { metric: 'volunteers', atleast: 1 }, atMost: 0.2 },
      'claim/unknown-key',
      'claim.probability.atleast',
      'did you mean "atLeast"?',
    ],
    [
      { probability: { metric: 'volunteers' }, atMost: 0.2 },
      'claim/invalid',
      'claim.probability',
      'atLeast, atMost or both',
    ],
    [{ probability: event }, 'claim/invalid', 'claim', 'exactly one of atLeast, atMost, within, is'],
    [
      { probability: event, atLeast: 0.1, atMost: 0.2 },
      'claim/invalid',
      'claim',
      'exactly one of atLeast, atMost, within, is',
    ],
    [{ probability: event, atMost: 1 }, 'claim/invalid', 'claim.atMost', 'always'],
    [{ probability: event, atLeast: 0 }, 'claim/invalid', 'claim.atLeast', 'above 0'],
    [{ probability: event, within: [0.2, 0.1] }, 'claim/invalid', 'claim.within', 'the lower first'],
    [{ probability: event, within: [0, 1] }, 'claim/invalid', 'claim.within', 'not 0 to 1'],
    [
      { probability: event, is: 'hihgly unlikely' },
      'yardstick/unknown-term',
      'claim.is',
      'did you mean "highly unlikely"?',
    ],
    [{ probability: event, is: 'unlikely', yardstick: 'nato' }, 'claim/invalid', 'claim.yardstick', 'phia, icd203'],
    [
      { probability: event, atMost: 0.2, yardstick: 'phia' },
      'claim/invalid',
      'claim.yardstick',
      'no yardstick without a word',
    ],
    [{ probability: event, atMost: 0.2, from: {} }, 'claim/unknown-key', 'claim.from', 'only with difference'],
    [{ probabilty: event, atMost: 0.2 }, 'claim/invalid', 'claim', 'did you mean "probability"?'],
    [
      { probability: event, mean: { metric: 'volunteers' }, atMost: 0.2 },
      'claim/invalid',
      'claim',
      'exactly one of always, probability',
    ],
    [
      { quantile: { metric: 'volunteers' }, atMost: 5 },
      'claim/invalid',
      'claim.level',
      'a probability, above 0 and below 1',
    ],
    [
      { quantile: { metric: 'volunteers' }, level: 0.9, within: [1, 2] },
      'claim/unknown-key',
      'claim.within',
      'a known key',
    ],
    [
      { mean: { metric: 'volunteers', atLeast: 3 }, atMost: 5 },
      'claim/unknown-key',
      'claim.mean.atLeast',
      'a known key',
    ],
    [{ mean: { metric: 'volunteers' }, atMost: NaN }, 'claim/invalid', 'claim.atMost', 'a finite number'],
    [{ difference: { metric: 'volunteers' }, atMost: 5 }, 'claim/invalid', 'claim.from', 'a scenario'],
    [{ difference: { metric: 'volunteers' }, from: 'x', atMost: 5 }, 'claim/invalid', 'claim.from', 'a scenario'],
    [
      { difference: { metric: 'volunteers' }, from: {}, statistic: 'median', atMost: 5 },
      'claim/invalid',
      'claim.statistic',
      'did you mean "mean"?',
    ],
    [{ always: event, replicates: 0 }, 'claim/invalid', 'claim.replicates', 'at least 1'],
    [{ always: () => true }, 'claim/not-plain', 'claim.always', 'plain'],
    [null, 'claim/invalid', 'claim', 'exactly one of'],
    ['volunteers > 3', 'claim/invalid', 'claim', 'exactly one of'],
    [[], 'claim/invalid', 'claim', 'exactly one of'],
  ])('%j', (value, code, path, expected) => {
    const error = errorOf(() => parseClaim(value));
    const issue = error.issues.find((each) => each.path === path);
    expect(issue, error.message).toMatchObject({ code, path });
    expect(issue!.expected).toContain(expected);
  });

  test('several at once', () => {
    expect(
      errorOf(() => parseClaim({ probability: { metric: 'men', region: '' }, within: [1, 2, 3] })).issueCount,
    ).toBeGreaterThanOrEqual(3);
  });

  test('a scenario that differences are taken from is checked', () => {
    expect(
      errorOf(() => parseClaim({ difference: { metric: 'volunteers' }, from: { ...toy, target: -1 }, atMost: 5 })).path,
    ).toBe('target');
    expect(() =>
      claim.difference({ metric: 'volunteers' }, { from: vary(toy, { target: 5 }) }).atMost(5),
    ).not.toThrow();
  });
});

test('region ids are typed: a typo does not compile', () => {
  const options = { seed: 1, maxReplicates: 1 };
  // Never run: the compiler is the test.
  const programs = [
    () => check(toy, claim.mean({ metric: 'volunteers', region: 'A' }).atLeast(1), options),
    // @ts-expect-error there is no region C
    () => check(toy, claim.mean({ metric: 'volunteers', region: 'C' }).atLeast(1), options),
    // @ts-expect-error there is no metric volunters
    () => check(toy, claim.probability({ metric: 'volunters', atLeast: 1 }).atMost(0.5), options),
    () => {
      // @ts-expect-error a predicate is no event
      const always = claim.always(() => true);
      return check(toy, always, options);
    },
  ];
  expect(programs).toHaveLength(4);
});
