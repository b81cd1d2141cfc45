import { optionsOf, snapshot } from '../../errors/index.js';
import { makeEnsemble } from '../../ensemble/index.js';
import type { SaltelliSampling } from '../../model/index.js';
import { type Seed, streamKey } from '../../random/index.js';
import { assertCount, cancelled, nextTurn, runBlocks } from '../../runs/index.js';
import { assertScenario, headerOf, type ScenarioResultHeader, type Scenario } from '../../scenario/index.js';
import type { Store } from '../../store/index.js';
import { type Outcome, keepFor, outcomeOf, outcomeText, outcomeValues } from '../outcome.js';
import { type StudyOptions, studyOptionNames, studySettings, type StudySettings } from '../study-options.js';
import { percentileInterval, resamples, resampleWeights } from './bootstrap.js';
import { indexCells, type SensitivityIndex } from './index-table.js';
import { studyInputs, type StudyInput } from './inputs.js';
import { type Indices, jansenIndices, type JansenTerms, jansenTerms } from './jansen.js';

export interface SensitivityOptions<Id extends string = string> extends StudyOptions {
  /** Whose variance is explained: a metric, an event, or of either the difference to `versus`. */
  readonly of: Outcome<Id>;
  /** The scenario to take the difference to, under the same draws: outcome of the base less outcome of this. */
  readonly versus?: Scenario<Id> | undefined;
  /** Rows N of the Saltelli design: (number of inputs + 2) × N replicates are run. 1,024 give errors of some 0.03; a power of two for Sobol' points. */
  readonly rows: number;
  /** Parameters that are treated as one input, by name of the group; all others stay alone. */
  readonly groups?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** One input and its share of the outcome's variance. */
export interface SensitivityRow {
  readonly input: string;
  readonly parameters: readonly string[];
  /** What knowing it alone would take away, on average. */
  readonly first: SensitivityIndex;
  /** What would be left if all else were known: its own share and all interplay with others. */
  readonly total: SensitivityIndex;
}

export interface Sensitivity extends ScenarioResultHeader<'sensitivity'> {
  readonly seed: Seed;
  readonly sampling: 'independent' | 'sobol';
  readonly level: number;
  readonly of: string;
  /** Rows of the design done, and asked for. */
  readonly n: number;
  readonly requested: number;
  readonly partial: boolean;
  /** Replicates run. */
  readonly replicates: number;
  readonly variance: number;
  /** By total index, the largest first; chance among them. */
  readonly rows: readonly SensitivityRow[];
  table(): readonly object[];
}

/** Rows of the design that are run together: a signal loses those under way. */
const batch = 1024;

/**
 * Which assumption decides it: first-order and total Sobol' indices of everything that is not known, by Saltelli's design and Jansen's
 * estimators, with bootstrap intervals. Chance is an input like the others, sampled by taking parameters from one replicate and chance from
 * another: its index is what no better knowledge of the assumptions can remove.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`, those of references and events
 * @example await sensitivity(russia2023, { of: 'volunteers', rows: 1024, seed: 'what decides' })
 */
export async function sensitivity<Id extends string>(
  base: Scenario<Id>,
  options: SensitivityOptions<NoInfer<Id>>,
): Promise<Sensitivity> {
  const scenario = assertScenario(base);
  const read = optionsOf(options, {
    known: [...studyOptionNames, 'of', 'versus', 'rows', 'groups'],
    elsewhere: { replicates: 'rows: (number of inputs + 2) × rows replicates are run' },
  });
  const { versus, rows } = read;
  const of = outcomeOf<Id>(read.of, 'of');
  const groups: unknown = snapshot(read.groups, 'options/invalid', 'groups');
  const settings = studySettings(read, 'sobol');
  assertCount('rows', rows, 2, 1_000_000);
  const other = versus === undefined ? null : assertScenario(versus);
  const inputs = studyInputs(scenario, groups);
  const outputs = Array.from({ length: inputs.length + 2 }, () => new Float64Array(rows));
  const scenarios = other === null ? [scenario] : [scenario, other];
  let done = 0;
  while (done < rows && settings.signal?.aborted !== true) {
    const count = Math.min(batch, rows - done);
    const told = (share: number): void =>
      settings.onProgress?.({
        done,
        total: rows,
        share: (done + share * count) / rows,
        remaining: Math.ceil((rows - done - share * count) * (inputs.length + 2) * scenarios.length),
      });
    if (!(await runRows(scenarios, of, inputs, outputs, { from: done, count, rows }, settings, told))) break;
    done += count;
  }
  if (done < 2) throw cancelled();
  const [a, b, ...mixed] = outputs.map((values) => values.subarray(0, done)) as [Float64Array, Float64Array];
  const terms = jansenTerms({ a, b, mixed });
  const indices = jansenIndices(terms);
  const intervals = await bootstrap(terms, settings);
  const table = inputs.map(({ name, parameters }, i): SensitivityRow => {
    const index = (order: 'first' | 'total'): SensitivityIndex => ({
      value: indices[order][i]!,
      interval: intervals[order][i]!,
    });
    return { input: name, parameters, first: index('first'), total: index('total') };
  });
  // Of an outcome that does not vary all are NaN, and stay as they are.
  if (indices.variance > 0) table.sort((p, q) => q.total.value - p.total.value);
  const name = outcomeText(of);
  return {
    ...headerOf('sensitivity', scenario),
    seed: settings.seed,
    sampling: settings.sampling,
    level: settings.level,
    of: other === null ? name : `${name}, ${scenario.name} less ${other.name}`,
    n: done,
    requested: rows,
    partial: done < rows,
    replicates: done * outputs.length * scenarios.length,
    variance: indices.variance,
    rows: table,
    table: () => sensitivityRows({ rows: table }, false),
  };
}

/**
 * Runs some rows of the design and writes their outcomes. Replicate numbers fix chance: A and all that have the first chance are replicates from
 * `from`, B and the column of chance those from `rows` + `from`. Says whether all of it was done.
 */
async function runRows(
  scenarios: readonly Scenario[],
  of: Outcome,
  inputs: readonly StudyInput[],
  outputs: readonly Float64Array[],
  { from, count, rows }: { readonly from: number; readonly count: number; readonly rows: number },
  settings: StudySettings,
  onProgress: (share: number) => void,
): Promise<boolean> {
  const sampling = (second: readonly string[]): SaltelliSampling => ({ of: settings.sampling, rows, second });
  const all = inputs.flatMap(({ streams }) => streams ?? []);
  // A, B, then A with one input out of B.
  const columns = [
    { sampling: sampling([]), secondChance: false },
    { sampling: sampling(all), secondChance: true },
    ...inputs.map(({ streams }) => ({ sampling: sampling(streams ?? []), secondChance: streams === null })),
  ];
  let finished = 0;
  const work = columns.length * scenarios.length;
  for (const secondChance of [false, true]) {
    const own = columns.flatMap((column, c) => (column.secondChance === secondChance ? [c] : []));
    const arms = own.flatMap((c) =>
      scenarios.map((scenario) => ({
        scenario,
        plan: { keep: keepFor([of]), regionSums: false },
        sampling: columns[c]!.sampling,
      })),
    );
    const { stores, done, error } = await runBlocks({
      arms,
      seed: settings.seed,
      first: secondChance ? rows + from : from,
      replicates: count,
      executor: settings.executor,
      signal: settings.signal,
      onProgress: ({ share }) => onProgress((finished + share * arms.length) / work),
    });
    if (error !== null) throw error;
    if (done < count) return false;
    finished += arms.length;
    own.forEach((c, k) => {
      const [values, less] = scenarios.map((scenario, s) =>
        valuesIn(stores[k * scenarios.length + s]!, scenario, settings.seed, of),
      );
      outputs[c]!.set(less === undefined ? values! : values!.map((value, i) => value - less[i]!), from);
    });
  }
  return true;
}

function valuesIn(store: Store, scenario: Scenario, seed: Seed, of: Outcome): Float64Array {
  const view = { store, rows: null };
  const requested = store.blocks.reduce((n, { count }) => n + count, 0);
  return outcomeValues(makeEnsemble({ scenario, seed, view, requested, partial: false, conditional: false }), of);
}

/** Products of one turn of the bootstrap, some 20 ms of work. */
const turnWork = 8_000_000;

/** Bootstrap intervals of all indices over the rows. */
async function bootstrap(
  terms: JansenTerms,
  { seed, level }: StudySettings,
): Promise<Record<'first' | 'total', readonly (readonly [number, number])[]>> {
  const key = streamKey(seed, '', 'bootstrap');
  const rows = Int32Array.from({ length: terms.n }, (_, i) => i);
  const weights = new Float64Array(terms.n);
  const scratch = new Float64Array(terms.n);
  const drawn: Indices[] = [];
  let work = 0;
  for (let k = 0; k < resamples; k++) {
    resampleWeights(weights, key, k, rows, scratch);
    drawn.push(jansenIndices(terms, weights));
    work += terms.n * (2 * terms.alone.length + 4);
    if (work < turnWork) continue;
    work = 0;
    await nextTurn();
  }
  const intervals = (order: 'first' | 'total'): (readonly [number, number])[] =>
    terms.alone.map((_, i) =>
      percentileInterval(
        Float64Array.from(drawn, (one) => one[order][i]!),
        level,
      ),
    );
  return { first: intervals('first'), total: intervals('total') };
}

/** Rows for a table, a row an input. */
export function sensitivityRows({ rows }: Pick<Sensitivity, 'rows'>, forFile: boolean): object[] {
  return rows.map(({ input, first, total }) => ({
    input,
    ...indexCells('first order', first, forFile),
    ...indexCells('total', total, forFile),
  }));
}
