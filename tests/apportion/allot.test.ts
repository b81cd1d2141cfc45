import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allot, allotByRate, apportion, swissNationalCouncil, type AllotInput } from 'levy/apportion';
import { Fraction, slowDivisor, slowRescale, tieOf } from './slow-reference.js';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const runs = { seed: 41, numRuns: 2500 };

/** What the random cases reached. */
interface Reached {
  ties: number;
  base: number;
  lots: number;
  held: number;
  short: number;
}

describe('allot against fractions, seat by seat', () => {
  const cases = fc.record({
    weights: fc.array(fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(0, 1, 2, 3, 6, 15, 35)), {
      minLength: 1,
      maxLength: 5,
    }),
    lot: fc.constantFrom(1, 1, 2, 3),
    base: fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
    min: fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
    room: fc.array(fc.oneof(fc.nat({ max: 6 }), fc.constant(99)), { minLength: 5, maxLength: 5 }),
    previous: fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 5 }),
    least: fc.constantFrom('0', '1/2', '0.9', '1'),
    most: fc.constantFrom(null, '3', '7/2'),
    spare: fc.nat({ max: 30 }),
    method: fc.constantFrom('webster', 'jefferson', 'adams', 'hamilton'),
  });

  it('is the plain method on what is left, in lots, between bounds put together; all missing seats are counted', () => {
    const reached: Reached = { ties: 0, base: 0, lots: 0, held: 0, short: 0 };
    fc.assert(
      fc.property(cases, (c) => {
        const size = c.weights.length;
        const base = c.base.slice(0, size).map((k) => k * c.lot);
        const previous = c.previous.slice(0, size);
        const [least, most] = [c.least, c.most].map((text) => {
          if (text === null) return null;
          const [n, d = '1'] = text === '0.9' ? ['9', '10'] : text.split('/');
          return new Fraction(BigInt(n!), BigInt(d));
        });
        // Bounds in lots beyond the base, by their definitions.
        const min = c.min.slice(0, size);
        const max = min.map((k, i) => k + c.room[i]!);
        const floors = min.map((k, i) => {
          const kept = Number(new Fraction(BigInt(previous[i]!)).times(least!).ceil());
          return Math.max(0, Math.ceil((Math.max(k, kept) - base[i]!) / c.lot));
        });
        const caps = max.map((k, i) => {
          const top =
            most === null || most === undefined ? k : Number(new Fraction(BigInt(previous[i]!)).times(most).floor());
          return Math.floor((Math.min(k, top) - base[i]!) / c.lot);
        });
        const total = sum(base) + sum(floors) * c.lot + c.spare;
        const input: AllotInput = {
          weights: c.weights,
          total,
          method: c.method,
          base,
          min,
          max,
          multipleOf: c.lot,
          holdHarmless: { previous, least: c.least, most: c.most },
          shortfall: 'allow',
        };
        if (caps.some((k, i) => k < floors[i]!)) {
          expect(() => allot(input)).toThrow(/max\[\d\].*apportion\/infeasible/);
          return;
        }
        const weights = c.weights.map(BigInt);
        const room = sum(caps.map((k, i) => (weights[i] === 0n ? floors[i]! : k)));
        const lots = Math.min(Math.floor((total - sum(base)) / c.lot), room);
        const answers = (
          c.method === 'hamilton'
            ? weights.every((w) => w === 0n)
              ? [floors]
              : slowRescale(weights, lots, floors, caps)
            : slowDivisor(c.method, weights, lots, floors, caps)
        ).map((held) => held.map((k, i) => k * c.lot + base[i]!));
        const result = allot(input);
        const missing = total - sum(base) - lots * c.lot;
        expect([result.seats, result.shortfall]).toEqual([answers[0], missing]);
        expect(sum(result.seats) + result.shortfall).toBe(total);
        const tie = tieOf(answers.map((held) => held.map((k) => k / c.lot)));
        expect(result.ties?.tied).toEqual(tie?.tied);
        expect(result.ties?.seats).toEqual(tie?.seats);
        expect(result.ties?.sure).toEqual(tie?.sure.map((k) => k * c.lot));
        if (missing > 0) expect(() => allot({ ...input, shortfall: 'refuse' })).toThrow(/total.*apportion\/infeasible/);
        else expect(allot({ ...input, shortfall: 'refuse' })).toEqual(result);
        if (tie !== null) reached.ties++;
        if (sum(base) > 0) reached.base++;
        if (c.lot > 1) reached.lots++;
        if (floors.some((k, i) => k > Math.max(0, Math.ceil((min[i]! - base[i]!) / c.lot)))) reached.held++;
        if (missing > 0) reached.short++;
      }),
      runs,
    );
    for (const [part, times] of Object.entries(reached)) expect([part, times >= 30]).toEqual([part, true]);
  });

  it('without its own options it is apportion', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 10 ** 6 }),
        (weights, total) => {
          const input = { weights, total, ids: weights.map((_, i) => `r${String(i)}`) };
          expect(allot(input)).toEqual({ ...apportion(input), shortfall: 0, multipleOf: 1 });
        },
      ),
      { seed: 42, numRuns: 200 },
    );
  });
});

