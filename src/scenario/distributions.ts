/** Any value between `low` and `high` is equally likely. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

/** Between `low` and `high`, densest at `mode`. */
export interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Normal, by mean and standard deviation. */
export interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

/** Positive: the logarithm is normal around ln(`median`) with standard deviation `sigma`. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly median: number;
  readonly sigma: number;
}

/** Between 0 and 1: the log-odds are normal around those of `median` with standard deviation `sigma`. */
export interface LogitNormal {
  readonly kind: 'logitNormal';
  readonly median: number;
  readonly sigma: number;
}

/** The family whose central interval of the given level is `low` … `high`. */
export interface Between {
  readonly kind: 'between';
  readonly low: number;
  readonly high: number;
  /** Probability inside, 0-1. */
  readonly level: number;
  readonly shape: 'normal' | 'lognormal' | 'logitNormal';
}

/** One of the values, by weight. */
export interface Empirical {
  readonly kind: 'empirical';
  readonly values: readonly number[];
  readonly weights: readonly number[] | null;
}

/** What is not known about a parameter, as plain data. */
export type Distribution = Uniform | Triangular | Normal | Lognormal | LogitNormal | Between | Empirical;
