import { fail, nearestName } from '../errors/index.js';
import { claimedTotal } from '../model/index.js';
import { type Metric, metrics, nationalMetrics, type StateName, stateNames } from '../scenario/index.js';
import type { Count } from './counts.js';
import { nationalCounts, parameterValuesOf, regionalCounts, regionalEligible, type Store } from './store.js';

/** Which number of a replicate is meant: a metric or state, of the country or a region, cumulative to the end of a period. */
export interface MetricReference<Id extends string = string> {
  readonly metric: Metric | StateName;
  /** Region id; the country where left out. */
  readonly region?: Id | undefined;
  /** Period, 1-based; the last where left out. */
  readonly through?: number | undefined;
}

/** A reference checked against a scenario: places instead of names. */
export interface Place {
  readonly metric: Metric | StateName;
  /** Place of the region in the scenario's list, −1 for the country. */
  readonly region: number;
  /** Period from 0. */
  readonly period: number;
}

/** Checks a reference. Errors: `reference/unknown-metric`, `reference/unknown-region`, `reference/unknown-period`, `reference/national-only`. */
export function resolveReference(store: Store, reference: MetricReference): Place {
  const { metric, region, through } = reference;
  const { scenario, periods } = store.program;
  const known: readonly string[] = [...metrics, ...stateNames];
  if (!known.includes(metric))
    fail('reference/unknown-metric', 'metric', metric, `one of ${known.join(', ')}${hint(metric, known)}`);
  let place = -1;
  if (region !== undefined) {
    place = scenario.regions.findIndex(({ id }) => id === region);
    if (place < 0)
      fail(
        'reference/unknown-region',
        'region',
        region,
        `the id of a region of the scenario${hint(
          region,
          scenario.regions.map(({ id }) => id),
        )}`,
      );
    if ((nationalMetrics as readonly string[]).includes(metric))
      fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
  }
  const last = periods.length;
  if (through !== undefined && !(Number.isInteger(through) && through >= 1 && through <= last)) {
    fail('reference/unknown-period', 'through', through, `a period from 1 to ${String(last)}`);
  }
  return { metric, region: place, period: (through ?? last) - 1 };
}

/** The referred number in every replicate, in order; `null` where the store does not hold it. A fresh array. */
export function valuesAt(store: Store, place: Place): Float64Array | null {
  const { metric, region, period } = place;
  const count = (name: Count): Float64Array | null =>
    region < 0 ? nationalCounts(store, name, period) : regionalCounts(store, name, region, period);
  switch (metric) {
    case 'volunteers':
    case 'induced':
    case 'coerced':
    case 'wronglyTaken':
    case 'fled':
    case 'attempts':
    case 'takenFromPool':
    case 'spend':
      return count(metric);
    case 'recruits':
      return sum([count('volunteers'), count('induced'), count('coerced')]);
    case 'recorded':
      return sum([count('volunteers'), count('induced'), count('recordedCoerced')]);
    case 'claimed':
      return claims(store, sum([count('volunteers'), count('induced'), count('coerced')]));
    case 'shortfall':
      if (region < 0) return nationalCounts(store, 'shortfall', period);
      return missing(
        sum([count('volunteers'), count('induced'), count('coerced')]),
        store.program.quotas.quotas[region]!,
      );
    case 'nationalShortfall':
      return missing(sum([count('volunteers'), count('induced'), count('coerced')]), store.program.scenario.target);
    case 'eligible':
      return region < 0 ? nationalCounts(store, 'eligible', period) : regionalEligible(store, region);
    case 'willing':
      return difference(count('entered'), [count('volunteers'), count('takenFromPool')]);
    case 'unwilling': {
      // L = E − entered − I − F − (C − taken from the pool)
      const eligible = region < 0 ? nationalCounts(store, 'eligible', period) : regionalEligible(store, region);
      const rest = difference(eligible, [count('entered'), count('induced'), count('fled'), count('coerced')]);
      return sum([rest, count('takenFromPool')]);
    }
  }
}

function sum(parts: readonly (Float64Array | null)[]): Float64Array | null {
  const first = parts[0] ?? null;
  if (first === null) return null;
  for (const part of parts.slice(1)) {
    if (part === null) return null;
    for (let i = 0; i < first.length; i++) first[i]! += part[i]!;
  }
  return first;
}

function difference(from: Float64Array | null, parts: readonly (Float64Array | null)[]): Float64Array | null {
  if (from === null) return null;
  for (const part of parts) {
    if (part === null) return null;
    for (let i = 0; i < from.length; i++) from[i]! -= part[i]!;
  }
  return from;
}

function missing(recruits: Float64Array | null, wanted: number): Float64Array | null {
  return recruits === null ? null : recruits.map((value) => Math.max(0, wanted - value));
}

function claims(store: Store, recruits: Float64Array | null): Float64Array | null {
  if (recruits === null) return null;
  const inflation = parameterValuesOf(store, 'claim.inflation')!;
  const { relabelled } = store.program.scenario.claim;
  return recruits.map((value, i) => claimedTotal(value, inflation[i]!, relabelled));
}

function hint(name: unknown, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === null ? '' : `; did you mean ${near}?`;
}
