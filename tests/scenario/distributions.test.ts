import { fc, test } from '@fast-check/vitest';
import { describe, expect, expectTypeOf } from 'vitest';
import {
  between,
  type Distribution,
  distributionQuantile,
  distributionText,
  empirical,
  logitNormal,
  lognormal,
  medianOf,
  normal,
  parameter,
  parameterQuantile,
  practicalRange,
  quantileFunction,
  triangular,
  uniform,
} from '../../src/scenario/index.js';
import { shareDistribution } from '../support/arbitrary-scenario.js';
import { flatInside, flatLog } from '../support/flat.js';
import { errorOf } from '../support/error-of.js';

// Standard normal quantiles, from any table: z(0.95) and z(0.975).
const z95 = 1.6448536269514722;
const z975 = 1.959963984540054;

describe('quantiles against closed forms', () => {
  test('uniform and triangular', () => {
    expect(distributionQuantile(uniform(2, 6), 0.25)).toBe(3);
    // Triangular (0, 1, 2): F(x) = x²/2 below the mode, so the quantile at 1/8 is 1/2, and by symmetry 3/2 at 7/8.
    expect(distributionQuantile(triangular(0, 1, 2), 0.125)).toBe(0.5);
    expect(distributionQuantile(triangular(0, 1, 2), 0.875)).toBe(1.5);
    // Mode at an end: F(x) = x² on (0, 1).
    expect(distributionQuantile(triangular(0, 1, 1), 0.25)).toBe(0.5);
    expect(distributionQuantile(triangular(0, 0, 1), 0.75)).toBe(0.5);
  });

  test('normal, log-normal, logit-normal', () => {
    expect(distributionQuantile(normal(10, 2), 0.975)).toBeCloseTo(10 + 2 * z975, 12);
    // model.md: median 0.03, sigma 0.5 has its 90 % interval at 0.03 e^(±0.822): 0.013 to 0.068.
    expect(distributionQuantile(lognormal(0.03, 0.5), 0.95)).toBeCloseTo(0.03 * Math.exp(0.5 * z95), 14);
    expect(distributionQuantile(lognormal(0.03, 0.5), 0.05)).toBeCloseTo(0.03 * Math.exp(-0.5 * z95), 14);
    const logit = Math.log(0.05 / 0.95) + 0.6 * z95;
    expect(distributionQuantile(logitNormal(0.05, 0.6), 0.95)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 14);
  });

  test.each([
    ['log-normal', between(0.01, 0.1)],
    ['normal', between(-1, 3)],
    ['logit-normal', between(0.2, 0.7, { shape: 'logitNormal' })],
    ['normal by wish', between(1, 3, { shape: 'normal', level: 0.5 })],
  ])('between (%s) has its bounds at the ends of the level', (_, distribution) => {
    expect(distributionQuantile(distribution, (1 - distribution.level) / 2)).toBeCloseTo(distribution.low, 12);
    expect(distributionQuantile(distribution, (1 + distribution.level) / 2)).toBeCloseTo(distribution.high, 12);
  });

  test('between is log-normal above 0, normal elsewhere, 90 % by default', () => {
    expect(between(0.01, 0.1)).toEqual({ kind: 'between', low: 0.01, high: 0.1, level: 0.9, shape: 'lognormal' });
    expect(between(0, 1).shape).toBe('normal');
    expect(medianOf(between(0.01, 0.1))).toBeCloseTo(Math.sqrt(0.001), 14);
    expect(medianOf(between(-1, 3))).toBe(1);
  });

  test('empirical gives each value as often as its weight, and never one without weight', () => {
    const distribution = empirical([5, 1, 3, 9], [1, 2, 1, 0]);
    const counts = new Map<number, number>();
    for (let k = 0; k < 400; k++) {
      const value = distributionQuantile(distribution, (k + 0.5) / 400);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts]).toEqual([
      [1, 200],
      [3, 100],
      [5, 100],
    ]);
    expect(distributionQuantile(distribution, 1 - 2 ** -53)).toBe(5);
    expect(distributionQuantile(empirical([4, 2]), 0.4999)).toBe(2);
  });
});

/** Strictly between 0 and 1, tails included. */
const uniforms = fc.oneof(
  { weight: 3, arbitrary: flatInside(0, 1) },
  { weight: 1, arbitrary: flatLog(2 ** -53, 1e-3) },
  { weight: 1, arbitrary: flatLog(2 ** -52, 1e-3).map((q) => 1 - q) },
);

describe('laws', () => {
  test.prop([shareDistribution, uniforms, uniforms])(
    'a quantile rises with u, to the last place',
    (distribution, a, b) => {
      const quantile = quantileFunction(distribution);
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(quantile(low)).toBeLessThanOrEqual(quantile(high) * (1 + 1e-15));
    },
  );

  test.prop([shareDistribution])('half lies on each side of the median', (distribution) => {
    expect(distributionQuantile(distribution, 0.5)).toBeCloseTo(medianOf(distribution), 12);
  });

  test.prop([shareDistribution])('is frozen plain data that survives JSON', (distribution) => {
    expect(Object.isFrozen(distribution)).toBe(true);
    expect(JSON.parse(JSON.stringify(distribution))).toEqual(distribution);
    expect(structuredClone(distribution)).toEqual(distribution);
  });

  test('a known number is its own median', () => {
    expect(medianOf(0.69)).toBe(0.69);
    expect([medianOf(lognormal(0.03, 0.5)), medianOf(logitNormal(0.05, 0.6)), medianOf(normal(2, 1))]).toEqual([
      0.03, 0.05, 2,
    ]);
  });
});

