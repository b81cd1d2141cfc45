import { headerOf, type ScenarioResultHeader } from '../../scenario/index.js';
import { optionsOf } from '../../errors/index.js';
import { type Ensemble, genuine } from '../../ensemble/index.js';
import { streamKey } from '../../random/index.js';
import { nextTurn } from '../../runs/index.js';
import { checkedLevel } from '../../stats/index.js';
import { columnsOfEnsemble } from '../discover/ensemble-columns.js';
import { type Outcome, outcomeText, outcomeValues } from '../outcome.js';
import { percentileInterval, resampleWeights } from './bootstrap.js';
import { binsOf, correlationRatio } from './given-data.js';
import { indexCells, type SensitivityIndex } from './index-table.js';

/** First-order indices from draws already made. */
export interface GivenDataSensitivity extends ScenarioResultHeader<'given-data-sensitivity'> {
  readonly of: string;
  readonly n: number;
  readonly level: number;
  /** By index, the largest first. */
  readonly rows: readonly { readonly input: string; readonly first: SensitivityIndex }[];
  table(): readonly object[];
}

/** Bins of an input: half the root of n, so that there are many rows in each, from 4 to 32. */
const binsFor = (n: number): number => Math.max(4, Math.min(32, Math.floor(Math.sqrt(n) / 2)));

/** Resamples behind an interval: fewer than where an index stands for runs that were paid for. */
const resamples = 200;

/**
 * Which assumption decides it, from an ensemble that has been run: first-order indices by the share of variance between bins of each assumption.
 * Free, but without chance, interplay and groups; `sensitivity` has those.
 *
 * @throws LevyError those of references and events; `ensemble/not-kept`; `options/invalid`
 */
export async function sensitivityOf<Id extends string>(
  given: Ensemble<Id>,
  of: Outcome<NoInfer<Id>>,
  options: { readonly level?: number | undefined } = {},
): Promise<GivenDataSensitivity> {
  const ensemble = genuine(given);
  const { level = 0.95 } = optionsOf(options, { known: ['level'] });
  checkedLevel(level);
  const values = outcomeValues(ensemble, of);
  const n = values.length;
  const key = streamKey(ensemble.seed, '', 'bootstrap');
  const places = Int32Array.from({ length: n }, (_, i) => i);
  const weights = new Float64Array(n);
  const scratch = new Float64Array(n);
  const rows: { input: string; first: SensitivityIndex }[] = [];
  for (const { name, values: column } of columnsOfEnsemble(ensemble)) {
    const bins = binsOf(column, binsFor(n));
    const resampled = new Float64Array(resamples);
    for (let k = 0; k < resamples; k++) {
      resampleWeights(weights, key, k, places, scratch);
      resampled[k] = correlationRatio(values, bins, weights);
      // 40 ns a row: 20 ms between turns.
      if (((k + 1) * n) % 500_000 < n) await nextTurn();
    }
    const interval = percentileInterval(resampled, level);
    rows.push({ input: name, first: { value: correlationRatio(values, bins), interval } });
  }
  if (rows.every(({ first }) => !Number.isNaN(first.value))) rows.sort((a, b) => b.first.value - a.first.value);
  return {
    ...headerOf('given-data-sensitivity', ensemble.scenario),
    of: outcomeText(of),
    n,
    level,
    rows,
    table: () => givenDataRows({ rows }, false),
  };
}

/** Rows for a table, a row an input. */
export function givenDataRows({ rows }: Pick<GivenDataSensitivity, 'rows'>, forFile: boolean): object[] {
  return rows.map(({ input, first }) => ({ input, ...indexCells('first order', first, forFile) }));
}
