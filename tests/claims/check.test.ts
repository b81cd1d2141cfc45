import { describe, expect, test } from 'vitest';
import { check, checkEnsemble, claim, assertClaim, type Claim, type Verdict } from '../../src/claims/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, fingerprint, lognormal, vary } from '../../src/scenario/index.js';
import { errorOf, rejectionOf } from '../support/error-of.js';
import { binomialTail } from '../support/statistics.js';
import { toy, toyProbability } from './support.js';

const seed = 'check';

/** A scenario with everything in use, small. */
const busy = defineScenario({
  name: 'busy',
  target: 300,
  calendar: { start: '2023-04-01', end: '2023-08-15' },
  regions: [
    { id: 'N', men: 4000, group: 'north' },
    { id: 'S', men: 2500 },
    { id: 'E', men: 1200, group: 'north' },
  ],
  uptake: { willing: lognormal(0.1, 0.4), hazard: lognormal(0.2, 0.3) },
  coercion: { probability: 0.5, capacity: 0.02, yield: 0.3 },
});

describe('verdicts against an exact probability', () => {
  // Volunteers of the toy are Binomial(500, p) + Binomial(300, p) = Binomial(800, p): P(volunteers ≥ 260) by the binomial sum.
  const exact = binomialTail(800, toyProbability, 260);
  const reached = claim.probability({ metric: 'volunteers', atLeast: 'target' });

  test('the exact probability is not near 0 or 1, so that the test means something', () => {
    expect(exact).toBeGreaterThan(0.5);
    expect(exact).toBeLessThan(0.9);
  });

  // False alarm of each: 1e-4, seed fixed.
  test.each([
    ['at least 0.04 less', reached.atLeast(exact - 0.04), 'pass'],
    ['at least 0.04 more', reached.atLeast(exact + 0.04), 'fail'],
    ['at most 0.04 more', reached.atMost(exact + 0.04), 'pass'],
    ['at most 0.04 less', reached.atMost(exact - 0.04), 'fail'],
    ['within 0.05', reached.within(exact - 0.05, exact + 0.05), 'pass'],
    ['within a range above', reached.within(exact + 0.05, exact + 0.1), 'fail'],
    ['exactly itself, at least', reached.atLeast(exact), 'undecided'],
  ] as const)('%s: %s', async (_, claimed, expected) => {
    const verdict = await check(toy, claimed, { seed, maxReplicates: 20_000 });
    expect(verdict.verdict).toBe(expected);
    expect(verdict.interval[0]).toBeLessThan(exact);
    expect(verdict.interval[1]).toBeGreaterThan(exact);
    if (expected === 'undecided') expect(verdict.n).toBe(20_000);
    else expect(verdict.n % 50).toBe(0);
  });

  test('the mean: 800 p by closed form', async () => {
    const mean = 800 * toyProbability;
    const of = claim.mean({ metric: 'volunteers' });
    expect((await check(toy, of.near(mean, { margin: 20 }), { seed })).verdict).toBe('pass');
    expect((await check(toy, of.atLeast(mean + 10), { seed })).verdict).toBe('fail');
    expect((await check(toy, of.atMost(mean + 10), { seed })).verdict).toBe('pass');
    const region = await check(
      toy,
      claim.mean({ metric: 'volunteers', region: 'B' }).near(300 * toyProbability, { margin: 10 }),
      { seed },
    );
    expect(region.verdict).toBe('pass');
  });

  test('quantiles: as the binomial has them', async () => {
    let q = 0;
    while (1 - binomialTail(800, toyProbability, q + 1) < 0.9) q += 1; // the smallest value with P(V ≤ value) ≥ 0.9
    const of = claim.quantile({ metric: 'volunteers' }, 0.9);
    expect((await check(toy, of.atMost(q + 8), { seed })).verdict).toBe('pass');
    expect((await check(toy, of.atMost(q - 8), { seed })).verdict).toBe('fail');
    expect((await check(toy, of.atLeast(q - 8), { seed })).verdict).toBe('pass');
    expect((await check(toy, of.atLeast(q + 8), { seed })).verdict).toBe('fail');
  });
});

