import { fail } from '../errors/index.js';
import type { MetricAddress } from '../model/index.js';
import { sobolRandomisations } from '../random/index.js';
import { type Estimate, type Randomisations, withoutError } from '../stats/index.js';
import {
  coercionFlags,
  notKept,
  parameterValuesOf,
  replicateNumbers,
  replicatesIn,
  type Store,
  valuesAt,
} from '../store/index.js';

/** Some of the replicates of a store, or all of them. */
export interface View {
  readonly store: Store;
  /** Replicates, counted from the store's first, ascending; `null` for all. */
  readonly rows: Int32Array | null;
}

export function sizeOf({ store, rows }: View): number {
  return rows === null ? replicatesIn(store) : rows.length;
}

/** Numbers of the replicates in a view. */
export function replicatesOf(view: View): Int32Array {
  return pick(view, replicateNumbers(view.store));
}

/** Which replicates of a view belong to one randomisation; `null` where each is independent of all others. */
export function randomisationsOf(view: View): Randomisations | null {
  if (!view.store.randomised) return null;
  const randomisation = (replicate: number): number => replicate % sobolRandomisations;
  return {
    of: replicatesOf(view).map(randomisation),
    count: new Set(replicateNumbers(view.store).map(randomisation)).size,
  };
}

/** An estimate out of sums over replicates, which know no randomisations: where replicates come out of those, its error is not known. */
export function fromSums(view: View, estimate: Estimate): Estimate {
  const groups = randomisationsOf(view);
  return groups === null ? estimate : withoutError(estimate, groups.count);
}

/** The referred number in every replicate of a view, a fresh array; `null` where it was not kept. */
export function keptValues(view: View, address: MetricAddress): Float64Array | null {
  const values = valuesAt(view.store, address);
  return values === null ? null : pick(view, values);
}

/** The same. Errors: `ensemble/not-kept`. */
export function viewValues(view: View, address: MetricAddress): Float64Array {
  return keptValues(view, address) ?? notKept(view.store, address);
}

/** The replicates of a view out of one number per replicate of its store. */
export function pick<T extends Float64Array | Uint8Array | Int32Array | Uint16Array>({ rows }: View, values: T): T {
  if (rows === null) return values;
  const out = values.slice(0, rows.length) as T;
  for (let j = 0; j < rows.length; j++) out[j] = values[rows[j]!]!;
  return out;
}

/** A parameter in every replicate of a view. Errors: `reference/unknown-parameter`. */
export function viewParameter(view: View, path: string): Float64Array {
  const values = parameterValuesOf(view.store, path);
  if (values !== null) return pick(view, values);
  return fail('reference/unknown-parameter', 'path', path, `one of ${view.store.program.parameters.paths.join(', ')}`);
}

/** 1 where coercion is in use, in every replicate of a view. */
export function viewCoercion(view: View): Uint8Array {
  return pick(view, coercionFlags(view.store));
}
