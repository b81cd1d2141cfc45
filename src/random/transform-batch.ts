import { exp, expm1, expTail, normalQuantile } from '../numeric/index.js';
import { normalTableBatch } from './normal-table.js';

/*
 * Below ½ ln 2 = 0.34657… `exp` and `expm1` reduce nothing and are the series alone. Here it is taken by itself, small enough for engines to
 * inline: what comes back from a call that they do not is a number in new memory, which doubles the time. The bits are those of the functions.
 */

/** values[i] → e^values[i] in place, i < count. */
export function expBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x > -0.3465 && x < 0.3465) values[i] = 1 + (x + x * x * expTail(x));
    else values[i] = exp(x);
  }
}

/** values[i] → 1 − e^(−values[i]) in place, i < count: the probability of an event within a cumulated hazard. */
export function probabilityBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = -values[i]!;
    if (x > -0.3465 && x < 0.3465) values[i] = -(x + x * x * expTail(x));
    else values[i] = -expm1(x);
  }
}

/**
 * values[i] → standard normal quantile of values[i] in place, i < count, from the tables (error below 1.06e-8) and AS 241 beyond 3.487 standard
 * deviations: for log-normal frailties, where this error is 1e-9 of the factor and the same on every engine. `pending` is scratch of at
 * least `count`.
 */
export function normalBatch(values: Float64Array, count: number, pending: Int32Array): void {
  const beyond = normalTableBatch(values, count, values, pending);
  for (let j = 0; j < beyond; j++) values[pending[j]!] = normalQuantile(values[pending[j]!]!);
}
