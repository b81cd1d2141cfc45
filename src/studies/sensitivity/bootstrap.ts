import { fillUniforms, periodCounter, type StreamKey } from '../../random/index.js';

/** Resamples behind an interval: its ends then lie within half a percentage point of their places. */
export const resamples = 1000;

/**
 * How often each of n rows is drawn in a resample of n with replacement: a pure function of the key and the resample's number. `scratch`
 * has room for n.
 */
export function resampleWeights(
  out: Float64Array,
  key: StreamKey,
  resample: number,
  rows: Int32Array,
  scratch: Float64Array,
): void {
  const n = out.length;
  fillUniforms(scratch, n, key, rows, periodCounter(resample));
  out.fill(0);
  for (let i = 0; i < n; i++) out[Math.floor(scratch[i]! * n)]! += 1;
}

/** Ends between which the given share of resampled numbers lies. `values` are sorted in place; at least one. */
export function percentileInterval(values: Float64Array, level: number): readonly [low: number, high: number] {
  values.sort();
  const last = values.length - 1;
  const at = (share: number): number => {
    const place = share * last;
    const below = Math.floor(place);
    const rest = place - below;
    return values[below]! + (rest === 0 ? 0 : rest * (values[below + 1]! - values[below]!));
  };
  return [at((1 - level) / 2), at((1 + level) / 2)];
}
