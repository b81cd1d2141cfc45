import { fail, optionsOf } from '../errors/index.js';
import { sobolRandomisations } from '../random/index.js';
import type { Randomisations } from '../stats/index.js';
import {
  type MetricReference,
  type Place,
  resolveReference,
  valuesAt,
  notKept,
  coercionFlags,
  parameterValuesOf,
  replicateNumbers,
  replicatesIn,
  type Store,
} from '../store/index.js';
import type { Metric, StateName } from '../scenario/index.js';

/** Some of the replicates of a store, or all of them. */
export interface View {
  readonly store: Store;
  /** Replicates, counted from the store's first, ascending; `null` for all. */
  readonly places: Int32Array | null;
}

/** A metric or state of the country at the end, by name, or wherever and whenever a reference says. */
export type MetricOf<Id extends string = string> = Metric | StateName | MetricReference<Id>;

export function sizeOf({ store, places }: View): number {
  return places === null ? replicatesIn(store) : places.length;
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

/** Checks a reference given as a name or an object. Errors: those of `resolveReference`. */
export function placeOf({ store }: View, of: MetricOf): Place {
  const reference: unknown = of;
  if (typeof reference === 'object' && reference !== null) {
    return resolveReference(
      store,
      optionsOf(reference as MetricReference, {
        path: 'of',
        known: ['metric', 'region', 'through'],
      }),
    );
  }
  return resolveReference(store, { metric: of as Metric });
}

/** The referred number in every replicate of a view, a fresh array; `null` where it was not kept. */
export function keptValues(view: View, place: Place): Float64Array | null {
  const values = valuesAt(view.store, place);
  return values === null ? null : pick(view, values);
}

/** The same. Errors: `ensemble/not-kept`. */
export function viewValues(view: View, place: Place): Float64Array {
  return keptValues(view, place) ?? notKept(view.store, place);
}

/** The replicates of a view out of one number per replicate of its store. */
export function pick<T extends Float64Array | Uint8Array | Int32Array | Uint16Array>({ places }: View, values: T): T {
  if (places === null) return values;
  const out = values.slice(0, places.length) as T;
  for (let j = 0; j < places.length; j++) out[j] = values[places[j]!]!;
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
