import type { CitedSource } from './cited-source.js';

/** One year, or one corps, of the British Regular Army's intake of other ranks: target and people who began basic training. */
export interface UkArmyIntake extends CitedSource {
  /** Whom the target covers. */
  readonly component: string;
  /** Corps; `null` for the whole. */
  readonly corps: string | null;
  /** Financial year (`2016-17`: April to March), or `from..to` in months. */
  readonly period: string;
  /** Target, people. */
  readonly targetPeople: number;
  /** People who began basic training; `null` where the source gives the target only. */
  readonly intakePeople: number | null;
}
