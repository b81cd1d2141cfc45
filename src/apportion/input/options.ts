import { fail, failText, nearestName } from '../../errors/index.js';

/** An object without misspelt options. Other fields are left alone, so that a record may carry its name and source. */
export function checkKeys(input: unknown, known: readonly string[]): void {
  if (typeof input !== 'object' || input === null)
    fail('apportion/invalid', '', input, `an object with ${known.join(', ')}`);
  for (const key of Object.keys(input)) {
    const near = known.includes(key) ? null : nearestName(key, known);
    if (near !== null && !Object.hasOwn(input, near))
      failText('apportion/invalid', key, 'an unknown option', `"${near}"`);
  }
}
