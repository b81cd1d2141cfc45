import { fail, isRecord, optionsOf } from '../../errors/index.js';
import type { SuiteVerdict, Verdict } from '../../claims/index.js';
import type { Comparison } from '../../compare/index.js';
import { type Ensemble, viewOf } from '../../ensemble/index.js';
import type { BreakEvenLine, Solution, Tornado } from '../../studies/index.js';
import type { Yardstick, YardstickName } from '../../yardsticks/index.js';
import type { BandChartOptions, RegionTile } from '../charts/index.js';

/** What a report is made of: an ensemble, and what else is known of its scenario. */
export interface ReportResults<Id extends string = string> {
  readonly ensemble: Ensemble<Id>;
  /** Verdicts of `check`, `checkEnsemble` and `checkAll`. */
  readonly claims?: Verdict | SuiteVerdict | readonly (Verdict | SuiteVerdict)[] | undefined;
  /** Scenarios held against this one. */
  readonly comparison?: Comparison<string, Id> | undefined;
  /** What `tornado`, `solve` and `breakEvenLine` of `levy/studies` gave, each shown as its chart. */
  readonly studies?: readonly (Tornado | Solution | BreakEvenLine)[] | undefined;
}

export interface ReportOptions {
  /**
   * One file that shows everything by itself, or Markdown, in which tables stand for the pictures.
   * @default 'html'
   */
  readonly format?: 'html' | 'markdown' | undefined;
  /**
   * Heading of the report.
   * @default the scenario's name
   */
  readonly title?: string | undefined;
  /** Your own words below the headline; each line a paragraph. */
  readonly note?: string | undefined;
  /** Places of the regions in the tile map, such as `russianRegions` has (`tileRow`, `tileColumn`); a square of rows unless given. */
  readonly layout?: readonly RegionTile[] | undefined;
  /** Figures that were reported, dots in the chart of the running total. */
  readonly observed?: BandChartOptions['observed'];
  /**
   * By which probabilities are put in words.
   * @default 'phia'
   */
  readonly yardstick?: YardstickName | Yardstick | undefined;
}

/** Results and options of a report, checked. */
export interface Material {
  readonly ensemble: Ensemble;
  readonly claims: readonly (Verdict | SuiteVerdict)[];
  readonly comparison: Comparison | null;
  readonly studies: readonly (Tornado | Solution | BreakEvenLine)[];
  readonly format: 'html' | 'markdown';
  readonly title: string;
  readonly note: string | null;
  readonly layout: readonly RegionTile[] | null;
  readonly observed: NonNullable<BandChartOptions['observed']>;
  readonly yardstick: YardstickName | Yardstick;
}

/** Errors: `table/unsupported` for what is no result of its kind; `options/invalid`, `options/unknown-name`. */
export function materialOf(given: unknown, own: ReportOptions): Material {
  const results = resultsOf(given);
  viewOf(results.ensemble);
  const {
    format = 'html',
    title = results.ensemble.scenario.name,
    note = null,
    layout = null,
    observed = [],
    yardstick = 'phia',
  } = optionsOf(own, { known: ['format', 'title', 'note', 'layout', 'observed', 'yardstick'] });
  if (!['html', 'markdown'].includes(format)) fail('options/invalid', 'format', format, "'html' or 'markdown'");
  for (const [name, text] of [
    ['title', title],
    ['note', note ?? ''],
  ] as const)
    if (typeof (text as unknown) !== 'string') fail('options/invalid', name, text, 'text');
  const claims = [results.claims ?? []].flat() as readonly (Verdict | SuiteVerdict)[];
  claims.forEach((claim, i) => {
    assertKind(claim, ['verdict', 'suite'], `claims[${String(i)}]`, 'a verdict, as check() gives, or a suite of them');
  });
  const { comparison = null, studies = [] } = results;
  if (comparison !== null) assertKind(comparison, ['comparison'], 'comparison', 'a comparison, as compare() gives');
  if (!Array.isArray(studies))
    fail('table/unsupported', 'studies', studies, 'a list of what tornado, solve or breakEvenLine gave');
  studies.forEach((study, i) => {
    assertKind(
      study,
      ['tornado', 'solution', 'break-even-line'],
      `studies[${String(i)}]`,
      'what tornado, solve or breakEvenLine of levy/studies gave',
    );
  });
  return { ensemble: results.ensemble, claims, comparison, studies, format, title, note, layout, observed, yardstick };
}

function resultsOf(given: unknown): ReportResults {
  if (isRecord(given) && given['kind'] === 'ensemble') return { ensemble: given as unknown as Ensemble };
  if (!isRecord(given))
    return fail('table/unsupported', 'results', given, 'an ensemble, or { ensemble, claims, comparison, studies }');
  return optionsOf(given as unknown as ReportResults, {
    path: 'results',
    known: ['ensemble', 'claims', 'comparison', 'studies'],
  });
}

function assertKind(given: unknown, kinds: readonly string[], path: string, expected: string): void {
  if (!isRecord(given) || !kinds.includes(given['kind'] as string)) fail('table/unsupported', path, given, expected);
}
