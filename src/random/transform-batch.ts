import { exp, expm1, normalQuantile } from '../numeric/index.js';
import { tabulatedNormal } from './normal-table.js';

/** values[i] → e^values[i] in place, i < count. */
export function expBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = exp(values[i]!);
}

/** values[i] → 1 − e^(−values[i]) in place, i < count: the probability of an event within a cumulated hazard. */
export function probabilityBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = -expm1(-values[i]!);
}

/**
 * values[i] → standard normal quantile of values[i] in place, i < count, from the table (error below 1.06e-8) and AS 241 in its
 * outer pieces: for log-normal frailties, where this error is 1e-9 of the factor and the same on every engine.
 */
export function normalBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const tabulated = tabulatedNormal(values[i]!);
    values[i] = tabulated === tabulated ? tabulated : normalQuantile(values[i]!); // NaN: an outer piece
  }
}
