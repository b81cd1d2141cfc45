import { sumUpBatchOneProbability } from './binomial-sum-batch-one-probability.js';
import { expansionBound, smallMean } from './engine-version.js';
import { normalTableBatch } from './normal-table.js';

/** `binomialBatch` with one probability for all: what depends on it alone is taken out of the loop. */
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
  let open = 0;
  if (!someReach(smallMean / p, count, trials)) {
    for (let i = 0; i < count; i++) {
      const n = trials[i]!;
      if ((flipped ? uniforms[i]! : 1 - uniforms[i]!) >= n * p) out[i] = flipped ? n : 0;
      else pending[open++] = i;
    }
    sumUpBatchOneProbability(out, open, uniforms, trials, probability, pending);
    return;
  }
  const beyond = normalTableBatch(out, count, uniforms, pending);
  for (let j = 0; j < beyond; j++) out[pending[j]!] = NaN;
  const q = 1 - p;
  const a = 1 - 2 * p;
  const constant = 0.5 - a / 6;
  const square = a / 6;
  const linear = (9 - 7 * a * a) / 144;
  const cubic = (a * a - 3) / 144;
  const third = (a * (9 - a * a)) / 6480;
  const lessCentral = -expansionBound.central;
  const lessQuartic = -expansionBound.quartic;
  const lessSlope = -expansionBound.slope;
  const room = 0.5 - expansionBound.floor;
  const least = smallMean;
  for (let i = 0; i < count; i++) {
    const n = trials[i]!;
    const w = flipped ? -out[i]! : out[i]!;
    const mean = n * p;
    const w2 = w * w;
    const s = Math.sqrt(mean * q - 1 / 12);
    const r = 1 / s;
    const r2 = r * r;
    const unrounded =
      mean + constant + square * w2 + w * (s + r * (linear + cubic * w2)) + r2 * third * ((3 * w2 + 7) * w2 - 16);
    const k = Math.floor(unrounded);
    const safe = room + lessSlope * s + (lessCentral + lessQuartic * w2 * w2) * r2 * r; // ½ − expansionError
    if (mean >= least && Math.abs(unrounded - k - 0.5) < safe) out[i] = flipped ? n - k : k;
    else pending[open++] = i;
  }
  sumUpBatchOneProbability(out, open, uniforms, trials, probability, pending);
}

function someReach(bound: number, count: number, trials: Float64Array): boolean {
  for (let i = 0; i < count; i++) if (trials[i]! >= bound) return true;
  return false;
}
