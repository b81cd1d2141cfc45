import {
  compare,
  defineScenario,
  type EnsembleData,
  type Executor,
  fromData,
  isLevyError,
  lognormal,
  runEnsemble,
  toData,
  uniform,
  vary,
} from 'levy';
import { describe, expect, it } from 'vitest';
import { callingThread, looksUntil } from '../../src/runs/index.js';
import { check, claim } from '../../src/claims/index.js';
import { fromJSON, toJSON } from '../../src/report/index.js';
import { hazardScenario } from './toy.js';

const scenario = defineScenario({
  name: 'two regions',
  target: 120,
  calendar: { start: '2023-04-01', end: '2023-06-30' },
  regions: [
    { id: 'north', men: 20_000 },
    { id: 'south', men: 10_000 },
  ],
  uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.045, 0.2) },
  coercion: { probability: 0.4, capacity: uniform(0.0005, 0.001) },
});
/** 100 men in one month of 31 days; a month is 30.4375 days. Volunteers are Binomial(100, p). */
const toy = hazardScenario([{ id: 'one', men: 100 }], 30, 0.4, 1);

describe('replicates until an estimate is precise', () => {
  it('looks at numbers that depend on nothing but the most', () => {
    expect(looksUntil(2000, 'sobol')).toEqual([256, 512, 1024, 2000]);
    expect(looksUntil(2000, 'independent')).toEqual([256, 384, 512, 768, 1024, 1536, 2000]);
    expect(looksUntil(2048, 'sobol')).toEqual([256, 512, 1024, 2048]);
    expect(looksUntil(384, 'independent')).toEqual([256, 384]);
    expect(looksUntil(100, 'independent')).toEqual([100]);
  });

  it('stops at the first look at which a mean is as precise as asked, as the closed form has it', async () => {
    // Standard deviation of Binomial(100, p) is at most 5: of 0.13 a mean needs (5/0.13)² = 1,480 at p = 1/2. Here p = 1 − exp(−0.4·28/30.4375) = 0.308:
    // sd 4.617, (4.617/0.13)² = 1,261, so that 1,024 are too few and 1,536 enough, by ten standard errors of a standard deviation.
    const until = { se: 0.13, of: 'volunteers' } as const;
    const ensemble = await runEnsemble(toy, { seed: 'closed form', replicates: { until, max: 100_000 } });
    expect(ensemble.n).toBe(1536);
    expect(ensemble.requested).toBe(1536);
    expect(ensemble.partial).toBe(false);
    expect(ensemble.precision).toEqual({
      asked: until,
      max: 100_000,
      reached: true,
      se: ensemble.mean('volunteers').se,
      looks: [256, 384, 512, 768, 1024, 1536],
    });
    expect(ensemble.slice(0, 1024).mean('volunteers').se).toBeGreaterThan(0.13);
    const plain = await runEnsemble(toy, { seed: 'closed form', replicates: 1536 });
    expect(ensemble.values('volunteers')).toEqual(plain.values('volunteers'));
    expect(ensemble.byRegion('volunteers')).toEqual(plain.byRegion('volunteers'));
    expect('precision' in plain).toBe(false);
  });

  it('a probability, and a quantile', async () => {
    // P(at least 31 of 100) is near 1/2: se 0.5/√n ≤ 0.0125 from 1,600 on, and not at 1,536.
    const of = { metric: 'volunteers', atLeast: 31 } as const;
    const likely = await runEnsemble(toy, { seed: 'p', replicates: { until: { se: 0.0125, of }, max: 50_000 } });
    expect(likely.n).toBe(2048);
    const median = { metric: 'volunteers', quantile: 0.5 } as const;
    const half = await runEnsemble(scenario, { seed: 'q', replicates: { until: { se: 3, of: median }, max: 50_000 } });
    const { looks, reached, se } = half.precision!;
    expect(reached).toBe(true);
    expect(se).toBe(half.quantile('volunteers', 0.5).se);
    expect(se).toBeLessThanOrEqual(3);
    for (const look of looks.slice(0, -1))
      expect(half.slice(0, look).quantile('volunteers', 0.5).se).toBeGreaterThan(3);
  });

  it('what has not happened yet is not known exactly', async () => {
    // None of n: half of Wilson's interval of one standard error is 1/(2(n + 1)), 0.0005 from 999 on.
    const of = { metric: 'volunteers', atLeast: 100 } as const;
    for (const [sampling, n] of [
      ['independent', 1024],
      ['sobol', 1024],
    ] as const) {
      const rare = await runEnsemble(toy, {
        seed: 'rare',
        sampling,
        replicates: { until: { se: 0.0005, of }, max: 9_000 },
      });
      expect(rare.probability(of).value).toBe(0);
      expect(rare.n).toBe(n);
      expect(rare.precision!.se).toBeCloseTo(1 / (2 * 1025), 12);
    }
  });

  it('the most is reached, and said so', async () => {
    const until = { se: 0.001, of: 'volunteers' } as const;
    const ensemble = await runEnsemble(toy, { seed: 'most', replicates: { until, max: 700 } });
    expect(ensemble).toMatchObject({ n: 700, requested: 700, partial: false });
    expect(ensemble.precision).toMatchObject({ reached: false, looks: [256, 384, 512, 700] });
    expect(ensemble.precision!.se).toBe(ensemble.mean('volunteers').se);
  });

  it('is the same on any executor, with any block size, from any first replicate', async () => {
    const until = { se: 0.8, of: { metric: 'recruits', region: 'north' } } as const;
    for (const sampling of ['independent', 'sobol'] as const) {
      const options = { seed: 'any', sampling, first: 48, replicates: { until, max: 20_000 } } as const;
      const own = await runEnsemble(scenario, options);
      expect(own.precision!.reached).toBe(true);
      expect(own.precision!.looks.length).toBeGreaterThan(1);
      for (const blockSize of [37, 512]) {
        const thread = callingThread({ blockSize });
        const several: Executor = { concurrency: 3, run: (job, hooks) => thread.run(job, hooks) };
        const there = await runEnsemble(scenario, { ...options, executor: several });
        expect(there.precision).toEqual(own.precision);
        expect(there.values('recruits')).toEqual(own.values('recruits'));
      }
    }
  });

  it("Sobol' points need fewer", async () => {
    const replicates = { until: { se: 1, of: 'volunteers' }, max: 50_000 } as const;
    const independent = await runEnsemble(scenario, { seed: 'fewer', replicates });
    const sobol = await runEnsemble(scenario, { seed: 'fewer', replicates, sampling: 'sobol' });
    expect(sobol.precision!.reached && independent.precision!.reached).toBe(true);
    expect(sobol.n).toBeLessThan(independent.n);
  });

  it('tells how far it has come, and what it took at the end', async () => {
    const told: { done: number; total: number; share: number }[] = [];
    const until = { se: 0.2, of: 'volunteers' } as const; // (4.617/0.2)² = 533
    const ensemble = await runEnsemble(toy, {
      seed: 'told',
      replicates: { until, max: 4000 },
      onProgress: (progress) => told.push(progress),
    });
    expect(ensemble.n).toBe(768);
    expect(told[0]).toMatchObject({ done: 0, total: 4000, share: 0 });
    expect(told[told.length - 1]).toMatchObject({ done: 768, total: 768, share: 1 });
    for (let i = 1; i < told.length; i++) expect(told[i]!.done).toBeGreaterThanOrEqual(told[i - 1]!.done);
  });

  it('cancelled, what is done is kept and marked', async () => {
    const stop = new AbortController();
    const until = { se: 1e-9, of: 'volunteers' } as const;
    const ensemble = await runEnsemble(toy, {
      seed: 'stop',
      replicates: { until, max: 1_000_000 },
      signal: stop.signal,
      onProgress: ({ done }) => done >= 1000 && stop.abort(),
    });
    expect(ensemble.partial).toBe(true);
    expect(ensemble.requested).toBe(1_000_000);
    expect(ensemble.precision).toMatchObject({ reached: false });
    expect(ensemble.n).toBeLessThan(100_000);
  });

  it('comes through as data and as JSON', async () => {
    const until = { se: 0.2, of: 'volunteers' } as const;
    const ensemble = await runEnsemble(toy, { seed: 'data', replicates: { until, max: 4000 } });
    expect(fromData(JSON.parse(JSON.stringify(toData(ensemble))) as EnsembleData).precision).toEqual(
      ensemble.precision,
    );
    expect(fromJSON(toJSON(ensemble))).toMatchObject({ precision: ensemble.precision });
    expect('precision' in ensemble.slice(0, 100)).toBe(false);
  });

  it('differences of every scenario', async () => {
    const arms = {
      more: vary(scenario, { uptake: { hazard: 0.06 } }),
      less: vary(scenario, { uptake: { hazard: 0.02 } }),
    };
    const until = { se: 1, of: 'volunteers' } as const;
    const precise = await compare(scenario, arms, { seed: 'arms', replicates: { until, max: 50_000 } });
    const { reached, se, looks } = precise.precision!;
    expect(reached).toBe(true);
    expect(looks[looks.length - 1]).toBe(precise.n);
    const ses = Object.values(precise.arms).map((arm) => arm.difference('volunteers').se);
    expect(se).toBe(Math.max(...ses));
    expect(se).toBeLessThanOrEqual(1);
    const before = await compare(scenario, arms, { seed: 'arms', replicates: looks[looks.length - 2]! });
    expect(Math.max(...Object.values(before.arms).map((arm) => arm.difference('volunteers').se))).toBeGreaterThan(1);
    const few = await compare(scenario, arms, { seed: 'arms', replicates: { until, max: 300 } });
    expect(few).toMatchObject({ n: 300, partial: false, precision: { reached: false, looks: [256, 300] } });
  });

  it('bad input is refused before anything is run', async () => {
    const run = (replicates: unknown, keep?: string): Promise<unknown> =>
      runEnsemble(scenario, { seed: 1, replicates, keep, onProgress: () => expect.unreachable() } as never);
    const codes: [unknown, string, string?][] = [
      [{ until: { se: 0, of: 'volunteers' }, max: 100 }, 'options/invalid'],
      [{ until: { se: NaN, of: 'volunteers' }, max: 100 }, 'options/invalid'],
      [{ until: { se: 1, of: 'volunteers' } }, 'options/invalid'],
      [{ until: { se: 1, of: 'volunteers' }, max: 1.5 }, 'options/invalid'],
      [{ max: 100 }, 'options/invalid'],
      [{ until: { se: 1, of: 'volunteers', level: 0.9 }, max: 100 }, 'options/unknown-name'],
      [{ until: { se: 1, of: 'volunters' }, max: 100 }, 'reference/unknown-metric'],
      [{ until: { se: 1, of: { metric: 'volunteers', region: 'west' } }, max: 100 }, 'reference/unknown-region'],
      [{ until: { se: 1, of: { metric: 'volunteers', quantile: 1.2 } }, max: 100 }, 'options/invalid'],
      [{ until: { se: 1, of: { metric: 'volunteers', atLeast: 'goal' } }, max: 100 }, 'event/invalid'],
      [{ until: { se: 1, of: { metric: 'volunteers', region: 'north' } }, max: 100 }, 'ensemble/not-kept', 'totals'],
    ];
    for (const [replicates, code, keep] of codes) {
      const error: unknown = await run(replicates, keep).catch((thrown: unknown) => thrown);
      expect(isLevyError(error) ? error.code : error, JSON.stringify(replicates)).toBe(code);
    }
  });

  it('check refuses it, and says why', async () => {
    const options = { seed: 1, replicates: { until: { se: 0.01, of: 'volunteers' }, max: 100 } } as never;
    await expect(check(scenario, claim.always({ metric: 'volunteers', atMost: 30_000 }), options)).rejects.toThrow(
      /confidence sequence/,
    );
  });
});
