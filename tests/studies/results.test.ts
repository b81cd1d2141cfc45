import { defineScenario, fromJSON, lognormal, runEnsemble, toCSV, toJSON, toTable, uniform } from 'levy';
import { breakEven, tornado as tornadoChart } from 'levy/report';
import { breakEvenLine, discover, grid, sensitivity, sensitivityOf, solve, sweep, tornado } from 'levy/studies';
import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/report/index.js';
import { engineVersion } from '../../src/random/index.js';
import { fingerprint } from '../../src/scenario/index.js';

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
const seed = 'results';
const event = { metric: 'recruits', atLeast: 'target' } as const;
const ask = { probability: event } as const;
const finding = {
  seed,
  replicates: 64,
  vary: 'uptake.willing',
  between: [0.005, 0.1],
  ask,
  equals: 0.5,
  scan: 4,
} as const;
const ensemble = await runEnsemble(scenario, { seed, replicates: 400 });
const design = grid({ 'uptake.willing': [0.02, 0.04, 2] });
const all = {
  sweep: await sweep(scenario, design, { seed, replicates: 32, ask: { met: ask, men: { mean: 'volunteers' } } }),
  sensitivity: await sensitivity(scenario, { seed, of: 'volunteers', rows: 64 }),
  'given-data-sensitivity': await sensitivityOf(ensemble, 'volunteers'),
  tornado: await tornado(scenario, { seed, of: event, replicates: 64 }),
  solution: await solve(scenario, finding),
  'break-even-line': await breakEvenLine(scenario, {
    ...finding,
    along: { vary: 'uptake.hazard', at: [0.03, 0.045, 0.06] },
  }),
  discovery: await discover(ensemble, { metric: 'volunteers', atLeast: 60 }),
};

describe('results of studies', () => {
  it('have the head of every result', () => {
    for (const [kind, result] of Object.entries(all))
      expect(result).toMatchObject({ kind, schemaVersion: 1, engineVersion, fingerprint: fingerprint(scenario) });
  });

  it('come back from JSON whole, with the same table and file', () => {
    for (const [kind, result] of Object.entries({ ...all, design })) {
      const saved = fromJSON(toJSON(result as object as { table: () => object[] }));
      expect(saved, kind).toEqual(dataOf(result as never));
      expect(JSON.stringify(saved), kind).toBe(JSON.stringify(result));
      expect(toTable(saved as never), kind).toBe(toTable(result as never));
      expect(toCSV(saved as never, { raw: true }), kind).toBe(toCSV(result as never, { raw: true }));
      expect(toTable(saved as never).split('\n').length, kind).toBeGreaterThan(kind === 'discovery' ? 2 : 3);
    }
  });

  it('a file has the numbers of an index where a reader has texts', () => {
    const { rows } = all.sensitivity;
    const [head, ...lines] = toCSV(all.sensitivity, { raw: true }).trim().split('\n');
    expect(head).toBe('input,first order,first order_low,first order_high,total,total_low,total_high');
    expect(lines[0]!.split(',').slice(1).map(Number)).toEqual([
      rows[0]!.first.value,
      ...rows[0]!.first.interval,
      rows[0]!.total.value,
      ...rows[0]!.total.interval,
    ]);
    expect(toTable(all.sensitivity)).toContain('≈ 0');
    expect(toCSV(all.sensitivity)).not.toContain('≈');
  });

  it('a tornado is drawn as it is: its base plus the difference at each end', () => {
    const { base, rows } = all.tornado;
    const bars = rows.map(({ input, low, high }) => ({
      name: input,
      atLow: base.value + low.value,
      atHigh: base.value + high.value,
    }));
    const drawn = tornadoChart(all.tornado, { title: 'T' });
    expect(drawn).toBe(tornadoChart(bars, { title: 'T', base: base.value, percent: true, unit: all.tornado.of }));
    expect(drawn).toContain(`${rows[0]!.input} moves it most`);
    expect(tornadoChart(fromJSON(toJSON(all.tornado)) as never, { title: 'T' })).toBe(drawn);
    expect(tornadoChart(all.tornado, { unit: 'chance' })).toContain('chance');
  });

  it('a solution and a break-even line are drawn as they are', () => {
    const { tried, value } = all.solution;
    const points = tried.map(({ x, estimate }) => ({ at: x, estimate }));
    const drawn = breakEven(all.solution);
    expect(drawn).toBe(breakEven(points, { threshold: 0.5, unit: 'uptake.willing' }));
    expect(value).not.toBeNull();
    const line = all['break-even-line'];
    expect(line.points.every(({ solution }) => solution?.value !== null)).toBe(true);
    const balance = breakEven(line);
    expect(balance).toContain('uptake.willing breaks even at');
    expect(balance.match(/<circle/g)).toHaveLength(3);
    expect(breakEven(fromJSON(toJSON(line)) as never)).toBe(balance);
    const none = { ...line, points: line.points.map((point) => ({ ...point, solution: null })) };
    expect(() => breakEven(none)).toThrow(/two points/);
  });

  it("sums over Sobol' points have no error, and say so", async () => {
    const options = { seed, replicates: 64, sampling: 'sobol' } as const;
    const sums = await runEnsemble(scenario, { ...options, keep: 'totals' });
    const kept = await runEnsemble(scenario, { ...options, keep: 'regions' });
    const north = { metric: 'volunteers', region: 'north' } as const;
    const expected = { se: NaN, interval: [-Infinity, Infinity], randomisations: 16 };
    expect(sums.mean(north)).toMatchObject({ ...expected, value: kept.mean(north).value });
    expect(sums.byRegion('coerced').south).toMatchObject({ ...expected, value: kept.byRegion('coerced').south.value });
    const { met, shortfallWhenMissed } = sums.attainment().recruits.byRegion().north;
    const own = kept.attainment().recruits.byRegion().north;
    expect(met).toMatchObject({ se: NaN, interval: [0, 1], randomisations: 16, value: own.met.value });
    expect(shortfallWhenMissed).toMatchObject({ ...expected, value: own.shortfallWhenMissed!.value });
    expect(kept.mean(north).se).toBeGreaterThan(0);
    const independent = await runEnsemble(scenario, { ...options, sampling: 'independent', keep: 'totals' });
    expect(independent.mean(north).se).toBeGreaterThan(0);
  });
});
