import { failText } from '../errors/index.js';
import { sha256Slices } from '../random/index.js';
import { nextTurn } from '../runs/index.js';

/** Key of the file's SHA-256 in its metadata; while it is worked out, zeros stand in its place. */
export const checksumKey = 'levy.checksum';
export const noChecksum = '0'.repeat(64);

/** Puts the checksum of a file in its place, and returns it. */
export async function sealFile(file: Uint8Array): Promise<string> {
  const place = placeOf(file);
  const digest = await digestOf(file);
  if (place !== null) file.set(new TextEncoder().encode(digest), place);
  return digest;
}

/**
 * Checks that a file is whole and returns its checksum. Errors: `shard/invalid` for what is no such file, `shard/truncated`, `shard/damaged`.
 */
export async function checkedFile(file: Uint8Array, name: string): Promise<string> {
  const whole = 'a file that writeShard made, as it was';
  if (!isMagic(file, 0)) failText('shard/invalid', name, 'no Parquet file', whole);
  if (file.length < 12 || !isMagic(file, file.length - 4))
    failText(
      'shard/truncated',
      name,
      `a Parquet file that ends after ${String(file.length)} bytes without its end`,
      whole,
    );
  const place = placeOf(file);
  if (place === null) return failText('shard/invalid', name, 'a Parquet file without the checksum of a shard', whole);
  const written = new TextDecoder().decode(file.subarray(place, place + 64));
  const blank = file.slice();
  blank.fill(48, place, place + 64); // zeros, as when it was worked out
  const found = await digestOf(blank);
  if (found !== written) failText('shard/damaged', name, `SHA-256 ${found}`, `SHA-256 ${written}, as it was written`);
  return written;
}

/** SHA-256 in slices, so that nobody waits long for a turn. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const slices = sha256Slices(bytes);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
    await nextTurn();
  }
}

/** "PAR1" */
function isMagic(file: Uint8Array, at: number): boolean {
  return [0x50, 0x41, 0x52, 0x31].every((byte, i) => file[at + i] === byte);
}

/** Where the 64 digits stand: after the last occurrence of the key, behind the few bytes that tell their length. */
function placeOf(file: Uint8Array): number | null {
  const key = new TextEncoder().encode(checksumKey);
  for (let at = file.length - key.length; at >= 0; at--) {
    if (!key.every((byte, i) => file[at + i] === byte)) continue;
    const after = at + key.length;
    for (let start = after; start < after + 8; start++)
      if (file.subarray(start, start + 64).every(isDigit) && start + 64 < file.length) return start;
  }
  return null;
}

/** 0-9, a-f */
function isDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102);
}
