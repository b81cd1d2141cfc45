import { describe, expect, test } from 'vitest';
import { between, explain, formatEstimate, toCSV, toTable, uniform, vary, defineScenario } from 'levy';
import { assess } from 'levy/claims';
import { probabilityEstimate, type Estimate } from '../../src/stats/index.js';
import { plainRate } from '../support/drive.js';

const seen = (count: number, n: number, level = 0.95): Estimate => probabilityEstimate(count, n, level);

describe('standard errors have two digits', () => {
  // √(p(1 − p)/n): 0.0009995, 0.000099995, 0.0316 …
  test.each([
    [1, 1000, '0.10 ± 0.10 %'],
    [1, 10_000, '0.010 ± 0.010 %'],
    [1, 100_000, '0.0010 ± 0.0010 %'],
    [100, 1000, '10.0 ± 0.95 %'],
    [999, 1000, '99.90 ± 0.10 %'],
    [50, 100, '50 ± 5.0 %'],
    [2, 11, '18 ± 12 %'],
  ])('%d of %d', (count, n, text) => {
    expect(formatEstimate(seen(count, n), { style: 'short' })).toBe(text);
  });

  test('of means too, whatever the size', () => {
    const mean = (value: number, se: number): string =>
      formatEstimate(
        { kind: 'mean', value, se, interval: [value - 2 * se, value + 2 * se], level: 0.95, n: 100 },
        { style: 'short' },
      );
    expect(mean(1234.567, 99.6)).toBe('1,230 ± 100');
    expect(mean(1234.567, 9.96)).toBe('1,235 ± 10');
    expect(mean(0.5, 0.00996)).toBe('0.500 ± 0.010');
    expect(mean(2, 0.0949)).toBe('2.00 ± 0.095');
  });
});

describe('one text for one estimate', () => {
  test.each([
    [2, 11],
    [5, 11],
    [1, 3],
    [12, 100],
    [1173, 10_000],
    [0, 5],
    [5, 5],
    [0, 2000],
    [2000, 2000],
    [9_999, 10_000],
  ])('%d of %d reads alike in words, in figures and in a table', (count, n) => {
    const estimate = seen(count, n);
    const [figures = ''] = formatEstimate(estimate).split(' (');
    expect(assess(estimate).text).toContain(figures);
    if (count > 0 && count < n) {
      expect(assess(estimate).text).toContain(formatEstimate(estimate).match(/95 % interval [^,]*/)![0]);
      const value = formatEstimate(estimate, { style: 'value' });
      expect(toTable({ p: estimate })).toContain(value);
      expect(
        `${String(Number((Number(toCSV({ p: estimate }).split('\n')[1]!.split(',')[1]) * 100).toPrecision(12)))} %`,
      ).toBe(`${String(Number(value.slice(0, -2)))} %`);
    }
  });

  test('assess says the interval that chose its words, whatever the level of the estimate', () => {
    expect(assess(seen(12, 100, 0.5)).text).toContain('12 %, 95 % interval 7 to 20 %');
  });
});

describe('a bound that is not certain never reads 100 %', () => {
  test('ends of intervals, levels, the rule of three', () => {
    expect(formatEstimate(seen(9_999_999, 10_000_000))).toBe(
      '99.999990 % (95 % interval 99.999943 to 99.999998 %, n = 10,000,000)',
    );
    expect(formatEstimate(seen(10_000_000, 10_000_000))).toContain('more than 1 - 3/n = 99.99997 %');
    expect(formatEstimate(seen(3, 10, 1 - 2 ** -53))).toContain('99.99999999999999 % interval');
    expect(formatEstimate(seen(19, 20))).toBe('95 % (95 % interval 76 to 99 %, n = 20)');
    expect(
      formatEstimate({ kind: 'probability', value: 0.9, se: 0.05, interval: [0.7, 0.9996], level: 0.95, n: 40 }),
    ).toContain('70 to 99.96 %');
  });

  test('explain', () => {
    const scenario = defineScenario({
      name: 'x',
      target: 10,

      calendar: { start: '2025-01-01', end: '2025-03-31', step: 'month' },
      regions: [{ id: 'a', men: 2000, covariates: { income: 2 } }],
      uptake: { ...plainRate.uptake, elasticity: { income: between(0, 0.5) } },
    });
    expect(explain(scenario)).toContain('to the power 0.25 (90 % sure between 0 and 0.5)');
    const nearly = explain(vary(scenario, { eligible: uniform(0.99, 0.9999), coercion: { probability: 1 } }));
    expect(nearly).not.toMatch(/eligible: .*100 %/);
    expect(nearly).toContain('99.941 %');
  });
});

test('an estimate read back from JSON, where open ends are null, reads as it did', () => {
  const open: Estimate = { kind: 'quantile', value: 5, se: NaN, interval: [-Infinity, 9], level: 0.95, n: 30 };
  const back = JSON.parse(JSON.stringify(open)) as Estimate;
  expect(formatEstimate(back)).toBe(formatEstimate(open));
  expect(formatEstimate(back)).toContain('open below');
});
