import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareSeats } from '../../src/model/pipeline/share-seats.js';

const shared = (seats: number, men: readonly number[], lots = men.map((_, r) => r)): number[] => {
  const out = Float64Array.from(men);
  const all = men.reduce((sum, number) => sum + number, 0);
  shareSeats(seats, out, all, Float64Array.from(lots));
  return [...out];
};

test('by hand: 10 seats for 7, 5, 3 and 0 men are 4.67, 3.33, 2 and 0, so 5, 3, 2 and 0', () => {
  expect(shared(10, [7, 5, 3, 0])).toEqual([5, 3, 2, 0]);
});

test('between equal claims the lower lot decides', () => {
  expect(shared(1, [4, 4], [0.2, 0.7])).toEqual([1, 0]);
  expect(shared(1, [4, 4], [0.7, 0.2])).toEqual([0, 1]);
  expect(shared(2, [1, 1, 1], [0.5, 0.9, 0.1])).toEqual([1, 0, 1]);
});

test('beyond what doubles hold exactly it is exact all the same', () => {
  const third = 3_002_399_751_580_330; // the products have 103 bits
  const men = [third, third - 1, third - 5];
  const seats = third - 7;
  const all = BigInt(men[0]!) + BigInt(men[1]!) + BigInt(men[2]!);
  const whole = men.map((number) => (BigInt(seats) * BigInt(number)) / all);
  const rest = men.map((number) => (BigInt(seats) * BigInt(number)) % all);
  const left = BigInt(seats) - whole[0]! - whole[1]! - whole[2]!;
  const order = [0, 1, 2].sort((a, b) => (rest[a]! > rest[b]! ? -1 : 1));
  for (const r of order.slice(0, Number(left))) whole[r]! += 1n;
  expect(left).toBeGreaterThan(0n);
  expect(shared(seats, men).map(BigInt)).toEqual(whole);
});

test('all seats are taken, within one of the proportional share, none beyond the men, whatever the order of the regions', () => {
  let ties = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.oneof(fc.nat(3), fc.nat(100_000)), fc.nat(1_000_000)), { minLength: 1, maxLength: 12 }),
      fc.nat(1_000_000),
      (rows, share) => {
        const men = rows.map(([number]) => number);
        const all = men.reduce((sum, number) => sum + number, 0);
        fc.pre(all > 0);
        const seats = Math.floor((share / 1_000_001) * all);
        const lots = rows.map(([, lot], r) => lot + r / 100); // no two alike
        const given = shared(seats, men, lots);
        expect(given.reduce((sum, number) => sum + number, 0)).toBe(seats);
        given.forEach((number, r) => {
          expect(Math.abs(number - (seats * men[r]!) / all)).toBeLessThan(1);
          expect(number).toBeLessThanOrEqual(men[r]!);
        });
        const turned = shared(seats, [...men].reverse(), [...lots].reverse()).reverse();
        expect(turned).toEqual(given);
        if (new Set(men.filter((number) => number > 0)).size < men.filter((number) => number > 0).length) ties += 1;
      },
    ),
    { seed: 7, numRuns: 400 },
  );
  expect(ties).toBeGreaterThan(80);
});
