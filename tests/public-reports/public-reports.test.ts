import { describe, expect, test } from 'vitest';
import {
  attribute,
  between,
  compare,
  defineScenario,
  empirical,
  explain,
  formatEstimate,
  quotas,
  runEnsemble,
  type ScenarioInput,
  simulate,
  toCSV,
  toTable,
  trace,
  vary,
  warnings,
} from 'levy';
import { assess, check, checkAll, claim } from 'levy/claims';
import { probabilityEstimate } from '../../src/stats/index.js';
import { errorOf, rejectionOf } from '../support/error-of.js';

/*
 * Kinds of failure that people report in public of tools of this trade, each as a small input with the answer that is right. The groups
 * have the letters of the list they were translated in; what was gone into at length has tests of its own beside its subject.
 */

const month = { start: '2025-04-01', end: '2025-04-30' } as const;
/** Nothing is left to chance: nobody volunteers, every attempt that can succeed does, nobody responds. */
const det = {
  name: 'det',
  target: 1,
  calendar: month,
  regions: [{ id: 'a', men: 10_000 }],
  uptake: { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 1, yield: 1, mistaken: 0, capacity: 0.9, tolerance: 0 },
  response: { inducedPerTaken: 0, leaversPerTaken: 0 },
} as const;
const plain = {
  name: 'plain',
  target: 100,
  calendar: { start: '2025-01-01', end: '2025-06-30' },
  regions: [
    { id: 'a', men: 4000 },
    { id: 'b', men: 6000 },
  ],
  uptake: { willing: 0.05, hazard: 0.2, regionalSpread: 0, frailty: 0 },
} as const;
const of = (input: unknown) => defineScenario(input as ScenarioInput);
const total = (input: unknown) => simulate(of(input), { seed: 1 }).total;
const refused = (input: unknown) => errorOf(() => of(input)).path;

describe('A: decimals, then a floor, a ceiling or half up', () => {
  test.each([
    ['A1', 45, 0.7, 32],
    ['A1', 150, 0.69, 104],
    ['A2', 1, 0.49999999999999994, 0],
    ['A5', 50, 0.57, 29],
    ['A5', 100, 0.145, 15],
    ['A5', 50, 0.29, 15],
  ])('%s: %d men, eligible %d: %d', (_, men, eligible, right) => {
    expect(total({ ...det, eligible, regions: [{ id: 'a', men }] }).eligible).toBe(right);
  });

  test('A3: 57 / 0.285 are 200 attempts', () => {
    const coercion = { ...det.coercion, yield: 0.3, mistaken: 0.05 };
    expect(total({ ...det, target: 57, regions: [{ id: 'a', men: 100_000 }], coercion })).toMatchObject({
      coerced: 57,
      attempts: 200,
    });
  });

  test.each(['month', 'week'])('A4: one attempt a month for 16 months, by %s', (step) => {
    const calendar = { start: '2024-01-01', end: '2025-05-01', step };
    expect(total({ ...det, target: 10_000, calendar, coercion: { ...det.coercion, capacity: 0.0001 } })).toMatchObject({
      coerced: 16,
      attempts: 16,
    });
  });
});