describe('allot by hand', () => {
  it('a base for each, the rest in proportion: 10 each of 100, 70 by 60, 30, 10 are 42, 21, 7', () => {
    const result = allot({ weights: [60, 30, 10], total: 100, base: 10, ids: ['a', 'b', 'c'] });
    expect(result).toMatchObject({ seats: [52, 31, 17], byId: { a: 52, b: 31, c: 17 }, ties: null });
    // The divisor is that of the 70: 100/70 lies inside, weight per seat beyond the base.
    expect(result.divisor!.low).toBeLessThan(100 / 70);
    expect(result.divisor!.high).toBeGreaterThan(100 / 70);
  });

  it('multiples of 50: floors up, caps down, divisor and quota per seat', () => {
    expect(allot({ weights: [60, 30, 10], total: 1000, multipleOf: 50 }).seats).toEqual([600, 300, 100]);
    expect(allot({ weights: [60, 30, 10], total: 1000, multipleOf: 50, min: 101, max: 580 }).seats).toEqual([
      550, 300, 150,
    ]);
    expect(allot({ weights: [60, 40], total: 1000, multipleOf: 50, method: 'hamilton' }).quota).toBe(0.1);
    const plain = apportion({ weights: [60, 30, 10], total: 20 }).divisor!;
    expect(allot({ weights: [60, 30, 10], total: 1000, multipleOf: 50 }).divisor).toEqual({
      low: plain.low / 50,
      high: plain.high! / 50,
    });
    expect(() => allot({ weights: [60, 40], total: 1001, multipleOf: 50 })).toThrow(
      /total: .*1000, in multiples of 50/,
    );
    expect(allot({ weights: [60, 40], total: 1001, multipleOf: 50, shortfall: 'allow' })).toMatchObject({
      seats: [600, 400],
      shortfall: 1,
    });
    expect(() => allot({ weights: [60, 40], total: 1000, multipleOf: 50, base: [50, 51] })).toThrow(
      /base\[1\].*multiple of 50/,
    );
    expect(() => allot({ weights: [60, 40], total: 1000, multipleOf: 50, min: 51, max: 99 })).toThrow(
      /max\[0\].*multiples of 50, 100/,
    );
    expect(() => allot({ weights: [1], total: 1, multipleOf: 0 })).toThrow(/multipleOf.*from 1/);
  });

  it('nobody falls below last time, or below nine tenths of it (rounded up), nor above five quarters (rounded down)', () => {
    expect(allot({ weights: [60, 30, 10], total: 100, holdHarmless: [40, 40, 20] }).seats).toEqual([40, 40, 20]);
    // 0.9 · 25 = 22.5: 23 at least; 1.25 · 50 = 62.5: 62 at most; 0.9 · 25 = 22.5: 23.
    expect(
      allot({ weights: [90, 5, 5], total: 100, holdHarmless: { previous: [50, 25, 25], least: 0.9, most: '5/4' } })
        .seats,
    ).toEqual([54, 23, 23]);
    expect(
      allot({ weights: [90, 5, 5], total: 100, holdHarmless: { previous: [40, 25, 25], least: 0, most: 1.25 } }).seats,
    ).toEqual([50, 25, 25]);
    expect(() => allot({ weights: [1, 1], total: 9, holdHarmless: [5, 5] })).toThrow(/total.*come to, 10, got 9/);
    expect(() => allot({ weights: [1, 1], total: 9, max: 4, holdHarmless: [5, 0] })).toThrow(/max\[0\]/);
    expect(() => allot({ weights: [1, 1], total: 9, holdHarmless: [5] })).toThrow(
      /holdHarmless.*2, as many as weights/,
    );
    expect(() => allot({ weights: [1], total: 9, holdHarmless: { previous: [5], least: '-1' } })).toThrow(
      /holdHarmless\.least/,
    );
    expect(() => allot({ weights: [1], total: 9, holdHarmless: { previous: [0.5] } })).toThrow(
      /holdHarmless\.previous\[0\]/,
    );
  });

  it('as many as fit, and how many are missing', () => {
    expect(allot({ weights: [60, 30, 10], total: 100, max: 25, shortfall: 'allow' })).toMatchObject({
      seats: [25, 25, 25],
      shortfall: 25,
    });
    expect(allot({ weights: [0, 0], total: 7, min: 2, shortfall: 'allow' })).toMatchObject({
      seats: [2, 2],
      shortfall: 3,
    });
    expect(allot({ weights: [], total: 7, shortfall: 'allow' })).toMatchObject({ seats: [], shortfall: 7 });
    expect(() => allot({ weights: [60, 30, 10], total: 100, max: 25 })).toThrow(/room for, 75, or shortfall/);
    expect(() => allot({ weights: [1], total: 1, shortfall: 'yes' as 'allow' })).toThrow(/shortfall/);
  });
});

