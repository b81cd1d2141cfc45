import { quantile as d3Quantile } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../../src/numeric/index.js';
import {
  wilsonInterval,
  differenceEstimate,
  meanEstimate,
  momentsOf,
  probabilityEstimate,
  quantileEstimate,
  ratioEstimate,
} from '../../src/stats/index.js';
import { flat, flatLog } from '../support/flat.js';

describe('intervals against published figures', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson, %i of %i', (count, n, low, high) => {
    const { interval, value, se } = probabilityEstimate(count, n, 0.95);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
    expect(value).toBe(count / n);
    expect(se).toBeCloseTo(Math.sqrt(((count / n) * (1 - count / n)) / n), 12);
  });

  test('a Wilson interval holds 0 only where nothing was seen, and 1 only where everything was', () => {
    expect(wilsonInterval(0, 10, 0.95)[0]).toBe(0);
    expect(wilsonInterval(10, 10, 0.95)[1]).toBe(1);
    expect(wilsonInterval(1, 1e6, 0.999)[0]).toBeGreaterThan(0);
    expect(wilsonInterval(999_999, 1e6, 0.999)[1]).toBeLessThan(1);
  });

  // Percentage points of the t distribution: E. S. Pearson and H. O. Hartley, Biometrika Tables for Statisticians I, table 12.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 10, 2.228],
    [0.975, 30, 2.042],
    [0.95, 5, 2.015],
    [0.995, 120, 2.617],
    [0.9995, 3, 12.924],
  ])('Student, %f with %i degrees', (probability, degrees, printed) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(printed, 3);
    expect(studentQuantile(1 - probability, degrees)).toBeCloseTo(-printed, 3);
  });

  test("Student's quantile against scipy.stats.t.ppf (SciPy 1.17), on both sides of the switch to the expansion", () => {
    for (const [probability, degrees, expected] of studentTable) {
      expect(
        Math.abs(studentQuantile(probability, degrees) / expected - 1),
        `${String(probability)} ${String(degrees)}`,
      ).toBeLessThan(1e-12);
    }
  });

  // Ranks: W. J. Conover, Practical Nonparametric Statistics (3rd ed. 1999), 3.2: for the median, n = 10 gives the 2nd and 9th, n = 20 the 6th and 15th value.
  test.each([
    [6, 0.5, 1, 6],
    [10, 0.5, 2, 9],
    [20, 0.5, 6, 15],
  ])('order statistics for n = %i and probability %f', (n, probability, low, high) => {
    const sorted = Float64Array.from({ length: n }, (_, i) => i + 1);
    expect(quantileEstimate(sorted, probability, 0.95).interval).toEqual([low, high]);
  });

  test('a bound that n does not allow is open: the median needs 6 values, the upper bound of the 0.9 quantile 36 (0.9^36 < 0.025 < 0.9^35)', () => {
    const first = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);
    expect(quantileEstimate(first(5), 0.5, 0.95).interval).toEqual([-Infinity, Infinity]);
    expect(quantileEstimate(first(35), 0.9, 0.95).interval[1]).toBe(Infinity);
    expect(quantileEstimate(first(36), 0.9, 0.95).interval[1]).toBe(35);
    expect(quantileEstimate(first(1000), 1, 0.95)).toMatchObject({ value: 999, interval: [999, Infinity] });
  });
});

describe('laws', () => {
  const values = fc.array(fc.oneof(flat(-1e9, 1e9), flatLog(1e-9, 1e9), fc.constant(0)), {
    minLength: 1,
    maxLength: 60,
  });
  const level = flat(0.01, 0.999);

  test('a quantile is that of d3 and lies in its interval, which widens with the level', () => {
    fc.assert(
      fc.property(values, fc.oneof(flat(0, 1), fc.constantFrom(0, 0.5, 1)), level, (numbers, probability, coverage) => {
        const sorted = Float64Array.from(numbers).sort();
        const { value, interval } = quantileEstimate(sorted, probability, coverage);
        expect(value).toBe(d3Quantile(numbers, probability));
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(value);
        const wider = quantileEstimate(sorted, probability, (1 + coverage) / 2).interval;
        expect(wider[0]).toBeLessThanOrEqual(interval[0]);
        expect(wider[1]).toBeGreaterThanOrEqual(interval[1]);
      }),
      { seed: 7 },
    );
  });

  test('a mean does not depend on the order of the values, to the bit', () => {
    fc.assert(
      fc.property(values, fc.integer(), (numbers, turn) => {
        const k = Math.abs(turn) % numbers.length;
        const turned = [...numbers.slice(k), ...numbers.slice(0, k)].reverse();
        expect(momentsOf(turned)).toEqual(momentsOf(numbers));
      }),
      { seed: 8 },
    );
  });

  test('a mean of exact sums where naive summation fails', () => {
    expect(momentsOf([1e16, 1, -1e16, 1]).mean).toBe(0.5); // 0.25 when summed from left to right
  });

  test('one value has no error', () => {
    const estimate = meanEstimate(momentsOf([42]), 0.95);
    expect(estimate).toMatchObject({ value: 42, interval: [-Infinity, Infinity], n: 1 });
    expect(estimate.se).toBeNaN();
    expect(probabilityEstimate(1, 1, 0.95).se).toBeNaN();
  });
});

