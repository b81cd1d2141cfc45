import { countOf, countText } from '../../text/index.js';
import type { Hindcast, HindcastRow, HindcastScores } from './hindcast-types.js';
import { meanOf } from './scores.js';

/** Scores of rows. */
export function scoresOf(rows: readonly HindcastRow[]): HindcastScores {
  const errors = (line: 'meanPace' | 'lastPace'): number | null => {
    const told = rows.filter((row) => row[line] !== null);
    return told.length === 0 ? null : meanOf(told.map((row) => Math.abs(row[line]! - row.observed)));
  };
  return {
    n: rows.length,
    inside50: rows.filter(({ inside50 }) => inside50).length / rows.length,
    inside90: rows.filter(({ inside90 }) => inside90).length / rows.length,
    bias: meanOf(rows.map(({ bias }) => bias)),
    crps: meanOf(rows.map(({ crps }) => crps)),
    meanPaceError: errors('meanPace'),
    lastPaceError: errors('lastPace'),
  };
}

const rounded = (value: number): string => countText(Math.round(value));

/** How often observations lay in the bands, and how far off the model and the lines were. */
export function scoresText(scores: HindcastScores): string {
  const inside = (share: number): string => `${String(Math.round(share * scores.n))} of ${String(scores.n)}`;
  const line = (name: string, error: number | null): string => (error === null ? '' : `, ${name} ${rounded(error)}`);
  return `${inside(scores.inside50)} in the 50 % band and ${inside(scores.inside90)} in the 90 % band; mean score (CRPS) ${rounded(scores.crps)}${line('of the mean pace', scores.meanPaceError)}${line('of the last pace', scores.lastPaceError)}; bias ${scores.bias > 0 ? '+' : ''}${rounded(scores.bias)}`;
}

/** A hindcast in a sentence. */
export function hindcastSentence(
  { fitUntil, rows, scores }: Pick<Hindcast, 'fitUntil' | 'rows' | 'scores'>,
  used: number,
): string {
  const last = rows.reduce((latest, row) => (row.date > latest.date ? row : latest));
  const [low, high] = last.interval90;
  return `Fitted to ${countOf(used, 'observation', 'observations')} until ${fitUntil}, of ${String(rows.length)} later ${scoresText(scores)}. Of ${last.date}: predicted ${rounded(last.median)} (90 %: ${rounded(low)} to ${rounded(high)}), observed ${rounded(last.observed)}.`;
}

/** Rows of a hindcast for a table. */
export function hindcastRows({ rows }: Pick<Hindcast, 'rows'>): object[] {
  return rows.map((row) => ({
    series: row.series,
    date: row.date,
    region: row.region,
    observed: row.observed,
    '5 %': Math.round(row.interval90[0]),
    '25 %': Math.round(row.interval50[0]),
    median: Math.round(row.median),
    '75 %': Math.round(row.interval50[1]),
    '95 %': Math.round(row.interval90[1]),
    'in 50 %': row.inside50,
    'in 90 %': row.inside90,
    CRPS: Math.round(row.crps),
    'mean pace': row.meanPace === null ? null : Math.round(row.meanPace),
    'last pace': row.lastPace === null ? null : Math.round(row.lastPace),
  }));
}

/** Rows of several hindcasts for a table: one a day that was fitted until. */
export function hindcastSuiteRows({
  hindcasts,
}: {
  readonly hindcasts: readonly Pick<Hindcast, 'fitUntil' | 'scores'>[];
}): object[] {
  return hindcasts.map(({ fitUntil, scores }) => ({
    'fit until': fitUntil,
    predicted: scores.n,
    'in 50 %': scores.inside50,
    'in 90 %': scores.inside90,
    bias: Math.round(scores.bias),
    CRPS: Math.round(scores.crps),
    'mean pace': scores.meanPaceError === null ? null : Math.round(scores.meanPaceError),
    'last pace': scores.lastPaceError === null ? null : Math.round(scores.lastPaceError),
  }));
}
