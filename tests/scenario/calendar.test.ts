import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { civilDate, dayNumber, formatIsoDate, parseIsoDate } from '../../src/scenario/calendar/civil-date.js';
import { periodsOf } from '../../src/scenario/index.js';

describe('days', () => {
  // The platform's own calendar is the oracle: Date.UTC is proleptic Gregorian too.
  test.prop([fc.integer({ min: -719_162, max: 2_932_896 })])('agree with Date.UTC in both directions', (day) => {
    const date = new Date(day * 86_400_000);
    if (date.getUTCFullYear() < 1) return;
    const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const epoch = dayNumber({ year: 1970, month: 1, day: 1 });
    expect(dayNumber(civil) - epoch).toBe(day);
    expect(civilDate(day + epoch)).toEqual(civil);
    expect(parseIsoDate(formatIsoDate(civil))).toEqual(civil);
  });

  test('29 February: every fourth year, not every hundredth, but every four hundredth', () => {
    const exists = (text: string): boolean => parseIsoDate(text) !== null;
    expect(['2024-02-29', '2000-02-29', '1600-02-29'].map(exists)).toEqual([true, true, true]);
    expect(['2023-02-29', '1900-02-29', '2100-02-29'].map(exists)).toEqual([false, false, false]);
  });

  test.each([
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-1-1',
    '23-01-01',
    '2023-01-01T00:00',
    ' 2023-01-01',
    '',
  ])('%j is no day', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});

describe('periods', () => {
  test('of the founding case: nine calendar months, 275 days (domain figures: 1 April to 31 December)', () => {
    const periods = periodsOf({ start: '2023-04-01', end: '2023-12-31', step: 'month' });
    expect(periods.map(({ days }) => days)).toEqual([30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(periods.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(periods.map(({ calendarMonth }) => calendarMonth)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(periods[0]).toMatchObject({
      start: '2023-04-01',
      end: '2023-04-30',
      elapsedBefore: 0,
      elapsed: 30 / 275,
      months: 30 / 30.4375,
    });
    expect(periods[8]).toMatchObject({
      start: '2023-12-01',
      end: '2023-12-31',
      elapsed: 1,
      monthNumber: 2023 * 12 + 11,
    });
  });

  test('weeks run from the start over month ends; the last is shorter', () => {
    const periods = periodsOf({ start: '2023-04-01', end: '2023-12-31', step: 'week' });
    expect(periods).toHaveLength(40); // 275 = 39 × 7 + 2
    expect(periods[4]).toMatchObject({ start: '2023-04-29', end: '2023-05-05', days: 7, calendarMonth: 4 });
    expect(periods[39]).toMatchObject({ start: '2023-12-30', end: '2023-12-31', days: 2, elapsed: 1 });
  });

  test('first and last month may be partial, over a leap day and a year end', () => {
    const periods = periodsOf({ start: '2023-12-20', end: '2024-03-05', step: 'month' });
    expect(periods.map(({ start, end, days }) => [start, end, days])).toEqual([
      ['2023-12-20', '2023-12-31', 12],
      ['2024-01-01', '2024-01-31', 31],
      ['2024-02-01', '2024-02-29', 29],
      ['2024-03-01', '2024-03-05', 5],
    ]);
    expect(periods.map(({ monthNumber }) => monthNumber - 2023 * 12)).toEqual([11, 12, 13, 14]);
  });

  test('a single day is one period', () => {
    for (const step of ['month', 'week'] as const) {
      expect(periodsOf({ start: '2023-04-01', end: '2023-04-01', step })).toMatchObject([
        { days: 1, elapsedBefore: 0, elapsed: 1 },
      ]);
    }
  });

  const calendar = fc
    .record({
      from: fc.integer({ min: 0, max: 20_000 }),
      length: fc.integer({ min: 0, max: 3_000 }),
      step: fc.constantFrom('month' as const, 'week' as const),
    })
    .map(({ from, length, step }) => ({
      start: new Date(from * 86_400_000).toISOString().slice(0, 10),
      end: new Date((from + length) * 86_400_000).toISOString().slice(0, 10),
      step,
      length: length + 1,
    }));

  test.prop([calendar])('cover every day once, in order', ({ length, ...dates }) => {
    const periods = periodsOf(dates);
    const numberOf = (text: string): number => Date.parse(text) / 86_400_000;
    expect(periods[0]!.start).toBe(dates.start);
    expect(periods.at(-1)!.end).toBe(dates.end);
    expect(periods.reduce((sum, { days }) => sum + days, 0)).toBe(length);
    let elapsed = 0;
    periods.forEach((period, i) => {
      expect(numberOf(period.end) - numberOf(period.start) + 1).toBe(period.days);
      if (i > 0) expect(numberOf(period.start)).toBe(numberOf(periods[i - 1]!.end) + 1);
      expect(period.elapsedBefore).toBe(elapsed);
      elapsed = period.elapsed;
      if (dates.step === 'week' && i < periods.length - 1) expect(period.days).toBe(7);
    });
    expect(elapsed).toBe(1);
  });

  test('refuses impossible dates, a wrong order and too many periods', () => {
    expect(() => periodsOf({ start: '2023-02-30', end: '2023-12-31', step: 'month' })).toThrow(
      /calendar\.start.*a day that exists/,
    );
    expect(() => periodsOf({ start: '2023-04-02', end: '2023-04-01', step: 'month' })).toThrow(
      /calendar\.end.*not before the start/,
    );
    expect(() => periodsOf({ start: '0001-01-01', end: '9999-12-31', step: 'week' })).toThrow(/at most 10000 periods/);
  });
});
