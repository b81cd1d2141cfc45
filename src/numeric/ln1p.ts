import { ln, lnNearOne } from './ln.js';

/**
 * ln(1 + x) without loss near 0, the same bits on every engine (at most 1.5 ulp, see tests/numeric). −Infinity at −1; NaN below.
 *
 * Where 1 + x lies between √½ and √2 the series is used on x itself; elsewhere ln(1 + x) as rounded, corrected by the
 * rounding error of 1 + x over 1 + x.
 */
export function ln1p(x: number): number {
  if (x > -0.29289321881345254 && x < 0.4142135623730951) return lnNearOne(x, 0);
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity) return ln(sum);
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return ln(sum) + lost / sum;
}
