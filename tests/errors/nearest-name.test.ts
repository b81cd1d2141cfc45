import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/errors/index.js';

describe('nearestName', () => {
  it('finds insertions, deletions, substitutions and swaps, case aside', () => {
    const known = ['willing', 'hazard', 'imitation'];
    for (const near of ['wiling', 'willling', 'wilxing', 'wliling', 'WILLING'])
      expect(nearestName(near, known)).toBe('willing');
    expect(nearestName('income', known)).toBeNull();
  });

  it('never offers the name itself, nor anything for an empty one', () => {
    expect(nearestName('p', ['p'])).toBeNull();
    expect(nearestName('', ['0', 'a'])).toBeNull();
  });

  it('spends a bounded effort on a hint, and still finds one letter among 100,000 names', () => {
    // Names of 90 letters that differ in the middle and at both ends: without a bound 33 differences would be looked for in each.
    const known = Array.from(
      { length: 100_000 },
      (_, i) => `${String(i * 7919)}-${'ab'.repeat(35)}-${String(i * 104_729)}`,
    );
    const wanted = known[99_999]!;
    expect(nearestName(`x${wanted}`, known)).toBe(wanted);
    let reads = 0;
    const counted = new Proxy(known, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(nearestName('q'.repeat(90), counted)).toBeNull();
    expect(reads).toBeLessThanOrEqual(known.length);
  });
});
