import { deepFreeze } from '../errors/index.js';
import {
  assertScenario,
  periodsOf,
  recordByRegion,
  headerOf,
  targetVersions,
  type Scenario,
  type ScenarioResultHeader,
} from '../scenario/index.js';
import { type Assignment, assignQuotas, periodWeights, scheduleQuotas } from './assign.js';

/** Cumulative targets by period, in whole people. */
export interface QuotaSchedule<Id extends string = string> {
  /** First and last day of each period and the share of the target due at its end, 0-1. */
  readonly periods: readonly { readonly start: string; readonly end: string; readonly share: number }[];
  /** `[region][period]`, regions in the scenario's order: people due by the end of the period. The last column is the quotas. */
  readonly cumulative: readonly (readonly number[])[];
  /** The same rows by region id. */
  readonly byRegion: Readonly<Record<Id, readonly number[]>>;
  /** Column sums: what the country owes by the end of each period; the target times the share, rounded half up, where the target stands. */
  readonly national: readonly number[];
}

/** An exact tie in the apportionment: the same proportions allow several answers. */
export interface QuotaTies<Id extends string = string> {
  /** Regions of which some get one more in some answers and not in others. */
  readonly tied: readonly Id[];
  /** How many of them get one more. */
  readonly seats: number;
  /** What chose among them; `first` is the order of the scenario's list. */
  readonly rule: string;
}

/** How far quotas are from proportional: quota ÷ (target × basis ÷ sum of the basis), 1 for proportional. */
export interface QuotaFit<Id extends string = string> {
  /** By region; `null` where the basis or the target is 0. */
  readonly byRegion: Readonly<Record<Id, number | null>>;
  /** The regions asked for least and most against their share; `null` where no region has a ratio. */
  readonly smallest: { readonly id: Id; readonly ratio: number } | null;
  readonly largest: { readonly id: Id; readonly ratio: number } | null;
}

/** Regional quotas of a scenario: plain, frozen data. */
export interface Quotas<Id extends string = string> extends ScenarioResultHeader<'quotas'> {
  /** Region ids in the scenario's order. Records by region list ids that look like whole numbers first, as JavaScript does. */
  readonly regions: readonly Id[];
  /** Whole people by region id; they add up to the target exactly. */
  readonly byRegion: Readonly<Record<Id, number>>;
  readonly schedule: QuotaSchedule<Id>;
  /** The apportionment method by its usual name. */
  readonly method: string;
  /** `null` where the proportions allow one answer only. */
  readonly ties: QuotaTies<Id> | null;
  readonly fit: QuotaFit<Id>;
  /** Regions whose quota was announced and stands. */
  readonly announced: readonly Id[];
  /** Every version of the target and its quotas, in order; the last is what `byRegion` and all the rest say. One where nothing moves them. */
  readonly versions: readonly QuotaVersion<Id>[];
}

/** A target and its quotas as they stand from one day to another. */
export interface QuotaVersion<Id extends string = string> {
  /** First day of the first period in which they stand, and last day of the last. */
  readonly start: string;
  readonly end: string;
  /** What the quotas add up to: the target, of a corridor its lower edge. */
  readonly target: number;
  /** The upper edge of a corridor; `null` for a target that is one number. */
  readonly most: number | null;
  readonly byRegion: Readonly<Record<Id, number>>;
}

/**
 * Splits a scenario's target (of a corridor its lower edge): announced quotas stand, the rest is apportioned over the other regions by the scenario's basis, tilt,
 * method, floors and caps; then each quota is spread over the periods in whole people. Where policies move the target or announced quotas, all of it is
 * split anew, and what is left is spread over the periods that are left.
 * Throws `scenario/…` for what is no scenario; a scenario from `defineScenario` has quotas by every
 * method but `hagenbach-bischoff-rounded`, whose quota can round to 0 where weights are tiny (`apportion/infeasible`).
 */
export function quotas<Id extends string>(scenario: Scenario<Id>): Quotas<Id> {
  const checked = assertScenario(scenario);
  const ids = checked.regions.map(({ id }) => id);
  const versions = targetVersions(checked).map((version) => ({ ...version, assigned: assignQuotas(checked, version) }));
  const assignment = versions.at(-1)!.assigned;
  const cumulative = scheduleQuotas(
    checked,
    versions.map(({ from, assigned }) => ({ from, quotas: assigned.quotas })),
  );
  const periods = periodsOf(checked.calendar);
  const { ties, method, open, announced } = assignment;
  return deepFreeze<Quotas<Id>>({
    ...headerOf('quotas', checked),
    regions: ids,
    byRegion: recordByRegion(ids, Array.from(assignment.quotas)),
    schedule: scheduleOf(checked, ids, cumulative),
    method,
    ties: ties === null ? null : { tied: ties.tied.map((k) => ids[open[k]!]!), seats: ties.seats, rule: ties.rule },
    fit: fitOf(ids, assignment, versions.at(-1)!.target),
    announced: announced.map((i) => ids[i]!),
    versions: versions.map(({ from, target, most, assigned }, v) => ({
      start: periods[from]!.start,
      end: periods[(versions[v + 1]?.from ?? periods.length) - 1]!.end,
      target,
      most,
      byRegion: recordByRegion(ids, Array.from(assigned.quotas)),
    })),
  });
}

function scheduleOf<Id extends string>(
  scenario: Scenario<Id>,
  ids: readonly Id[],
  cumulative: readonly (readonly number[])[],
): QuotaSchedule<Id> {
  const periods = periodsOf(scenario.calendar);
  const weights = periodWeights(scenario);
  const total = weights.reduce((a, b) => a + b, 0);
  let reached = 0;
  const shares = weights.map((weight) => (reached += weight) / total);
  return {
    periods: periods.map(({ start, end }, t) => ({ start, end, share: shares[t]! })),
    cumulative,
    byRegion: recordByRegion(ids, cumulative),
    national: periods.map((_, t) => cumulative.reduce((sum, row) => sum + row[t]!, 0)),
  };
}

function fitOf<Id extends string>(
  ids: readonly Id[],
  { quotas: assigned, basis }: Assignment,
  target: number,
): QuotaFit<Id> {
  const sum = basis.reduce((a, b) => a + b, 0);
  const ratios = ids.map((_, i) =>
    target === 0 || basis[i] === 0 ? null : assigned[i]! / (target * (basis[i]! / sum)),
  );
  const extreme = (better: (a: number, b: number) => boolean): QuotaFit<Id>['smallest'] =>
    ratios.reduce<QuotaFit<Id>['smallest']>(
      (best, ratio, i) =>
        ratio !== null && (best === null || better(ratio, best.ratio)) ? { id: ids[i]!, ratio } : best,
      null,
    );
  return {
    byRegion: recordByRegion(ids, ratios),
    smallest: extreme((a, b) => a < b),
    largest: extreme((a, b) => a > b),
  };
}
