import { describe, expect, test } from 'vitest';
import { expectedPath, runEnsemble, simulate, trace, defineScenario } from '../../src/index.js';
import { periodsOf } from '../../src/scenario/index.js';
import { wholeAttempts } from '../../src/model/whole-attempts.js';
import { ceil, floor, nearest, oneLess, plus, ratio, type Ratio, times, whole } from '../support/ratios.js';

const calendar = { start: '2025-04-01', end: '2025-04-30', step: 'month' } as const;
const nobody = { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 } as const;
const silent = { inducedPerTaken: 0, leaversPerTaken: 0, dissentHalfLife: 3 } as const;
type Pressure = { yield?: number; mistaken?: number; tolerance?: number; capacity?: number };

/** A campaign in which chance decides nothing but who is wrongly taken. */
function driven(
  men: number,
  target: number,
  coercion: Pressure,
  dates: { start: string; end: string; step: 'month' | 'week' } = calendar,
) {
  return defineScenario({
    name: 'driven',
    target,
    calendar: dates,
    regions: [{ id: 'r', men }],
    uptake: nobody,
    coercion: { probability: 1, yield: 1, mistaken: 0, tolerance: 0, capacity: 0.9, ...coercion },
    response: silent,
  });
}

const eligibleOf = (men: number, eligible: number): number =>
  simulate(defineScenario({ name: 's', target: 0, calendar, regions: [{ id: 'r', men }], eligible, uptake: nobody }), {
    seed: 1,
    replicate: 0,
  }).region('r').eligible;

