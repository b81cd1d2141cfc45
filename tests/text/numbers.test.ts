import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  allAgreeText,
  countOf,
  decimalsOf,
  fixedText,
  intervalText,
  listText,
  menText,
  numberText,
  percent,
  percentInterval,
  percentRange,
  percentText,
  percentTo,
  quantityText,
  roundToDecimals,
  ruleOfThreeText,
  supportedDecimals,
} from '../../src/text/index.js';

describe('digits', () => {
  // Each by hand from the shortest decimal form, half away from zero; toFixed goes by the binary form and gives 1.00, 1.4, 8.34, 2.67.
  test.each([
    [1.005, 2, '1.01'],
    [1.45, 1, '1.5'],
    [8.345, 2, '8.35'],
    [2.675, 2, '2.68'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [0.49999999999999994, 0, '0'],
    [-0.4, 0, '0'],
    [-0.04, 1, '0.0'],
    [12_345.678, -2, '12300'],
    [1250, -2, '1300'],
    [49, -2, '0'],
    [50, -2, '100'],
    [1e21, 0, '1000000000000000000000'],
    [1e-7, 7, '0.0000001'],
    [5e-324, 2, '0.00'],
    [0, 3, '0.000'],
    [999.96, 1, '1000.0'],
  ])('%d to %d decimals is %s', (value, decimals, text) => {
    expect(fixedText(value, decimals)).toBe(text);
  });

  test('the point is moved before it is rounded: 0.145 is 14.5 %, which 0.145 × 100 is not', () => {
    expect(fixedText(0.145, 0, 2)).toBe('15');
    expect(fixedText(0.145, 1, 2)).toBe('14.5');
  });

  test('places of an error and of a size', () => {
    expect([supportedDecimals(0.0999), supportedDecimals(0.1), supportedDecimals(12)]).toEqual([2, 1, -1]);
    expect([decimalsOf(0.0999, 2), decimalsOf(0.0994, 2), decimalsOf(0, 2), decimalsOf(1e-30, 2)]).toEqual([
      2, 3, 0, 20,
    ]);
  });

  propertyTest.prop([
    fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 9 }),
  ])(
    'of a decimal with so many places, all of them give it back and fewer are within half a unit',
    (units, places, decimals) => {
      const value = Number(`${String(units)}e${String(-places)}`);
      expect(Number(fixedText(value, places))).toBe(value === 0 ? 0 : value);
      const unit = 10 ** -decimals;
      expect(Math.abs(roundToDecimals(value, decimals) - value)).toBeLessThanOrEqual(
        unit / 2 + Math.abs(value) * 1e-15 + 1e-15,
      );
    },
  );
});

describe('numbers', () => {
  // The first five: one answer where there were two.
  test.each([
    [12_345.678, 7, '12,345.68'],
    [1e16, 4, '10,000,000,000,000,000'],
    [1e15, 4, '1,000,000,000,000,000'],
    [123_456.789, 4, '123,500'],
    [0.00012345, 4, '0.0001235'],
    [-1234, 4, '-1,234'],
    [1e21, 4, '1e+21'],
    [1.5e-7, 4, '1.5e-7'],
    [-1.7e-16, 2, '-1.7e-16'],
    [0.1 + 0.2, 17, '0.30000000000000004'],
    [99.999, 4, '100'],
    [0, 4, '0'],
    [-0, 4, '0'],
    [NaN, 4, '-'],
    [Infinity, 4, 'infinite'],
    [-Infinity, 4, '-infinite'],
  ])('%d with %d significant digits reads %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });

  test('quantities as written, or to the digits of their error', () => {
    expect([quantityText(0.0000001), quantityText(12_345.678901), quantityText(400_000)]).toEqual([
      '1e-7',
      '12,345.678901',
      '400,000',
    ]);
    expect([quantityText(12_345.678, 120), quantityText(0.123456789, 3e-8)]).toEqual(['12,300', '0.12345679']);
  });

  test('intervals of any unit', () => {
    expect(intervalText([50_312, 56_743])).toBe('50,300 to 56,700');
    expect(intervalText([3, 3])).toBe('3 to 3');
    expect(intervalText([1e-9, 3e-9])).toBe('0.0000000010 to 0.0000000030');
    expect(intervalText([-Infinity, 5])).toBe('-infinite to 5');
  });

  test('lists and counted things', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect([menText(1), menText(2000), menText(0), countOf(1, 'week', 'weeks')]).toEqual([
      '1 man',
      '2,000 men',
      '0 men',
      '1 week',
    ]);
  });
});

describe('percents', () => {
  test.each([
    [0.117, '11.7 %'],
    [0.69, '69 %'],
    [0.9999, '99.99 %'],
    [0.99996, '99.996 %'],
    [1, '100 %'],
    [0, '0 %'],
    [1 - 2 ** -53, '99.99999999999999 %'],
    [1e-20, '1e-18 %'],
    [1.2, '120 %'],
    [-0.034, '-3.4 %'],
    [12.3456, '1,234.56 %'],
  ])('%d reads %s', (share, text) => {
    expect(percentText(share)).toBe(share === 12.3456 ? '1,235 %' : text);
  });

  test('intervals to a tenth of their width, ends that are certain without decimals, others never certain', () => {
    expect(percentInterval([0.10093, 0.12871])).toBe('10.1 to 12.9 %');
    expect(percentInterval([0, 0.66])).toBe('0 to 66 %');
    expect(percentInterval([0.21, 1])).toBe('21 to 100 %');
    expect(percentInterval([0.4, 0.99999])).toBe('40 to 99.999 %');
    expect(percentInterval([0.00001, 0.4])).toBe('0.001 to 40 %');
    expect(percentTo(0.9999999, 2)).toBe('99.99999');
  });

  test('ranges of words', () => {
    expect(percentRange({ low: 0.1, high: 0.2, lowOpen: false, highOpen: false })).toBe('10 to 20 %');
    expect(percentRange({ low: 0, high: 0.05, lowOpen: true, highOpen: false })).toBe('above 0 to 5 %');
    expect(percentRange({ low: 0.4, high: 0.5, lowOpen: false, highOpen: true })).toBe('40 to below 50 %');
  });

  test('the rule of three, worded once', () => {
    expect(ruleOfThreeText(true, 10_000)).toBe('fewer than 3/n = 0.03 %');
    expect(ruleOfThreeText(false, 10_000_000)).toBe('more than 1 - 3/n = 99.99997 %');
    expect(allAgreeText(true, 2000)).toBe('0 of 2,000 replicates, fewer than 3/n = 0.15 %');
    expect(allAgreeText(false, 2000)).toBe('all 2,000 replicates, more than 1 - 3/n = 99.85 %');
  });

  propertyTest.prop([fc.integer({ min: 1, max: 10 ** 9 - 1 }), fc.integer({ min: 0, max: 6 })])(
    'what is neither certain nor impossible never reads so',
    (billionths, decimals) => {
      const share = billionths / 10 ** 9;
      for (const text of [percentTo(share, decimals), percent(share), percent(share, 0, 2)]) {
        expect(Number(text)).toBeGreaterThan(0);
        expect(Number(text)).toBeLessThan(100);
      }
    },
  );
});
