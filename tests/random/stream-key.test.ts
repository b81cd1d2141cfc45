import { fc, test } from '@fast-check/vitest';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LevyError } from '../../src/errors/index.js';
import { assertSeed, isWellFormed, streamKey } from '../../src/random/index.js';
import { flat } from '../support/flat.js';

/** ARC4 by the book (key schedule, 256 bytes dropped as seedrandom does, then big-endian words): nothing of seedrandom in it. */
function arc4Words(key: Uint8Array, words: number): number[] {
  const state = Array.from({ length: 256 }, (_, i) => i);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let a = 0;
  let b = 0;
  const next = (): number => {
    a = (a + 1) % 256;
    b = (b + state[a]!) % 256;
    [state[a], state[b]] = [state[b]!, state[a]!];
    return state[(state[a]! + state[b]!) % 256]!;
  };
  for (let i = 0; i < 256; i++) next();
  return Array.from({ length: words }, () => (next() << 24) | (next() << 16) | (next() << 8) | next());
}

/** The key's text as documented, made here with Node's UTF-8 and SHA-256. */
function expectedKey(seed: string | number, region: string, stream: string): number[] {
  const part = (text: string): string => `${String(Buffer.byteLength(text))}:${text}`;
  const kind = typeof seed === 'number' ? 'n' : 's';
  const text = Buffer.from(
    `v1|${kind}${part(Object.is(seed, -0) ? '0' : String(seed))}|${part(region)}|${part(stream)}`,
  );
  const key = text.length < 256 ? text : Buffer.from(`v1#${createHash('sha256').update(text).digest('hex')}`);
  return arc4Words(Buffer.concat([key, Buffer.of(0)]), 2);
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('1', 'a', '|', ':', '\0', 'Ж'), maxLength: 8 }),
);
const seed = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), flat(-10, 10), fc.integer());
const join = (key: readonly number[]): string => key.join(' ');

