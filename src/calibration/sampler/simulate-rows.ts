import { compile } from '../../model/index.js';
import { ln } from '../../numeric/index.js';
import type { Seed } from '../../random/index.js';
import { type Arm, type Executor, prepare, runBlocks } from '../../runs/index.js';
import { metricTraits, type Scenario, vary } from '../../scenario/index.js';
import type { Moment } from '../../series/index.js';
import { type Keep, type Store, valuesAt } from '../../store/index.js';
import type { Prior } from '../prior.js';
import type { Target } from '../targets.js';

/** A number of the model, as it is compared: its logarithm where errors are factors, itself times the share observed where they are counts. */
export type Quantity = Pick<Target, 'metric' | 'region' | 'after' | 'through' | 'error' | 'baseline'>;

/** What is simulated: unknowns by row, and whose chance a row takes. */
export interface Rows {
  /** Values of all paths of the prior. */
  readonly values: readonly (readonly number[])[];
  readonly chances: readonly number[];
  /** Draws for coercion. */
  readonly coercion: readonly number[];
}

export interface RowsRun {
  readonly prior: Prior;
  readonly quantities: readonly Quantity[];
  readonly repetitions: number;
  readonly seed: Seed;
  readonly executor: Executor;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (share: number) => void;
}

/** Replicates that are held at a time: some MiB where regions are kept in every period. */
const chunkCells = 4_000_000;
/** The least count that a logarithm is taken of: half a man, for counts of 0. */
const leastCount = 0.5;

/**
 * Simulates rows and gives the quantities of each replicate, `(row × repetitions + repetition) × quantities + quantity`; `null` where the signal
 * stopped it. Rows are a joint table, so that workers anywhere can run them. Errors: those of runs.
 */
export async function simulateRows(run: RowsRun, rows: Rows): Promise<Float64Array | null> {
  const { prior, quantities, repetitions, seed, executor, signal, onProgress } = run;
  const scenario = withRows(prior, rows.values);
  if (!(await prepare([scenario], signal))) return null;
  const program = compile(scenario);
  const keep = keepFor(quantities);
  const total = rows.values.length * repetitions;
  const out = new Float64Array(total * quantities.length);
  const cells = (keep === 'periods' ? scenario.regions.length : 4) * program.periods.length;
  const chunk = Math.max(repetitions, Math.min(total, Math.floor(chunkCells / cells)));
  const sampling = { of: 'stated', repetitions, chances: rows.chances, coercion: rows.coercion } as const;
  const arms: readonly Arm[] = [{ scenario, plan: { keep, regionSums: false }, sampling }];
  for (let first = 0; first < total; first += chunk) {
    const replicates = Math.min(chunk, total - first);
    const { stores, done, error } = await runBlocks({
      arms,
      seed,
      first,
      replicates,
      executor,
      signal,
      onProgress: ({ share }) => onProgress((first + share * replicates) / total),
    });
    if (error !== null) throw error;
    if (done < replicates) return null;
    quantities.forEach((quantity, k) => {
      const values = quantityValues(stores[0]!, quantity);
      for (let i = 0; i < replicates; i++) out[(first + i) * quantities.length + k] = values[i]!;
    });
  }
  return out;
}

/** The scenario with rows of everything that is not known in the place of its distributions and joint tables. */
function withRows({ scenario, paths }: Prior, values: readonly (readonly number[])[]): Scenario {
  return paths.length === 0 ? scenario : vary(scenario, { joint: [{ parameters: paths, rows: values }] });
}

function keepFor(quantities: readonly Quantity[]): Keep {
  return quantities.some(({ region }) => region >= 0) ? 'periods' : 'national';
}

/** A quantity in every replicate of a store. */
export function quantityValues(store: Store, quantity: Quantity): Float64Array {
  const { after, through, baseline, error } = quantity;
  const values = countAt(store, quantity, through);
  if (after !== null) {
    const before = countAt(store, quantity, after);
    for (let i = 0; i < values.length; i++) values[i]! -= before[i]!;
  }
  const share = error.kind === 'binomial' ? error.share : 1;
  return values.map((count) =>
    error.kind === 'lognormal' ? ln(Math.max(leastCount, count + baseline)) : (count + baseline) * share,
  );
}

/** A cumulative count at a moment: men of a period come evenly over its days. */
function countAt(store: Store, { metric, region }: Quantity, { period, share }: Moment): Float64Array {
  const at = (t: number): Float64Array => valuesAt(store, { metric, region, period: t, flow: false })!;
  const end = at(period - 1);
  if (share === 1) return end;
  // What is missing at the start is not known before the first schedule: the first period's own number stands.
  const isLevel = !metricTraits(metric).flow;
  const start = period > 1 ? at(period - 2) : isLevel ? end : new Float64Array(end.length);
  return end.map((value, i) => start[i]! + share * (value - start[i]!));
}
