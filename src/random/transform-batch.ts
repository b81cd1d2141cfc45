import { exp, expm1, normalQuantile } from '../numeric/index.js';
import { normalTableBatch } from './normal-table.js';

/*
 * Below ½ ln 2 = 0.34657… `exp` and `expm1` reduce nothing and are the series alone. Here it is written out: what comes back from a
 * call that an engine does not inline is a number in new memory, which doubles the time. The bits are those of the functions.
 */

/** values[i] → e^values[i] in place, i < count. */
export function expBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x > -0.3465 && x < 0.3465) {
      const y = x * x;
      const even = 1 / 2 + y * (1 / 24 + y * (1 / 720 + y * (1 / 40320 + y * (1 / 3628800 + y * (1 / 479001600)))));
      const odd = 1 / 6 + y * (1 / 120 + y * (1 / 5040 + y * (1 / 362880 + y * (1 / 39916800 + y * (1 / 6227020800)))));
      values[i] = 1 + (x + y * (even + x * odd));
    } else values[i] = exp(x);
  }
}

/** values[i] → 1 − e^(−values[i]) in place, i < count: the probability of an event within a cumulated hazard. */
export function probabilityBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = -values[i]!;
    if (x > -0.3465 && x < 0.3465) {
      const y = x * x;
      const even = 1 / 2 + y * (1 / 24 + y * (1 / 720 + y * (1 / 40320 + y * (1 / 3628800 + y * (1 / 479001600)))));
      const odd = 1 / 6 + y * (1 / 120 + y * (1 / 5040 + y * (1 / 362880 + y * (1 / 39916800 + y * (1 / 6227020800)))));
      values[i] = -(x + y * (even + x * odd));
    } else values[i] = -expm1(x);
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
