import type { Confidence, PublishedSource } from './confidence.js';
import type { RussianRegionId } from './generated/region-ids.js';

/** One announced or reported national target. None was ever published as a document. */
export interface RussianNationalPlan extends PublishedSource {
  /** Calendar year the target is for. */
  readonly year: number;
  /** The target, in the unit that `measure` names. */
  readonly value: number;
  /**
   * What `value` counts (computed from `scope`): people to recruit in the year, people serving on contract at its end, or percent
   * of a plan said to be fulfilled. Only the first can be split in quotas.
   */
  readonly measure: 'people recruited in the year' | 'people serving at the end of the year' | 'percent of plan';
  /** Whom the target covers, as reported. */
  readonly scope: string;
  /** What sort of target it is, as reported. */
  readonly kind: string;
  /** Who stated it. */
  readonly saidBy: string;
}

/**
 * One region's recruitment plan. Ten rows for nine regions, which are not a random nine; no full list was ever published.
 * Three are derived, and say so.
 */
export interface RussianRegionalPlan extends PublishedSource {
  /** ISO 3166-2 code. */
  readonly regionId: RussianRegionId;
  /** Usual English name. */
  readonly region: string;
  /** Period of the plan, as reported. */
  readonly period: string;
  /** Calendar year of the plan. */
  readonly year: number;
  /** `annual` for the plan of a year (or nearly all of it: see `period`), `interim` for a target within it. Never add the two. */
  readonly scope: 'annual' | 'interim';
  /** People to be signed up. */
  readonly people: number;
  /** How the number stands to the plan: `over` means that the plan was said to be more than this, `at most` that it was no more. */
  readonly qualifier: 'exact' | 'over' | 'about' | 'at most';
  /** Whether the number was worked out from other figures rather than stated as a plan. */
  readonly derived: boolean;
  /** How it was worked out; `null` where the plan itself was reported. */
  readonly derivation: string | null;
  /** Who reported the figure it rests on. */
  readonly reportedBy: string;
  /** See {@link Confidence}; a derived plan is never graded above the report it rests on. */
  readonly confidence: Confidence;
}

/** Targets for the whole country and for single regions. */
export interface RussianPlans {
  /** National targets, 2023 to 2025. */
  readonly national: readonly RussianNationalPlan[];
  /** Regional plans, 2023 and 2024. */
  readonly regional: readonly RussianRegionalPlan[];
}