describe('replicates', () => {
  const claimed = claim.probability({ metric: 'recruits', atLeast: 300 }).atLeast(0.5);

  test('are those of the ensemble, in every column, whatever the batch', async () => {
    const ensemble = await runEnsemble(busy, { seed, replicates: 600 });
    for (const event of [
      { metric: 'recruits', atLeast: 'target' },
      { metric: 'volunteers', region: 'S', atLeast: 40 },
      { metric: 'coerced', region: 'N', through: 2, atLeast: 1 },
      { metric: 'shortfall', through: 3, atMost: 150 },
      { metric: 'claimed', atLeast: 250, atMost: 400 },
    ] as const) {
      for (const batch of [7, 50, 600]) {
        // Never decided: the edge lies on what was seen.
        const seen = ensemble.probability(event);
        expect(seen.count).toBeGreaterThan(0);
        const verdict = await check(busy, claim.probability(event).atLeast(seen.value), {
          seed,
          maxReplicates: 600,
          lookEvery: batch,
          alpha: 1e-9,
        });
        expect(verdict.n).toBe(600);
        expect(verdict.estimate).toEqual(seen);
      }
    }
  });

  test('a counterexample is the first, and is replayed by simulate', async () => {
    const ensemble = await runEnsemble(busy, { seed, replicates: 1000 });
    const values = ensemble.values('recruits');
    const most = [...values].sort((a, b) => b - a)[3]!;
    const verdict = await check(busy, claim.always({ metric: 'recruits', atMost: most - 1 }), { seed });
    const first = values.findIndex((value) => value > most - 1);
    expect(verdict).toMatchObject({ verdict: 'fail', counterexample: first });
    expect(simulate(busy, { seed, replicate: first }).total.recruits).toBe(values[first]);
    expect(verdict.text).toContain(`simulate(scenario, { seed: "check", replicate: ${String(first)} })`);
    expect(
      (
        await check(busy, claim.always({ metric: 'recruits', atMost: values.reduce((a, b) => Math.max(a, b)) }), {
          seed,
        })
      ).verdict,
    ).toBe('pass');
  });

  test('stopping early is a prefix of going on', async () => {
    const long = await check(busy, claimed, { seed });
    expect(long.verdict).not.toBe('undecided');
    const short = await check(busy, claimed, { seed, maxReplicates: long.n - 50 });
    expect(short).toMatchObject({ verdict: 'undecided', n: long.n - 50 });
    expect(short.needed).toBeGreaterThan(short.n);
    expect((await check(busy, claimed, { seed, maxReplicates: long.n })).verdict).toBe(long.verdict);
  });

  test('cancelled before and on the way: undecided, on what was seen', async () => {
    const before = await check(busy, claimed, { seed, signal: AbortSignal.abort() });
    expect(before).toMatchObject({ verdict: 'undecided', n: 0, needed: null });
    const controller = new AbortController();
    const onTheWay = await check(busy, claimed, {
      seed,
      alpha: 1e-30,
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(40_000);
        if (done >= 200) controller.abort();
      },
    });
    expect(onTheWay).toMatchObject({ verdict: 'undecided', n: 200 });
    expect(onTheWay.text).toContain('cancelled');
  });
});

describe('differences, replicate by replicate', () => {
  const slower = { uptake: { hazard: 0.19 } };

  test('common random numbers: a higher hazard never loses a volunteer, in any replicate', async () => {
    const never = claim.difference({ metric: 'volunteers' }, { from: slower }).every({ replicates: 400 });
    expect((await check(toy, never.atLeast(0), { seed })).verdict).toBe('pass');
    expect((await check(toy, never.atLeast(12), { seed })).verdict).toBe('fail');
  });

  test('the mean: 800 times the difference of the probabilities, against another scenario or a change', async () => {
    const expected = 800 * (toyProbability - (1 - Math.exp((-0.19 * 61) / 30.4375)));
    for (const from of [slower, vary(toy, slower)]) {
      const of = claim.difference({ metric: 'volunteers' }, { from });
      expect((await check(toy, of.atLeast(expected - 6), { seed })).verdict).toBe('pass');
      const no = await check(toy, of.atLeast(expected + 6), { seed });
      expect(no.verdict).toBe('fail');
      expect(no.estimate.kind).toBe('difference');
      expect(Math.abs(no.estimate.value - expected)).toBeLessThan(4 * no.estimate.se + 1e-9);
    }
  });

  test('quantiles cost few replicates', async () => {
    const of = claim.difference({ metric: 'volunteers' }, { from: slower }).quantile(0.05);
    const verdict = await check(toy, of.atLeast(3), { seed });
    expect(verdict.verdict).toBe('pass');
    expect(verdict.n).toBeLessThan(1000);
  });

  test('an undecided mean says what would be cheaper', async () => {
    const verdict = await check(
      busy,
      claim.difference({ metric: 'volunteers' }, { from: { uptake: { ramp: 1.01 } } }).atLeast(-2),
      { seed, maxReplicates: 100 },
    );
    expect(verdict.verdict).toBe('undecided');
    expect(verdict.text).toContain('a claim about a quantile needs far fewer');
  });
});

