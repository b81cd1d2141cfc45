/**
 * Sizes to share out in proportion to: people, votes, men of service age. Numbers, bigints or text, any one kind, not mixed; typed arrays too.
 *
 * A number means its shortest decimal text (`0.1` is one tenth), so that everything after is exact. Arithmetic done in doubles before is not:
 * `3 * 0.1` is 0.30000000000000004, which hides a tie with 0.3. Text states what is meant: `'0.3'`, `'1e-7'`, or a fraction, `'1/3'`.
 */
export type WeightList =
  | readonly number[]
  | readonly bigint[]
  | readonly string[]
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | BigInt64Array
  | BigUint64Array;

/** Whole numbers of seats, one each: floors, bases, totals. */
export type CountList = readonly number[] | Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Caps, one each; `null` and `Infinity` are no cap. */
export type CapList = CountList | readonly (number | null)[];

/** The usual names of the methods; all of them are in `methodNames`, other spellings in `methodAliases`. */
export type MethodName =
  | 'adams'
  | 'dean'
  | 'huntington-hill'
  | 'webster'
  | 'jefferson'
  | 'modified-sainte-lague'
  | 'danish'
  | 'hamilton'
  | 'droop'
  | 'hagenbach-bischoff'
  | 'hagenbach-bischoff-rounded'
  | 'balinski-young';

/**
 * A divisor method with rounding point `k − 1 + stationary` between k − 1 and k seats, 0 to 1:
 * 0 is Adams, 0.5 Webster, 1 Jefferson. A fraction is written as text, such as `'1/3'`.
 */
export interface StationaryMethod {
  readonly stationary: number | string;
}

/** A method by name, by another of its usual names (`sainte-lague`, `dhondt`, `largest-remainder`, …), or by its rounding point. */
export type Method = MethodName | (string & {}) | StationaryMethod;

/**
 * Breaks an exact tie: gets the tied indices in ascending order and the number of seats to hand out among them, returns that many of the indices.
 * For `balinski-young` and matrices it is asked for one seat at a time, because there not every choice of several is possible.
 */
export interface TieBreaker {
  (tied: readonly number[], seats: number): readonly number[];
  /** What to call the rule in the result; `'function'` if absent. */
  readonly rule?: string | undefined;
}

export type TieBreak = 'first' | 'error' | TieBreaker;

/** An exact tie: the same proportions allow several answers. */
export interface Ties {
  /** Seats that every answer gives. */
  readonly sure: number[];
  /** Indices that get one seat more in some answers and not in others, ascending. */
  readonly tied: number[];
  /** How many of `tied` get one more. */
  readonly seats: number;
  /** What chose among them: `'first'`, or the name of the function. */
  readonly rule: string;
}

/** Divisors that reproduce the seats: every one strictly between the ends, in the unit of the weights per seat. */
export interface DivisorInterval {
  readonly low: number;
  /** `null`: however large. */
  readonly high: number | null;
}

/**
 * How largest-remainder methods read floors and caps.
 *
 * - `rescale` (default with `hamilton`, and only for it): the bounded get their bound, the others share what is left in proportion, then largest remainders.
 *   All bounds are settled at one rate, so that the order of regions plays no part. Not quite the Swiss rule, for which see `swissNationalCouncil`.
 * - `classic` (default with the others): the quota of the whole total stays, seats go in order of how far below its quota a region is (United States, 1850-1900).
 */
export type BoundsRule = 'rescale' | 'classic';

export interface ApportionInput<Id extends string = string> {
  readonly weights: WeightList;
  /** Seats to hand out: a whole number from 0 to 2⁵³ − 1. */
  readonly total: number;
  /** @default 'webster' */
  readonly method?: Method | undefined;
  /**
   * Least seats, one number for all or one each.
   * @default 0
   */
  readonly min?: number | CountList | undefined;
  /**
   * Most seats, one number for all or one each; `null` and `Infinity` are no cap.
   * @default null
   */
  readonly max?: number | null | CapList | undefined;
  /** Names of the regions, all different; with them the result has `byId`. */
  readonly ids?: readonly Id[] | undefined;
  /**
   * Who gets the seat in an exact tie; `first`: the lowest index.
   * @default 'first'
   */
  readonly tieBreak?: TieBreak | undefined;
  /** How largest-remainder methods read floors and caps. */
  readonly boundsRule?: BoundsRule | undefined;
}

export interface Apportionment<Id extends string = string> {
  /** The method's usual name, or `stationary 0.3`. */
  readonly method: string;
  /** In the order of the weights; sums to `total` exactly. */
  readonly seats: number[];
  /** For divisor methods; `null` for the others, and where no divisor exists (a method that gives everybody a seat, and fewer seats than that). */
  readonly divisor: DivisorInterval | null;
  /** For largest-remainder methods: weight per seat (with `rescale` among those not at a bound); `null` for the others. */
  readonly quota: number | null;
  readonly ties: Ties | null;
  /** Seats by name, if `ids` were given. */
  readonly byId: Record<Id, number> | null;
}

export interface ApportionMatrixInput {
  /** `weights[row][column]`: one array each, of one kind. A zero weight means no seats beyond `cellMin`. */
  readonly weights: readonly WeightList[];
  readonly rowTotals: CountList;
  /** Sums to the same as `rowTotals`. */
  readonly columnTotals: CountList;
  /**
   * A divisor method, or `controlled-rounding`.
   * @default 'webster'
   */
  readonly method?: Method | 'controlled-rounding' | undefined;
  /**
   * Least seats, one number for all cells or `cellMin[row][column]`; divisor methods only.
   * @default 0
   */
  readonly cellMin?: number | readonly CountList[] | undefined;
  /**
   * Most seats, one number for all cells or `cellMax[row][column]`; `null` and `Infinity` are no cap; divisor methods only.
   * @default null
   */
  readonly cellMax?: number | null | readonly CapList[] | undefined;
  /**
   * `first`: the first cell in reading order. A function gets cells as row · columns + column.
   * @default 'first'
   */
  readonly tieBreak?: TieBreak | undefined;
}

/** An exact tie in a matrix. */
export interface MatrixTies {
  /** Seats that every answer gives. */
  readonly sure: number[][];
  /** Cells `[row, column]` that get one seat more in some answers and not in others, in reading order. */
  readonly tied: [row: number, column: number][];
  /** How many of `tied` get one more. Not every choice of so many is an answer. */
  readonly seats: number;
  readonly rule: string;
}

export interface MatrixApportionment {
  readonly method: string;
  /** `seats[row][column]`; rows and columns sum to their totals exactly. */
  readonly seats: number[][];
  /** Divisor methods: seats are weights divided by row and column divisor, rounded (without ties: exactly so; there are other such divisors). `null` for a row or column without seats. */
  readonly rowDivisors: (number | null)[] | null;
  readonly columnDivisors: (number | null)[] | null;
  readonly ties: MatrixTies | null;
  /** Controlled rounding: the real matrix that was rounded. */
  readonly shares: number[][] | null;
}
