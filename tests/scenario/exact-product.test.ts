import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  ceilProduct,
  drawnFactor,
  floorProduct,
  floorRatio,
  nearestProduct,
  statedFactor,
} from '../../src/scenario/index.js';
import { ceil, floor, nearest, ratio, times, whole } from '../support/ratios.js';

/** Decimals of up to 15 places, written as people write them: an integer and a power. */
const decimal = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999_999_999_999 }),
    fc.integer({ min: 1, max: 15 }),
    fc.integer({ min: -15, max: 2 }),
  )
  .map(([digits, places, power]) => Number(`${String(digits % 10 ** places)}e${String(power)}`));
const people = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 200_000_000 }));

test.prop([people, decimal, decimal], { numRuns: 2_000, seed: 18 })(
  'products of stated decimals round as their fractions do',
  (n, a, b) => {
    const product = times(times(ratio(a), ratio(b)), whole(n));
    const factor = statedFactor(a, b);
    expect([floorProduct(n, factor), ceilProduct(n, factor), nearestProduct(n, factor)]).toEqual([
      floor(product),
      ceil(product),
      nearest(product),
    ]);
  },
);

test('every number of men up to 20,000 at two decimals, three ways', () => {
  for (const share of [0.7, 0.69, 0.57, 0.29, 0.145, 1.15, 0.35 * 1]) {
    const factor = statedFactor(share);
    for (let men = 0; men <= 20_000; men++) {
      const product = times(ratio(share), whole(men));
      if (
        floorProduct(men, factor) !== floor(product) ||
        ceilProduct(men, factor) !== ceil(product) ||
        nearestProduct(men, factor) !== nearest(product)
      )
        expect.fail(`${String(men)} at ${String(share)}`);
    }
  }
});

test('a drawn value is a double, halves up without adding a half that rounds', () => {
  expect(nearestProduct(45, drawnFactor(0.7))).toBe(31); // 31.499999999999996
  expect(nearestProduct(1, drawnFactor(0.49999999999999994))).toBe(0);
  expect(nearestProduct(1, drawnFactor(0.5))).toBe(1);
  expect(ceilProduct(3, drawnFactor(0.1))).toBe(1);
});

test('a quotient that doubles round up to the next whole number is rounded down', () => {
  // 9007199254740990 / 9007199254740991 is 0.99999999999999989; times three less one beyond the exact range of quotients.
  expect(floorRatio(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER)).toBe(0);
  expect(floorRatio(9_007_199_254_740_991, 3)).toBe(3_002_399_751_580_330);
});
