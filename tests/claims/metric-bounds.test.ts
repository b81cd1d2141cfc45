import { describe, expect, test } from 'vitest';
import { metricBounds, metricRange } from '../../src/claims/judges/metric-bounds.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { compile } from '../../src/model/index.js';
import {
  defineScenario,
  lognormal,
  listed,
  metrics,
  metricTraits,
  type Scenario,
  stateNames,
  triangular,
  uniform,
  vary,
} from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';

/** Pressed as hard as it goes, so that bounds are nearly reached. */
const pressed = defineScenario({
  name: 'pressed',
  target: 900,
  calendar: { start: '2023-04-01', end: '2023-09-30' },
  regions: [
    { id: 'A', men: 700 },
    { id: 'B', men: 400 },
  ],
  eligible: triangular(0.5, 0.7, 0.9),
  uptake: { willing: 0.9, hazard: 1 },
  coercion: {
    probability: 1,
    tolerance: 0,
    capacity: lognormal(5, 1),
    yield: 0.1,
    mistaken: 0.5,
    recordedAsVolunteer: 0.5,
  },
  response: { inducedPerTaken: 1, leaversPerTaken: 2, announcementFlight: 0.1 },
  reporting: { inflation: uniform(1, 1.5), relabelled: 77 },
});
const scenarios: readonly Scenario<'A' | 'B'>[] = [
  pressed,
  vary(pressed, { eligible: lognormal(0.4, 0.2) }),
  vary(pressed, { eligible: 0.8, uptake: { willing: 0.01 } }),
  vary(pressed, {
    joint: [
      {
        parameters: ['eligible', 'uptake.hazard'],
        rows: [
          [0.3, 0.1],
          [0.95, 2],
        ],
      },
    ],
  }),
];

describe('no replicate leaves the bounds that means are proved with', () => {
  test.each(scenarios.map((scenario, i) => [i, scenario] as const))('scenario %i', async (_, scenario) => {
    const ensemble = await runEnsemble(scenario, { seed: 'bounds', replicates: 100 });
    const program = compile(scenario);
    let nearest = Infinity;
    for (const metric of [...listed(metrics, scenario), ...stateNames]) {
      if (metric === 'spend') continue;
      for (const [place, region] of [
        [-1, undefined],
        [0, 'A'],
        [1, 'B'],
      ] as const) {
        if (region !== undefined && metricTraits(metric).scope === 'country') continue;
        for (const period of [0, 5]) {
          const [low, high] = metricBounds(program, { metric, region: place, period, flow: false });
          for (const value of ensemble.values(
            region === undefined ? { metric, through: period + 1 } : { metric, region, through: period + 1 },
          )) {
            expect(value).toBeGreaterThanOrEqual(low);
            expect(value).toBeLessThanOrEqual(high);
            if (metric === 'eligible') nearest = Math.min(nearest, high / value);
          }
          if (!metricTraits(metric).flow) continue;
          const [least, most] = metricRange(program, { metric, region: place, period, flow: true });
          for (const value of ensemble.values({ metric, region, through: period + 1, flow: true })) {
            expect(value).toBeGreaterThanOrEqual(least);
            expect(value).toBeLessThanOrEqual(most);
          }
        }
      }
    }
    // The bounds are no wider than they must be: eligible men come near theirs.
    expect(nearest).toBeLessThan(scenario === scenarios[1] ? 2 : 1.1);
  });

  test('without an upper bound there is no mean to prove', () => {
    const open = compile(vary(pressed, { reporting: { inflation: lognormal(1.1, 0.2) } }));
    expect(errorOf(() => metricBounds(open, { metric: 'claimed', region: -1, period: 0, flow: false })).code).toBe(
      'claim/unbounded',
    );
    expect(errorOf(() => metricBounds(open, { metric: 'spend', region: -1, period: 0, flow: false })).code).toBe(
      'claim/unbounded',
    );
  });
});
