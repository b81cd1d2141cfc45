import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/apportion/index.js';
import { drawLots } from '../../src/random/index.js';
import { chiSquareZ } from './chi-square.js';

describe('drawLots', () => {
  it('every choice of 3 winners of 6 is equally likely: chi-square of 20,000 seeds over 20 choices, false alarm 1e-5', () => {
    const tied = [4, 17, 2, 80, 31, 9];
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 20_000; seed++) {
      const choice = drawLots(seed)(tied, 3).join(' ');
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    expect(Math.abs(chiSquareZ([...counts.values()], new Array<number>(20).fill(1 / 20), 20_000))).toBeLessThan(4.3);
  });

  it('winners are tied indices, each once, ascending, as many as seats', () => {
    const tied = [7, 3, 11, 5];
    for (let seats = 0; seats <= 4; seats++) {
      const winners = drawLots('a')(tied, seats);
      expect(winners).toHaveLength(seats);
      expect(new Set(winners).size).toBe(seats);
      expect(winners.every((winner) => tied.includes(winner))).toBe(true);
      expect(winners).toEqual([...winners].sort((a, b) => a - b));
    }
  });

  it('a lot is drawn per index: the order of the list does not matter, one more seat adds a winner, one more tied changes no other lot', () => {
    for (let seed = 0; seed < 200; seed++) {
      const draw = drawLots(seed);
      expect(draw([1, 2, 3, 4, 5], 2)).toEqual(draw([5, 3, 1, 4, 2], 2));
      expect(draw([1, 2, 3, 4, 5], 3)).toEqual(expect.arrayContaining(draw([1, 2, 3, 4, 5], 2)));
      const withSix = draw([1, 2, 3, 4, 5, 6], 2);
      if (!withSix.includes(6)) expect(withSix).toEqual(draw([1, 2, 3, 4, 5], 2));
    }
  });

  it('leaves the list of tied indices as it was', () => {
    const tied = Object.freeze([9, 1, 5]);
    drawLots('a')(tied, 2);
    expect(tied).toEqual([9, 1, 5]);
  });

  it.each([
    [3, [1, 2]],
    [-1, [1, 2]],
    [0.5, [1, 2]],
    [NaN, [1, 2]],
  ])('%d seats among %j: options/invalid', (seats, tied) => {
    expect(() => drawLots('a')(tied, seats)).toThrow(
      expect.objectContaining({ code: 'options/invalid', path: 'seats' }) as Error,
    );
  });

  it('refuses a seed that is none when it is made', () => {
    expect(() => drawLots(NaN)).toThrow(expect.objectContaining({ code: 'seed/invalid' }) as Error);
  });
});

it('an apportionment says that lots were drawn', () => {
  const { ties, seats } = apportion({ weights: [1, 1, 1], total: 2, tieBreak: drawLots('draw') });
  expect(ties).toMatchObject({ tied: [0, 1, 2], seats: 2, rule: 'lot' });
  expect(seats.reduce((a, b) => a + b, 0)).toBe(2);
});
