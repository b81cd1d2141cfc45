import * as bits from '../../src/random/engine-version.js';
import { periodCounter, streams } from '../../src/random/index.js';
import { kernelTable } from './kernel-table.js';

/** Everything that fixes the bits of a draw, and hashes of what comes of it: what `engineVersion` stands for. */
export interface BitsRecord {
  readonly engineVersion: string;
  readonly choices: Readonly<Record<string, unknown>>;
  readonly hashes: Readonly<Record<string, string>>;
}

export function bitsRecord(): BitsRecord {
  const { engineVersion, ...constants } = bits;
  return {
    engineVersion,
    choices: { ...constants, streams, periodCounter: [0, 1, 2, 9_999].map(periodCounter) },
    hashes: kernelTable(),
  };
}
