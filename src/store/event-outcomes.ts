import { fail, isRecord, optionsOf, snapshot } from '../errors/index.js';
import { type MetricAddress, type Program, resolveReference } from '../model/index.js';
import type { EnsembleEvent, EventBound } from './event.js';
import { valuesAt } from './metric-values.js';
import { notKept } from './not-kept.js';
import type { Store } from './store.js';

/** An event checked against a scenario: an address and the bounds as numbers. */
export interface ResolvedEvent {
  readonly address: MetricAddress;
  readonly low: number;
  readonly high: number;
}

/** What may be written, one beside the other or not. */
interface EventBounds {
  readonly atLeast?: EventBound | undefined;
  readonly atMost?: EventBound | undefined;
  readonly within?: readonly [low: EventBound, high: EventBound] | undefined;
}

/** Checks an event. Errors: those of references, and `event/invalid` for bounds that are missing or no numbers. */
export function resolveEvent(program: Program, event: EnsembleEvent): ResolvedEvent {
  const given: unknown = event;
  if (!isRecord(given))
    fail('event/invalid', 'event', given, 'an event such as { metric, atLeast }, or a function of a row');
  const asked = optionsOf(snapshot(event, 'event/invalid', 'event'), {
    path: 'event',
    known: ['metric', 'region', 'through', 'flow', 'atLeast', 'atMost', 'within'],
  });
  const { atLeast, atMost, within } = asked as EventBounds;
  if (within !== undefined && (atLeast !== undefined || atMost !== undefined))
    fail('event/invalid', 'within', within, 'within alone, or atLeast, atMost or both');
  if (within === undefined && atLeast === undefined && atMost === undefined)
    fail('event/invalid', 'atLeast', undefined, 'atLeast, atMost, both or within');
  if (within !== undefined && !(Array.isArray(within) && (within as readonly unknown[]).length === 2))
    fail('event/invalid', 'within', within, 'two bounds, the lower first');
  const address = resolveReference(program, asked);
  const [low, high] = within ?? [atLeast, atMost];
  const names = within === undefined ? ['atLeast', 'atMost'] : ['within[0]', 'within[1]'];
  const resolved = {
    address,
    low: low === undefined && within === undefined ? -Infinity : bound(program, address, names[0]!, low),
    high: high === undefined && within === undefined ? Infinity : bound(program, address, names[1]!, high),
  };
  if (resolved.low > resolved.high)
    fail(
      'event/invalid',
      names[1]!,
      resolved.high,
      `at least ${String(resolved.low)}, as ${names[0]!} says: the bounds are swapped`,
    );
  return resolved;
}

/** 1 in the replicates in which the event happens, else 0. Errors: those of `resolveEvent`, and `ensemble/not-kept`. */
export function eventOutcomes(store: Store, event: EnsembleEvent): Uint8Array {
  const { address, low, high } = resolveEvent(store.program, event);
  const values = valuesAt(store, address) ?? notKept(store, address);
  return Uint8Array.from(values, (value) => (value >= low && value <= high ? 1 : 0));
}

function bound(
  { scenario, quotas }: Program,
  { region }: MetricAddress,
  path: string,
  given: EventBound | undefined,
): number {
  if (given === 'target' || given === 'quota') {
    if (region < 0) return scenario.target;
    if (given === 'quota') return quotas.quotas[region]!;
    fail('event/invalid', path, given, "a number or 'quota': a region has no target of its own");
  }
  if (typeof given !== 'number' || Number.isNaN(given))
    fail('event/invalid', path, given, "a number, 'target' or 'quota'");
  return given;
}
