import { exp } from './exp.js';
import { ln } from './ln.js';
import { lnGamma } from './ln-gamma.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * The x at which Student's t distribution function with `degrees` ≥ 1 degrees of freedom equals `probability`, 0-1, the same bits
 * on every engine. Relative error below 1e-12 for probabilities from 0.0005 to 0.9995 (tests/numeric/student-quantile.test.ts).
 *
 * From 1,000 degrees on the expansion about the normal quantile in powers of 1/degrees (M. Abramowitz and I. Stegun, Handbook of
 * Mathematical Functions, 26.7.5; the first term left out is below 1e-12 there); below, the root of the distribution function.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  const upper = Math.max(probability, 1 - probability);
  const x = degrees >= 1000 ? expansion(normalQuantile(upper), degrees) : root(1 - upper, degrees);
  return probability < 0.5 ? -x : x;
}

/** The x that Student's t exceeds with probability `tail`, 0 < tail < ½: what `studentQuantile(1 − tail)` is where 1 − tail would be rounded. */
export function studentUpperQuantile(tail: number, degrees: number): number {
  return degrees >= 1000 ? expansion(-normalQuantile(tail), degrees) : root(tail, degrees);
}

function expansion(z: number, degrees: number): number {
  const z2 = z * z;
  const first = (z * (z2 + 1)) / 4;
  const second = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const third = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const fourth = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

/** Bisection for the upper tail: slow and safe, a few hundred small steps for one interval. */
function root(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees) > tail) high *= 2;
  for (let step = 0; step < 80 && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (upperTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > x) for x ≥ 0: half the regularised incomplete beta function I(ν/(ν + x²); ν/2, ½). */
function upperTail(x: number, degrees: number): number {
  const a = degrees / 2;
  const b = 0.5;
  const share = degrees / (degrees + x * x);
  const rest = (x * x) / (degrees + x * x);
  if (rest === 0) return 0.5;
  const front = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(share) + b * ln(rest));
  // The fraction converges fast on its own side of the mean only.
  return share < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, share)) / a / 2
    : 0.5 - (front * fraction(b, a, rest)) / b / 2;
}

/** Continued fraction of the incomplete beta function (Abramowitz and Stegun, 26.5.8), by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let value = d;
  for (let m = 1; m <= 1000; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 + term * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + term / c;
      if (Math.abs(c) < tiny) c = tiny;
      value *= d * c;
    }
    if (Math.abs(d * c - 1) < 3e-16) break;
  }
  return value;
}