describe('streamKey', () => {
  it('RC4 in this test knows the published stream: key "Key" gives eb9f7781 b734ca72 (before any drop)', () => {
    // Without the 256 dropped bytes; https://en.wikipedia.org/wiki/RC4#Test_vectors
    const plain = (key: string): string => {
      const bytes = Buffer.from(key);
      const state = Array.from({ length: 256 }, (_, i) => i);
      for (let i = 0, j = 0; i < 256; i++) {
        j = (j + state[i]! + bytes[i % bytes.length]!) % 256;
        [state[i], state[j]] = [state[j]!, state[i]!];
      }
      let out = '';
      for (let n = 1, j = 0; n <= 8; n++) {
        j = (j + state[n]!) % 256;
        [state[n], state[j]] = [state[j]!, state[n]!];
        out += state[(state[n]! + state[j]!) % 256]!.toString(16).padStart(2, '0');
      }
      return out;
    };
    expect(plain('Key')).toBe('eb9f7781b734ca72');
  });

  test.prop([seed, text, text], { numRuns: 1_000, seed: 1 })(
    'is ARC4 of the documented text, by an independent ARC4',
    (s, region, stream) => {
      expect([...streamKey(s, region, stream)]).toEqual(expectedKey(s, region, stream));
    },
  );

  it.each(['\u007f', '\u0080', 'é', 'ÿ', '\u0100', '\ud7ff', '😀'])('%j counts by its bytes in UTF-8', (character) => {
    expect([...streamKey(`a${character}`, character, `${character}z`)]).toEqual(
      expectedKey(`a${character}`, character, `${character}z`),
    );
  });

  it('texts of 256 bytes and more are ARC4 of their SHA-256, shorter ones are not', () => {
    for (const length of [100, 230, 231, 232, 233, 240, 300, 5_000]) {
      expect([...streamKey('x'.repeat(length), 'R', 'stream')]).toEqual(expectedKey('x'.repeat(length), 'R', 'stream'));
    }
  });

  it.each([
    ['a number and its text', 1, '1'],
    ["ARC4's cycles: 1, 11, 111", '1', '11'],
    ['cycles of two', 'ab', 'abab'],
    ['a NUL more', 'a', 'a\0'],
    ['the low 8 bits of a character: Ł is A', 'A', 'Ł'],
    ['Cyrillic on ASCII', 'Москва', String.fromCharCode(...Array.from('Москва', (c) => c.charCodeAt(0) & 255))],
    ['composed and decomposed letters', '\u00e9', 'e\u0301'],
    ['long texts that differ at the end only', `${'x'.repeat(400)}a`, `${'x'.repeat(400)}b`],
    ['long texts that differ at the start only', `a${'x'.repeat(400)}`, `b${'x'.repeat(400)}`],
    ['nothing and 0', '', 0],
    ['neighbouring doubles', 0.1 + 0.2, 0.3],
    ['whole numbers beyond 2^53', 2 ** 53, 2 ** 53 + 2],
  ])('tells apart %s', (_, a, b) => {
    expect(join(streamKey(a, 'R', 's'))).not.toBe(join(streamKey(b, 'R', 's')));
  });

  it('tells apart texts of 250 to 260 bytes, on both sides of the hash, and 20,000 numbers written out', () => {
    const lengths = Array.from({ length: 60 }, (_, i) => join(streamKey('y'.repeat(200 + i), '', 's')));
    expect(new Set(lengths).size).toBe(60);
    const numbers = Array.from({ length: 20_000 }, (_, i) => join(streamKey(String(i), '', 's')));
    expect(new Set(numbers).size).toBe(20_000); // 64-bit keys: a chance meeting has probability 1e-11
  });

  it('−0 is 0', () => {
    expect(streamKey(-0, '', 's')).toEqual(streamKey(0, '', 's'));
  });

  const parts = fc.tuple(seed, text, text);
  test.prop([parts, parts], { numRuns: 3_000, seed: 2 })('no two triples meet', (a, b) => {
    const same = a.every((value, i) => value === b[i]); // === takes 0 and −0 for one, as streamKey does
    expect(join(streamKey(...a)) === join(streamKey(...b))).toBe(same);
  });

  test.prop([text, text, text], { numRuns: 1_000, seed: 3 })(
    'text that moves from one part to the next makes another key',
    (a, b, c) => {
      fc.pre(b !== '');
      expect(join(streamKey(a + b, c, ''))).not.toBe(join(streamKey(a, b + c, '')));
      expect(join(streamKey('', a + b, c))).not.toBe(join(streamKey('', a, b + c)));
    },
  );

  it('the bits of keys are even: over 20,000 regions each of the 64 is set in half, within 4.5 standard errors', () => {
    const set = new Float64Array(64);
    for (let i = 0; i < 20_000; i++) {
      const [a, b] = streamKey('even', `R${String(i)}`, 'volunteer');
      for (let bit = 0; bit < 32; bit++) {
        set[bit]! += (a >>> bit) & 1;
        set[32 + bit]! += (b >>> bit) & 1;
      }
    }
    for (const count of set) expect(Math.abs(count - 10_000) / Math.sqrt(5_000)).toBeLessThan(4.5); // false alarm of all 64: 4e-4
  });
});

describe('assertSeed', () => {
  it('takes any finite number and any well-formed text', () => {
    for (const good of ['', 'a', '🎲', 0, -1.5, 1e308]) expect(() => assertSeed(good)).not.toThrow();
  });

  it.each([[NaN], [Infinity], ['\ud83c'], ['a\udfb2'], [null], [undefined], [1n], [{}], [true]])(
    'refuses %s',
    (bad) => {
      let error: unknown;
      try {
        assertSeed(bad, 'options.seed');
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(LevyError);
      expect(error).toMatchObject({ code: 'seed/invalid', path: 'options.seed' });
    },
  );

  test.prop([fc.string({ unit: fc.constantFrom('a', '\ud83c', '\udfb2'), maxLength: 6 })])(
    'well-formed is what survives UTF-8 and back',
    (value) => {
      expect(isWellFormed(value)).toBe(Buffer.from(value, 'utf8').toString('utf8') === value);
    },
  );
});
