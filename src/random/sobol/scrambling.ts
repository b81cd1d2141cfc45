import type { StreamKey } from '../stream-key.js';
import { threefry } from '../threefry.js';

/**
 * First digits that are scrambled exactly as Owen has it, every flip a random bit of its own: 1,023 bits a dimension and randomisation, which
 * covers all digits that tell 1,024 points apart.
 */
const exactDigits = 10;
const exactMask = (1 << exactDigits) - 1;
/** 64 bits a counter. */
const exactWords = (1 << exactDigits) / 32;
/** Counters of the digits after the exact ones begin here: one a prefix. */
const firstPrefixCounter = 1 << exactDigits;

/** What one randomisation of one dimension is scrambled with. */
export interface Scrambling {
  readonly key: StreamKey;
  readonly randomisation: number;
  /** One bit a node of the tree of digits: node 2^d + (the d digits before, the first lowest) says whether digit d (from 0) is flipped. */
  readonly flips: Int32Array;
}

/** The scrambling of a randomisation of the dimension that `key` belongs to: a pure function of both. */
export function scramblingOf(key: StreamKey, randomisation: number): Scrambling {
  const flips = new Int32Array(exactWords);
  for (let i = 0; i < exactWords; i += 2) flips.set(threefry(key, randomisation, i >> 1), i);
  return { key, randomisation, flips };
}

/**
 * Owen's nested scrambling (A. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995) of digits written from the first (lowest bit)
 * on: whether a digit is flipped depends on the digits before it alone, so that every elementary interval goes over into one of the same
 * shape and a net stays a net.
 *
 * The first ten digits are flipped by random bits out of a table; the rest by a hash of the kind of S. Laine and T. Karras ("Stratified
 * sampling for stochastic transparency", EGSR 2011; B. Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020) 1-20), with words of its own
 * for every prefix of ten. By itself their hash reaches half of what Owen's flips of the first three digits can be and an eighth of the
 * first four, whatever its keys and rounds: x + a and x ⊕ x·even flip an even number of the nodes of a level, or as many as of the first.
 */
export function scrambled(digits: number, { key, randomisation, flips }: Scrambling): number {
  let flipped = 0;
  for (let d = 0; d < exactDigits; d++) {
    const node = (1 << d) | (digits & ((1 << d) - 1));
    flipped |= ((flips[node >>> 5]! >>> (node & 31)) & 1) << d;
  }
  const [a, b] = threefry(key, randomisation, firstPrefixCounter + (digits & exactMask));
  // Adding, multiplying by an odd number and x ⊕ x·even carry from lower bits to higher ones only.
  let rest = ((digits >>> exactDigits) + a) | 0;
  rest ^= Math.imul(rest, b & ~1);
  rest = Math.imul(rest, (a >>> 16) | 1);
  rest ^= Math.imul(rest, (b >>> 15) & ~1);
  return ((digits ^ flipped) & exactMask) | (rest << exactDigits);
}