describe('allotByRate', () => {
  it('one man per 200: 1000, 500 and 299 give 5, 2½ up, 1; and the total', () => {
    expect(allotByRate({ weights: [1000, 500, 299], per: 200, ids: ['a', 'b', 'c'] })).toEqual({
      seats: [5, 3, 1],
      total: 9,
      halves: [1],
      byId: { a: 5, b: 3, c: 1 },
    });
    expect(allotByRate({ weights: [1000, 500, 299], per: 200, round: 'up' }).seats).toEqual([5, 3, 2]);
    expect(allotByRate({ weights: [1000, 500, 299], per: 200, round: 'down' }).seats).toEqual([5, 2, 1]);
    // Three per thousand, in decimals that doubles get wrong: 0.15/0.1 is 1.4999999999999998 there.
    expect(0.15 / 0.1).toBeLessThan(1.5);
    expect(allotByRate({ weights: [0.15, 0.25], per: 0.1 })).toMatchObject({ seats: [2, 3], halves: [0, 1] });
    expect(allotByRate({ weights: [1500, 500], per: '1000/3' })).toMatchObject({ seats: [5, 2], halves: [0, 1] });
  });

  it('Canada 2011: rounding up at 111,166 people a seat (Elections Canada, 16 December 2011) gives 314', () => {
    const weights = [4573321, 3779353, 1057884, 1250574, 13372996, 7979663, 755455, 945437, 145855, 510578];
    expect(allotByRate({ weights, per: 111166, round: 'up' })).toMatchObject({
      seats: [42, 34, 10, 12, 121, 72, 7, 9, 2, 5],
      total: 314,
    });
  });

  it('is the rounded quotient in fractions, between its bounds; at its own total the method gives the same', () => {
    let [halves, bound] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('nearest', 'up', 'down'),
        fc.nat({ max: 3 }),
        fc.nat({ max: 9 }),
        (weights, n, d, round, min, room) => {
          const per = new Fraction(BigInt(n), BigInt(d));
          const exact = weights.map((w) => new Fraction(BigInt(w)).over(per));
          const rounded = exact.map((q) =>
            Number(round === 'up' ? q.ceil() : round === 'down' ? q.floor() : q.plus(new Fraction(1n, 2n)).floor()),
          );
          const max = min + room;
          const held = rounded.map((k) => Math.min(Math.max(k, min), max));
          const result = allotByRate({ weights, per: `${String(n)}/${String(d)}`, round, min, max });
          expect(result.seats).toEqual(held);
          expect(result.total).toBe(sum(held));
          const atHalf = exact.flatMap((q, i) =>
            round === 'nearest' &&
            q.minus(new Fraction(q.floor())).compare(new Fraction(1n, 2n)) === 0 &&
            rounded[i] === held[i] &&
            held[i]! > min
              ? [i]
              : [],
          );
          expect(result.halves).toEqual(atHalf);
          if (atHalf.length > 0) halves++;
          if (held.some((k, i) => k !== rounded[i])) bound++;
          const method = round === 'up' ? 'adams' : round === 'down' ? 'jefferson' : 'webster';
          const tied = apportion({
            weights,
            total: result.total,
            method,
            min,
            max: held.map((k, i) => (weights[i] === 0 ? min : Math.max(k, max))),
          });
          if (tied.ties === null) expect(tied.seats).toEqual(held);
        },
      ),
      { seed: 43, numRuns: 2000 },
    );
    expect([halves > 30, bound > 100]).toEqual([true, true]);
  });

  it('refuses no rate, and a total beyond whole numbers', () => {
    for (const per of [0, '0', -1, '', null, '1/0'])
      expect(() => allotByRate({ weights: [1], per: per as number })).toThrow(/per: /);
    expect(() => allotByRate({ weights: [9e15, 9e15], per: '0.5' })).toThrow(/per.*apportion\/infeasible/);
    expect(() => allotByRate({ weights: [1], per: 1, min: 3, max: 2 })).toThrow(/min\[0\].*cap/);
    expect(() => allotByRate({ weights: [1], per: 1, round: 'even' as 'up' })).toThrow(/round/);
  });
});

