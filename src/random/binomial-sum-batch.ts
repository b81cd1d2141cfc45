import { expAt, ln1p } from '../numeric/index.js';
import { binomialQuantile } from './binomial-quantile.js';
import { leastTerm, reciprocals, steadySum, summedMean } from './binomial-sum.js';

/**
 * Settles the first `count` draws listed in `pending` (which it overwrites): `sumUp` in loops that a processor can overlap. First
 * terms first, kept in `out`; then six steps for everyone, in which ⌈u − sum⌉ counts the sums below u without a branch to
 * mispredict, and further steps for the few that need them. Larger means go to `binomialQuantile`.
 */
export function sumUpBatch(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  trials: Float64Array,
  probabilities: Float64Array,
  pending: Int32Array,
): void {
  const inverse = reciprocals;
  const summable = summedMean;
  const steady = steadySum;
  const least = leastTerm;
  let summed = 0;
  for (let j = 0; j < count; j++) {
    const i = pending[j]!;
    const n = trials[i]!;
    const p = probabilities[i]!;
    const flipped = p > 0.5;
    const mean = n * (flipped ? 1 - p : p);
    if ((flipped ? uniforms[i]! : 1 - uniforms[i]!) >= mean) out[i] = flipped ? n : 0;
    else if (mean < summable) pending[summed++] = i;
    else out[i] = binomialQuantile(uniforms[i]!, n, p);
  }
  for (let j = 0; j < summed; j++) {
    const i = pending[j]!;
    const p = probabilities[i]!;
    // Below 1/256 six terms of ln(1 − p) = −(p + p²/2 + p³/3 + …) are as good as all: the next is below 2^-50 of the sum.
    const lnRest =
      p < 0.00390625
        ? -p * (1 + p * (1 / 2 + p * (1 / 3 + p * (1 / 4 + p * (1 / 5 + p * (1 / 6))))))
        : ln1p(p > 0.5 ? p - 1 : -p);
    out[i] = trials[i]! * lnRest;
  }
  expAt(out, summed, pending);
  for (let j = 0; j < summed; j++) {
    const i = pending[j]!;
    const n = trials[i]!;
    let p = probabilities[i]!;
    let u = uniforms[i]!;
    const flipped = p > 0.5;
    if (flipped) {
      p = 1 - p;
      u = 1 - u;
    }
    const odds = p / (1 - p);
    let rest = n * odds;
    let term = 0.5 * out[i]!;
    let sum = term;
    const half = 0.5 * u; // everything halved: half − sum stays above −1, where ⌈⌉ would no longer be 0
    let below = 0 + Math.ceil(half - term); // 0 + makes 0 of −0
    for (let k = 1; k < 7; k++) {
      term *= rest * inverse[k]!;
      rest -= odds;
      sum += term;
      below += Math.ceil(half - sum);
    }
    for (let k = 7; sum < half && term > least; k++) {
      term *= ((n - k + 1) / k) * odds;
      sum += term;
      if (sum < half) below += 1;
    }
    if (u <= steady) out[i] = flipped ? n - below : below;
    else out[i] = binomialQuantile(uniforms[i]!, n, probabilities[i]!);
  }
}
