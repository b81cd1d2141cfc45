import { describe, expect, test } from 'vitest';
import {
  defineScenario,
  fromJSON,
  lognormal,
  runEnsemble,
  series,
  type Tabular,
  toJSON,
  toTable,
  uniform,
  vary,
} from 'levy';
import { calibrate, type CalibrateOptions, hindcast, hindcastAll } from 'levy/calibrate';
import { canada1916, canada1916Campaign } from 'levy/data';
import { callingThread } from '../../src/runs/index.js';
import { rejectionOf } from '../support/error-of.js';

const scenario = defineScenario({
  name: 'two regions',
  target: 20_000,
  calendar: { start: '2023-01-01', end: '2023-12-31' },
  regions: [
    { id: 'north', men: 500_000 },
    { id: 'south', men: 300_000 },
  ],
  uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.06, 0.4), regionalSpread: 0.1, frailty: 0.05 },
});
const counted = (values: readonly (readonly [string, number])[]) =>
  series({
    name: 'signed',
    kind: 'cumulative',
    measures: 'volunteers',
    error: { kind: 'lognormal', sigma: 0.03 },
    values: values.map(([date, value]) => ({ date, value, source: 'made up' })),
  });
const early = counted([
  ['2023-01-31', 1500],
  ['2023-02-28', 2900],
]);
const quick: CalibrateOptions = { seed: 'quick', particles: 100 };

