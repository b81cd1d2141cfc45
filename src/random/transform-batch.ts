import { exp, expm1, normalQuantile } from '../numeric/index.js';
import { tabulatedNormal } from './normal-table.js';

/*
 * Below ½ ln 2 = 0.34657… `exp` and `expm1` reduce nothing and are the series alone. Here it is written out: what comes back from a
 * call that an engine does not inline is a number in new memory, which doubles the time. The bits are those of the functions.
 */

/** values[i] → e^values[i] in place, i < count. */
export function expBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = values[i]!;
    if (x > -0.3465 && x < 0.3465) {
      const tail = (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x * (1 / 362880 +
        x * (1 / 3628800 + x * (1 / 39916800 + x * (1 / 479001600 + x * (1 / 6227020800))))))))))));
      values[i] = 1 + (x + x * x * tail);
    } else values[i] = exp(x);
  }
}

/** values[i] → 1 − e^(−values[i]) in place, i < count: the probability of an event within a cumulated hazard. */
export function probabilityBatch(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = -values[i]!;
    if (x > -0.3465 && x < 0.3465) {
      const tail = (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x * (1 / 40320 + x * (1 / 362880 +
        x * (1 / 3628800 + x * (1 / 39916800 + x * (1 / 479001600 + x * (1 / 6227020800))))))))))));
      values[i] = -(x + x * x * tail);
    } else values[i] = -expm1(x);
  }
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
