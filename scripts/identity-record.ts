/**
 * `npm run identity:record`: writes what fixes the bits of a draw to tests/random/bits.json. Refuses to record other bits under an
 * engineVersion that is recorded already: raise it in src/random/engine-version.ts first. What is new beside them may be added.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { bitsRecord, type BitsRecord } from './identity/bits-record.js';

const file = new URL('../tests/random/bits.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8')) as BitsRecord;
const now = JSON.parse(JSON.stringify(bitsRecord())) as BitsRecord;
if (before.engineVersion === now.engineVersion && !holds(now, before)) {
  console.error(
    `The bits have changed under engineVersion '${now.engineVersion}'. Raise it in src/random/engine-version.ts, then record.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
}

/** Whether everything that was recorded is as it was, whatever has been added. */
function holds(now: unknown, before: unknown): boolean {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  // A list of inputs may grow at its end: a dimension, once given, stays.
  if (Array.isArray(before) && Array.isArray(now)) return before.every((one, i) => holds(now[i], one));
  if (!isObject(before) || !isObject(now)) return isDeepStrictEqual(now, before);
  return Object.keys(before).every((name) => holds(now[name], before[name]));
}
