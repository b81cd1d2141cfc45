import { exp, ln1p } from '../numeric/index.js';
import { correctedDeviation, expandedQuantile, expansionError } from './binomial-expansion.js';
import { binomialQuantile, reciprocals, sumUp, sumUpTo } from './binomial-quantile.js';
import { expansionBound, smallMean } from './bits.js';
import { isTailPiece, pieceOf, tabulatedQuantile } from './normal-table.js';

/**
 * `out[i]` = the exact binomial quantile of `uniforms[i]` for `trials[i]` and `probabilities[i]`, i < count: the same numbers as
 * `binomialQuantile`, several times faster. Nearly all draws are settled by the expansion with a tabulated normal quantile;
 * small means are summed up, and what is too near an integer or in the tails is done one by one at the end.
 * `pending` is scratch of at least `count`; `out` must be none of the inputs.
 */
export function binomialBatch(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  trials: Float64Array,
  probabilities: Float64Array,
  pending: Int32Array,
): void {
  let small = 0; // indices of small means, from the front of `pending`
  let hard = count; // indices of hard cases, from its end
  for (let i = 0; i < count; i++) {
    const n = trials[i]!;
    let p = probabilities[i]!;
    let u = uniforms[i]!;
    const flipped = p > 0.5;
    if (flipped) {
      p = 1 - p;
      u = 1 - u;
    }
    const mean = n * p;
    if (!(mean >= smallMean)) {
      if (u <= 1 - mean) out[i] = flipped ? n : 0;
      else if (flipped || u > sumUpTo) pending[--hard] = i;
      else pending[small++] = i;
      continue;
    }
    const piece = pieceOf(u);
    if (isTailPiece(piece)) {
      pending[--hard] = i;
      continue;
    }
    const w = tabulatedQuantile(u, piece);
    const s = correctedDeviation(mean, p);
    const unrounded = expandedQuantile(mean, p, s, w);
    const k = Math.floor(unrounded);
    if (Math.abs(unrounded - k - 0.5) > 0.5 - expansionError(s, w)) pending[--hard] = i;
    else out[i] = flipped ? n - k : k;
  }
  for (let j = 0; j < small; j++) {
    const i = pending[j]!;
    out[i] = sumUp(uniforms[i]!, trials[i]!, probabilities[i]!);
  }
  for (let j = hard; j < count; j++) {
    const i = pending[j]!;
    out[i] = binomialQuantile(uniforms[i]!, trials[i]!, probabilities[i]!);
  }
}

/** {@link binomialBatch} with one probability for all, which saves a third of the time. */
export function binomialBatchOneProbability(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  trials: Float64Array,
  probability: number,
  pending: Int32Array,
): void {
  const flipped = probability > 0.5;
  const p = flipped ? 1 - probability : probability;
  const q = 1 - p;
  // The expansion of `expandedQuantile` and `expansionError` with what depends on p alone taken out of the loop.
  const a = 1 - 2 * p;
  const constant = 0.5 - a / 6;
  const square = a / 6;
  const linear = (9 - 7 * a * a) / 144;
  const cubic = (a * a - 3) / 144;
  const third = (a * (9 - a * a)) / 6480;
  const { central, quartic, slope, floor } = expansionBound;
  const lnRest = ln1p(-p);
  const odds = p / q;
  let small = 0;
  let hard = count;
  for (let i = 0; i < count; i++) {
    const n = trials[i]!;
    const u = flipped ? 1 - uniforms[i]! : uniforms[i]!;
    const mean = n * p;
    if (!(mean >= smallMean)) {
      if (u <= 1 - mean) out[i] = flipped ? n : 0;
      else if (u > sumUpTo) pending[--hard] = i;
      else pending[small++] = i;
      continue;
    }
    const piece = pieceOf(u);
    if (isTailPiece(piece)) {
      pending[--hard] = i;
      continue;
    }
    const w = tabulatedQuantile(u, piece);
    const w2 = w * w;
    const s = Math.sqrt(mean * q - 1 / 12);
    const r = 1 / s;
    const r2 = r * r;
    const unrounded = mean + constant + square * w2 + w * (s + r * (linear + cubic * w2)) + r2 * third * ((3 * w2 + 7) * w2 - 16);
    const k = Math.floor(unrounded);
    if (Math.abs(unrounded - k - 0.5) > 0.5 - ((central + quartic * w2 * w2) * r2 * r + slope * s + floor)) pending[--hard] = i;
    else out[i] = flipped ? n - k : k;
  }
  for (let j = 0; j < small; j++) {
    const i = pending[j]!;
    const n = trials[i]!;
    const u = flipped ? 1 - uniforms[i]! : uniforms[i]!;
    let k = 0;
    let term = exp(n * lnRest);
    let sum = term;
    while (sum < u && k < n && k < 63) {
      k += 1;
      term *= (n - k + 1) * odds * reciprocals[k]!;
      sum += term;
    }
    out[i] = flipped ? n - k : k;
  }
  for (let j = hard; j < count; j++) {
    const i = pending[j]!;
    out[i] = binomialQuantile(uniforms[i]!, trials[i]!, probability);
  }
}
