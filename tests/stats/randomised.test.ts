import { describe, expect, it } from 'vitest';
import { fillScrambled, reversedDirections, scramblingOf, streamKey, type Scrambling } from '../../src/random/index.js';
import {
  differenceEstimate,
  meanEstimate,
  momentsOf,
  probabilityEstimate,
  randomisedDifference,
  randomisedMean,
  randomisedProbability,
  randomisedQuantile,
  randomisedRatio,
  ratioEstimate,
} from '../../src/stats/index.js';

const each = (n: number) => ({ of: Int32Array.from({ length: n }, (_, i) => i), count: n });
const inTurn = (n: number, count: number) => ({ of: Int32Array.from({ length: n }, (_, i) => i % count), count });
const some = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
const others = Float64Array.of(2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5);

describe('where every replicate is a randomisation of its own, nothing changes', () => {
  it('means, differences and ratios', () => {
    const mean = randomisedMean(some, each(12), 0.9);
    const plain = meanEstimate(momentsOf(some), 0.9);
    expect(mean.value).toBe(plain.value);
    expect(mean.se).toBeCloseTo(plain.se, 14);
    expect(mean.interval[0]).toBeCloseTo(plain.interval[0], 13);
    const difference = randomisedDifference(some, others, each(12), 0.9);
    const paired = differenceEstimate(some, others, 0.9);
    expect(difference.se).toBeCloseTo(paired.se, 14);
    expect(difference.correlation).toBeCloseTo(paired.correlation, 14);
    expect(difference.varianceRatio).toBeCloseTo(paired.varianceRatio, 12);
    const ratio = randomisedRatio(some, others, each(12), 0.9);
    const fieller = ratioEstimate(some, others, 0.9);
    expect(ratio.value).toBe(fieller.value);
    expect(ratio.se).toBeCloseTo(fieller.se, 14);
    expect(ratio.interval[1]).toBeCloseTo(fieller.interval[1], 13);
  });

  it('errors of probabilities, but for n − 1 in the place of n', () => {
    const outcomes = [1, 0, 0, 1, 1, 0, 1, 1, 1, 0];
    const { se } = randomisedProbability(outcomes, each(10), 0.9);
    expect(se).toBeCloseTo(probabilityEstimate(6, 10, 0.9).se * Math.sqrt(10 / 9), 14);
  });
});

it('a mean by hand: two randomisations of two values with means 2 and 4', () => {
  const { value, se, interval, randomisations } = randomisedMean(Float64Array.of(1, 3, 3, 5), inTurn(4, 2), 0.9);
  // Means (1 + 3)/2 = 2 and (3 + 5)/2 = 4; standard deviation √2, error √2/√2 = 1; t(0.95, 1) = 6.313752 (tables).
  expect([value, se, randomisations]).toEqual([3, 1, 2]);
  expect(interval[1]).toBeCloseTo(3 + 6.313752, 5);
});

it('randomisations of unequal size: as clusters of unequal size (Cochran 1977, 6.3), by hand', () => {
  const of = Int32Array.of(0, 0, 0, 1);
  // Mean 4; totals of deviations −6 + … : (1 − 4) + (3 − 4) + (5 − 4) = −3 and 7 − 4 = 3; error² = 2/1·(9 + 9)/16 = 2.25.
  expect(randomisedMean(Float64Array.of(1, 3, 5, 7), { of, count: 2 }, 0.9).se).toBe(1.5);
});

it('one randomisation tells no error', () => {
  const alone = { of: new Int32Array(12), count: 1 };
  expect(randomisedMean(some, alone, 0.9)).toMatchObject({ se: NaN, interval: [-Infinity, Infinity] });
  expect(randomisedProbability([1, 0, 1], { of: new Int32Array(3), count: 1 }, 0.9)).toMatchObject({
    interval: [0, 1],
  });
  const sorted = some.slice().sort();
  expect(randomisedQuantile(some, sorted, 0.5, alone, 0.9)).toMatchObject({ se: NaN, interval: [-Infinity, Infinity] });
  expect(randomisedRatio(some, others, alone, 0.9)).toMatchObject({ se: NaN, interval: [-Infinity, Infinity] });
});

it('agreement of all randomisations is no certainty: 3/n to either side', () => {
  const outcomes = Array.from({ length: 160 }, (_, i) => (i < 48 ? 1 : 0)); // three of ten in each of 16
  const { se, interval } = randomisedProbability(outcomes, inTurn(160, 16), 0.95);
  expect(se).toBe(0);
  expect(interval[0]).toBeCloseTo(0.3 - 3 / 160, 12);
  expect(interval[1]).toBeCloseTo(0.3 + 3 / 160, 12);
});

