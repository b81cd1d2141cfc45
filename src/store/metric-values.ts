import { fail, nearestName } from '../errors/index.js';
import { announcedTotal, nearestWhole } from '../model/index.js';
import {
  type Metric,
  metricAndStateNames,
  type MetricTraits,
  metricTraits,
  type StateName,
  type Term,
} from '../scenario/index.js';
import { keptTerm, nationalCounts, parameterValuesOf, replicatesIn, type Store } from './store.js';

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
  const known: readonly string[] = metricAndStateNames;
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
    if (metricTraits(metric).scope === 'country')
      fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
  }
  const last = periods.length;
  if (through !== undefined && !(Number.isInteger(through) && through >= 1 && through <= last)) {
    fail('reference/unknown-period', 'through', through, `a period from 1 to ${String(last)}`);
  }
  return { metric, region: place, period: (through ?? last) - 1 };
}

/** The referred number in every replicate, in order; `null` where the store does not hold it. A fresh array. */
export function valuesAt(store: Store, { metric, region, period }: Place): Float64Array | null {
  const { as, terms } = metricTraits(metric);
  const { scenario, quotas } = store.program;
  // Of regions added up there is a sum; a sum of regions' recruits would not tell which of them miss their quota.
  if (as === 'missing to quota' && region < 0) return nationalCounts(store, 'shortfall', period);
  const values = sumOfTerms(store, terms, region, period);
  if (values === null || as === undefined) return values;
  if (as === 'announced') return announced(store, values);
  const wanted = as === 'missing to quota' ? quotas.quotas[region]! : scenario.target;
  return values.map((men) => Math.max(0, wanted - men));
}

function sumOfTerms(store: Store, terms: MetricTraits['terms'], region: number, period: number): Float64Array | null {
  const sum = new Float64Array(replicatesIn(store));
  for (const [term, sign] of Object.entries(terms) as [Term, number][]) {
    const values = keptTerm(store, term, region, period);
    if (values === null) return null;
    for (let i = 0; i < sum.length; i++) sum[i]! += sign * values[i]!;
  }
  return sum;
}

function announced(store: Store, recruits: Float64Array): Float64Array {
  const inflation = parameterValuesOf(store, 'reporting.inflation')!;
  const { relabelled } = store.program.scenario.reporting;
  return recruits.map((men, i) => announcedTotal(men, inflation[i]!, relabelled, nearestWhole));
}

function hint(name: unknown, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === null ? '' : `; did you mean ${near}?`;
}
