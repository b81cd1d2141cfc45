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
    known: ['metric', 'region', 'through', 'flow', 'against', 'atLeast', 'atMost', 'within'],
  });
  const { atLeast, atMost, within } = asked as EventBounds;
  if (within !== undefined && (atLeast !== undefined || atMost !== undefined))
    fail('event/invalid', 'within', within, 'within alone, or atLeast, atMost or both');
  if (within === undefined && atLeast === undefined && atMost === undefined)
    fail('event/invalid', 'atLeast', undefined, 'atLeast, atMost, both or within');
  if (within !== undefined && !(Array.isArray(within) && (within as readonly unknown[]).length === 2))
    fail('event/invalid', 'within', within, 'two bounds, the lower first');
  const [low, high] = within ?? [atLeast, atMost];
  const address = resolveReference(
    program,
    asked,
    [low, high].some((one) => typeof one === 'string'),
  );
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
  { quotas }: Program,
  { region, version }: MetricAddress,
  path: string,
  given: EventBound | undefined,
): number {
  const { versions } = quotas;
  const held = versions[version ?? versions.length - 1]!;
  if (typeof given === 'number' && !Number.isNaN(given)) return given;
  if (region >= 0) {
    if (given === 'quota') return held.quotas[region]!;
    return fail('event/invalid', path, given, "a number or 'quota': a region has no target of its own");
  }
  switch (given) {
    case 'target':
    case 'quota':
    case 'least':
      return held.target;
    case 'most':
      return (
        held.most ??
        fail('event/invalid', path, given, "a number or 'target': the target of the scenario has no upper edge")
      );
    case undefined:
    default:
      return fail('event/invalid', path, given, "a number, 'target', 'quota', 'least' or 'most'");
  }
}