/** Article 17 as a clerk would do it: lists of cantons, quotients by long division. */
function clerk(people: readonly number[], total: number): number[][] {
  let cantons = people.map((p, i) => ({ p, i, seats: 0 }));
  const all = cantons;
  let seats = total;
  const quotaOf = (list: typeof cantons): number => Math.floor(sum(list.map(({ p }) => p)) / seats) + 1;
  const first = quotaOf(cantons);
  let quota = first;
  for (;;) {
    const below = cantons.filter(({ p }) => p < quota);
    if (below.length === 0) break;
    for (const canton of below) canton.seats = 1;
    seats -= below.length;
    cantons = cantons.filter(({ p }) => p >= quota);
    if (cantons.length === 0) break;
    quota = quotaOf(cantons);
  }
  for (const canton of cantons) seats -= canton.seats = Math.floor(canton.p / quota);
  const order = [...cantons].sort((a, b) => {
    const apart = (b.p % quota) - (a.p % quota);
    return apart !== 0 ? apart : (b.p % first) - (a.p % first);
  });
  const rank = (c: (typeof cantons)[number]): string => `${String(c.p % quota)} ${String(c.p % first)}`;
  if (seats > cantons.length) return [];
  if (seats === 0) return [all.map((c) => c.seats)];
  const line = rank(order[seats - 1]!);
  const at = order.findIndex((c) => rank(c) === line);
  const level = order.filter((c) => rank(c) === line);
  const choose = (from: number, count: number): number[][] =>
    count === 0
      ? [[]]
      : level.slice(from).flatMap((c, k) => choose(from + k + 1, count - 1).map((rest) => [c.i, ...rest]));
  const ahead = new Set(order.slice(0, at).map((c) => c.i));
  return choose(0, seats - at).map((chosen) =>
    all.map((c) => c.seats + (ahead.has(c.i) || chosen.includes(c.i) ? 1 : 0)),
  );
}

describe('swissNationalCouncil', () => {
  it('by hand: 93 for 5 is a quota of 19, 3 drops out; 90 for 4 is 23, 20 drops out; 70 for 3 is 24, 2 and the last by remainder', () => {
    expect(swissNationalCouncil({ weights: [70, 20, 3], total: 5, ids: ['a', 'b', 'c'] })).toEqual({
      method: 'swiss-national-council',
      seats: [3, 1, 1],
      divisor: null,
      quota: 24,
      ties: null,
      byId: { a: 3, b: 1, c: 1 },
    });
  });

  it('a whole quota is not the exact one: 20 seats, where hamilton with a floor of 1 decides otherwise', () => {
    let differ = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 3, maxLength: 6 }), (weights) => {
        const swiss = swissNationalCouncil({ weights, total: 20 });
        if (String(swiss.seats) !== String(apportion({ weights, total: 20, method: 'hamilton', min: 1 }).seats))
          differ++;
      }),
      { seed: 44, numRuns: 500 },
    );
    expect(differ).toBeGreaterThan(5);
  });

  it('follows the article, ties by the first quota and then by lot', () => {
    let [ties, refused, dropped] = [0, 0, 0];
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(fc.nat({ max: 12 }), fc.integer({ min: 20, max: 300 }), fc.constantFrom(60, 120)), {
            minLength: 1,
            maxLength: 6,
          })
          .filter((w) => sum(w) > 0),
        fc.nat({ max: 12 }),
        (weights, more) => {
          const total = weights.length + more;
          const answers = clerk(weights, total);
          if (answers.length === 0 || sum(answers[0]!) !== total) {
            refused++;
            expect(() => swissNationalCouncil({ weights, total })).toThrow(/smaller units/);
            return;
          }
          const { seats, ties: tie } = swissNationalCouncil({ weights, total });
          expect(seats).toEqual(answers[0]);
          expect(tie === null ? null : { sure: tie.sure, tied: tie.tied, seats: tie.seats }).toEqual(tieOf(answers));
          if (answers.length > 1) ties++;
          if (weights.some((w, i) => seats[i] === 1 && w * total < sum(weights))) dropped++;
        },
      ),
      { seed: 45, numRuns: 3000 },
    );
    expect([ties > 30, dropped > 300, refused > 10]).toEqual([true, true, true]);
  });

  it('refuses fractions of people, fewer seats than cantons, nobody', () => {
    expect(() => swissNationalCouncil({ weights: [1.5, 2], total: 3 })).toThrow(/weights.*whole numbers of people/);
    expect(() => swissNationalCouncil({ weights: [1, 2], total: 1 })).toThrow(/total.*each of the 2/);
    expect(() => swissNationalCouncil({ weights: [0, 0], total: 3 })).toThrow(/no people/);
    expect(swissNationalCouncil({ weights: [0, 0], total: 2 }).seats).toEqual([1, 1]);
    expect(swissNationalCouncil({ weights: [], total: 0 }).seats).toEqual([]);
  });
});
