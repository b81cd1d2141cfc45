import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, type ApportionInput } from 'levy/apportion';
import { Fraction, slowDivisor, slowQuotaMethod, slowRemainder, slowRescale, tieOf } from './slow-reference.js';

const divisorMethods = ['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'modified-sainte-lague', 'danish'];

interface Small {
  weights: bigint[];
  total: number;
  min: number[];
  max: number[];
  bounded: boolean;
}

/** Small weights, so that ties of unequal weights and binding bounds are common; always feasible. */
const small = (most: number, seats: number): fc.Arbitrary<Small> =>
  fc
    .tuple(
      fc.oneof(
        fc.array(fc.nat({ max: 4 }), { minLength: 2, maxLength: most }),
        fc.array(fc.oneof(fc.nat({ max: 12 }), fc.constantFrom(0, 1, 2, 3, 6, 15, 35, 1001, 6006, 35035)), {
          minLength: 1,
          maxLength: most,
        }),
      ),
      fc.boolean(),
      fc.array(fc.nat({ max: 3 }), { minLength: most, maxLength: most }),
      fc.array(fc.oneof(fc.nat({ max: 5 }), fc.constant(seats)), { minLength: most, maxLength: most }),
      fc.nat({ max: 1_000_000 }),
    )
    .map(([weights, bounded, floors, rooms, pick]) => {
      const min = weights.map((_, i) => (bounded ? floors[i]! : 0));
      const max = weights.map((_, i) => (bounded ? min[i]! + rooms[i]! : seats));
      const least = min.reduce((a, b) => a + b, 0);
      const room = weights.reduce((sum, w, i) => sum + (w === 0 ? 0 : max[i]! - min[i]!), 0);
      return { weights: weights.map(BigInt), total: least + (pick % (Math.min(room, seats) + 1)), min, max, bounded };
    });

const inputOf = ({ weights, total, min, max, bounded }: Small, rest: Partial<ApportionInput> = {}): ApportionInput => ({
  weights,
  total,
  ...(bounded ? { min, max } : {}),
  ...rest,
});

/** Same first answer, same tie report as an enumeration of every resolution. */
function agrees(input: ApportionInput, answers: number[][]): void {
  const { seats, ties } = apportion(input);
  expect(seats).toEqual(answers[0]);
  expect(ties === null ? null : { sure: ties.sure, tied: ties.tied, seats: ties.seats }).toEqual(tieOf(answers));
}

type SlowMethod = (c: Small) => number[][];

/** Holds a method against its slow reference, and asserts that enough of the cases had ties, and bounds that bind: without them the answer would be another. */
function holdsAgainst(
  slow: SlowMethod,
  rest: Partial<ApportionInput>,
  cases: fc.Arbitrary<Small>,
  seed: number,
  runs: number,
): void {
  const reached = { ties: 0, binding: 0 };
  fc.assert(
    fc.property(
      cases.filter((c) => c.weights.some((w) => w > 0n)),
      (c) => {
        const answers = slow(c);
        if (answers.length > 1) reached.ties++;
        if (c.bounded) {
          const free = slow({ ...c, min: c.min.map(() => 0), max: c.max.map(() => c.total) });
          if (!free.some((seats) => String(seats) === String(answers[0]))) reached.binding++;
        }
        agrees(inputOf(c, rest), answers);
      },
    ),
    { seed, numRuns: runs },
  );
  expect(reached.ties / runs).toBeGreaterThan(0.06);
  expect(reached.binding / runs).toBeGreaterThan(0.3);
}

const sumOf = (weights: readonly bigint[]): bigint => weights.reduce((a, b) => a + b, 0n);

describe('against a slow implementation in fractions that follows every resolution of every tie', () => {
  it.each(divisorMethods)('%s', (method) => {
    holdsAgainst((c) => slowDivisor(method, c.weights, c.total, c.min, c.max), { method }, small(5, 12), 1, 2000);
  });

  it('hamilton, rescale', () => {
    const slow: SlowMethod = (c) => slowRescale(c.weights, c.total, c.min, c.max);
    holdsAgainst(slow, { method: 'hamilton' }, small(6, 14), 2, 2500);
  });

  it.each([
    ['hamilton', (total: number, all: bigint) => (w: bigint) => new Fraction(w * BigInt(total), all)],
    ['droop', (total: number, all: bigint) => (w: bigint) => new Fraction(w, all / BigInt(total + 1) + 1n)],
    ['hagenbach-bischoff', (total: number, all: bigint) => (w: bigint) => new Fraction(w * BigInt(total + 1), all)],
  ] as const)('%s, classic', (method, quota) => {
    const slow: SlowMethod = (c) => slowRemainder(quota(c.total, sumOf(c.weights)), c.weights, c.total, c.min, c.max);
    holdsAgainst(slow, { method, boundsRule: 'classic' }, small(5, 12), 3, 1000);
  });

  it('balinski-young', () => {
    const slow: SlowMethod = (c) => slowQuotaMethod(c.weights, c.total, c.min, c.max);
    holdsAgainst(slow, { method: 'balinski-young' }, small(5, 12), 4, 3000);
  });

  it('every answer of a Balinski-Young tie can be reached by asking, one seat at a time', () => {
    fc.assert(
      fc.property(small(5, 10), fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }), (c, picks) => {
        let at = 0;
        const { seats } = apportion(
          inputOf(c, {
            method: 'balinski-young',
            tieBreak: (tied, open) =>
              [...tied]
                .sort((a, b) => ((picks[at++ % 12]! * 7 + a * 3) % 5) - ((picks[at % 12]! + b * 3) % 5))
                .slice(0, open),
          }),
        );
        expect(slowQuotaMethod(c.weights, c.total, c.min, c.max).map(String)).toContain(String(seats));
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

/** Weights of any size, to 10²⁰, where doubles stop being exact. */
const anyWeights = fc
  .array(
    fc.oneof(
      fc.bigInt({ min: 0n, max: 100n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      fc.bigInt({ min: 1n, max: 10n ** 20n }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .filter((w) => w.some((x) => x > 0n));
const exactMethods = [...divisorMethods, 'hamilton', 'balinski-young'];

describe.each(exactMethods)('laws: %s', (method) => {
  const runs = { seed: 6, numRuns: 300 };
  const totals = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: method === 'balinski-young' ? 500 : 1_000_000_000 }));

  it('sums to the total; nobody of zero weight gets a seat; a larger weight never gets fewer', () => {
    fc.assert(
      fc.property(anyWeights, totals, (weights, total) => {
        const { seats } = apportion({ weights, total, method });
        expect(seats.reduce((a, b) => a + b, 0)).toBe(total);
        weights.forEach((w, i) =>
          weights.forEach((v, j) => {
            if (w > v) expect(seats[i]).toBeGreaterThanOrEqual(seats[j]!);
          }),
        );
        weights.forEach((w, i) => {
          if (w === 0n) expect(seats[i]).toBe(0);
        });
      }),
      runs,
    );
  });

  it('does not depend on order or unit, ties included', () => {
    fc.assert(
      fc.property(anyWeights, totals, fc.bigInt({ min: 1n, max: 10n ** 12n }), (weights, total, unit) => {
        const plain = apportion({ weights, total, method });
        const turned = apportion({ weights: [...weights].reverse().map((w) => w * unit), total, method });
        expect([...(turned.ties?.sure ?? turned.seats)].reverse()).toEqual(plain.ties?.sure ?? plain.seats);
        expect(turned.ties?.tied.map((i) => weights.length - 1 - i).sort((a, b) => a - b)).toEqual(plain.ties?.tied);
        expect(turned.ties?.seats).toBe(plain.ties?.seats);
      }),
      runs,
    );
  });

  it('keeps quotas that are whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 }).filter((w) => w.some((x) => x > 0)),
        fc.integer({ min: 1, max: 5 }),
        (weights, times) => {
          const { seats, ties } = apportion({ weights, total: times * weights.reduce((a, b) => a + b, 0), method });
          expect(seats).toEqual(weights.map((w) => w * times));
          expect(ties).toBeNull();
        },
      ),
      runs,
    );
  });

  if (method !== 'hamilton') {
    it('gives nobody fewer seats in a larger house', () => {
      fc.assert(
        fc.property(small(8, 20), (c) => {
          const room = c.weights.reduce((sum, w, i) => sum + (w === 0n ? c.min[i]! : c.max[i]!), 0);
          fc.pre(c.total < room);
          const before = apportion(inputOf(c, { method }));
          const after = apportion(inputOf({ ...c, total: c.total + 1 }, { method }));
          before.seats.forEach((k, i) => {
            expect(after.seats[i]).toBeGreaterThanOrEqual(k);
          });
        }),
        runs,
      );
    });
  }

  if (method === 'hamilton' || method === 'balinski-young') {
    it('stays within quota', () => {
      fc.assert(
        fc.property(anyWeights, totals, (weights, total) => {
          const all = weights.reduce((a, b) => a + b, 0n);
          apportion({ weights, total, method }).seats.forEach((k, i) => {
            const quota = new Fraction(weights[i]! * BigInt(total), all);
            expect(BigInt(k) >= quota.floor() && BigInt(k) <= quota.ceil()).toBe(true);
          });
        }),
        runs,
      );
    });
  } else {
    it('is coherent: any part splits its own seats the same way', () => {
      fc.assert(
        fc.property(anyWeights, totals, fc.nat(), (weights, total, cut) => {
          const { seats, ties } = apportion({ weights, total, method });
          fc.pre(ties === null);
          const part = 1 + (cut % weights.length);
          fc.pre(weights.slice(0, part).some((w) => w > 0n));
          const own = seats.slice(0, part);
          expect(
            apportion({ weights: weights.slice(0, part), total: own.reduce((a, b) => a + b, 0), method }).seats,
          ).toEqual(own);
        }),
        runs,
      );
    });

    it('reports divisors that reproduce the seats (middle of the interval, Webster’s and the like by hand)', () => {
      const roundUp: Record<string, (y: number) => number> = {
        adams: (y) => Math.ceil(y),
        jefferson: (y) => Math.floor(y),
        webster: (y) => Math.round(y),
        danish: (y) => Math.floor(y + 2 / 3),
        'modified-sainte-lague': (y) => (y < 0.7 ? 0 : Math.round(Math.max(y, 0.51))),
        'huntington-hill': (y) =>
          y === 0 ? 0 : y > Math.sqrt(Math.floor(y) * (Math.floor(y) + 1)) ? Math.floor(y) + 1 : Math.floor(y),
        dean: (y) =>
          y === 0
            ? 0
            : y > (2 * Math.floor(y) * (Math.floor(y) + 1)) / (2 * Math.floor(y) + 1)
              ? Math.floor(y) + 1
              : Math.floor(y),
      };
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 20 }),
          fc.integer({ min: 1, max: 5000 }),
          (weights, total) => {
            const { seats, ties, divisor } = apportion({ weights, total, method });
            if (divisor === null) {
              // Adams, Dean and Huntington-Hill with fewer seats than regions: no divisor exists.
              expect(total).toBeLessThan(weights.length);
              return;
            }
            fc.pre(ties === null && (divisor.high === null || divisor.high / divisor.low > 1 + 1e-9));
            const middle = divisor.high === null ? divisor.low * 2 : (divisor.low + divisor.high) / 2;
            expect(weights.map((w) => roundUp[method]!(w / middle))).toEqual(seats);
          },
        ),
        runs,
      );
    });
  }
});

describe('exactness', () => {
  it('huntington-hill: 1001 and 6006 tie at seats 2 and 9, though the quotients differ in doubles', () => {
    expect(1001 / Math.sqrt(1 * 2)).not.toBe(6006 / Math.sqrt(8 * 9));
    expect(apportion({ weights: [1001, 6006], total: 10, method: 'huntington-hill' }).ties).toEqual({
      sure: [1, 8],
      tied: [0, 1],
      seats: 1,
      rule: 'first',
    });
  });

  it('weights far beyond 2⁵³ that differ in the last digit are not a tie', () => {
    const weights = [10n ** 40n, 10n ** 40n + 1n];
    for (const method of exactMethods) {
      const { seats, ties } = apportion({ weights, total: 7, method });
      expect([method, seats, ties]).toEqual([method, [3, 4], null]);
      expect(apportion({ weights: [weights[0]!, weights[0]!], total: 7, method }).ties).toEqual({
        sure: [3, 3],
        tied: [0, 1],
        seats: 1,
        rule: 'first',
      });
    }
  });

  it('weights below 2⁵³ whose products are not: neighbours are not a tie', () => {
    for (const method of divisorMethods) {
      for (const total of [101, 1001, 20_003]) {
        const { seats, ties } = apportion({ weights: [9007199254740990, 9007199254740991], total, method });
        expect([method, seats, ties]).toEqual([method, [(total - 1) / 2, (total + 1) / 2], null]);
      }
    }
  });

  it('no seat bought is dearer than one left, in BigInts, where the first guess in doubles is off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 6n }), { minLength: 2, maxLength: 25 }),
        fc.integer({ min: 10 ** 15, max: Number.MAX_SAFE_INTEGER - 10 }),
        (weights, total) => {
          // Rounding point of seat k: k − 1 + a/b.
          for (const [method, a, b] of [
            ['adams', 0n, 1n],
            ['danish', 1n, 3n],
            ['webster', 1n, 2n],
            ['jefferson', 1n, 1n],
          ] as const) {
            const seats = apportion({ weights, total, method }).seats.map(BigInt);
            expect(seats.reduce((sum, k) => sum + k, 0n)).toBe(BigInt(total));
            const point = (k: bigint): bigint => b * (k - 1n) + a;
            expect(
              seats.every((k, i) => seats.every((l, j) => point(k) * weights[j]! <= point(l + 1n) * weights[i]!)),
            ).toBe(true);
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
    // One in which two guesses err in opposite directions, so that nothing is missing and yet a seat must move.
    const weights = [310860, 442242, 163088, 461061, 422734, 630848, 32542, 272659, 663701, 155973].map(BigInt);
    const seats = apportion({ weights, total: 7138214491183895, method: 'danish' }).seats.map(BigInt);
    expect(
      seats.every((k, i) => seats.every((l, j) => (3n * k - 2n) * weights[j]! <= (3n * l + 1n) * weights[i]!)),
    ).toBe(true);
  });

  it('a total near 2⁵³ is met to the seat', () => {
    for (const method of exactMethods.filter((name) => name !== 'balinski-young')) {
      const { seats } = apportion({ weights: [1, 2, 4, 1e15], total: 9007199254740991, method });
      expect(seats.reduce((sum, k) => sum + BigInt(k), 0n)).toBe(9007199254740991n);
    }
  });

  it('numbers mean their decimal text: 0.1, 0.2 and 0.3 share 6 seats as 1, 2 and 3 do, and tie where they do', () => {
    expect(apportion({ weights: [0.1, 0.2, 0.3], total: 6 })).toMatchObject({ seats: [1, 2, 3], ties: null });
    for (const total of [1, 2, 3, 4, 5, 9]) {
      for (const method of exactMethods) {
        const whole = apportion({ weights: [1, 2, 3], total, method });
        expect(apportion({ weights: [0.1, 0.2, 0.3], total, method })).toMatchObject({
          seats: whole.seats,
          ties: whole.ties,
        });
        expect(apportion({ weights: ['1e-1', '0.20', '.3'.padStart(3, '0')], total, method })).toMatchObject({
          seats: whole.seats,
          ties: whole.ties,
        });
      }
    }
  });

  it('100,000 equal weights for half as many seats: all tied, the first get them', () => {
    for (const method of exactMethods) {
      const { seats, ties } = apportion({ weights: new Array<number>(100_000).fill(7), total: 50_000, method });
      expect(ties!.tied).toHaveLength(100_000);
      expect(ties!.seats).toBe(50_000);
      expect(seats.lastIndexOf(1)).toBe(49_999);
    }
  });
});

describe('breaking ties', () => {
  const input = { weights: [2, 1, 1, 2, 2], total: 2, method: 'jefferson' };

  it('error', () => {
    expect(() => apportion({ ...input, tieBreak: 'error' })).toThrow(
      /indices 0, 3, 4, got 3 tied for 2 seats \(apportion.tie\)/,
    );
  });

  it('by a function, which gets the tied in ascending order and the number of seats, and may have a name', () => {
    const last = Object.assign((tied: readonly number[], seats: number) => tied.slice(-seats), { rule: 'last' });
    expect(apportion({ ...input, tieBreak: last })).toMatchObject({
      seats: [0, 0, 0, 1, 1],
      ties: { tied: [0, 3, 4], seats: 2, rule: 'last' },
    });
    expect(apportion({ ...input, tieBreak: (tied) => tied.slice(1) }).ties!.rule).toBe('function');
  });

  it.each([
    ['too few', () => [0]],
    ['one twice', () => [0, 0]],
    ['one that is not tied', () => [0, 1]],
    ['no array', () => 0 as unknown as number[]],
  ])('refuses %s', (_, tieBreak) => {
    expect(() => apportion({ ...input, tieBreak })).toThrow(/tieBreak: expected .* 2 different ones of the 3 tied/);
  });

  it('results are fresh: changing one leaves the next alone', () => {
    const first = apportion(input);
    first.seats.fill(9);
    first.ties!.sure.fill(9);
    expect(apportion(input).seats).toEqual([1, 0, 0, 1, 0]);
  });
});