describe('verdicts are plain data', () => {
  test('all of it', async () => {
    const claimed = claim.probability({ metric: 'volunteers', atLeast: 'target' }).is('remote chance');
    const verdict = await check(toy, claimed, { seed: 5 });
    expect(verdict).toMatchObject({
      schemaVersion: 1,
      verdict: 'fail',
      claim: claimed,
      scenario: 'toy',
      fingerprint: fingerprint(toy),
      alpha: 1e-4,
      seed: 5,
      maxReplicates: 40_000,
      needed: null,
      counterexample: null,
    });
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
    expect(verdict.text).toMatchInlineSnapshot(`
      "FAIL: P(volunteers >= target) is "remote chance" (above 0 to 5 %, PHIA Probability Yardstick)
        found anything from unlikely to likely or probable: 52 %, 95 % interval 39 to 65 % (PHIA Probability Yardstick); confidence sequence 15 to 88 %
        scenario "toy", seed 5, 50 replicates, alpha 0.0001"
    `);
  });

  test('assertClaim', async () => {
    const pass = await check(toy, claim.always({ metric: 'volunteers', atMost: 799 }), { seed });
    const fail = await check(toy, claim.always({ metric: 'volunteers', atMost: 3 }), { seed });
    const undecided = await check(toy, claim.always({ metric: 'volunteers', atMost: 799 }), {
      seed,
      maxReplicates: 50,
    });
    expect(() => {
      assertClaim(pass);
    }).not.toThrow();
    expect(
      errorOf(() => {
        assertClaim(fail);
      }),
    ).toMatchObject({ code: 'claim/fail', message: fail.text });
    expect(
      errorOf(() => {
        assertClaim(undecided);
      }),
    ).toMatchObject({ code: 'claim/undecided', message: undecided.text });
    expect(
      errorOf(() => {
        assertClaim(Promise.resolve(pass) as unknown as Verdict);
      }).expected,
    ).toContain('await');
    expect(
      errorOf(() => {
        assertClaim(true as unknown as Verdict);
      }).code,
    ).toBe('claim/not-a-verdict');
  });

  test('from an ensemble: as check at the same number', async () => {
    const claimed = claim.probability({ metric: 'recruits', atLeast: 200 }).atLeast(0.5);
    const checked = await check(busy, claimed, { seed });
    const ensemble = await runEnsemble(busy, { seed, replicates: checked.n });
    const judged = checkEnsemble(ensemble, claimed);
    expect({ ...judged, maxReplicates: checked.maxReplicates }).toEqual(checked);
    expect(checkEnsemble(ensemble.given({ coercion: true }), claimed).text).toContain(
      'of the replicates that meet a condition only',
    );
    expect(errorOf(() => checkEnsemble(ensemble, claim.always({ metric: 'recruits', atLeast: 0 }) as never)).code).toBe(
      'claim/invalid',
    );
  });
});

describe('what is refused', () => {
  const fine = claim.probability({ metric: 'volunteers', atLeast: 3 }).atLeast(0.5);
  const of = (value: unknown): Claim => value as Claim;

  test.each([
    ['no seed', fine, {}, 'seed/invalid', 'seed'],
    ['no options', fine, undefined, 'options/invalid', 'options'],
    ['alpha 0', fine, { seed, alpha: 0 }, 'options/invalid', 'alpha'],
    ['alpha NaN', fine, { seed, alpha: NaN }, 'options/invalid', 'alpha'],
    ['budget 0', fine, { seed, maxReplicates: 0 }, 'options/invalid', 'maxReplicates'],
    ['half a batch', fine, { seed, lookEvery: 0.5 }, 'options/invalid', 'lookEvery'],
    ['a closure', of({ always: () => true }), { seed }, 'claim/not-plain', 'claim.always'],
    [
      'an unknown region',
      of({ probability: { metric: 'volunteers', region: 'C', atLeast: 1 }, atLeast: 0.5 }),
      { seed },
      'reference/unknown-region',
      'claim.probability.region',
    ],
    [
      'a period too late',
      of({ mean: { metric: 'volunteers', through: 9 }, atLeast: 0.5 }),
      { seed },
      'reference/unknown-period',
      'claim.mean.through',
    ],
    [
      'a national metric of a region',
      of({ mean: { metric: 'claimed', region: 'A' }, atLeast: 0.5 }),
      { seed },
      'reference/national-only',
      'claim.mean.region',
    ],
    [
      'a mean beyond what is possible',
      claim.mean({ metric: 'volunteers' }).atMost(801),
      { seed },
      'claim/trivial',
      'claim.mean',
    ],
    [
      'a change that cannot be',
      claim.difference({ metric: 'volunteers' }, { from: { uptake: { hazard: -1 } } }).atMost(1),
      { seed },
      'scenario/invalid',
      'claim.from.uptake.hazard',
    ],
  ])('%s', async (_, claimed, options, code, path) => {
    expect(await rejectionOf(() => check(toy, claimed as Claim<'A' | 'B'>, options as never))).toMatchObject({
      code,
      path,
    });
  });

  test('the mean of money, which has no bound', async () => {
    const paid = vary(toy, { cash: { perRecruit: 100, currency: 'RUB' } });
    const error = await rejectionOf(() => check(paid, claim.mean({ metric: 'spend' }).atLeast(3), { seed }));
    expect(error).toMatchObject({ code: 'claim/unbounded', path: 'claim.mean.metric' });
  });
});
