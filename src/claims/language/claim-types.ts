import type { MetricReference } from '../../model/index.js';
import type { EnsembleEvent, EventBound } from '../../store/index.js';
import type { Scenario, ScenarioPatch } from '../../scenario/index.js';
import type { YardstickName, YardstickWord } from '../../yardsticks/index.js';

/** At least so much, at most so much, or between two values, ends included: exactly one of the three. */
export type Bounds =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly within: readonly [low: number, high: number] };

/** A bound on one side only. */
export type OneSided = Exclude<Bounds, { readonly within: unknown }>;

/** The bounds of an event. */
export interface EventBounds {
  readonly atLeast?: EventBound | undefined;
  readonly atMost?: EventBound | undefined;
}

/** A word of probability instead of bounds; without a yardstick PHIA's words are looked up first. */
export interface InWords {
  readonly is: YardstickWord;
  readonly yardstick?: YardstickName;
}

/** "In each of the first so many replicates": exact, no statistics. */
export interface AlwaysClaim<Id extends string = string> {
  readonly always: EnsembleEvent<Id>;
  /** Replicates it is about, numbers 0 … replicates − 1. */
  readonly replicates: number;
}

/** "The probability of the event is …": probabilities 0-1. */
export type ProbabilityClaim<Id extends string = string> = { readonly probability: EnsembleEvent<Id> } & (
  Bounds | InWords
);

/**
 * "The quantile of the metric is …", in the metric's unit: the smallest value that at least a share `level` of replicates does not
 * exceed. Decided as a claim about a probability: the 0.9 quantile is at most x where P(metric ≤ x) ≥ 0.9.
 */
export type QuantileClaim<Id extends string = string> = {
  readonly quantile: MetricReference<Id>;
  readonly level: number;
} & OneSided;

/** "The mean of the metric is …", in the metric's unit. */
export type MeanClaim<Id extends string = string> = { readonly mean: MetricReference<Id> } & Bounds;

/**
 * "The metric in this scenario minus the metric in another, replicate by replicate under the same seed, is …": its mean, a quantile,
 * or in each of the first so many replicates.
 */
export type DifferenceClaim<Id extends string = string> = {
  readonly difference: MetricReference<Id>;
  /** What is subtracted: a scenario, or what is to be changed in the scenario under test (as for `vary`). */
  readonly from: Scenario | ScenarioPatch;
} & (
  | ({ readonly statistic: 'mean' } & Bounds)
  | ({ readonly statistic: 'quantile'; readonly level: number } & OneSided)
  | ({ readonly statistic: 'every'; readonly replicates: number } & Bounds)
);

/**
 * A statement about a scenario that replicates can bear out or refute, as plain JSON data: no functions, so that it can be stored,
 * hashed and sent. Made by {@link claim} or read from a file.
 */
export type Claim<Id extends string = string> =
  AlwaysClaim<Id> | ProbabilityClaim<Id> | QuantileClaim<Id> | MeanClaim<Id> | DifferenceClaim<Id>;