describe('B: levels and ends', () => {
  test('B1: the last level below 1 has an interval at once', async () => {
    const ensemble = await runEnsemble(of(plain), { seed: 1, replicates: 100 });
    const quantile = (n: number) =>
      ensemble.slice(0, n).quantile('volunteers', 0.5, { level: 0.9999999999999999 }).interval;
    // Two in 2^n medians lie outside all n values: with 100 of them the level holds, with 50 (1.8e-15) it does not.
    expect(quantile(50)).toEqual([-Infinity, Infinity]);
    expect(quantile(100).every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['B2', 1, 1000, '0.10 ± 0.10 %'],
    ['B2', 1, 10_000, '0.010 ± 0.010 %'],
    ['B3', 2, 11, '18 ± 12 %'],
  ])('%s: %d of %d', (_, count, n, text) => {
    expect(formatEstimate(probabilityEstimate(count, n, 0.95), { style: 'short' })).toBe(text);
  });

  test('B3: one text for one estimate', () => {
    const two = probabilityEstimate(2, 11, 0.95);
    const [number] = /\d+/.exec(formatEstimate(two, { style: 'short' }))!;
    expect(assess(two).text).toContain(`${number} %`);
  });

  test('B4: between(0, 0.5) is explained as it was written', () => {
    const regions = plain.regions.map((region, i) => ({ ...region, covariates: { income: 2 + i } }));
    const text = explain(
      of({ ...plain, regions, uptake: { ...plain.uptake, elasticity: { income: between(0, 0.5) } } }),
    );
    expect(text).toContain('90 % sure between 0 and 0.5');
  });
});

describe('C: statements that cannot be otherwise', () => {
  test('C1: swapped bounds are refused', () => {
    const swapped = { metric: 'volunteers', atLeast: 500, atMost: 50 } as const;
    expect(errorOf(() => claim.probability(swapped).atMost(0.1)).code).toBe('claim/invalid');
  });

  test('C2: equal in every replicate can be said', async () => {
    const s = of(plain);
    const equal = claim.difference('volunteers', { from: s }).every({ replicates: 50 }).within(0, 0);
    expect((await check(vary(s, { name: 'the same' }), equal, { seed: 1 })).verdict).toBe('pass');
  });
});

test('D1: periods that end on other days are not compared', async () => {
  const base = of(plain);
  const weekly = of({ ...plain, calendar: { ...plain.calendar, step: 'week' } });
  const { arms } = await compare(base, { weekly }, { seed: 1, replicates: 20 });
  const error = errorOf(() => arms.weekly.difference({ metric: 'volunteers', through: 3 }));
  expect(error.message).toMatch(/31 March 2025|2025-03-31/);
});

describe('E: export', () => {
  test('E1: no separator of any locale lets a formula run', () => {
    const s = of({ ...plain, regions: [{ id: 'a;=1+1', men: 1000 }] });
    const csv = toCSV(simulate(s, { seed: 1 }).rows(), { escapeFormulas: true });
    for (const line of csv.split('\n')) expect(line.split(/[,;\t"]/).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  test('E2: open ends are empty', async () => {
    const one = await runEnsemble(of(plain), { seed: 1, replicates: 1 });
    expect(toCSV(one.mean('volunteers'))).not.toMatch(/Infinity|NaN/);
    const thirty = await runEnsemble(of(plain), { seed: 1, replicates: 30 });
    expect(toCSV(thirty.quantile('volunteers', 0.05))).not.toMatch(/Infinity|NaN/);
  });

  test('E3: one line a row, whatever an id holds', () => {
    const s = of({ ...plain, regions: [{ id: 'a\nb\u001b[31m', men: 1000 }] });
    expect(toTable(quotas(s)).split('\n')).toHaveLength(4);
    expect(toTable(quotas(s))).not.toContain('\u001b');
    expect(trace(s, { seed: 1, region: 'a\nb\u001b[31m' }).text).not.toContain('\u001b');
  });

  test('E4: a region named as a sum, or as the country, is told from it', async () => {
    const s = of({ ...plain, regions: ['total', 'the country'].map((id) => ({ id, men: 1000 })) });
    const names = toTable(quotas(s))
      .split('\n')
      .map((line) => line.split('  ')[0]);
    expect(names.filter((name) => name === 'total')).toHaveLength(1);
    const ensemble = await runEnsemble(s, { seed: 1, replicates: 10 });
    const regional = ensemble.band({ metric: 'recruits', region: 'the country' });
    expect(toTable(ensemble.band('recruits'))).not.toBe(toTable(regional));
    expect(toTable(regional)).toContain('"the country"');
  });
});

describe('F: numbers that run over', () => {
  test.each([
    ['F1', { coercion: { ...det.coercion, capacity: 1e308 } }, 'coercion.capacity'],
    ['F2', { response: { inducedPerTaken: 1e308, leaversPerTaken: 1e308 } }, 'response.inducedPerTaken'],
    ['F4', { quota: { tilt: { inc: 1000 } }, regions: covered(3, 2) }, 'quota.tilt'],
    ['F4', { quota: { tilt: { inc: 1 } }, regions: covered(3, 5e-324) }, 'quota.tilt'],
    ['F5', { reporting: { relabelled: 9007199254740991 }, target: 192 }, 'reporting.relabelled'],
    ['F6', { quota: { phasing: [1e200, 1, 1, 1, 1, 1] }, calendar: plain.calendar }, 'quota.phasing'],
  ])('%s is refused where it was written: %j', (_, changed, path) => {
    expect(refused({ ...det, ...changed })).toBe(path);
  });

  test.each([5e-324, Math.exp(-744), 1])('F3: two equal weights of %d draw each half of the time', async (weight) => {
    const s = of({ ...plain, uptake: { ...plain.uptake, hazard: empirical([0.1, 0.2], [weight, weight]) } });
    const drawn = (await runEnsemble(s, { seed: 1, replicates: 2000 })).parameters('uptake.hazard');
    // 2,000 fair draws: 5 standard errors are 112.
    expect(Math.abs(drawn.filter((value) => value === 0.1).length - 1000)).toBeLessThan(112);
  });
});

describe('G: names and files', () => {
  const suite = {
    schemaVersion: 1,
    claims: [{ name: 'n', scenario: 's', claim: claim.mean('volunteers').atLeast(0) }],
  };

  test('G1: a byte order mark is not part of a file', async () => {
    const text = JSON.stringify({
      ...suite,
      claims: [{ ...suite.claims[0], claim: claim.always({ metric: 'volunteers', atMost: 400 }, { replicates: 20 }) }],
    });
    const read = await checkAll(`\ufeff${text}`, { scenarios: { s: of(plain) }, seed: 1 });
    expect(read.rows).toHaveLength(1);
  });

  test('G2: a policy named "coercion" is not coercion', async () => {
    const policies = [{ name: 'coercion', from: '2025-04-01', scale: { offer: 1.5 } }];
    const s = () => of({ ...plain, coercion: det.coercion, policies });
    const error = await rejectionOf(async () => attribute(s(), { without: 'coercion' }, { seed: 1, replicates: 10 }));
    expect(error.message).toMatch(/coercion/);
  });

  test('G3: ids that look the same are remarked on', () => {
    const s = of({ ...plain, regions: ['\u00e9', 'e\u0301'].map((id) => ({ id, men: 1000 })) });
    expect(warnings(s).filter(({ text }) => /look/.test(text))).toHaveLength(1);
  });

  test('G4: a hint is never what was written, and never nonsense', async () => {
    const policies = [1, 2].map(() => ({ name: 'p', from: '2025-04-01', scale: { offer: 1.5 } }));
    const error = await rejectionOf(async () =>
      attribute(of({ ...plain, policies }), { without: 'p' }, { seed: 1, replicates: 10 }),
    );
    expect(error.message).not.toContain('did you mean');
    expect(error.message).toContain('since 2 have this name: 0, 1');
    const run = simulate(of({ ...plain, regions: [{ id: '0', men: 1000 }] }), { seed: 1 });
    expect(errorOf(() => run.region('')).message).not.toContain('did you mean');
  });

  test('G5: regions keep their order, ids like numbers included', async () => {
    const ids = ['77', '50', 'a'];
    const s = of({ ...plain, regions: ids.map((id) => ({ id, men: 1000 })) });
    expect(toTable(quotas(s)).match(/^(77|50|a)\b/gm)).toEqual(ids);
    const ensemble = await runEnsemble(s, { seed: 1, replicates: 10 });
    expect(toCSV(ensemble.byRegion('volunteers')).match(/^(77|50|a)\b/gm)).toEqual(ids);
  });
});

describe('a second opinion on the model', () => {
  test('D1: a policy that sets the capacity to what it is changes nothing', () => {
    const input = {
      ...det,
      target: 50_000,
      calendar: { start: '2023-04-01', end: '2023-12-31' },
      regions: [{ id: 'a', men: 100_000 }],
      coercion: { ...det.coercion, capacity: 0.005 },
      response: { ...det.response, dissentDamping: 0.1, dissentHalfLife: 1000 },
    };
    const attempts = (policies: unknown) =>
      simulate(of({ ...input, policies }), { seed: 1 }).series({ metric: 'attempts', flow: true });
    const right = attempts([]);
    expect(right).toEqual([492, 312, 220, 183, 153, 127, 115, 100, 93]);
    expect(attempts([{ from: '2023-07-01', set: { 'coercion.capacity': 0.005 } }])).toEqual(right);
    expect(attempts([{ from: '2023-07-01', scale: { 'coercion.capacity': 1 } }])).toEqual(right);
  });

  test('D3: what is due is exactly 6, and 7 / 0.28 are 25 attempts', () => {
    const calendar = { start: '2023-04-01', end: '2023-12-31' };
    const s = of({ ...det, target: 504, calendar, coercion: { ...det.coercion, tolerance: 1 } });
    expect(trace(s, { seed: 1, region: 'a' }).periods[0]!.pressure).toMatchObject({ due: 6 });
    const ten = of({
      ...det,
      target: 150,
      calendar: { start: '2025-01-06', end: '2025-02-02', step: 'week' },
      coercion: { ...det.coercion, tolerance: 0.3 },
    });
    expect(trace(ten, { seed: 1, region: 'a' }).periods.at(-1)!.pressure).toMatchObject({ due: 150 });
    const few = (gap: number, taken: number, mistaken: number) =>
      total({ ...det, target: gap, coercion: { ...det.coercion, yield: taken, mistaken } }).attempts;
    expect([few(7, 0.35, 0.2), few(21, 0.7, 0)]).toEqual([25, 30]);
  });

  test('D4: claims and money are half up of decimals', () => {
    expect(total({ ...det, target: 50, reporting: { inflation: 1.15 } }).claimed).toBe(58);
    const policies = [{ from: '2025-04-01', set: { offer: 1.15 } }];
    expect(total({ ...det, target: 5, cash: { perRecruit: 10, currency: 'X' }, policies }).spend).toBe(58);
  });

  test('D5: a region added moves no draw of the others', () => {
    const regions = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `r${String(i)}`, men: 1000 + 77 * i }));
    const volunteers = (n: number) =>
      simulate(of({ ...plain, regions: regions(n) }), { seed: 1 }).region('r2').volunteers;
    expect(volunteers(7)).toBe(volunteers(6));
  });

  test('D6: caps are counted where men are', () => {
    const error = errorOf(() =>
      of({
        ...det,
        target: 30,
        quota: { max: 20 },
        regions: [1, 0, 0].map((men, i) => ({ id: `r${String(i)}`, men })),
      }),
    );
    expect(error.message).toContain('for the 3 regions without an announced quota, of which 1 has a basis above 0,');
  });
});

function covered(...values: number[]) {
  return values.map((inc, i) => ({ id: `r${String(i)}`, men: 5000, covariates: { inc } }));
}
