import { describe, expect, it } from 'vitest';
import { reversedDirections, scrambledCoordinate, scramblingOf, streamKey, uniform } from '../../src/random/index.js';
import { percentileInterval, resamples, resampleWeights } from '../../src/studies/sensitivity/bootstrap.js';
import { binsOf, correlationRatio } from '../../src/studies/sensitivity/given-data.js';
import { jansenIndices, jansenTerms, type SaltelliOutputs } from '../../src/studies/sensitivity/jansen.js';

interface Known {
  readonly name: string;
  readonly inputs: number;
  readonly f: (u: readonly number[]) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

// Ishigami (a = 7, b = 0.1): Homma and Saltelli 1996; V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
const [a, b] = [7, 0.1];
const pi4 = Math.PI ** 4;
const v1 = 0.5 * (1 + (b * pi4) / 5) ** 2;
const v2 = (a * a) / 8;
const v13 = (8 * b * b * pi4 * pi4) / 225;
const v = v1 + v2 + v13;
const ishigami: Known = {
  name: 'Ishigami',
  inputs: 3,
  f: (u) => {
    const [x, y, z] = u.map((t) => Math.PI * (2 * t - 1)) as [number, number, number];
    return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
  },
  first: [v1 / v, v2 / v, 0],
  total: [(v1 + v13) / v, v2 / v, v13 / v],
};

// Sobol' G with a = 0, 1, 4.5, 9, 99: V_i = (1/3)/(1 + a_i)², V = Π(1 + V_i) − 1, V_Ti = V_i Π_{j≠i}(1 + V_j).
const weights = [0, 1, 4.5, 9, 99];
const parts = weights.map((weight) => 1 / 3 / (1 + weight) ** 2);
const all = parts.reduce((product, part) => product * (1 + part), 1);
const sobolG: Known = {
  name: "Sobol' G",
  inputs: 5,
  f: (u) => u.reduce((product, t, i) => (product * (Math.abs(4 * t - 2) + weights[i]!)) / (1 + weights[i]!), 1),
  first: parts.map((part) => part / (all - 1)),
  total: parts.map((part) => (part * all) / (1 + part) / (all - 1)),
};

// Linear: V_i = c_i²/12, no interplay.
const slopes = [1, 2, 3, 0];
const squares = slopes.reduce((sum, c) => sum + c * c, 0);
const linear: Known = {
  name: 'linear',
  inputs: 4,
  f: (u) => 1e6 + u.reduce((sum, t, i) => sum + slopes[i]! * t, 0),
  first: slopes.map((c) => (c * c) / squares),
  total: slopes.map((c) => (c * c) / squares),
};

/** Saltelli's design by scrambled Sobol' points: A and B from dimensions of their own. */
function outputs({ inputs, f }: Known, n: number, seed: number): SaltelliOutputs {
  const coordinate = (d: number) => {
    const directions = reversedDirections(d);
    const scrambling = scramblingOf(streamKey(seed, '', String(d)), 0);
    return Float64Array.from({ length: n }, (_, i) => scrambledCoordinate(directions, scrambling, i));
  };
  const columns = Array.from({ length: 2 * inputs }, (_, d) => coordinate(d));
  const at = (fromB: (i: number) => boolean): Float64Array =>
    Float64Array.from({ length: n }, (_, row) =>
      f(Array.from({ length: inputs }, (_, i) => columns[fromB(i) ? inputs + i : i]![row]!)),
    );
  return {
    a: at(() => false),
    b: at(() => true),
    mixed: Array.from({ length: inputs }, (_, i) => at((j) => j === i)),
  };
}

describe.each([ishigami, sobolG, linear])('indices of $name', (known) => {
  const n = 4096;
  const terms = jansenTerms(outputs(known, n, 7));
  const estimates = jansenIndices(terms);
  const resampled = Array.from({ length: resamples }, (_, k) => {
    const drawn = new Float64Array(n);
    resampleWeights(
      drawn,
      streamKey(7, '', 'bootstrap'),
      k,
      Int32Array.from({ length: n }, (_, i) => i),
      new Float64Array(n),
    );
    return jansenIndices(terms, drawn);
  });

  it('lie within 0.02 of the analytic values at N = 4,096', () => {
    known.first.forEach((index, i) => expect(Math.abs(estimates.first[i]! - index)).toBeLessThan(0.02));
    known.total.forEach((index, i) => expect(Math.abs(estimates.total[i]! - index)).toBeLessThan(0.02));
  });

  it('have bootstrap intervals, 99 %, around the analytic values', () => {
    for (const order of ['first', 'total'] as const) {
      known[order].forEach((index, i) => {
        const [low, high] = percentileInterval(
          Float64Array.from(resampled, (one) => one[order][i]!),
          0.99,
        );
        const rounding = 1e-9; // an input that does nothing has an index of exactly 0 and no interval
        expect(low - rounding, `${order} ${String(i)}`).toBeLessThanOrEqual(index);
        expect(high + rounding, `${order} ${String(i)}`).toBeGreaterThanOrEqual(index);
      });
    }
  });
});

it('an output that does not vary has no indices', () => {
  const flat = new Float64Array(8).fill(3);
  const { variance, first, total } = jansenIndices(jansenTerms({ a: flat, b: flat, mixed: [flat] }));
  expect([variance, first[0], total[0]]).toEqual([0, NaN, NaN]);
});

it('resamples draw every row once on average, as many as there are', () => {
  const weights = new Float64Array(100);
  const rows = Int32Array.from({ length: 100 }, (_, i) => i);
  const sums = new Float64Array(100);
  for (let k = 0; k < 1000; k++) {
    resampleWeights(weights, streamKey('w', '', 'bootstrap'), k, rows, new Float64Array(100));
    expect(weights.reduce((sum, w) => sum + w, 0)).toBe(100);
    weights.forEach((w, i) => (sums[i]! += w));
  }
  // Each sum is Binomial(100,000, 1/100): 5.5 standard deviations of 31.5, false alarm 4e-6 over 100 rows.
  for (const sum of sums) expect(Math.abs(sum - 1000)).toBeLessThan(5.5 * 31.5);
});

describe('indices from draws already made', () => {
  const n = 8192;
  const key = streamKey('given', '', 'data');
  const column = (d: number): Float64Array => Float64Array.from({ length: n }, (_, i) => uniform(key, i, d));

  it.each([ishigami, sobolG, linear])('first order of $name within 0.03', ({ inputs, f, first }) => {
    const columns = Array.from({ length: inputs }, (_, d) => column(d));
    const values = Float64Array.from({ length: n }, (_, row) => f(columns.map((values) => values[row]!)));
    first.forEach((index, i) => {
      expect(Math.abs(correlationRatio(values, binsOf(columns[i]!, 32)) - index), String(i)).toBeLessThan(0.03);
    });
  });

  it('equal values stay in one bin, bins are of equal size otherwise', () => {
    expect([...binsOf(Float64Array.of(1, 0, 1, 0, 0, 1), 4)]).toEqual([1, 0, 1, 0, 0, 1]);
    const bins = binsOf(column(0), 32);
    const sizes = new Float64Array(32);
    bins.forEach((bin) => (sizes[bin]! += 1));
    expect([...new Set(sizes)]).toEqual([256]);
  });

  it('weights are repetitions', () => {
    const x = column(1).slice(0, 200);
    const y = x.map((u, i) => u + column(2)[i]!);
    const bins = binsOf(x, 8);
    const twice = (values: Float64Array): Float64Array => Float64Array.from([...values, ...values.slice(0, 50)]);
    const weighted = correlationRatio(
      y,
      bins,
      Float64Array.from(y, (_, i) => (i < 50 ? 2 : 1)),
    );
    expect(weighted).toBeCloseTo(correlationRatio(twice(y), Int32Array.from([...bins, ...bins.slice(0, 50)])), 12);
  });
});
