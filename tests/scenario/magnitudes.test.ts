import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { quotas } from '../../src/quota/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, empirical, quantileFunction, type Scenario } from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';

/** A campaign in which nothing is left to chance: every man counted was taken. */
const certain = {
  name: 'certain',
  target: 100,
  calendar: { start: '2025-01-01', end: '2025-03-31' },
  regions: [{ id: 'a', men: 10_000 }],
  uptake: { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 1, yield: 1, mistaken: 0, capacity: 0.01, tolerance: 0 },
  response: { inducedPerTaken: 0, leaversPerTaken: 0 },
} as const;
const refusal = (input: unknown) => errorOf(() => defineScenario(input as typeof certain));

// Every row is refused where it was written: the model would have made Infinity, NaN or an inexact whole number of it.
test.each([
  ['capacity', { coercion: { ...certain.coercion, capacity: 1e308 } }, 'coercion.capacity'],
  ['taken', { response: { inducedPerTaken: 1e308, leaversPerTaken: 1e308 } }, 'response.inducedPerTaken'],
  ['relabelled', { reporting: { relabelled: Number.MAX_SAFE_INTEGER } }, 'reporting.relabelled'],
  ['inflation', { reporting: { inflation: 1e300 } }, 'reporting.inflation'],
  ['inflated men', { reporting: { inflation: 999 }, regions: [{ id: 'a', men: 1e13 }] }, 'reporting.inflation'],
  ['phasing', { quota: { phasing: [1e200, 1, 1] } }, 'quota.phasing'],
  ['tiny phasing', { quota: { phasing: [5e-324, 1, 1] } }, 'quota.phasing'],
  ['hazard', { uptake: { ...certain.uptake, hazard: 1e308 } }, 'uptake.hazard'],
  ['imitation', { uptake: { ...certain.uptake, imitation: 1e308 } }, 'uptake.imitation'],
  ['ramp', { uptake: { ...certain.uptake, ramp: 1e308 } }, 'uptake.ramp'],
  ['season', { uptake: { ...certain.uptake, season: Array(12).fill(1e308) } }, 'uptake.season[0]'],
  ['pay', { uptake: { ...certain.uptake, payElasticity: 1e308 } }, 'uptake.payElasticity'],
  ['spread', { uptake: { ...certain.uptake, regionalSpread: 1e200 } }, 'uptake.regionalSpread'],
  ['frailty', { uptake: { ...certain.uptake, frailty: 1e200 } }, 'uptake.frailty'],
  [
    'raises',
    { uptake: { ...certain.uptake, offerResponse: 1e6 }, calendar: { start: '2020-01-01', end: '2025-12-31' } },
    'uptake.offerResponse',
  ],
  [
    'pay of raises',
    {
      uptake: { ...certain.uptake, offerResponse: 1e6, payElasticity: 20 },
      calendar: { start: '2025-01-01', end: '2025-06-30' },
    },
    'uptake.payElasticity',
  ],
  ['offer', { policies: [{ from: '2025-01-01', set: { offer: 1e308 } }] }, 'policies[0].set["offer"]'],
  [
    'scaled offers',
    { policies: [1, 2].map(() => ({ from: '2025-01-01', scale: { offer: 1e6 } })) },
    'policies[1].scale.offer',
  ],
])('%s without bound is refused', (_, changed, path) => {
  const error = refusal({ ...certain, ...changed });
  expect(error.path.replace('["offer"]', '.offer')).toBe(path.replace('["offer"]', '.offer'));
});

describe('covariates', () => {
  const regions = (low: number) => [
    { id: 'a', men: 5000, covariates: { inc: 3 } },
    { id: 'b', men: 5000, covariates: { inc: low } },
  ];
  test.each([
    [{ quota: { tilt: { inc: 1000 } }, regions: regions(2) }, 'quota.tilt'],
    [{ quota: { tilt: { inc: 1 } }, regions: regions(5e-324) }, 'quota.tilt'],
    [{ quota: { basis: 'inc' }, regions: regions(5e-324) }, 'quota.basis'],
    [{ uptake: { ...certain.uptake, elasticity: { inc: 100 } }, regions: regions(1e-9) }, 'uptake.elasticity.inc'],
  ])('that make no weight are refused: %j', (changed, path) => {
    expect(refusal({ ...certain, ...changed }).path).toBe(path);
  });
});

