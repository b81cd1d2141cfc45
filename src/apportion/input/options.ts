import { isRecord, optionsOf } from '../../errors/index.js';
import { invalid } from '../refuse.js';

/** What people call these options elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  minimum: 'min',
  floors: 'min',
  caps: 'max',
  threshold: 'a weight of 0 for those below it',
};

/** Options whose names are all known, copied once: what a getter or a caller changes later changes nothing here. */
export function readOptions<Options extends object>(input: Options, known: readonly string[], path = ''): Options {
  let options = input;
  try {
    if (isRecord(input)) options = { ...input };
  } catch {
    invalid(path, input, 'readable options');
  }
  return optionsOf(options, { path, known, elsewhere });
}
