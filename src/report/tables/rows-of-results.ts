import { fail, isBetweenZeroAndOne, isRecord } from '../../errors/index.js';
import type { SuiteVerdict, Verdict } from '../../claims/index.js';
import {
  ceilProduct,
  type Metric,
  metrics,
  metricWord,
  type Scenario,
  statedFactor,
  type StateName,
} from '../../scenario/index.js';
import { type Estimate, isEstimate, probabilityEstimate } from '../../stats/index.js';
import type { AttainmentBy, Band, Ensemble } from '../../ensemble/index.js';
import type { CombatPower } from '../../force/index.js';
import type { ExpectedPath } from '../../model/index.js';
import type { Quotas } from '../../quota/index.js';
import type { RunResult } from '../../runs/index.js';
import type { Assessment } from '../../yardsticks/index.js';
import { followed } from './followed.js';
import { regionLabel } from './own-words.js';

/** A result in whose parts nothing is taken for granted: anybody may have made it, and JSON has taken away what it could be asked. */
export type Untrusted<T> = { readonly [Key in keyof T]?: unknown };

/** Rows of a band: one a period; `level` is the share of replicates in it. Edges are estimates, so that only supported digits are shown. */
export function bandRows({ metric, region, level, periods }: Untrusted<Band>, forFile: boolean): object[] {
  const of = { metric, region: regionLabel(region, 'the country', forFile), level };
  return records(periods, 'periods').map(({ period, start, end, estimates }) => ({
    ...of,
    period,
    start,
    end,
    ...only(estimates, ['low', 'median', 'high'], 'periods[].estimates'),
  }));
}

/** Rows of a force: one a period, with the edges that hold the stated share of the outcomes, what binds most often, and how often losses exceed arrivals. */
export function combatPowerRows({ periods }: Untrusted<CombatPower>): object[] {
  return records(periods, 'periods').map(
    ({ period, start, end, strength, equipped, bindingInput, binding, lossesExceedArrivals }) => {
      const edges = (spread: unknown, path: string): object =>
        only(isRecord(spread) ? spread['estimates'] : null, ['low', 'median', 'high'], `periods[].${path}.estimates`);
      const exceed = only(lossesExceedArrivals, ['all', 'irrecoverable', 'killed'], 'periods[].lossesExceedArrivals');
      return {
        period,
        start,
        end,
        ...named(edges(strength, 'strength'), (edge) => `strength, ${edge}`),
        ...named(edges(equipped, 'equipped'), (edge) => `equipped, ${edge}`),
        binds: bindingInput,
        'binds in': isRecord(binding) ? (binding[String(bindingInput)] ?? null) : null,
        ...named(exceed, (losses) => `${losses} > joined`),
      };
    },
  );
}

function named(record: object, name: (key: string) => string): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value as unknown]));
}

/** Shares of the regions for which "at least so many met" is shown. */
const shown = [0.9, 0.75, 0.5] as const;

/** Rows of an attainment: the dependent questions side by side, for all recruits and for volunteers. */
export function attainmentRows(given: {
  readonly recruits?: unknown;
  readonly volunteers?: unknown;
  readonly n?: unknown;
  readonly level?: unknown;
}): object[] {
  const both = [given.recruits, given.volunteers].map((by) => {
    const { regionsMet } = isRecord(by) ? by : {};
    return Array.isArray(regionsMet) && regionsMet.every((count) => typeof count === 'number')
      ? (by as AttainmentBy)
      : fail(
          'table/unsupported',
          'value.recruits, value.volunteers',
          by,
          'how often quotas are met, as attainment() gives',
        );
  }) as [AttainmentBy, AttainmentBy];
  const { n, level } = given;
  if (!Number.isSafeInteger(n) || !(typeof level === 'number' && isBetweenZeroAndOne(level)))
    return fail('table/unsupported', 'value.n', n, 'an attainment, as attainment() gives');
  const regions = both[0].regionsMet.length - 1;
  const row = (question: string, of: (by: AttainmentBy) => unknown): object => ({
    question,
    recruits: of(both[0]),
    volunteers: of(both[1]),
  });
  const atLeast = ({ regionsMet }: AttainmentBy, k: number): Estimate =>
    probabilityEstimate(
      regionsMet.slice(k).reduce((a, b) => a + b, 0),
      n as number,
      level,
    );
  const shares = [...new Set(shown.map((share) => ceilProduct(regions, statedFactor(share))))].filter(
    (k) => k > 0 && k < regions,
  );
  return [
    row('the country meets its target', (by) => by.national),
    row(
      regions === 1 ? 'the region meets its quota' : `every one of ${String(regions)} regions meets its quota`,
      (by) => by.everyRegion,
    ),
    ...shares.map((k) => row(`at least ${String(k)} of ${String(regions)} meet theirs`, (by) => atLeast(by, k))),
    row('men missing when the target is missed', (by) => by.shortfallWhenMissed),
  ];
}