it('what was never or always seen has the interval of as many independent replicates, with t for z', () => {
  const never = randomisedProbability(new Uint8Array(1600), inTurn(1600, 16), 0.95);
  expect(never).toMatchObject({ value: 0, se: 0, count: 0 });
  // Wilson: t²/(n + t²), t(0.975, 15) = 2.131450 (tables)
  expect(never.interval[0]).toBe(0);
  expect(never.interval[1]).toBeCloseTo(4.54308 / 1604.54308, 7);
  const always = randomisedProbability(new Uint8Array(1600).fill(1), inTurn(1600, 16), 0.95);
  expect(always.interval[1]).toBe(1);
});

it('a quantile too near the end is open there', () => {
  const sorted = some.slice().sort();
  const { interval, se } = randomisedQuantile(some, sorted, 0.95, inTurn(12, 4), 0.95);
  expect(interval[1]).toBe(Infinity);
  expect(se).toBeNaN();
  expect(Number.isFinite(randomisedQuantile(some, sorted, 0.5, inTurn(12, 4), 0.5).interval[1])).toBe(true);
});

describe("scrambled Sobol' points of a function with known answers, 1,000 repetitions of 16 × 64", () => {
  // f = 3u² + 2vw: mean 3/3 + 2/4, a share and a quantile.
  const repetitions = 1000;
  const n = 1024;
  const names = ['mean', 'probability', 'quantile', 'ratio'] as const;
  const covered: Record<string, number> = { mean: 0, probability: 0, quantile: 0, ratio: 0 };
  const f = (u: number, v: number, w: number): number => 3 * u * u + 2 * v * w;
  // ∫ = 1 + 1/2; P(f < 1.5) and the 0.9 quantile by a lattice of 100³ midpoints.
  const exact = { mean: 1.5, probability: 0, quantile: 0, ratio: 0.75 };
  const grid: number[] = [];
  const k = 100;
  for (let a = 0; a < k; a++)
    for (let b = 0; b < k; b++) for (let c = 0; c < k; c++) grid.push(f((a + 0.5) / k, (b + 0.5) / k, (c + 0.5) / k));
  const lattice = Float64Array.from(grid).sort();
  exact.probability = lattice.findIndex((x) => x >= 1.5) / lattice.length;
  exact.quantile = lattice[Math.round(0.9 * lattice.length)]!;
  const directions = [0, 1, 2].map(reversedDirections);
  const replicates = Int32Array.from({ length: n }, (_, i) => i);
  const randomisations = inTurn(n, 16);
  let ratioOfVariances = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const columns = directions.map((direction, d) => {
      const key = streamKey(repetition, '', `dimension ${String(d)}`);
      const scramblings: Scrambling[] = Array.from({ length: 16 }, (_, r) => scramblingOf(key, r));
      const out = new Float64Array(n);
      fillScrambled(out, n, direction, scramblings, replicates);
      return out;
    });
    const values = columns[0]!.map((u, i) => f(u, columns[1]![i]!, columns[2]![i]!));
    const below = Uint8Array.from(values, (x) => (x < 1.5 ? 1 : 0));
    const twos = columns[1]!.map((u) => 4 * u);
    const estimates = {
      mean: randomisedMean(values, randomisations, 0.9),
      probability: randomisedProbability(below, randomisations, 0.9),
      quantile: randomisedQuantile(values, values.slice().sort(), 0.9, randomisations, 0.9),
      ratio: randomisedRatio(values, twos, randomisations, 0.9),
    };
    for (const name of names) {
      const [low, high] = estimates[name].interval;
      if (low <= exact[name] && exact[name] <= high) covered[name]! += 1;
    }
    ratioOfVariances += momentsOf(values).variance / n / estimates.mean.se ** 2 / repetitions;
  }

  it.each(names)('nominal 90 %% intervals of a %s cover', (name) => {
    // Within 88 to 92 %, and 3.5 standard errors of 0.95 points of a thousand: false alarm 5e-4.
    expect(covered[name]! / repetitions).toBeGreaterThan(0.867);
    expect(covered[name]! / repetitions).toBeLessThan(0.933);
  });

  it('and the mean has hundreds of times less variance than independent points', () => {
    expect(ratioOfVariances).toBeGreaterThan(100);
  });
});
