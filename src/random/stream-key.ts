import seedrandom from 'seedrandom';
import { keyVersion, longestKeyBytes } from './engine-version.js';
import type { Seed } from './seed.js';
import { sha256 } from './sha256.js';

/** Key of a counter generator: two 32-bit words. */
export type StreamKey = readonly [first: number, second: number];

/**
 * The key of one stream of one region, from the user's seed by ARC4 (seedrandom).
 *
 * The text fed to ARC4 is `v1|s5:drive|6:RU-MOW|9:volunteer` and a closing NUL: the seed's type (`s` or `n`; −0 is written 0), then every part
 * with its length in UTF-8 bytes before it, so that no two triples give one text. The NUL is there because ARC4 repeats short
 * keys cyclically ('1' and '11' would be one key), bytes because it keeps only the low 8 bits of a character.
 */
export function streamKey(seed: Seed, region: string, stream: string): StreamKey {
  const kind = typeof seed === 'number' ? 'n' : 's';
  const text = `${keyVersion}|${kind}${part(String(seed))}|${part(region)}|${part(stream)}`;
  const short =
    text.length < longestKeyBytes
      ? text
      : `${keyVersion}#${sha256(Uint8Array.from(text, (character) => character.charCodeAt(0)))}`;
  const generator = seedrandom(`${short}\0`);
  return [generator.int32(), generator.int32()];
}

function part(text: string): string {
  const bytes = utf8(text);
  return `${String(bytes.length)}:${bytes}`;
}

/** A text's UTF-8 with a character for every byte. ASCII, the usual case, is its own UTF-8, and asking is much faster than encoding. */
function utf8(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127)
      return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  }
  return text;
}
