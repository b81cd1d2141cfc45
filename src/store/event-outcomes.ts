import { fail, isRecord, optionsOf } from '../errors/index.js';
import type { EnsembleEvent } from './event.js';
import { type Place, resolveReference, valuesAt } from './metric-values.js';
import { notKept } from './not-kept.js';
import type { Store } from './store.js';

/** An event checked against a scenario: a place and the bounds as numbers. */
export interface ResolvedEvent {
  readonly place: Place;
  readonly low: number;
  readonly high: number;
}

/** Checks an event. Errors: those of references, and `event/invalid` for bounds that are missing, swapped or no numbers. */
export function resolveEvent(store: Store, event: EnsembleEvent): ResolvedEvent {
  const given: unknown = event;
  if (!isRecord(given))
    fail('event/invalid', 'event', given, 'an event such as { metric, atLeast }, or a function of a row');
  optionsOf(event, {
    path: 'event',
    known: ['metric', 'region', 'through', 'atLeast', 'atMost'],
  });
  if (event.atLeast === undefined && event.atMost === undefined)
    fail('event/invalid', 'atLeast', undefined, 'atLeast, atMost or both');
  const place = resolveReference(store, event);
  const low = bound(store, place, 'atLeast', event.atLeast, -Infinity);
  const high = bound(store, place, 'atMost', event.atMost, Infinity);
  if (low > high)
    fail('event/invalid', 'atMost', high, `at least ${String(low)}, as atLeast says: the bounds are swapped`);
  return { place, low, high };
}

/** 1 in the replicates in which the event happens, else 0. Errors: those of `resolveEvent`, and `ensemble/not-kept`. */
export function eventOutcomes(store: Store, event: EnsembleEvent): Uint8Array {
  const { place, low, high } = resolveEvent(store, event);
  const values = valuesAt(store, place) ?? notKept(store, place);
  return Uint8Array.from(values, (value) => (value >= low && value <= high ? 1 : 0));
}

function bound(store: Store, { region }: Place, path: string, given: EnsembleEvent['atLeast'], none: number): number {
  if (given === undefined) return none;
  const { scenario, quotas } = store.program;
  if (given === 'target' || given === 'quota') {
    if (region < 0) return scenario.target;
    if (given === 'quota') return quotas.quotas[region]!;
    fail('event/invalid', path, given, "a number or 'quota': a region has no target of its own");
  }
  if (typeof given !== 'number' || Number.isNaN(given))
    fail('event/invalid', path, given, "a number, 'target' or 'quota'");
  return given;
}