describe('calibrate', () => {
  test('an early flow tells the product of willing share and hazard, and says so', async () => {
    const fit = await calibrate(scenario, early, { seed: 1, particles: 250 });
    const warning = fit.warnings.find(({ code }) => code === 'not-identified-apart');
    expect(warning?.about).toEqual(['uptake.willing', 'uptake.hazard']);
    // 800,000 men × product × (1 − half of what a month takes) × months: 2,900 in 1.94 months give 0.00194 to 0.0020.
    const products = fit.posterior.rows.map(([willing, hazard]) => willing! * hazard!);
    const mean = products.reduce((sum, one, i) => sum + one * fit.posterior.weights[i]!, 0);
    expect(mean).toBeGreaterThan(0.00175);
    expect(mean).toBeLessThan(0.00225);
    const [willing] = fit.parameters;
    expect(willing!.prior.median).toBeCloseTo(0.03, 3);
    expect(willing!.posterior.high / willing!.posterior.low).toBeGreaterThan(2);
  });

  test('the posterior is a scenario for every other call, with provenance', async () => {
    const fit = await calibrate(scenario, early, { ...quick, vary: ['uptake.willing'] });
    const { posterior } = fit;
    expect(posterior.scenario.joint).toEqual([
      { parameters: ['uptake.willing'], rows: posterior.rows, weights: posterior.weights },
    ]);
    expect(posterior.scenario.sources['uptake.willing']).toContain('fitted by calibrate to "signed"');
    const after = await runEnsemble(posterior.scenario, { seed: 2, replicates: 400, keep: 'national' });
    const february = after.quantile({ metric: 'volunteers', through: 2 }, 0.5).value;
    expect(february).toBeGreaterThan(2000);
    expect(february).toBeLessThan(4200);
    // Hazard was not varied, though the data say something of it together with the willing share.
    expect(fit.parameters.map(({ path }) => path)).toEqual(['uptake.willing']);
    expect(JSON.parse(JSON.stringify(fit))).toMatchObject({ kind: 'calibration', fingerprint: fit.fingerprint });
  });

  test('again from a posterior: its table is the prior', async () => {
    const first = await calibrate(scenario, early, quick);
    const later = counted([['2023-06-30', 8000]]);
    const second = await calibrate(first.posterior.scenario, later, quick);
    expect(second.posterior.parameters).toEqual(['uptake.willing', 'uptake.hazard']);
    const known = new Set(first.posterior.rows.map(String));
    for (const row of second.posterior.rows) expect(known.has(String(row))).toBe(true);
  });

  test('the same seed gives the same bits, whoever runs the replicates', async () => {
    const calls: number[] = [];
    const own = callingThread();
    const executor = {
      concurrency: 3,
      run: (...job: Parameters<typeof own.run>) => {
        calls.push(job[0].count);
        return own.run(...job);
      },
    };
    const here = await calibrate(scenario, early, quick);
    const there = await calibrate(scenario, early, { ...quick, executor });
    expect(calls.length).toBeGreaterThan(10);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    const other = await calibrate(scenario, early, { ...quick, seed: 'other' });
    expect(other.lnEvidence).not.toBe(here.lnEvidence);
  });

  test('warns of an edge, of a target that no draw reaches, and of data that nothing explains', async () => {
    const far = await calibrate(vary(scenario, { target: 500_000 }), early, quick);
    expect(far.warnings.map(({ code }) => code)).toContain('target-never-reached');
    const above = counted([['2023-12-31', 90_000]]);
    const edge = await calibrate(scenario, above, { ...quick, vary: { 'uptake.willing': uniform(0.01, 0.05) } });
    expect(edge.warnings.find(({ code }) => code === 'at-edge')?.about).toEqual(['uptake.willing']);
    const contradicted = counted([
      ['2023-01-31', 500],
      ['2023-02-28', 9000],
    ]);
    const odd = await calibrate(scenario, contradicted, quick);
    expect(odd.warnings.find(({ code }) => code === 'not-explained')?.about).toEqual(['signed']);
  });

  test('bounds alone say something', async () => {
    const bound = (low: number | null, high: number | null) =>
      series({ ...early, values: [{ date: '2023-12-31', value: null, low, high, source: 'at least' }] });
    const more = await calibrate(scenario, bound(12_000, null), quick);
    const less = await calibrate(scenario, bound(null, 6000), quick);
    expect(more.parameters[0]!.posterior.low).toBeGreaterThan(less.parameters[0]!.posterior.median);
    expect(more.check[0]).toMatchObject({ observed: null, below: null, inside90: null });
  });

  test('tells its progress, stops, and keeps what it has done', async () => {
    const shares: number[] = [];
    const stop = new AbortController();
    const fit = await calibrate(scenario, early, {
      ...quick,
      particles: 1000,
      signal: stop.signal,
      onProgress: ({ done, share }) => {
        shares.push(share);
        if (done > 40_000) stop.abort();
      },
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(fit.partial).toBe(true);
    expect(fit.warnings[0]!.code).toBe('stopped');
    expect(fit.temperature).toBeGreaterThan(0);
    expect(fit.posterior.rows.length).toBeGreaterThan(100);
    stop.abort();
    await expect(calibrate(scenario, early, { ...quick, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('a budget is kept', async () => {
    const fit = await calibrate(scenario, early, { seed: 1, budget: 50_000 });
    expect(fit.replicates).toBeLessThanOrEqual(50_000);
  });

  test.each([
    [{ vary: ['uptake.wiling'] }, 'reference/unknown-parameter', 'vary[0]', 'uptake.willing'],
    [{ vary: ['uptake.ramp'] }, 'options/invalid', 'vary[0]', 'a distribution as its prior'],
    [{ vary: [] }, 'options/invalid', 'vary', 'at least one parameter'],
    [{ vary: 'uptake.willing' }, 'options/invalid', 'vary', 'paths of parameters'],
    [{ vary: { 'uptake.willing': 0.03 } }, 'options/invalid', 'vary.uptake.willing', 'a distribution'],
    [{ particles: 10 }, 'options/invalid', 'particles', '100 to 20000'],
    [{ budget: 0.5 }, 'options/invalid', 'budget', '1000'],
    [{ seed: undefined }, 'seed/invalid', 'seed', 'finite number'],
    [{ signal: 'stop' }, 'options/invalid', 'signal', 'AbortSignal'],
    [{ varry: [] }, 'options/unknown-name', 'varry', 'vary'],
  ])('refuses %o', async (options, code, path, expected) => {
    const error = await rejectionOf(() => calibrate(scenario, early, { ...quick, ...options } as CalibrateOptions));
    expect(error).toMatchObject({ code, path });
    expect(error.message).toContain(expected);
  });

  test.each([
    [{ ...early, error: null }, 'series[0].error'],
    [{ ...early, values: [{ ...early.values[0]!, value: 0 }] }, 'series[0].values[0].value'],
    [{ ...early, values: [{ ...early.values[0]!, date: '2020-01-31' }] }, 'series'],
  ])('refuses a series without an error, of an impossible number, outside the campaign: %#', async (bad, path) => {
    expect(await rejectionOf(() => calibrate(scenario, bad, quick))).toMatchObject({ code: 'options/invalid', path });
  });
});

describe('hindcast', () => {
  const [months] = canada1916Campaign.observed;

  test('Canada 1916 from January to May: the fall from June to August is missed, and the miss is told', async () => {
    const miss = await hindcast(canada1916, months!, { seed: 'canada', particles: 150, fitUntil: '1916-05-31' });
    expect(miss.rows.map(({ date, observed }) => [date, observed])).toEqual([
      ['1916-06-30', 10_770],
      ['1916-07-31', 8522],
      ['1916-08-31', 7267],
    ]);
    // May alone goes on as 15,090 × 30/31, 15,090 and 15,090.
    expect(miss.rows.map(({ lastPace }) => Math.round(lastPace!))).toEqual([14_603, 15_090, 15_090]);
    expect(miss.scores.lastPaceError).toBeCloseTo((3833.2 + 6568 + 7823) / 3, 0);
    expect(miss.scores.bias).toBeGreaterThan(2500);
    expect(miss.scores.crps).toBeLessThan(miss.scores.lastPaceError!);
    expect(miss.scores.inside90).toBe(0);
    expect(miss.sentence).toContain('0 of 3 in the 90 % band');
    // From the data alone, as from the result: after JSON too.
    const copy = fromJSON(toJSON(miss)) as Tabular;
    expect(toTable(copy)).toBe(toTable(miss));
    expect(toTable((copy as { fitted: Tabular }).fitted)).toBe(toTable(miss.fitted));
    expect(toTable(miss)).toContain('14,603');
    expect(miss.fitted.series).toEqual([{ name: months!.name, used: 5, leftOut: 0 }]);
  });

  test('from several days: scores of all of them, and a day that is stopped is left out', async () => {
    const stop = new AbortController();
    const options = { seed: 'all', particles: 100, origins: ['1916-03-31', '1916-05-31'] };
    const suite = await hindcastAll(canada1916, months!, options);
    expect(suite.hindcasts.map(({ fitUntil, rows }) => [fitUntil, rows.length])).toEqual([
      ['1916-03-31', 5],
      ['1916-05-31', 3],
    ]);
    expect(suite.scores.n).toBe(8);
    const crps = suite.hindcasts.flatMap(({ rows }) => rows.map((row) => row.crps));
    expect(suite.scores.crps).toBeCloseTo(crps.reduce((a, b) => a + b, 0) / 8, 9);
    expect(toTable(suite)).toContain('1916-05-31');
    const onProgress = ({ share }: { readonly share: number }): void => {
      if (share > 0.6) stop.abort();
    };
    const part = await hindcastAll(canada1916, months!, { ...options, signal: stop.signal, onProgress });
    expect(part.partial).toBe(true);
    expect(JSON.stringify(part.hindcasts)).toBe(JSON.stringify(suite.hindcasts.slice(0, 1)));
  });

  test.each(['1915-12-31', '1916-08-31', '1916-02-30', 5])('refuses to fit until %s', async (fitUntil) => {
    const error = await rejectionOf(() => hindcast(canada1916, months!, { ...quick, fitUntil: fitUntil as string }));
    expect(error).toMatchObject({ code: 'options/invalid', path: 'fitUntil' });
  });
});
