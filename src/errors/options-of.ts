import { describe, fail, failText } from './fail.js';
import { nearestName } from './nearest-name.js';

/** What a door says of the options it takes. */
export interface OptionsAtDoor {
  /** Code of the error, such as `ensemble/invalid`. */
  readonly code: string;
  /** What a caller calls the argument; `options` where left out. */
  readonly path?: string;
  /** Names it knows. */
  readonly known: readonly string[];
  /** Names that callers may look for here in vain, and what to tell them. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/**
 * The check at the door of everything that takes options: an object, none of whose names is unknown. Without it a misspelt name would
 * leave the default in place and nobody would know. What the names hold is checked by who reads them.
 */
export function optionsOf<Options extends object>(
  value: Options,
  { code, path = 'options', known, elsewhere = {} }: OptionsAtDoor,
): Options {
  const names = known.join(', ');
  if (!isRecord(value)) return fail(code, path, value, `an object with ${names}`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown === undefined) return value;
  if (Object.hasOwn(elsewhere, unknown))
    return failText(code, unknown, 'an option that is not offered here', elsewhere[unknown]!);
  const near = nearestName(unknown, known);
  return failText(
    code,
    unknown,
    `the unknown name ${describe(unknown)}`,
    near === null ? `only ${names}` : `only ${names}; did you mean ${near}?`,
  );
}

/** Whether a value is an object that may hold data by name: no array, date, map, promise or other thing with a nature of its own. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}
