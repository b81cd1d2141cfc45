import { defineScenario, lognormal, runEnsemble, toCSV, toTable, uniform, vary } from 'levy';
import {
  breakEvenLine,
  discover,
  grid,
  list,
  sensitivity,
  sensitivityOf,
  solve,
  sweep,
  tornado,
  withMedian,
} from 'levy/studies';
import { describe, expect, it } from 'vitest';

/** One region, no coercion, no regional spread, no frailty: V ~ Binomial(E, π(1 − e^(−a ΣD))), MODEL.md §6. */
const men = 100_000;
const closed = defineScenario({
  name: 'closed form',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-06-30' },
  regions: [{ id: 'north', men }],
  eligible: 1,
  uptake: { willing: uniform(0.02, 0.06), payElasticity: 1, hazard: 0.2, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 0, yield: 0.2, capacity: 0.001, mistaken: 0 },
  response: { inducedPerTaken: 0.2, leaversPerTaken: 0.3 },
});
const months = 91 / 30.4375;
const rate = 1 - Math.exp(-0.2 * months);
const options = { seed: 'studies', replicates: 512 } as const;

describe('sweep', () => {
  it('is a tidy table that knows its design and seed; failures are rows with a reason', async () => {
    const told: number[] = [];
    const design = list([{ 'uptake.willing': 0.03 }, { 'uptake.willing': 2 }, { 'uptake.willing': 0.06 }]);
    const result = await sweep(closed, design, {
      ...options,
      ask: { volunteers: { mean: 'volunteers' }, met: { probability: { metric: 'volunteers', atLeast: 'target' } } },
      onProgress: ({ share, remaining }) => told.push(share, remaining),
    });
    expect(result.design).toEqual(design);
    expect(result).toMatchObject({ kind: 'sweep', seed: 'studies', failures: 1, partial: false });
    const [low, failed, high] = result.rows;
    // Mean E π p; twice the willing share, twice the men.
    expect(Math.abs(low!.answers!.volunteers.value - men * 0.03 * rate)).toBeLessThan(4 * low!.answers!.volunteers.se);
    expect(high!.answers!.volunteers.value / low!.answers!.volunteers.value).toBeCloseTo(2, 1);
    expect(failed!.answers).toBeNull();
    expect(failed!.failure).toMatch(/uptake.willing: expected a number between 0 and 1/);
    expect(toTable(result)).toContain('uptake.willing');
    expect(toCSV(result).split('\n')[2]).toMatch(/^2,.*uptake\.willing/);
    expect(told.at(-2)).toBe(1);
    expect(told.at(-1)).toBe(0);
  });

  it('every point is the ensemble of its scenario under the same seed', async () => {
    const result = await sweep(closed, grid({ 'uptake.hazard': [0.1, 0.2] }), {
      ...options,
      ask: { v: { mean: 'volunteers' } },
    });
    const alone = await runEnsemble(vary(closed, { uptake: { hazard: 0.1 } }), options);
    expect(result.rows[0]!.answers!.v).toEqual(alone.mean('volunteers'));
  });

  it('sets anything by a function, dates by their path', async () => {
    const result = await sweep(closed, grid({ days: [30, 60], 'calendar.end': ['2023-05-31', '2023-06-30'] }), {
      ...options,
      settings: { days: (x, base) => vary(base, { target: 10 * Number(x) }) },
      ask: { short: { mean: 'nationalShortfall' } },
    });
    expect(result.failures).toBe(0);
    expect(result.rows).toHaveLength(4);
  });

  it('keeps what is done when stopped, and rejects where nothing is', async () => {
    const stop = new AbortController();
    const ask = { v: { mean: 'volunteers' } } as const;
    const result = await sweep(closed, grid({ 'uptake.hazard': [0.1, 0.2, 0.3] }), {
      ...options,
      ask,
      signal: stop.signal,
      onProgress: ({ done }) => done === 2 && stop.abort(),
    });
    expect(result).toMatchObject({ partial: true });
    expect(result.rows).toHaveLength(2);
    await expect(
      sweep(closed, grid({ 'uptake.hazard': [0.1] }), { ...options, ask, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('sensitivity', () => {
  it('the row of chance is the closed form: E[Var(V | π)] / Var(V)', async () => {
    const result = await sensitivity(closed, { of: 'volunteers', rows: 2048, seed: 'chance' });
    expect(result.rows.map(({ input }) => input)).toEqual(['uptake.willing', 'chance']);
    // V | π ~ Bin(E, πp): E[Var] = E(p μ − p²(μ² + σ²)), Var(E[V | π]) = (E p)² σ², σ² of a uniform = width²/12.
    const [mean, variance] = [0.04, 0.04 ** 2 / 12];
    const inner = men * (rate * mean - rate * rate * (mean * mean + variance));
    const outer = (men * rate) ** 2 * variance;
    const chance = result.rows[1]!;
    expect(chance.total.value).toBeCloseTo(inner / (inner + outer), 3);
    expect(chance.total.interval[0]).toBeLessThan(inner / (inner + outer));
    expect(chance.total.interval[1]).toBeGreaterThan(inner / (inner + outer));
    expect(result.rows[0]!.first.value).toBeCloseTo(outer / (inner + outer), 1);
    expect(Math.abs(result.variance / (inner + outer) - 1)).toBeLessThan(0.03);
    expect(result.replicates).toBe(4 * 2048);
  });

  it('an input that does nothing has an index of 0, printed so; groups and differences', async () => {
    // Coercion is in use, but nobody can be taken.
    const two = vary(closed, {
      uptake: { hazard: lognormal(0.2, 0.2) },
      coercion: { probability: 1, capacity: 0 },
      response: { leaversPerTaken: uniform(0, 1) },
    });
    const result = await sensitivity(two, {
      of: { metric: 'volunteers', atLeast: 1500 },
      versus: vary(two, { uptake: { willing: 0.04 } }),
      groups: { supply: ['uptake.willing', 'uptake.hazard'] },
      rows: 256,
      seed: 2,
      sampling: 'independent',
    });
    const leavers = result.rows.find(({ input }) => input === 'response.leaversPerTaken')!;
    expect(leavers.total).toEqual({ value: 0, interval: [0, 0] });
    expect(result.rows[0]).toMatchObject({ input: 'supply', parameters: ['uptake.willing', 'uptake.hazard'] });
    expect(toTable(result)).toContain('≈ 0');
  });

  it('from draws already made: the same first order, free', async () => {
    const ensemble = await runEnsemble(closed, { seed: 'given', replicates: 4096 });
    const { rows } = await sensitivityOf(ensemble, 'volunteers');
    const full = await sensitivity(closed, { of: 'volunteers', rows: 1024, seed: 'chance' });
    expect(Math.abs(rows[0]!.first.value - full.rows[0]!.first.value)).toBeLessThan(0.03);
  });

  it('is the same whatever way the rows are run in', async () => {
    const once = await sensitivity(closed, { of: 'volunteers', rows: 1500, seed: 'x' });
    const again = await sensitivity(closed, { of: 'volunteers', rows: 1500, seed: 'x' });
    expect(again.rows).toEqual(once.rows);
  });
});

describe('tornado', () => {
  it('moves one assumption to its 5 and 95 % points, paired', async () => {
    const result = await tornado(closed, { of: 'volunteers', ...options, replicates: 2048 });
    const [bar] = result.rows;
    expect(result.rows).toHaveLength(1);
    expect(bar!.values[0]).toBeCloseTo(0.022, 12);
    expect(bar!.values[1]).toBeCloseTo(0.058, 12);
    // E p (0.058 − 0.022), with chance the same on both sides.
    expect(Math.abs(bar!.swing - men * rate * 0.036)).toBeLessThan(10);
    expect(result.base.value).toBeGreaterThan(0);
  });
});

describe('solve', () => {
  const known = vary(closed, { uptake: { willing: 0.04 } });

  it('against a closed form: mean volunteers of 1,000 at π = 1,000/(E p)', async () => {
    const solution = await solve(known, {
      ...options,
      vary: 'uptake.willing',
      between: [0.005, 0.1],
      ask: { mean: 'volunteers' },
      equals: 1000,
    });
    const exact = 1000 / (men * rate);
    expect(solution.reason).toBeNull();
    expect(Math.abs(solution.value! - exact)).toBeLessThan(2e-4);
    expect(solution.interval![0]).toBeLessThan(exact);
    expect(solution.interval![1]).toBeGreaterThan(exact);
    expect(solution.interval![1] - solution.interval![0]).toBeLessThan(0.001);
  });

  it('a distribution keeps its shape and moves its median', async () => {
    const solution = await solve(closed, {
      ...options,
      vary: 'uptake.willing',
      between: [0.005, 0.05],
      ask: { probability: { metric: 'volunteers', atLeast: 1000 } },
      equals: 0.5,
    });
    // Half the replicates have more than the median share.
    expect(Math.abs(solution.value! - 1000 / (men * rate))).toBeLessThan(0.002);
  });

  it('says why there is no answer', async () => {
    const low = await solve(known, {
      ...options,
      vary: 'uptake.willing',
      between: [0.001, 0.01],
      ask: { mean: 'volunteers' },
      equals: 1000,
    });
    expect(low.value).toBeNull();
    expect(low.reason).toMatch(
      /nowhere between uptake\.willing = 0\.001 and 0\.01, because mean volunteers stays between .* below 1,?000/,
    );
    const flat = await solve(known, {
      ...options,
      vary: 'response.leaversPerTaken',
      between: [0, 1],
      ask: { mean: 'fled' },
      equals: 5,
    });
    expect(flat.reason).toMatch(/stays at 0, below 5/);
    const everywhere = await solve(known, {
      ...options,
      vary: 'response.leaversPerTaken',
      between: [0, 1],
      ask: { mean: 'fled' },
      equals: 0,
    });
    expect(everywhere.reason).toMatch(/^everywhere/);
  });

  it('by a function, in whole numbers; along a second assumption', async () => {
    const line = await breakEvenLine(known, {
      ...options,
      replicates: 128,
      vary: (x, base) => vary(base, { target: x }),
      whole: true,
      between: [100, 10_000],
      tolerance: 20,
      ask: { probability: { metric: 'volunteers', atLeast: 'target' } },
      equals: 0.5,
      along: { vary: 'uptake.willing', at: [0.02, 0.04, 5] },
    });
    const [a, b, c] = line.points;
    expect(Math.abs(a!.solution!.value! / (men * rate * 0.02) - 1)).toBeLessThan(0.02);
    expect(b!.solution!.value! / a!.solution!.value!).toBeCloseTo(2, 1);
    expect(c).toMatchObject({ solution: null });
    expect(c!.failure).toMatch(/uptake\.willing/);
    expect(toTable(line)).toContain('break even');
  });

  it('keeps what is done when stopped', async () => {
    const stop = new AbortController();
    const solution = await solve(known, {
      ...options,
      vary: 'uptake.willing',
      between: [0.005, 0.1],
      ask: { mean: 'volunteers' },
      equals: 1000,
      signal: stop.signal,
      onProgress: ({ done }) => done === 3 && stop.abort(),
    });
    expect(solution).toMatchObject({ partial: true, value: null });
    expect(solution.tried.length).toBeGreaterThan(0);
  });
});

describe('discover', () => {
  it('finds where the quota is met', async () => {
    const two = vary(closed, { uptake: { hazard: uniform(0.05, 0.35) } });
    const ensemble = await runEnsemble(two, { seed: 'where', replicates: 4096 });
    const found = await discover(ensemble, { metric: 'volunteers', atLeast: 1800 });
    expect(found.limits.map(({ input }) => input)).toEqual(['uptake.willing', 'uptake.hazard']);
    expect(found.limits.every(({ low, high }) => low !== null && high === null)).toBe(true);
    expect(found.quality.density).toBeGreaterThan(2 * found.rate);
    expect(found.sentence).toMatch(
      /^Mostly where uptake\.willing is at least 0\.0\d+ and uptake\.hazard is at least 0\.\d+: there "volunteers at least 1800" happens/,
    );
    await expect(discover(ensemble, { metric: 'volunteers', atLeast: 0 })).rejects.toThrow(/fails to in as many/);
  });
});

it('withMedian keeps shapes', () => {
  const median = (value: object): unknown =>
    withMedian(vary(closed, { uptake: { willing: value as never } }), 'uptake.willing', 0.05).uptake.willing;
  expect(median(lognormal(0.03, 0.5))).toEqual(lognormal(0.05, 0.5));
  const scaled = median(uniform(0.02, 0.06)) as { low: number; high: number };
  expect(scaled.low).toBeCloseTo(0.025, 12);
  expect(scaled.high).toBeCloseTo(0.075, 12);
  expect(withMedian(closed, 'uptake.hazard', 0.1).uptake.hazard).toBe(0.1);
});

describe('bad input is one LevyError', () => {
  const bad: [string, () => Promise<unknown>, RegExp][] = [
    [
      'no seed',
      () => sweep(closed, grid({ a: [1] }), { replicates: 2, ask: { v: { mean: 'volunteers' } } } as never),
      /seed/,
    ],
    [
      'no design',
      () => sweep(closed, {} as never, { ...options, ask: { v: { mean: 'volunteers' } } }),
      /design: expected a design/,
    ],
    ['no question', () => sweep(closed, grid({ a: [1] }), { ...options, ask: {} }), /ask: expected questions/],
    [
      'a question that is none',
      () => sweep(closed, grid({ a: [1] }), { ...options, ask: { v: { maen: 'volunteers' } as never } }),
      /unknown name "maen"/,
    ],
    ['replicates for rows', () => sensitivity(closed, { of: 'volunteers', replicates: 5, seed: 1 } as never), /rows/],
    [
      'one row',
      () => sensitivity(closed, { of: 'volunteers', rows: 1, seed: 1 }),
      /rows: expected a whole number from 2/,
    ],
    [
      'a group of nothing',
      () => sensitivity(closed, { of: 'volunteers', rows: 4, seed: 1, groups: { g: ['uptake.hazard'] } }),
      /groups\.g\[0\]/,
    ],
    [
      'swapped ends',
      () =>
        solve(closed, { ...options, vary: 'uptake.willing', between: [1, 0], ask: { mean: 'volunteers' }, equals: 1 }),
      /between: expected \[from, to\]/,
    ],
    [
      'an unknown path',
      () =>
        solve(closed, { ...options, vary: 'uptake.wiling', between: [0, 1], ask: { mean: 'volunteers' }, equals: 1 }),
      /reference\/unknown-parameter/,
    ],
    ['an unknown metric', () => tornado(closed, { ...options, of: 'volunteer' as never }), /unknown-metric/],
  ];
  it.each(bad)('%s', async (_, act, message) => {
    await expect(act()).rejects.toMatchObject({ name: 'LevyError', message: expect.stringMatching(message) as string });
  });
});
