import { describe, expect, test } from 'vitest';
import { exp, expm1, ln, ln1p, lnGamma, normalQuantile } from '../../src/numeric/index.js';
import tables from './tables.json';

/** Size of the last place of a double. */
function ulp(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  view.setBigUint64(0, bits + 1n);
  return view.getFloat64(0) - Math.abs(value);
}

/** Largest error over a table, in units of the last place of the true value. */
function worstUlps(f: (x: number) => number, rows: number[][]): { worst: number; at: number } {
  let worst = 0;
  let at = NaN;
  for (const [x, value, rest] of rows as [number, number, number][]) {
    const error = Math.abs(f(x) - value - rest) / ulp(value);
    if (!(error <= worst)) [worst, at] = [error, x];
  }
  return { worst, at };
}

describe('portable functions against tables of over 30 digits (mpmath; origin in tables.json)', () => {
  test.each([
    ['exp', exp, tables.exp, 1],
    ['expm1', expm1, tables.expm1, 1.5],
    ['ln', ln, tables.ln, 1],
    ['ln1p', ln1p, tables.ln1p, 1.5],
  ] as const)('%s: at most the stated ulps', (_, f, rows, bound) => {
    const { worst, at } = worstUlps(f, rows);
    expect(worst, `worst at ${String(at)}`).toBeLessThanOrEqual(bound);
    expect(rows.length).toBeGreaterThan(900);
  });

  test('normalQuantile: relative error at most 1e-15', () => {
    for (const [u, value, rest] of tables.normalQuantile as [number, number, number][]) {
      expect(Math.abs(normalQuantile(u) - value - rest), `at ${String(u)}`).toBeLessThanOrEqual(
        1e-15 * Math.abs(value) + 1e-16,
      );
    }
  });

  test('lnGamma: error at most 1e-14 of the larger of 1 and the result', () => {
    for (const [x, value, rest] of tables.lnGamma as [number, number, number][]) {
      expect(Math.abs(lnGamma(x) - value - rest), `at ${String(x)}`).toBeLessThanOrEqual(
        1e-14 * Math.max(1, Math.abs(value)),
      );
    }
  });
});

test.each([
  ['exp(-Infinity)', exp(-Infinity), 0],
  ['exp(Infinity)', exp(Infinity), Infinity],
  ['exp(NaN)', exp(NaN), NaN],
  ['exp(710)', exp(710), Infinity],
  ['exp(-746)', exp(-746), 0],
  ['expm1(0)', expm1(0), 0],
  ['expm1(-Infinity)', expm1(-Infinity), -1],
  ['expm1(Infinity)', expm1(Infinity), Infinity],
  ['expm1(NaN)', expm1(NaN), NaN],
  ['ln(0)', ln(0), -Infinity],
  ['ln(-1)', ln(-1), NaN],
  ['ln(Infinity)', ln(Infinity), Infinity],
  ['ln(1)', ln(1), 0],
  ['ln1p(-1)', ln1p(-1), -Infinity],
  ['ln1p(-2)', ln1p(-2), NaN],
  ['ln1p(Infinity)', ln1p(Infinity), Infinity],
  ['normalQuantile(0)', normalQuantile(0), -Infinity],
  ['normalQuantile(1)', normalQuantile(1), Infinity],
  ['normalQuantile(0.5)', normalQuantile(0.5), 0],
  ['normalQuantile(-0.1)', normalQuantile(-0.1), NaN],
  ['normalQuantile(NaN)', normalQuantile(NaN), NaN],
])('edge: %s', (_, got, expected) => {
  expect(got).toBe(expected);
});