describe('differences and ratios of pairs', () => {
  // By hand: differences 1, 2, 3 have mean 2 and standard deviation 1; Student's quantile at p with 2 degrees is (2p - 1) / √(2p (1 - p)).
  test('a worked difference', () => {
    const { value, se, interval, correlation, varianceRatio } = differenceEstimate(
      Float64Array.of(10, 20, 30),
      Float64Array.of(11, 22, 33),
      0.95,
    );
    expect([value, se]).toEqual([2, Math.sqrt(1 / 3)]);
    expect(interval[1]).toBeCloseTo(2 + 0.95 / Math.sqrt(2 * 0.975 * 0.025) / Math.sqrt(3), 12);
    expect(correlation).toBeCloseTo(1, 12);
    expect(varianceRatio).toBeCloseTo(100 + 121, 9); // (Var 10,20,30 + Var 11,22,33) / 1
  });

  // Pearson's r of (1, 2, 3) and (2, 1, 3) is ½, of (1, 2, 3) and (3, 2, 1) it is −1.
  test('correlation', () => {
    expect(differenceEstimate(Float64Array.of(1, 2, 3), Float64Array.of(2, 1, 3), 0.95).correlation).toBeCloseTo(
      0.5,
      12,
    );
    expect(differenceEstimate(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1), 0.95).correlation).toBeCloseTo(
      -1,
      12,
    );
  });

  test('what does not vary has no correlation, and an infinite gain', () => {
    const shifted = differenceEstimate(Float64Array.of(1, 2, 4), Float64Array.of(2, 3, 5), 0.95);
    expect(shifted).toMatchObject({ value: 1, se: 0, interval: [1, 1], varianceRatio: Infinity });
    expect(differenceEstimate(Float64Array.of(3, 3), Float64Array.of(3, 3), 0.95).correlation).toBeNaN();
  });

  test("Fieller's interval holds exactly the ratios that a t test of above - ratio × below does not reject", () => {
    const above = Float64Array.from({ length: 25 }, (_, i) => 30 + ((i * 7) % 11));
    const below = Float64Array.from({ length: 25 }, (_, i) => 5 + ((i * 5) % 7));
    const { value, interval } = ratioEstimate(above, below, 0.9);
    const holdsZero = (ratio: number): boolean => {
      const [low, high] = meanEstimate(momentsOf(above.map((x, i) => x - ratio * below[i]!)), 0.9).interval;
      return low <= 0 && high >= 0;
    };
    expect(holdsZero(value)).toBe(true);
    for (const [edge, inwards] of [
      [interval[0], 1],
      [interval[1], -1],
    ] as const) {
      expect(holdsZero(edge + inwards * 1e-6)).toBe(true);
      expect(holdsZero(edge - inwards * 1e-6)).toBe(false);
    }
  });

  test('a ratio to something that may be 0 is open', () => {
    expect(ratioEstimate(Float64Array.of(1, 2, 3, 4), Float64Array.of(-1, 1, -2, 2.5), 0.95).interval).toEqual([
      -Infinity,
      Infinity,
    ]);
  });
});

/** Probability, degrees, quantile; `scipy.stats.t.ppf`. */
const studentTable: readonly (readonly [number, number, number])[] = [
  [0.6, 1, 0.32491969623290634],
  [0.6, 2, 0.2886751345948128],
  [0.6, 3, 0.2766706623326898],
  [0.6, 7, 0.2631668613520229],
  [0.6, 29, 0.25568363457125604],
  [0.6, 199, 0.25368607538177196],
  [0.6, 999, 0.2534145833303675],
  [0.6, 1000, 0.25341451583949876],
  [0.6, 1999, 0.2533808236822733],
  [0.6, 9999, 0.2533538441198359],
  [0.6, 100000, 0.25334777715718015],
  [0.95, 1, 6.313751514675037],
  [0.95, 2, 2.9199855803537242],
  [0.95, 3, 2.3533634348018233],
  [0.95, 7, 1.8945786050900062],
  [0.95, 29, 1.6991270265334972],
  [0.95, 199, 1.6525467461665633],
  [0.95, 999, 1.646380345427535],
  [0.95, 1000, 1.6463788172854643],
  [0.95, 1999, 1.6456162481872625],
  [0.95, 9999, 1.6450060333112988],
  [0.95, 100000, 1.6448688647849696],
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 3, 3.1824463052837078],
  [0.975, 7, 2.364624251592784],
  [0.975, 29, 2.045229642132703],
  [0.975, 199, 1.9719565442517533],
  [0.975, 999, 1.9623414611334493],
  [0.975, 1000, 1.9623390808264083],
  [0.975, 1999, 1.9611514201705613],
  [0.975, 9999, 1.960201263621357],
  [0.975, 100000, 1.9599877075346095],
  [0.9995, 1, 636.6192487687897],
  [0.9995, 2, 31.599054576445365],
  [0.9995, 3, 12.923978636687961],
  [0.9995, 7, 5.407882520861828],
  [0.9995, 29, 3.6594050194663748],
  [0.9995, 199, 3.3400865561614634],
  [0.9995, 999, 3.3002924403987666],
  [0.9995, 1000, 3.300282648423944],
  [0.9995, 1999, 3.295400576927409],
  [0.9995, 9999, 3.291500063300963],
  [0.9995, 100000, 3.2906240314119137],
];
