import { describe, fail, failText } from './fail.js';
import { isRecord } from './is-record.js';
import { nearestName } from './nearest-name.js';
import { readSafely } from './snapshot.js';

/** What a door says of the options it takes. */
export interface OptionsAtDoor {
  /** What a caller calls the argument; `options` where left out. */
  readonly path?: string;
  /** Names it knows. */
  readonly known: readonly string[];
  /** Names that callers may look for here in vain, and what to tell them. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/**
 * The check at the door of everything that takes options: an object (`options/invalid`), none of whose names is unknown
 * (`options/unknown-name`). Without it a misspelt name would leave the default in place and nobody would know. Values are checked
 * where they are used. What it returns is a copy for which each option was read once, so that a getter or a proxy cannot give one value
 * to the check and another to the work.
 */
export function optionsOf<Options extends object>(
  value: Options,
  { path = 'options', known, elsewhere = {} }: OptionsAtDoor,
): Options {
  const names = known.join(', ');
  if (!isRecord(value)) return fail('options/invalid', path, value, `an object with ${names}`);
  const unknown = readSafely('options/invalid', path, () => Object.keys(value)).find((key) => !known.includes(key));
  if (unknown === undefined) return copied<Options>(value, known);
  if (Object.hasOwn(elsewhere, unknown))
    return failText('options/unknown-name', unknown, 'an option that is not offered here', elsewhere[unknown]!);
  const near = nearestName(unknown, known);
  return failText(
    'options/unknown-name',
    unknown,
    `the unknown name ${describe(unknown)}`,
    near === null ? `only ${names}` : `only ${names}; did you mean ${near}?`,
  );
}

/** What is there under the known names, whoever it was inherited from. */
function copied<Options extends object>(value: Readonly<Record<string, unknown>>, known: readonly string[]): Options {
  const copy: Record<string, unknown> = {};
  for (const name of known)
    readSafely('options/invalid', name, () => {
      if (name in value) copy[name] = value[name];
    });
  return copy as Options;
}
