import { sumUpBatch } from './binomial-sum-batch.js';
import { expansionBound, smallMean } from './engine-version.js';
import { normalTableBatch } from './normal-table.js';

/**
 * `out[i]` = the exact binomial quantile of `uniforms[i]` for `trials[i]` and `probabilities[i]`, i < count: the same numbers as
 * `binomialQuantile`, several times faster. Nearly all draws are settled by `expandedQuantile` with a tabulated normal
 * quantile; those of small mean, too near an integer or in the tails are listed in `pending` and settled at the end.
 * `pending` is scratch of at least `count`; `out` must be none of the inputs.
 *
 * The loops are short and call nothing large, so that engines inline and pipeline them; what is the same in every turn is
 * computed before, for they do not take it out of the loop themselves.
 */
export function binomialBatch(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  trials: Float64Array,
  probabilities: Float64Array,
  pending: Int32Array,
): void {
  let open = 0;
  if (!someReach(smallMean, count, trials, probabilities)) {
    for (let i = 0; i < count; i++) {
      const n = trials[i]!;
      const p = probabilities[i]!;
      const flipped = p > 0.5;
      if ((flipped ? uniforms[i]! : 1 - uniforms[i]!) >= n * (flipped ? 1 - p : p)) out[i] = flipped ? n : 0;
      else pending[open++] = i;
    }
    sumUpBatch(out, open, uniforms, trials, probabilities, pending);
    return;
  }
  const beyond = normalTableBatch(out, count, uniforms, pending);
  for (let j = 0; j < beyond; j++) out[pending[j]!] = NaN;
  const lessCentral = -expansionBound.central;
  const lessQuartic = -expansionBound.quartic;
  const lessSlope = -expansionBound.slope;
  const room = 0.5 - expansionBound.floor;
  const least = smallMean;
  for (let i = 0; i < count; i++) {
    const n = trials[i]!;
    let p = probabilities[i]!;
    let w = out[i]!;
    const flipped = p > 0.5;
    if (flipped) {
      p = 1 - p;
      w = -w;
    }
    const mean = n * p;
    const w2 = w * w;
    const a = 1 - 2 * p;
    const a2 = a * a;
    const s = Math.sqrt(mean * (1 - p) - 1 / 12);
    const r = 1 / s;
    const r2 = r * r;
    const unrounded =
      mean +
      0.5 +
      a * (1 / 6) * (w2 - 1) +
      w * (s + r * (1 / 144) * (9 - 7 * a2 + (a2 - 3) * w2)) +
      r2 * (1 / 6480) * a * (9 - a2) * ((3 * w2 + 7) * w2 - 16);
    const k = Math.floor(unrounded);
    const safe = room + lessSlope * s + (lessCentral + lessQuartic * w2 * w2) * r2 * r; // ½ − expansionError
    if (mean >= least && Math.abs(unrounded - k - 0.5) < safe) out[i] = flipped ? n - k : k;
    else pending[open++] = i;
  }
  sumUpBatch(out, open, uniforms, trials, probabilities, pending);
}

/** Whether the mean of some draw, of successes or of failures if these are rarer, reaches a bound. */
function someReach(bound: number, count: number, trials: Float64Array, probabilities: Float64Array): boolean {
  for (let i = 0; i < count; i++) {
    const p = probabilities[i]!;
    if (trials[i]! * (p > 0.5 ? 1 - p : p) >= bound) return true;
  }
  return false;
}
