import { engineVersion } from '../../random/index.js';
import { resultHeader, type ResultHeader } from '../../stats/index.js';
import { countText, printable } from '../../text/index.js';
import type { Verdict } from './verdict.js';

/** A claim of a suite and its verdict. */
export interface SuiteRow {
  readonly name: string;
  /** Where the claim or its figures come from, as the file says. */
  readonly source: string | null;
  readonly verdict: Verdict;
}

/** Verdicts on a suite of claims, as plain data. Each row's verdict names its scenario; the suite as a whole has none. */
export interface SuiteVerdict extends ResultHeader<'suite'> {
  readonly fingerprint: null;
  readonly title: string | null;
  /** `pass` where every claim passed, `fail` where one failed, else `undecided`. */
  readonly verdict: Verdict['verdict'];
  /** The chance that any of the suite's claims is ever decided wrongly is at most this. */
  readonly alpha: number;
  readonly counts: Readonly<Record<Verdict['verdict'], number>>;
  readonly rows: readonly SuiteRow[];
  /** A table for reading. */
  readonly text: string;
}

/** Sums up a suite. */
export function suiteVerdict(title: string | null, alpha: number, rows: readonly SuiteRow[]): SuiteVerdict {
  const counts = { pass: 0, fail: 0, undecided: 0 };
  for (const { verdict } of rows) counts[verdict.verdict] += 1;
  const verdict = counts.fail > 0 ? 'fail' : counts.undecided > 0 ? 'undecided' : 'pass';
  const header = resultHeader('suite', engineVersion, null);
  return { ...header, title, verdict, alpha, counts, rows, text: tableText(title, alpha, counts, rows) };
}

function tableText(
  title: string | null,
  alpha: number,
  counts: SuiteVerdict['counts'],
  rows: readonly SuiteRow[],
): string {
  const head = `${title === null ? '' : `${printable(title)}: `}${countText(counts.pass)} passed, ${countText(counts.fail)} failed, ${countText(counts.undecided)} undecided; chance of any wrong verdict at most ${String(alpha)}`;
  return [
    head,
    ...rows.map(({ name, verdict }, i) => `${String(i + 1)}. ${printable(name)}\n${indented(verdict.text)}`),
  ].join('\n');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');
}