describe('the hard domain', () => {
  const share = parameter('uptake.willing').domain;

  test('a tail beyond it is held at its edge', () => {
    const draw = parameterQuantile(lognormal(0.03, 0.8), share);
    expect(draw(0.5)).toBe(0.03);
    expect(distributionQuantile(lognormal(0.03, 0.8), 1 - 1e-9)).toBeGreaterThan(1);
    expect(draw(1 - 1e-9)).toBe(1);
    expect(parameterQuantile(normal(0.5, 0.1), share)(1e-15)).toBe(0);
    expect(parameterQuantile(normal(5, 1), parameter('uptake.ramp').domain)(1e-12)).toBeGreaterThan(0);
    expect(parameterQuantile(0.4, share)(0.9)).toBe(0.4);
  });

  test('the practical range is exact where there are bounds', () => {
    expect(practicalRange(uniform(0, 1))).toEqual([0, 1]);
    expect(practicalRange(empirical([3, 1, 2]))).toEqual([1, 3]);
    expect(practicalRange(logitNormal(0.5, 5))).toEqual([0, 1]);
    // z(1e-5) = 4.264890793922825
    expect(practicalRange(normal(0, 1))[0]).toBeCloseTo(-4.264890793922825, 9);
  });
});

describe('in words', () => {
  test.each<[Distribution, string]>([
    [lognormal(0.03, 0.5), 'log-normal, median 0.03, 90 % between 0.013 and 0.068'],
    [logitNormal(0.05, 0.6), 'logit-normal, median 0.05, 90 % between 0.019 and 0.12'],
    [normal(10, 2), 'normal, median 10, 90 % between 6.7 and 13'],
    [uniform(0.1, 0.3), 'uniform between 0.1 and 0.3'],
    [triangular(0.1, 0.2, 0.33), 'triangular from 0.1 to 0.33, most likely 0.2'],
    [between(0.01, 0.1, { level: 0.8 }), 'log-normal, median 0.032, 80 % between 0.01 and 0.1'],
    [empirical([1, 2, 3]), 'one of 3 equally likely values, median 2, 90 % between 1 and 3'],
  ])('%j', (distribution, text) => {
    expect(distributionText(distribution)).toBe(text);
  });
});

describe('bad distributions', () => {
  const cases: readonly [string, () => Distribution, string][] = [
    ['swapped bounds', () => uniform(2, 1), 'uniform.high'],
    ['NaN', () => uniform(NaN, 1), 'uniform.low'],
    ['infinite', () => uniform(0, Infinity), 'uniform.high'],
    ['a mode outside', () => triangular(0, 3, 2), 'triangular.mode'],
    ['a negative spread', () => normal(0, -1), 'normal.sd'],
    ['a median of 0', () => lognormal(0, 1), 'lognormal.median'],
    ['a negative sigma', () => lognormal(1, -0.1), 'lognormal.sigma'],
    ['a share of 1 as median', () => logitNormal(1, 0.5), 'logitNormal.median'],
    ['equal bounds', () => between(1, 1), 'between.high'],
    ['a level of 1', () => between(1, 2, { level: 1 }), 'between.level'],
    ['a level in percent', () => between(1, 2, { level: 90 }), 'between.level'],
    ['a log-normal shape below 0', () => between(-1, 2, { shape: 'lognormal' }), 'between.low'],
    ['a logit-normal shape above 1', () => between(0.5, 2, { shape: 'logitNormal' }), 'between.high'],
    ['an unknown shape', () => between(1, 2, { shape: 'gamma' as 'normal' }), 'between.shape'],
    ['no values', () => empirical([]), 'empirical.values'],
    ['no array', () => empirical(3 as unknown as number[]), 'empirical.values'],
    ['a NaN among the values', () => empirical([1, NaN]), 'empirical.values[1]'],
    ['too few weights', () => empirical([1, 2], [1]), 'empirical.weights'],
    ['a negative weight', () => empirical([1, 2], [1, -1]), 'empirical.weights[1]'],
    ['weights of 0', () => empirical([1, 2], [0, 0]), 'empirical.weights'],
    ['text', () => uniform('1' as unknown as number, 2), 'uniform.low'],
  ];
  test.each(cases)('%s', (_, make, path) => {
    const error = errorOf(make);
    expect(error.code).toBe('distribution/invalid');
    expect(error.path).toBe(path);
    expect(error.got).not.toBe('');
    expect(error.expected).not.toBe('');
  });
});

test('kinds are told apart by the compiler', () => {
  expectTypeOf(lognormal(1, 1).kind).toEqualTypeOf<'lognormal'>();
  expectTypeOf(distributionQuantile).parameters.toEqualTypeOf<[Distribution, number]>();
});
