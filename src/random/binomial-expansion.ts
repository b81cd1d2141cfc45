import { expansionBound } from './engine-version.js';

const { central, quartic, slope, floor } = expansionBound;

/** Root of the variance less 1/12: the s of {@link expandedQuantile}. */
export function correctedDeviation(mean: number, p: number): number {
  return Math.sqrt(mean * (1 - p) - 1 / 12);
}

/**
 * The unrounded binomial quantile by expansion; its floor is the quantile unless it lies within {@link expansionError} of an
 * integer.
 *
 * X is binomial(n, p), q = 1 − p, a = 1 − 2p, w the normal quantile of u. The cumulants of X after the second are npq·a,
 * npq·(3a² − 1)/2 and npq·a(3a² − 2). Put into Cornish and Fisher's expansion to third order, with the variance npq − 1/12
 * (Sheppard's correction: X plus a uniform on (−½, ½) is continuous, and its expansion is what a lattice variable needs) and s
 * its root, they give
 *
 *   np + ½ + s·w + a(w² − 1)/6 + w[(9 − 7a²) + (a² − 3)w²]/(144 s) + a(9 − a²)(3w⁴ + 7w² − 16)/(6480 s²).
 *
 * Idea: M. Giles, "Algorithm 955: approximation of the inverse Poisson cumulative distribution function" (2016).
 */
export function expandedQuantile(mean: number, p: number, s: number, w: number): number {
  const a = 1 - 2 * p;
  const a2 = a * a;
  const w2 = w * w;
  const r = 1 / s;
  return (
    mean +
    0.5 +
    s * w +
    a * (w2 - 1) * (1 / 6) +
    r * (w * (9 - 7 * a2 + (a2 - 3) * w2) * (1 / 144) + r * (a * (9 - a2) * ((3 * w2 + 7) * w2 - 16) * (1 / 6480)))
  );
}

/** How far {@link expandedQuantile} may be from the boundary that it stands for. */
export function expansionError(s: number, w: number): number {
  const w2 = w * w;
  return (central + quartic * w2 * w2) / (s * s * s) + slope * s + floor;
}
