/** One thing to be timed: `prepare` is not timed, what it returns is; that gives a number to compare between peers. */
export interface Case {
  readonly name: string;
  /** Draws (or whatever is counted) per run, for ns per unit. */
  readonly units: number;
  readonly prepare: () => () => number | Promise<number>;
}
