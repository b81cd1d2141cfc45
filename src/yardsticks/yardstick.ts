/** Names of the yardsticks the library knows. */
export type YardstickName = 'phia' | 'icd203';

/** A range of probabilities, 0-1; an open end does not belong to it. */
export interface ProbabilityRange {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A word of probability and the range it stands for. */
export interface YardstickTerm extends ProbabilityRange {
  readonly term: string;
  /** Other words that the yardstick uses for the same range. */
  readonly synonyms: readonly string[];
}

/**
 * A published scale of words of probability, as data: terms in ascending order. Between two terms there may be a gap, which no word
 * covers, or they may share an end, which belongs to both.
 */
export interface Yardstick {
  readonly name: YardstickName;
  /** As it is cited, short. */
  readonly title: string;
  readonly source: string;
  readonly terms: readonly YardstickTerm[];
}

/** Whether a probability lies in a range. Edges are compared exactly: 0.2 is in a range that ends with 0.2 unless that end is open. */
export function inRange(probability: number, { low, high, lowOpen, highOpen }: ProbabilityRange): boolean {
  const aboveLow = lowOpen ? probability > low : probability >= low;
  const belowHigh = highOpen ? probability < high : probability <= high;
  return aboveLow && belowHigh;
}
