import { compare, defineScenario, lognormal, runEnsemble, simulate, trace, uniform, attribute, vary } from 'levy';
import { describe, expect, it } from 'vitest';
import { check, checkEnsemble, claim } from '../../src/claims/index.js';
import { runBlocks } from '../../src/runs/index.js';

const scenario = defineScenario({
  name: 'two regions',
  target: 120,
  calendar: { start: '2023-04-01', end: '2023-09-30' },
  regions: [
    { id: 'north', men: 20_000 },
    { id: 'south', men: 10_000 },
  ],
  uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.045, 0.2) },
  coercion: { probability: 0.4, capacity: uniform(0.0005, 0.001) },
});
const options = { seed: 'sampling', replicates: 256, sampling: 'sobol' } as const;

describe("replicates out of Sobol' points", () => {
  it('any of them alone, in any order, in any split: the same', async () => {
    const whole = await runEnsemble(scenario, options);
    expect(whole.sampling).toBe('sobol');
    const part = await runEnsemble(scenario, { ...options, first: 100, replicates: 50 });
    expect(part.values('recruits')).toEqual(whole.values('recruits').slice(100, 150));
    expect(part.parameters('uptake.willing')).toEqual(whole.parameters('uptake.willing').slice(100, 150));
    const alone = simulate(scenario, { seed: 'sampling', replicate: 77, sampling: 'sobol' });
    expect(alone.total.recruits).toBe(whole.values('recruits')[77]);
    expect(whole.replay(77).total).toEqual(alone.total);
    expect(alone.sampling).toBe('sobol');
    const told = trace(scenario, { seed: 'sampling', replicate: 77, region: 'north', sampling: 'sobol' });
    expect(told.replicate).toBe(77); // it is checked against the run, replicate 77 of the same sampling
  });

  it('have the chance of independent ones: only what is not known is drawn otherwise', async () => {
    const known = vary(scenario, { uptake: { willing: 0.03, hazard: 0.045 }, coercion: { probability: 0 } });
    const independent = await runEnsemble(known, { seed: 'chance', replicates: 64 });
    const sobol = await runEnsemble(known, { seed: 'chance', replicates: 64, sampling: 'sobol' });
    expect(sobol.values('volunteers')).toEqual(independent.values('volunteers'));
  });

  it('every kind of estimate has its error from the 16 randomisations', async () => {
    const ensemble = await runEnsemble(scenario, { ...options, keep: 'periods' });
    const comparison = await compare(scenario, { more: vary(scenario, { uptake: { hazard: 0.06 } }) }, options);
    const attribution = await attribute(scenario, { without: 'coercion' }, options);
    const attainment = ensemble.attainment();
    const all = [
      ensemble.mean('volunteers'),
      ensemble.mean({ metric: 'volunteers', region: 'north' }),
      ensemble.byRegion('coerced').south,
      ensemble.quantile('recruits', 0.9),
      ensemble.probability({ metric: 'recruits', atLeast: 120 }),
      ensemble.probability(({ volunteers }) => volunteers > 100),
      ensemble.band('volunteers').periods[3]!.estimates.high,
      attainment.recruits.national,
      attainment.recruits.everyRegion,
      attainment.recruits.atLeastRegions(1),
      attainment.volunteers.byRegion().north.met,
      attainment.volunteers.shortfallWhenMissed!,
      ensemble.given({ coercion: true }).mean('coerced'),
      comparison.arms.more.difference('volunteers'),
      comparison.arms.more.ratio('volunteers', 'recruits'),
      attribution.coerced,
      attribution.used!,
      attribution.whereUsed!.volunteers,
    ];
    for (const [i, estimate] of all.entries()) expect(estimate.randomisations, String(i)).toBe(16);
    expect((await runEnsemble(scenario, { seed: 1, replicates: 20 })).mean('volunteers')).not.toHaveProperty(
      'randomisations',
    );
  });

  it('of a mean gives a tenth of the variance, and says so', async () => {
    const regions = [{ id: 'north', men: 2_000_000 }];
    const large = vary(scenario, { regions, uptake: { regionalSpread: 0, frailty: 0 }, coercion: { probability: 0 } });
    const independent = (await runEnsemble(large, { seed: 's', replicates: 1024 })).mean('volunteers');
    const sobol = (await runEnsemble(large, { seed: 's', replicates: 1024, sampling: 'sobol' })).mean('volunteers');
    expect((independent.se / sobol.se) ** 2).toBeGreaterThan(10);
    expect(Math.abs(independent.value - sobol.value)).toBeLessThan(4 * independent.se);
  });

  it('are refused where independent ones are needed', async () => {
    const wanted = claim.probability({ metric: 'recruits', atLeast: 10 }).atLeast(0.5);
    await expect(check(scenario, wanted, { seed: 1, sampling: 'sobol' } as never)).rejects.toThrow(/independent/);
    const ensemble = await runEnsemble(scenario, options);
    expect(() => checkEnsemble(ensemble, wanted)).toThrow(/independent/);
  });

  it.each(['sobel', 1, null, {}])('an unknown way to sample is refused: %j', async (sampling) => {
    await expect(runEnsemble(scenario, { ...options, sampling } as never)).rejects.toThrow(/'independent' or 'sobol'/);
    expect(() => simulate(scenario, { seed: 1, sampling } as never)).toThrow(/'independent' or 'sobol'/);
  });
});

it('the loop runs arms that are sampled differently', async () => {
  const plan = { keep: 'totals', regionSums: false } as const;
  const hooks = { executor: undefined, signal: undefined, onProgress: undefined };
  const { stores } = await runBlocks({
    arms: [
      { scenario, plan, sampling: 'sobol' },
      { scenario, plan, sampling: 'independent' },
    ],
    seed: 1,
    first: 0,
    replicates: 32,
    ...hooks,
  });
  expect(stores.map(({ randomised }) => randomised)).toEqual([true, false]);
});
