import { assertNumber, isRecord, optionsOf } from '../errors/index.js';
import { assertCount, maxReplicates } from './assert-count.js';

/** As many replicates as a precise answer takes. */
export interface PreciseReplicates<Of> {
  /** Enough is where the estimate of `of` has a standard error of at most `se`, in its own unit (of a probability 0 to 1). */
  readonly until: { readonly se: number; readonly of: Of };
  /** Most replicates, 1 to 10,000,000. */
  readonly max: number;
}

/** What a run that stops by itself was asked for, and what it took. */
export interface Precision<Of = unknown> {
  readonly asked: { readonly se: number; readonly of: Of };
  readonly max: number;
  /** Whether the standard error came down to what was asked; if not, `max` replicates were not enough, or the work was stopped. */
  readonly reached: boolean;
  /**
   * Standard error at the last look, the greatest where there are several estimates; of a probability half of Wilson's interval of one
   * standard error. NaN before the first look, and where there is none.
   */
  readonly se: number;
  /** Replicates at each look that was taken. */
  readonly looks: readonly number[];
}

/** What `replicates` asks for: precision, checked and copied, or `null` where it is not a record. Errors: `options/invalid`, `options/unknown-name`. */
export function readPrecise<Of>(replicates: number | PreciseReplicates<Of>): PreciseReplicates<Of> | null {
  if (!isRecord(replicates)) return null;
  const { until, max } = optionsOf(replicates as PreciseReplicates<Of>, {
    path: 'replicates',
    known: ['until', 'max'],
  });
  const { se, of } = optionsOf(until, { path: 'replicates.until', known: ['se', 'of'] });
  assertNumber(
    'options/invalid',
    'replicates.until.se',
    se,
    (number) => number > 0 && number < Infinity,
    'a standard error above 0',
  );
  assertCount('replicates.max', max, 1, maxReplicates);
  const copied = isRecord(of) ? Object.freeze({ ...of }) : of;
  return { until: Object.freeze({ se, of: copied }), max };
}
