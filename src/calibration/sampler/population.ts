import { coercionCases, type Prior, valuesAt } from '../prior.js';
import { type RowsRun, simulateRows } from './simulate-rows.js';

/** A draw of everything unknown, and what the model makes of it under so many chances. */
export interface Particle {
  /** Standard normal coordinates. */
  readonly point: Float64Array;
  /** Values of all paths of the prior. */
  readonly values: readonly number[];
  /** Whose chance it has: the first replicate of its repetitions. */
  readonly chance: number;
  /** How likely each way is that coercion goes. */
  readonly shares: readonly number[];
  /** For each way: quantities of every repetition, `repetition × quantities + quantity`, and their means. */
  readonly paths: readonly Float64Array[];
  readonly means: readonly Float64Array[];
}

export interface Proposal {
  readonly point: Float64Array;
  readonly chance: number;
}

/** Simulates proposals; `null` where the signal stopped it. Errors: those of runs. */
export async function simulatePopulation(
  run: RowsRun,
  proposals: readonly Proposal[],
): Promise<readonly Particle[] | null> {
  const { prior, repetitions, quantities } = run;
  const drawn = proposals.map((proposal) => {
    const values = valuesAt(prior, proposal.point);
    return { ...proposal, values, ...coercionCases(prior, values) };
  });
  const ways = drawn[0]!.draws.length;
  const each = <T>(of: (one: (typeof drawn)[number], way: number) => T): T[] =>
    drawn.flatMap((one) => Array.from({ length: ways }, (_, way) => of(one, way)));
  const simulated = await simulateRows(run, {
    values: each((one) => one.values),
    chances: each((one) => one.chance),
    coercion: each((one, way) => one.draws[way]!),
  });
  if (simulated === null) return null;
  const size = repetitions * quantities.length;
  return drawn.map(({ point, values, chance, shares }, p) => {
    const paths = shares.map((_, way) => simulated.slice((p * ways + way) * size, (p * ways + way + 1) * size));
    return { point, values, chance, shares, paths, means: paths.map((path) => meansOf(path, quantities.length)) };
  });
}

function meansOf(path: Float64Array, quantities: number): Float64Array {
  const means = new Float64Array(quantities);
  const repetitions = path.length / quantities;
  for (let c = 0; c < repetitions; c++) for (let k = 0; k < quantities; k++) means[k]! += path[c * quantities + k]!;
  return means.map((sum) => sum / repetitions);
}

/** Replicates that simulating so many proposals takes. */
export function replicatesOf({ prior, repetitions }: RowsRun, proposals: number): number {
  return proposals * repetitions * waysOf(prior);
}

/** Ways that coercion can go. */
export function waysOf(prior: Prior): number {
  return coercionCases(prior, valuesAt(prior, new Float64Array(prior.coordinates.length))).shares.length;
}
