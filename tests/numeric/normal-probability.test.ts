import { expect, test } from 'vitest';
import { normalProbability, normalQuantile } from '../../src/numeric/index.js';

test('normalProbability: relative error at most 1e-13 (values of mpmath 1.3, 60 digits)', () => {
  const values: readonly (readonly [number, number])[] = [
    [-37, 5.7255712225245768227e-300],
    [-20, 2.7536241186062336951e-89],
    [-8, 6.2209605742717841235e-16],
    [-7.1, 6.2378444633315751052e-13],
    [-7, 1.2798125438858350044e-12],
    [-3, 0.0013498980316300945267],
    [-1.5, 0.066807201268858066004],
    [-0.1, 0.46017216272297101853],
    [0, 0.5],
    [0.5, 0.69146246127401310364],
    [1, 0.84134474606854294859],
    [2.5, 0.99379033467422386483],
    [6, 0.99999999901341235496],
    [7.2, 0.9999999999996989372],
  ];
  for (const [x, p] of values) expect(Math.abs(normalProbability(x) / p - 1), `at ${String(x)}`).toBeLessThan(1e-13);
});

test('normalProbability: ends, and the inverse of normalQuantile', () => {
  expect(normalProbability(-Infinity)).toBe(0);
  expect(normalProbability(Infinity)).toBe(1);
  expect(normalProbability(NaN)).toBeNaN();
  for (let i = 1; i < 1000; i++) expect(normalProbability(normalQuantile(i / 1000))).toBeCloseTo(i / 1000, 13);
});
