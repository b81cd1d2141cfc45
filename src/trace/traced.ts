import type { Keyring, Program } from '../model/index.js';

/** One region of one replicate, and what it is computed from. */
export interface Traced {
  readonly program: Program;
  readonly keyring: Keyring;
  readonly replicate: number;
  /** Place of the region in the scenario's list, and its id. */
  readonly r: number;
  readonly id: string;
  /** Values of all uncertain parameters in this replicate. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly coercionDraw: number;
  /** Dissent index of the country at the end of each period: the only number that other regions have a part in. */
  readonly dissent: Float64Array;
}

/** What changes from period to period. */
export interface TracedState {
  willing: number;
  unwilling: number;
  everWilling: number;
  volunteers: number;
  induced: number;
  coerced: number;
  wronglyTaken: number;
  fled: number;
  carry: number;
  ownOffer: number;
  bestShare: number;
  frailty: number;
}
