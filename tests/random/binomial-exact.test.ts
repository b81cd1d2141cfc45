import { describe, expect, it } from 'vitest';
import { binomialBatch, binomialQuantile, fillUniforms } from '../../src/random/index.js';
import { cells } from './cells.js';
import { exactBinomial, exactQuantile, type ExactBinomial } from './exact-binomial.js';

const drawsPerCell = 10_000;
const step = 2 ** -53;

interface Judged {
  readonly n: number;
  readonly p: number;
  readonly exact: ExactBinomial;
}
const judged: Judged[] = cells.map(([n, p]) => ({ n, p, exact: exactBinomial(n, p) }));

/** Numbers of draws that differ from the exact quantile: batch, one by one. */
function mismatches({ n, p, exact }: Judged, uniforms: Float64Array): string[] {
  const count = uniforms.length;
  const trials = new Float64Array(count).fill(n);
  const pending = new Int32Array(count);
  const vector = new Float64Array(count);
  binomialBatch(vector, count, uniforms, trials, new Float64Array(count).fill(p), pending);
  const found: string[] = [];
  uniforms.forEach((u, i) => {
    const k = exactQuantile(exact, u);
    const scalar = binomialQuantile(u, n, p);
    if (vector[i] !== k || scalar !== k) {
      found.push(
        `n ${String(n)}, p ${String(p)}, u ${String(u)}: exact ${String(k)}, got ${String(vector[i])}, ${String(scalar)}`,
      );
    }
  });
  return found;
}

describe('draws against distribution functions in integers of 192 bits', () => {
  it('the judge itself: binomial(5, ½) is 1 5 10 10 5 1 over 32, and 1 − p^n of (3, 0.75) is 37/64', () => {
    expect([...exactBinomial(5, 0.5).thresholds]).toEqual([1, 6, 16, 26, 31, 32].map((sum) => sum / 32));
    expect([...exactBinomial(3, 0.75).thresholds]).toEqual([1, 10, 37, 64].map((sum) => sum / 64));
    expect(exactBinomial(1000, 0.002).probabilities.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 14);
  });

  it('over a million draws, each by both batches and one by one: not one differs', () => {
    const found: string[] = [];
    let draws = 0;
    const replicates = Int32Array.from({ length: drawsPerCell }, (_, i) => i);
    judged.forEach((cell, index) => {
      const uniforms = new Float64Array(drawsPerCell);
      fillUniforms(uniforms, drawsPerCell, [20230401, 400000], replicates, index);
      // The far tails, which ten thousand uniforms do not reach: 2^-53 … 2^-13 and their mirror images.
      for (let i = 0; i < 40; i++) {
        uniforms[2 * i] = step * (2 ** (i + 1) - 1);
        uniforms[2 * i + 1] = 1 - step * (2 ** (i + 1) - 1);
      }
      found.push(...mismatches(cell, uniforms));
      draws += 2 * drawsPerCell;
    });
    expect(draws).toBeGreaterThanOrEqual(1_000_000);
    expect(found).toEqual([]);
  });

  it('a batch in which n and p change from draw to draw: not one of 100,000 differs', () => {
    const count = 100_000;
    const uniforms = new Float64Array(count);
    fillUniforms(
      uniforms,
      count,
      [1, 9],
      Int32Array.from({ length: count }, (_, i) => i),
      0,
    );
    const cell = (i: number): Judged => judged[(i * 61) % judged.length]!;
    const out = new Float64Array(count);
    const trials = Float64Array.from({ length: count }, (_, i) => cell(i).n);
    const probabilities = Float64Array.from({ length: count }, (_, i) => cell(i).p);
    binomialBatch(out, count, uniforms, trials, probabilities, new Int32Array(count));
    expect(out.filter((k, i) => k !== exactQuantile(cell(i).exact, uniforms[i]!))).toHaveLength(0);
  });

  it('uniforms just below and just above 20,000 values of the distribution function fall on the right side', () => {
    // "Just": at 1e-12 of the nearer tail; at 1e-14 where probabilities are summed from 0 and the tail is no less than 5e-4.
    const found: string[] = [];
    let boundaries = 0;
    for (const cell of judged) {
      const { lower, upper } = cell.exact;
      const stride = Math.ceil(lower.length / 2000);
      const summed = cell.n * Math.min(cell.p, 1 - cell.p) < 20;
      const uniforms: number[] = [];
      for (let i = 0; i < lower.length; i += stride) {
        if (lower[i]! < 8 * step || upper[i]! < 8 * step) continue;
        boundaries += 1;
        const tail = Math.min(lower[i]!, upper[i]!);
        const margin = summed && tail > 5e-4 ? 1e-14 : 1e-12 * tail;
        if (lower[i]! < 0.5) uniforms.push(uniformBelow(tail - margin), uniformAbove(tail + margin));
        else uniforms.push(1 - uniformAbove(tail + margin), 1 - uniformBelow(tail - margin));
      }
      found.push(...mismatches(cell, Float64Array.from(uniforms)));
    }
    expect(boundaries).toBeGreaterThanOrEqual(20_000);
    expect(found).toEqual([]);
  });
});

/** The greatest uniform (odd multiple of 2^-53) below x, and the least above it. */
function uniformBelow(x: number): number {
  const odd = 2 * Math.floor((x / step + 1) / 2) - 1;
  return (odd < x / step ? odd : odd - 2) * step;
}
function uniformAbove(x: number): number {
  const odd = 2 * Math.ceil((x / step - 1) / 2) + 1;
  return (odd > x / step ? odd : odd + 2) * step;
}
