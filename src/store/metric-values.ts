import { announcedTotal, type MetricAddress } from '../model/index.js';
import { drawnFactor, type MetricTraits, metricTraits, nearestProduct, type Term } from '../scenario/index.js';
import { keptTerm, nationalCounts, parameterValuesOf, replicatesIn, type Store } from './store.js';

/** The referred number in every replicate, in order; `null` where the store does not hold it. A fresh array. */
export function valuesAt(store: Store, address: MetricAddress): Float64Array | null {
  const { period, flow } = address;
  const values = valuesBy(store, address, period);
  if (!flow || period === 0 || values === null) return values;
  const before = valuesBy(store, address, period - 1);
  return before === null ? null : values.map((value, i) => value - before[i]!);
}

/** The cumulative number at the end of a period. */
function valuesBy(store: Store, { metric, region, version }: MetricAddress, period: number): Float64Array | null {
  const { as, terms } = metricTraits(metric);
  const { scenario, quotas } = store.program;
  const { versions } = quotas;
  const held = versions[version ?? versions.length - 1]!;
  // Of regions added up there is a sum; a sum of regions' recruits would not tell which of them miss their quota.
  if (as === 'missing to quota' && region < 0) {
    if (held === versions.at(-1)) return nationalCounts(store, 'shortfall', period);
    return sumOverRegions(
      scenario.regions.map((_, r) => {
        const recruits = sumOfTerms(store, terms, r, period);
        return recruits?.map((men) => Math.max(0, held.quotas[r]! - men)) ?? null;
      }),
    );
  }
  const values = sumOfTerms(store, terms, region, period);
  if (values === null || as === undefined) return values;
  if (as === 'announced') return announced(store, values);
  const wanted = as === 'missing to quota' ? held.quotas[region]! : held.target;
  return values.map((men) => Math.max(0, wanted - men));
}

/** `null` where one is not kept. */
function sumOverRegions(parts: readonly (Float64Array | null)[]): Float64Array | null {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) {
    if (part === null) return null;
    for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
  }
  return sum;
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
  const { scenario, stated } = store.program;
  const { relabelled } = scenario.reporting;
  const drawn = parameterValuesOf(store, 'reporting.inflation')!;
  return recruits.map((men, i) =>
    announcedTotal(men, stated.inflation ?? drawnFactor(drawn[i]!), relabelled, nearestProduct),
  );
}