describe('weights', () => {
  // Two equal weights: half of all draws are the lower value, whatever the weights' size.
  test.each([5e-324, 4.94e-322, 1e-300, 1e-290, 1, 1e300])('of %d twice halve the draws', (weight) => {
    const quantile = quantileFunction(empirical([0.1, 0.2], [weight, weight]));
    expect([0.001, 0.25, 0.4999, 0.5001, 0.75, 0.999].map(quantile)).toEqual([0.1, 0.1, 0.1, 0.2, 0.2, 0.2]);
  });

  test('of 0 let pass what can never be drawn', () => {
    const scenario = defineScenario({
      ...certain,
      eligible: empirical([0.5, 7], [1, 0]),
      joint: [
        {
          parameters: ['uptake.willing', 'uptake.hazard'],
          rows: [
            [0.1, 0.2],
            [-3, 1e9],
          ],
          weights: [1, 0],
        },
      ],
    });
    expect(scenario.joint[0]!.rows[1]).toEqual([-3, 1e9]);
    expect(simulate(scenario, { seed: 1 }).total.eligible).toBe(5000);
  });
});

/** Ends of the domains, and what lies between. */
const ends = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const extreme = fc.record({
  men: ends(0, 1, 1000, 1e9),
  cash: ends(0, 1, Number.MAX_SAFE_INTEGER),
  willing: ends(0, 5e-324, 0.5, 0.9, 1),
  hazard: ends(0, 0.1, 1, 1000),
  imitation: ends(0, 1000),
  season: ends(5e-324, 1, 1, 1e6),
  ramp: ends(5e-324, 1, 1e6),
  payElasticity: ends(0, 1, 8),
  hazardPayElasticity: ends(0, 8),
  offerResponse: ends(0, 0, 1, 1e6),
  spread: ends(0, 0, 10),
  frailty: ends(0, 10),
  capacity: ends(0, 5e-324, 0.01, 1000),
  yield: ends(0, 5e-324, 0.5, 1),
  mistaken: ends(0, 0.5, 1),
  perTaken: ends(0, 5e-324, 1, 1e6),
  halfLife: ends(5e-324, 3, 1e6),
  damping: ends(0, 1, 1e6),
  dissent: ends(-5, 0, 5),
  inflation: ends(0, 1, 1000),
  offer: ends(5e-324, 1, 1, 1e6),
});

function worldOf(x: typeof extreme extends fc.Arbitrary<infer T> ? T : never): Scenario {
  return defineScenario({
    name: 'extreme',
    target: 500,
    calendar: { start: '2025-01-01', end: '2025-04-30' },
    regions: [
      { id: 'a', men: x.men },
      { id: 'b', men: 2000 },
    ],
    uptake: {
      willing: x.willing,
      hazard: x.hazard,
      imitation: x.imitation,
      season: Array.from({ length: 12 }, () => x.season),
      ramp: x.ramp,
      payElasticity: x.payElasticity,
      hazardPayElasticity: x.hazardPayElasticity,
      offerResponse: x.offerResponse,
      regionalSpread: x.spread,
      frailty: x.frailty,
    },
    coercion: { probability: 1, capacity: x.capacity, yield: x.yield, mistaken: x.mistaken, tolerance: 0 },
    response: {
      inducedPerTaken: x.perTaken,
      leaversPerTaken: x.perTaken,
      dissentHalfLife: x.halfLife,
      dissentDamping: x.damping,
      dissentElasticity: x.dissent,
    },
    reporting: { inflation: x.inflation },
    cash: { perRecruit: x.cash, currency: 'X' },
    policies: [{ from: '2025-02-01', set: { offer: x.offer } }],
  });
}

const noNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(noNumber);

test('extreme values that are allowed give numbers, everywhere', async () => {
  let volunteers = 0;
  let coerced = 0;
  await fc.assert(
    fc.asyncProperty(extreme, async (x) => {
      const scenario = worldOf(x);
      expect(noNumber(quotas(scenario).byRegion)).toBe(false);
      const run = simulate(scenario, { seed: 3 });
      expect(noNumber(run.rows())).toBe(false);
      const ensemble = await runEnsemble(scenario, { seed: 3, replicates: 12 });
      for (const metric of ['volunteers', 'coerced', 'induced', 'fled', 'claimed', 'spend', 'recruits'] as const) {
        const { value, se } = ensemble.mean(metric);
        expect([metric, value, Number.isFinite(value), Number.isFinite(se)]).toEqual([metric, value, true, true]);
        expect(noNumber(Array.from(expectedPath(scenario).series(metric)))).toBe(false);
        if (metric === 'volunteers' && value > 0) volunteers++;
        if (metric === 'coerced' && value > 0) coerced++;
      }
    }),
    { numRuns: 150, seed: 19 },
  );
  expect(volunteers).toBeGreaterThan(15);
  expect(coerced).toBeGreaterThan(15);
});
