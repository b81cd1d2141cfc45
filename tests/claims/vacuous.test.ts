import { describe, expect, test } from 'vitest';
import { check, checkEnsemble, claim, claimText, type EnsembleForClaims } from '../../src/claims/index.js';
import { compare } from '../../src/compare/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { vary } from '../../src/scenario/index.js';
import { assess } from '../../src/yardsticks/index.js';
import { checkEstimate } from '../../src/claims/check-ensemble.js';
import { errorOf, rejectionOf } from '../support/error-of.js';
import { toy } from './support.js';

const options = { seed: 'vacuous', maxReplicates: 200 };

describe('swapped bounds of an event', () => {
  const swapped = { metric: 'volunteers', atLeast: 500, atMost: 50 } as const;

  test('are refused where the claim is made', () => {
    expect(errorOf(() => claim.probability(swapped).atMost(0.1))).toMatchObject({
      code: 'claim/invalid',
      path: 'claim.probability.atMost',
    });
    expect(errorOf(() => claim.always(swapped)).path).toBe('claim.always.atMost');
  });

  test('and where it is asked of an ensemble', async () => {
    const ensemble = await runEnsemble(toy, { seed: 1, replicates: 20 });
    expect(errorOf(() => ensemble.probability(swapped))).toMatchObject({ code: 'event/invalid', path: 'atMost' });
    expect(ensemble.probability({ metric: 'volunteers', atLeast: 0, atMost: 800 }).value).toBe(1);
  });

  test('a bound that only the scenario knows is compared there: the target is 260', async () => {
    const event = { metric: 'volunteers', atLeast: 'target', atMost: 259 } as const;
    expect(await rejectionOf(() => check(toy, claim.probability(event).atMost(0.5), options))).toMatchObject({
      code: 'event/invalid',
      path: 'claim.probability.atMost',
    });
    const equal = { ...event, atMost: 260 };
    expect((await check(toy, claim.probability(equal).atMost(0.5), options)).verdict).toBe('pass');
  });
});

/** The toy has 800 men, 300 of them in B, a target of 260 and two months. */
describe('what cannot be otherwise is no claim', () => {
  const from = { uptake: { hazard: 0.19 } };
  const volunteers = { metric: 'volunteers' } as const;

  test.each([
    ['at least nobody', claim.probability({ ...volunteers, atLeast: 0 }).atLeast(0.9), 'probability', 'kept', 800],
    ['at most all men', claim.always({ ...volunteers, atMost: 800 }), 'always', 'kept', 800],
    ['more than all men', claim.probability({ ...volunteers, atLeast: 801 }).atMost(0.1), 'probability', 'broken', 800],
    ['all men of a region', claim.always({ ...volunteers, region: 'B', atMost: 300 }), 'always', 'kept', 300],
    ['fewer than none', claim.always({ metric: 'coerced', atMost: -1 }), 'always', 'broken', 800],
    ['a quantile of at least 0', claim.quantile(volunteers, 0.5).atLeast(0), 'quantile', 'kept', 800],
    ['a quantile beyond all men', claim.quantile(volunteers, 0.5).atMost(900), 'quantile', 'kept', 800],
    [
      'a shortfall beyond the target',
      claim.always({ metric: 'nationalShortfall', atMost: 260 }),
      'always',
      'kept',
      260,
    ],
    ['attempts: one a man and period', claim.always({ metric: 'attempts', atMost: 1600 }), 'always', 'kept', 1600],
    ['money below 0', claim.always({ metric: 'spend', atLeast: 0 }), 'always', 'kept', Infinity],
    [
      'a difference beyond all men',
      claim.difference(volunteers, { from }).every().atLeast(-800),
      'difference',
      'kept',
      800,
    ],
    ['its quantile', claim.difference(volunteers, { from }).quantile(0.5).atMost(800), 'difference', 'kept', 800],
    [
      'its quantile, never',
      claim.difference(volunteers, { from }).quantile(0.5).atLeast(801),
      'difference',
      'broken',
      800,
    ],
  ] as const)('%s', async (_, made, kind, how, greatest) => {
    const error = await rejectionOf(() => check(toy, made as never, options));
    expect(error).toMatchObject({
      code: 'claim/trivial',
      path: `claim.${kind}`,
      got: `bounds that are ${how} whatever happens`,
    });
    expect(error.expected).toContain(` and ${String(greatest)}`);
  });

  test.each([
    ['one more than none', claim.probability({ ...volunteers, atLeast: 1 }).atLeast(0.5)],
    ['one less than all', claim.always({ ...volunteers, atMost: 799 })],
    ['one less than all of a region', claim.always({ ...volunteers, region: 'B', atMost: 299 })],
    ['nobody coerced, where nobody can be', claim.always({ metric: 'coerced', atMost: 0 })],
    ['no money, where nobody is paid', claim.always({ metric: 'spend', atMost: 0 })],
    ['a difference within all but one', claim.difference(volunteers, { from }).every().within(-799, 799)],
  ] as const)('but %s may be claimed', async (_, made) => {
    expect((await check(toy, made as never, { ...options, maxReplicates: 1000 })).verdict).toBe('pass');
  });
});

