import type { DivisorInterval } from './types.js';

/** Seats that every answer gives, who is tied, and for how many. */
export interface Tie {
  readonly sure: number[];
  readonly tied: number[];
  readonly seats: number;
}

/** What every algorithm hands back: one exact answer, and the tie it contains if there is one. */
export interface Outcome {
  readonly seats: Float64Array;
  readonly tie: Tie | null;
  readonly divisor: DivisorInterval | null;
  readonly quota: number | null;
}
