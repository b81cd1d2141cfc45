import { expAt, ln1p } from '../numeric/index.js';
import { binomialQuantile } from './binomial-quantile.js';
import { leastTerm, reciprocals, steadySum, summedMean } from './binomial-sum.js';

/** `sumUpBatch` with one probability for all. */
export function sumUpBatchOneProbability(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  trials: Float64Array,
  probability: number,
  pending: Int32Array,
): void {
  const flipped = probability > 0.5;
  const p = flipped ? 1 - probability : probability;
  const inverse = reciprocals;
  const summable = summedMean;
  const steady = steadySum;
  const least = leastTerm;
  let summed = 0;
  for (let j = 0; j < count; j++) {
    const i = pending[j]!;
    const n = trials[i]!;
    const mean = n * p;
    if ((flipped ? uniforms[i]! : 1 - uniforms[i]!) >= mean) out[i] = flipped ? n : 0;
    else if (mean < summable) pending[summed++] = i;
    else out[i] = binomialQuantile(uniforms[i]!, n, probability);
  }
  const lnRest = ln1p(-p);
  const odds = p / (1 - p);
  for (let j = 0; j < summed; j++) {
    const i = pending[j]!;
    out[i] = trials[i]! * lnRest;
  }
  expAt(out, summed, pending);
  for (let j = 0; j < summed; j++) {
    const i = pending[j]!;
    const n = trials[i]!;
    const u = flipped ? 1 - uniforms[i]! : uniforms[i]!;
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
    else out[i] = binomialQuantile(uniforms[i]!, n, probability);
  }
}