/** Rows of a run or an expected path: the country period by period, cumulative. */
export function seriesRows(
  { periods, series }: Pick<RunResult, 'periods'> & { readonly series: ExpectedPath['series'] },
  names: readonly (Metric | StateName)[],
  scenario?: Scenario,
): object[] {
  const word = (name: Metric | StateName): string => (scenario === undefined ? name : metricWord(name, scenario));
  const columns = names.map((name) => [word(name), series(name)] as const);
  const given: unknown = periods;
  if (!Array.isArray(given) || !given.every(isRecord) || columns.some(([, { length }]) => length !== given.length))
    return fail('table/unsupported', 'value.periods', given, 'as many periods as the series has numbers');
  return periods.map(({ period, start, end }, t) => ({
    period,
    start,
    end,
    ...Object.fromEntries(columns.map(([name, values]) => [name, values[t]!])),
  }));
}

/** Rows of an ensemble: its national metrics at the end. */
export function ensembleRows(ensemble: Ensemble): object[] {
  return followed(metrics, ensemble.scenario).map((metric) => ({
    metric: metricWord(metric, ensemble.scenario),
    mean: ensemble.mean(metric),
    '5 %': ensemble.quantile(metric, 0.05),
    median: ensemble.quantile(metric, 0.5),
    '95 %': ensemble.quantile(metric, 0.95),
  }));
}

/**
 * Rows of quotas: one a region in the scenario's order, and one of their sum to be read, which would count twice in a file. `ratio` is quota over
 * proportional share.
 */
export function quotaRows({ regions, byRegion, fit, announced }: Untrusted<Quotas>, forFile: boolean): object[] {
  const ratios = isRecord(fit) ? fit['byRegion'] : null;
  if (!isRecord(byRegion) || !isRecord(ratios) || !Array.isArray(announced))
    return fail('table/unsupported', 'value.byRegion', byRegion, 'quotas, as quotas() gives');
  const ids = Array.isArray(regions) ? (regions as readonly string[]) : Object.keys(byRegion);
  const stood = new Set<unknown>(announced);
  const rows = ids.map((id) => ({
    region: regionLabel(id, 'total', forFile),
    quota: byRegion[id] ?? null,
    ratio: ratios[id] ?? null,
    announced: stood.has(id),
  }));
  const sum = ids.reduce((total, id) => total + Number(byRegion[id]), 0);
  return forFile ? rows : [...rows, { region: 'total', quota: sum, ratio: null, announced: null }];
}

/** The row of a verdict. `sequence` is its confidence sequence, which decides it. */
export function verdictRow({
  scenario,
  verdict,
  estimate,
  interval,
  n,
  needed,
  counterexample,
  alpha,
}: Untrusted<Verdict>): object {
  const [low, high] = Array.isArray(interval) ? (interval as readonly unknown[]) : [];
  return {
    scenario,
    verdict,
    estimate,
    'sequence low': low,
    'sequence high': high,
    replicates: n,
    needed,
    counterexample,
    alpha,
  };
}

/** Rows of a suite: one a claim. */
export function suiteRows({ rows }: Untrusted<SuiteVerdict>): object[] {
  return records(rows, 'rows').map(({ name, source, verdict }) => ({
    claim: name,
    ...verdictRow(
      isRecord(verdict) ? verdict : fail('table/unsupported', 'value.rows[].verdict', verdict, 'a verdict'),
    ),
    source,
  }));
}

/** The row of an assessment: the word, its neighbours, and what was assessed. */
export function assessmentRow({ term, terms, position, estimate, interval, yardstick }: Untrusted<Assessment>): object {
  const [low, high] = Array.isArray(interval) ? (interval as readonly unknown[]) : [];
  const words =
    Array.isArray(terms) && terms.every((word) => typeof word === 'string')
      ? terms.join(', or ')
      : fail('table/unsupported', 'value.terms', terms, 'the words that an assessment leaves open');
  return {
    term,
    'words left open': words,
    position,
    estimate: isEstimate(estimate) ? estimate : (estimate ?? null),
    low,
    high,
    yardstick,
  };
}

/** Parts that must be records. Errors: `table/unsupported`. */
export function records(parts: unknown, path: string): Readonly<Record<string, unknown>>[] {
  return Array.isArray(parts) && parts.every(isRecord)
    ? parts
    : fail('table/unsupported', `value.${path}`, parts, 'a result as this library made it, or its JSON');
}

function only(record: unknown, keys: readonly string[], path: string): object {
  if (!isRecord(record)) return fail('table/unsupported', `value.${path}`, record, 'estimates by name');
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));
}
