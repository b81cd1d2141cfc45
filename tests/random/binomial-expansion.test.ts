import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/index.js';
import { correctedDeviation, expandedQuantile, expansionError } from '../../src/random/binomial-expansion.js';
import { expansionBound, smallMean } from '../../src/random/engine-version.js';
import { exactBinomial } from './exact-binomial.js';

/*
 * The bound is a measured one, so here is the measurement: at w, the normal quantile of an exact value P(X ≤ k), the expansion
 * should be k + 1. Its distance from there, over `expansionError`, is collected over all k of many (n, p), p up to ½.
 */
interface Worst {
  /** |w| up to 2.42: nearly all draws. */
  central: number;
  /** |w| up to `farQuantile`: beyond the 3.487 to which the tables, and so the batches, go. */
  near: number;
  /** Beyond, where s > `farDeviation`: there four times the bound is allowed. */
  far: number;
  boundaries: number;
}

function worstErrors(least: number, most: number): Worst {
  const worst: Worst = { central: 0, near: 0, far: 0, boundaries: 0 };
  for (const mean of [1, 1.001, 1.1, 1.3, 1.6, 1.8, 2, 2.4, 3, 4, 5.5, 8, 12, 19, 30, 60, 130, 400, 1500, 6000]) {
    if (mean < least || mean > most) continue;
    for (const p of [1e-7, 1e-5, 0.001, 0.01, 0.03, 0.07, 0.12, 0.2, 0.27, 0.33, 0.4, 0.45, 0.49, 0.5]) {
      const n = Math.ceil(mean / p);
      const s = correctedDeviation(n * p, p);
      const { first, lower, upper } = exactBinomial(n, p);
      for (let i = 0; i < lower.length; i++) {
        if (lower[i]! < 1.2e-16 || upper[i]! < 1.2e-16) continue;
        const w = lower[i]! < 0.5 ? normalQuantile(lower[i]!) : -normalQuantile(upper[i]!);
        const error = Math.abs(expandedQuantile(n * p, p, s, w) - (first + i + 1)) / expansionError(s, w);
        worst.boundaries += 1;
        if (Math.abs(w) <= 2.42) worst.central = Math.max(worst.central, error);
        else if (Math.abs(w) <= expansionBound.farQuantile) worst.near = Math.max(worst.near, error);
        else if (s > expansionBound.farDeviation) worst.far = Math.max(worst.far, error);
      }
    }
  }
  return worst;
}

describe('error of the expansion over its bound, at exact values of the distribution function', () => {
  it('means from the least used to 4: at most 0.62 in the centre, 0.35 outside', () => {
    const worst = worstErrors(smallMean, 4);
    expect(worst.boundaries).toBeGreaterThan(1_800);
    expect(worst.central).toBeLessThan(0.62);
    expect(worst.near).toBeLessThan(0.35);
  });

  it('means from 4 to 6000: at most 0.62 in the centre, 0.78 outside, 1.4 of the 4 allowed in the far tails', () => {
    const worst = worstErrors(4, 6000);
    expect(worst.boundaries).toBeGreaterThan(18_000);
    expect(worst.central).toBeLessThan(0.62);
    expect(worst.near).toBeLessThan(0.78);
    expect(worst.far).toBeLessThan(1.4);
  });

  it("Sheppard's term earns its place: with the plain variance the error is tens of times the bound", () => {
    const { first, lower } = exactBinomial(10_000, 0.04);
    const i = 400 - first;
    const w = normalQuantile(lower[i]!);
    const plain = Math.sqrt(384);
    // At the centre s hardly matters; at w = 2 it does.
    const j = 440 - first;
    const w2 = normalQuantile(lower[j]!);
    const s = correctedDeviation(400, 0.04);
    expect(Math.abs(expandedQuantile(400, 0.04, s, w) - 401)).toBeLessThan(expansionError(s, w));
    expect(Math.abs(expandedQuantile(400, 0.04, plain, w2) - 441) / expansionError(plain, w2)).toBeGreaterThan(10);
  });
});
