import { expect, it } from 'vitest';
import { bitsRecord } from '../../scripts/identity/bits-record.js';
import recorded from './bits.json';

const now = JSON.parse(JSON.stringify(bitsRecord())) as typeof recorded;

it('the record is that of this engineVersion (npm run identity:record)', () => {
  expect(recorded.engineVersion).toBe(now.engineVersion);
});

// Red on these two: results would change. Raise engineVersion in src/random/bits.ts, then `npm run identity:record`.
it('choices that fix the bits are those recorded under this engineVersion', () => {
  expect(now.choices).toEqual(recorded.choices);
});

it('keys, uniforms, numeric functions and draws give the hashes recorded under this engineVersion', () => {
  expect(now.hashes).toEqual(recorded.hashes);
});
