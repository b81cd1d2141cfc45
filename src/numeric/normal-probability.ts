import { exp } from './exp.js';

/**
 * Probability that a standard normal number is at most `x`, the same bits on every engine; relative error below 1e-13, absolute
 * error below 1e-15. 0 at −Infinity, 1 at Infinity.
 *
 * The algorithm of J. F. Hart and others (Computer Approximations, 1968, no. 5666), as G. West gives it ("Better approximations to cumulative normal
 * functions", Wilmott Magazine, May 2005, 70-76): a rational function where its relative error is small too, the
 * continued fraction beyond.
 */
export function normalProbability(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return NaN;
  if (size > 38.6) return x < 0 ? 0 : 1;
  const density = exp(-size * size * 0.5);
  const tail =
    size < 2.5
      ? (density *
          ((((((3.52624965998911e-2 * size + 0.700383064443688) * size + 6.37396220353165) * size + 33.912866078383) *
            size +
            112.079291497871) *
            size +
            221.213596169931) *
            size +
            220.206867912376)) /
        (((((((8.83883476483184e-2 * size + 1.75566716318264) * size + 16.064177579207) * size + 86.7807322029461) *
          size +
          296.564248779674) *
          size +
          637.333633378831) *
          size +
          793.826512519948) *
          size +
          440.413735824752)
      : density / (continuedFraction(size) * 2.5066282746310002); // √2π
  return x > 0 ? 1 - tail : tail;
}

/** x + 1/(x + 2/(x + 3/(x + …))), which 60 terms know to the last place from 2.5 on. */
function continuedFraction(x: number): number {
  let value = x;
  for (let term = 60; term > 0; term--) value = x + term / value;
  return value;
}
