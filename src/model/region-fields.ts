import { type Count, counts } from '../scenario/index.js';

/** The state of a region beside its counts: whole people as doubles, and shares and factors. */
export const stateFields = [
  /** E: every man who can be recruited. */
  'eligible',
  /** K: men who would ever volunteer on the best terms offered so far. */
  'everWilling',
  /** W: willing pool. */
  'willing',
  /** L: other eligible men. */
  'unwilling',
  /** Fraction of an attempt carried over. */
  'carry',
  /** Factor of the hazard in the current calendar month. */
  'frailty',
  /** Factor of the hazard, at least 1: the willing share on the offer in force over its cap at 1, so that share times hazard is kept. */
  'shareExcess',
  /** Willing share at offer 1, uncapped; offer raised so far by the region itself; the share on the offer in force. Used where offers move. */
  'baseShare',
  'ownOffer',
  'offeredShare',
  /** Men who have signed in the current period, all ledgers; used where something follows from it. */
  'signed',
  /** Of the men waiting those who could begin training, those who begin in the current period, and the men in their units. Used where there is a pipeline. */
  'ready',
  'admitted',
  'present',
  /** Whether the region reports payments, 1 or 0; used where not all do. */
  'reports',
  /** Volunteers of other regions who sign here in the current period; used where some do. */
  'incoming',
] as const;

/** Everything that the model holds of a region: its state and its counts. */
export type RegionField = (typeof stateFields)[number] | Count;

export const regionFields = /* @__PURE__ */ [...stateFields, ...counts] as readonly RegionField[];

export function isCount(field: RegionField): field is Count {
  return (counts as readonly string[]).includes(field);
}

/** State that only moving offers need. */
export const offerFields: readonly RegionField[] = ['baseShare', 'ownOffer', 'offeredShare'];

/** State that only a pipeline needs. */
export const pipelineFields: readonly RegionField[] = ['ready', 'admitted', 'present'];

/** A record with a value for each name. */
export function recordOf<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
