/**
 * Sizes to share out in proportion to: people, votes, men of service age. Any one kind, not mixed.
 * A number means its shortest decimal text (`0.1` is one tenth), so that everything after is exact.
 */
export type WeightList = readonly number[] | readonly bigint[] | readonly string[];

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
  readonly rule?: string;
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

export type BoundsRule = 'classic' | 'requota';

export interface ApportionInput<Id extends string = string> {
  readonly weights: WeightList;
  /** Seats to hand out: a whole number from 0 to 2⁵³ − 1. */
  readonly total: number;
  /** Default `webster`. */
  readonly method?: Method;
  /** Least seats, one number for all or one each; default 0. */
  readonly min?: number | readonly number[];
  /** Most seats, one number for all or one each; default no cap. */
  readonly max?: number | readonly number[];
  /** Names of the regions, all different; with them the result has `byId`. */
  readonly ids?: readonly Id[];
  /** Default `first`: the lowest index. */
  readonly tieBreak?: TieBreak;
  /**
   * How largest-remainder methods read floors and caps. `requota` (default, and only for `hamilton`): the bounded get their bound, the others share what is left
   * in proportion, then largest remainders (Swiss National Council). `classic`: the overall quota stays, seats go in order of how far below its quota a region is (United States, 1850-1900).
   */
  readonly boundsRule?: BoundsRule;
}

export interface Apportionment<Id extends string = string> {
  /** The method's usual name, or `stationary 0.3`. */
  readonly method: string;
  /** In the order of the weights; sums to `total` exactly. */
  readonly seats: number[];
  /** For divisor methods; `null` for the others, and where no divisor exists (a method that gives everybody a seat, and fewer seats than that). */
  readonly divisor: DivisorInterval | null;
  /** For largest-remainder methods: weight per seat (with `requota` among those not at a bound); `null` for the others. */
  readonly quota: number | null;
  readonly ties: Ties | null;
  /** Seats by name, if `ids` were given. */
  readonly byId: Record<Id, number> | null;
}

export interface ApportionMatrixInput {
  /** `weights[row][column]`: one array each, of one kind. A zero weight means no seats beyond `cellMin`. */
  readonly weights: readonly (readonly number[] | readonly bigint[] | readonly string[])[];
  readonly rowTotals: readonly number[];
  /** Sums to the same as `rowTotals`. */
  readonly columnTotals: readonly number[];
  /** A divisor method (default `webster`), or `controlled-rounding`. */
  readonly method?: Method | 'controlled-rounding';
  /** Least seats, one number for all cells or `cellMin[row][column]`; divisor methods only. */
  readonly cellMin?: number | readonly (readonly number[])[];
  /** Default `first`: the first cell in reading order. A function gets cells as row · columns + column. */
  readonly tieBreak?: TieBreak;
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