describe('decimals are what their text says', () => {
  test.each([
    [45, 0.7, 32], // A1
    [150, 0.69, 104],
    [1, 0.49999999999999994, 0], // A2
    [50, 0.57, 29], // A5
    [100, 0.145, 15],
    [50, 0.29, 15],
  ])('%d men at %d: %d eligible', (men, share, right) => {
    expect(eligibleOf(men, share)).toBe(right);
  });

  test('eligible men on every path: drawn, expected', async () => {
    const s = defineScenario({
      name: 's',
      target: 0,
      calendar,
      regions: [{ id: 'r', men: 45 }],
      eligible: 0.7,
      uptake: nobody,
    });
    expect(expectedPath(s).series('eligible')).toEqual([32]);
    expect((await runEnsemble(s, { seed: 1, replicates: 2 })).mean('eligible').value).toBe(32);
    expect(trace(s, { seed: 1, replicate: 0, region: 'r' }).start.eligible).toBe(32);
  });

  test('A3: 57 men at 0.3 rightly 0.95 of the time are 200 attempts', () => {
    const run = simulate(driven(100_000, 57, { yield: 0.3, mistaken: 0.05 }), { seed: 1, replicate: 0 });
    expect(run.total).toMatchObject({ coerced: 57, attempts: 200 });
  });

  test.each([
    [7, 0.35, 0.2, 25], // D3: 26 in doubles
    [21, 0.7, 0, 30], // 31 in doubles
  ])('a gap of %d at a yield of %d, %d mistaken: %d attempts', (gap, taken, mistaken, attempts) => {
    const s = driven(100_000, gap, { yield: taken, mistaken });
    expect(simulate(s, { seed: 1, replicate: 0 }).total.attempts).toBe(attempts);
    expect(trace(s, { seed: 1, replicate: 0, region: 'r' }).periods[0]!.pressure.attempts).toBe(attempts);
  });

  test('attempts for a thousand gaps are the fractions', () => {
    for (let gap = 1; gap <= 1_000; gap += 9) {
      const success = times(ratio(0.35), oneLess(ratio(0.2)));
      const right = ceil(times([success[1], success[0]], whole(gap)));
      expect(
        simulate(driven(100_000, gap, { yield: 0.35, mistaken: 0.2 }), { seed: 1, replicate: 0 }).total.attempts,
      ).toBe(right);
    }
  });

  test.each(['month', 'week'] as const)('A4: one attempt a month for 16 months loses none, by %s', (step) => {
    const dates = { start: '2024-01-01', end: '2025-05-01', step } as const;
    const run = simulate(driven(10_000, 10_000, { capacity: 0.0001 }, dates), { seed: 1, replicate: 0 });
    expect(run.total).toMatchObject({ attempts: 16, coerced: 16 });
  });

  test('carried capacity is the floor of the sum, period by period', () => {
    for (const capacity of [0.0001, 0.00037, 0.0021, 0.000123456789]) {
      const s = driven(9_973, 9_973, { capacity }, { start: '2024-01-01', end: '2025-05-01', step: 'week' });
      const made = simulate(s, { seed: 1, replicate: 0 }).series('attempts');
      let sum: Ratio = [0n, 1n];
      const days = periodsOf(s.calendar).map((period) => period.days);
      const right = days.map((d) => {
        sum = plus(sum, times(times(ratio(capacity), whole(9_973)), [BigInt(d * 16), 487n]));
        return floor(sum);
      });
      expect(made).toEqual(right);
    }
  });

  test('parts beyond the doubles are counted too', () => {
    const use = { perManMonth: NaN, months: NaN, partsPerMan: 999_999_999_989, parts: 999_999_999_999 };
    const left = wholeAttempts(0, 10_000_000, use);
    const all = 999_999_999_989n * 10_000_000n;
    expect(left.whole).toBe(Number(all / 999_999_999_999n));
    expect(Math.round(left.carry * 999_999_999_999)).toBe(Number(all % 999_999_999_999n));
  });

  test('D3: tolerance 1, 55 scheduled by the end of the first of nine months: 6 due', () => {
    const dates = { start: '2023-04-01', end: '2023-12-31', step: 'month' } as const;
    const target = 504; // ⌊504 · 30/275 + ½⌋ = 55
    const { periods } = trace(driven(100_000, target, { tolerance: 1 }, dates), { seed: 1, replicate: 0, region: 'r' });
    expect([periods[0]!.scheduled, periods[0]!.pressure.due]).toEqual([55, 6]);
  });

  test('what is due is the fraction for every target and period', () => {
    const dates = { start: '2025-01-06', end: '2025-03-16', step: 'week' } as const; // ten weeks
    for (let target = 100; target < 1_600; target += 37) {
      const { periods } = trace(driven(100_000, target, { tolerance: 0.3 }, dates), {
        seed: 1,
        replicate: 0,
        region: 'r',
      });
      periods.forEach(({ scheduled, pressure }, t) => {
        const due = oneLess(times(ratio(0.3), [BigInt(9 - t), 10n]));
        expect(pressure.due).toBe(ceil(times(due, whole(scheduled))));
      });
    }
  });

  test('policies: a set tolerance and two scalings are one product of decimals', () => {
    const base = driven(100_000, 1_000, {}, { start: '2025-01-06', end: '2025-03-16', step: 'week' });
    const s = defineScenario({
      ...structuredClone({ name: base.name, target: 1_000, calendar: base.calendar }),
      regions: [{ id: 'r', men: 100_000 }],
      uptake: nobody,
      coercion: { probability: 1, yield: 1, mistaken: 0, tolerance: 0.9, capacity: 0.9 },
      response: silent,
      policies: [
        { from: '2025-01-06', set: { 'coercion.tolerance': 0.3 } },
        { from: '2025-01-06', scale: { 'coercion.tolerance': 1.1 } },
        { from: '2025-01-06', scale: { 'coercion.tolerance': 0.1 } },
      ],
    });
    trace(s, { seed: 1, replicate: 0, region: 'r' }).periods.forEach(({ scheduled, pressure }, t) => {
      const tolerated = times(times(ratio(0.3), ratio(1.1)), times(ratio(0.1), [BigInt(9 - t), 10n]));
      expect(pressure.due).toBe(ceil(times(oneLess(tolerated), whole(scheduled))));
    });
  });

  test('D4: a claim of 1.15 times 50 recruits is 58, money of 10 at an offer of 1.15 for 5 men likewise', async () => {
    const s = (men: number) =>
      defineScenario({
        name: 'books',
        target: men,
        calendar,
        regions: [{ id: 'r', men }],
        uptake: nobody,
        coercion: { probability: 1, yield: 1, mistaken: 0, tolerance: 0, capacity: 2 },
        response: silent,
        reporting: { inflation: 1.15 },
        cash: { perRecruit: 10, currency: 'RUB' },
        policies: [{ from: '2025-04-01', set: { offer: 1.15 } }],
      });
    expect(simulate(s(50), { seed: 1, replicate: 0 }).total.claimed).toBe(58);
    expect(simulate(s(5), { seed: 1, replicate: 0 }).total.spend).toBe(58);
    for (const men of [10, 30, 50, 70, 90, 110, 130, 1_001]) {
      const e = await runEnsemble(s(men), { seed: 1, replicates: 2 });
      const { recruits, claimed, spend } = simulate(s(men), { seed: 1, replicate: 0 }).total;
      expect(recruits).toBe(men);
      expect(claimed).toBe(nearest(times(ratio(1.15), whole(men))));
      expect(spend).toBe(nearest(times(times(ratio(1.15), ratio(10)), whole(men))));
      expect([...e.values('claimed')]).toEqual([claimed, claimed]);
      expect([...e.values('spend')]).toEqual([spend, spend]);
    }
  });
});
