/**
 * `npm run identity:record`: writes what fixes the bits of a draw to tests/random/bits.json. Refuses to record new bits under an
 * engineVersion that is recorded already: raise it in src/random/engine-version.ts first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { bitsRecord, type BitsRecord } from './identity/bits-record.js';

const file = new URL('../tests/random/bits.json', import.meta.url);
const before = JSON.parse(readFileSync(file, 'utf8')) as BitsRecord;
const now = JSON.parse(JSON.stringify(bitsRecord())) as BitsRecord;
if (before.engineVersion === now.engineVersion && !isDeepStrictEqual(before, now)) {
  console.error(
    `The bits have changed under engineVersion '${now.engineVersion}'. Raise it in src/random/engine-version.ts, then record.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
}
