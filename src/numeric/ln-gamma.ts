import { ln } from './ln.js';

/** ½ ln 2π. */
const halfLnTwoPi = 0.9189385332046728;

/**
 * ln Γ(x) for x > 0, the same bits on every engine: Stirling's series from x ≥ 8 on (the first term left out is below 1e-16
 * there), and Γ(x + 1) = x Γ(x) below. Absolute error at most 1e-14 times the larger of 1 and the result.
 */
export function lnGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 8) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * ln(shifted) - shifted + halfLnTwoPi + stirlingError(shifted) - (product === 1 ? 0 : ln(product))
  );
}

/** What Stirling's formula leaves of ln Γ(x), x ≥ 8: Σ B(2j) / (2j (2j−1) x^(2j−1)), eight terms. */
export function stirlingError(x: number): number {
  const z = 1 / (x * x);
  return (
    (1 / 12 -
      z *
        (1 / 360 -
          z *
            (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - z * (3617 / 122400)))))))) /
    x
  );
}