describe('equal in every replicate: what common random numbers are for', () => {
  const every = claim.difference('volunteers', { from: toy }).every({ replicates: 50 });

  test('within(0, 0) says so, and holds of a scenario against itself', async () => {
    const same = every.within(0, 0);
    expect(claimText(same)).toBe('volunteers minus that in "toy" within 0 to 0 in each of the first 50 replicates');
    expect(await check(toy, same, options)).toMatchObject({ verdict: 'pass', n: 50 });
  });

  test('and is broken by the first replicate that differs', async () => {
    const other = claim.difference('volunteers', { from: { uptake: { hazard: 0.19 } } }).every({ replicates: 50 });
    const verdict = await check(toy, other.within(0, 0), options);
    expect(verdict).toMatchObject({ verdict: 'fail' });
    expect(verdict.counterexample).toBeLessThan(50);
  });

  test('a mean has no such claim, and no bounds are swapped', () => {
    const mean = claim.difference('volunteers', { from: toy });
    expect(errorOf(() => mean.within(0, 0)).path).toBe('claim.within');
    expect(errorOf(() => every.within(1, 0)).path).toBe('claim.within');
    expect(errorOf(() => claim.mean('volunteers').within(3, 3)).path).toBe('claim.within');
  });
});

describe('a period that ends on different days', () => {
  const weekly = vary(toy, { name: 'weekly', calendar: { step: 'week' } });
  const later = vary(toy, { name: 'later', calendar: { start: '2023-05-02' } });
  const second = { metric: 'volunteers', through: 2 } as const;

  test('is not compared: month 2 ends on 30 June, week 2 on 14 May', async () => {
    const made = claim.difference(second, { from: weekly }).every({ replicates: 20 }).atLeast(0);
    const error = await rejectionOf(() => check(toy, made, options));
    expect(error).toMatchObject({ code: 'reference/different-days', path: 'claim.difference.through' });
    expect(error.got).toBe('period 2, which ends on 2023-06-30 in one scenario and ends on 2023-05-14 in the other');
    const { arms } = await compare(toy, { weekly }, { seed: 1, replicates: 20 });
    for (const ask of [
      () => arms.weekly.difference(second),
      () => arms.weekly.differences(second),
      () => arms.weekly.ratio('volunteers', second),
      () => arms.weekly.decide(second, { margin: 1, better: 'more' }),
    ]) {
      expect(errorOf(ask).code).toBe('reference/different-days');
    }
  });

  test('nor is what happens in a period alone, where the periods are not the same', async () => {
    const { arms } = await compare(toy, { weekly, later }, { seed: 1, replicates: 20, keep: 'periods' });
    const last = { metric: 'volunteers', flow: true } as const;
    expect(errorOf(() => arms.weekly.difference(last)).got).toBe(
      'the last period, which is 2023-06-01 to 2023-06-30 in one scenario and is 2023-06-26 to 2023-06-30 in the other',
    );
    expect(errorOf(() => arms.later.difference({ ...last, through: 1 })).code).toBe('reference/different-days');
    expect(arms.later.difference(last).n).toBe(20);
  });

  test('the end of both is, and so is a period that ends on the same day', async () => {
    const { arms } = await compare(toy, { weekly, later }, { seed: 1, replicates: 20 });
    expect(arms.weekly.difference('volunteers').n).toBe(20);
    // Periods end with calendar months, whenever the campaign begins.
    expect(arms.later.difference({ metric: 'volunteers', through: 1 }).n).toBe(20);
  });
});

describe('a count that cannot be is refused, not judged', () => {
  const probability = { kind: 'probability', value: 0.5, se: 0.05, interval: [0.4, 0.6], level: 0.95 } as const;
  const made = claim.probability({ metric: 'volunteers', atLeast: 'target' }).atLeast(0.4);
  const forged: [string, object][] = [
    ['more than n', { ...probability, n: 100, count: 180 }],
    ['below 0', { ...probability, value: -1.8, n: 100, count: -180 }],
    ['below 0, no count', { ...probability, value: -1.8, n: 100 }],
    ['a fraction', { ...probability, n: 100, count: 50.5 }],
    ['NaN', { ...probability, n: 100, count: NaN }],
    ['none of none', { ...probability, value: 0, n: 0, count: 0 }],
    ['n below 0', { ...probability, n: -100, count: -50 }],
    ['n NaN', { ...probability, n: NaN }],
    ['n infinite', { ...probability, n: Infinity, count: 5 }],
    ['not what the value says', { ...probability, n: 100, count: 90 }],
    ['a mean', { ...probability, kind: 'mean', n: 100, count: 50 }],
  ];

  test.each(forged)('%s', (_, estimate) => {
    const ensemble = { scenario: toy, seed: 1, n: 100, probability: () => estimate } as unknown as EnsembleForClaims;
    expect(errorOf(() => checkEnsemble(ensemble, made))).toMatchObject({
      code: 'claim/not-an-ensemble',
      path: 'ensemble.probability',
    });
    expect(errorOf(() => assess(estimate as never)).code).toBe('assess/not-a-probability');
    expect(errorOf(() => checkEstimate(estimate as never, { is: 'unlikely' })).code).toBe('assess/not-a-probability');
  });

  test('an honest one is judged', () => {
    const estimate = { ...probability, n: 1000, count: 500 };
    const ensemble = { scenario: toy, seed: 1, n: 1000, probability: () => estimate } as unknown as EnsembleForClaims;
    expect(checkEnsemble(ensemble, made).verdict).toBe('pass');
  });
});
