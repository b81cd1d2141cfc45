import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { attribute, compare } from '../../src/compare/index.js';
import { type Estimate, formatEstimate, scaleEstimate } from '../../src/stats/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { simulate } from '../../src/runs/index.js';
import { type Tabular, toCSV, toJSON, toTable } from '../../src/report/index.js';
import { trace } from '../../src/trace/index.js';
import { probabilityEstimate } from '../../src/stats/probability.js';
import { decimalsOf, fixedText, groupedText, supportedDecimals } from '../../src/text/index.js';
import { quotas } from '../../src/quota/index.js';
import { vary } from '../../src/scenario/index.js';
import { flat, flatLog } from '../support/flat.js';

const estimate = (over: Partial<Estimate>): Estimate => ({
  kind: 'mean',
  value: 0,
  se: NaN,
  interval: [-Infinity, Infinity],
  level: 0.95,
  n: 1,
  ...over,
});
const mean = (value: number, se: number, half = 2 * se): Estimate =>
  estimate({ value, se, interval: [value - half, value + half], n: 10_000 });
const probability = (count: number, n: number, se: number, low: number, high: number): Estimate =>
  estimate({ kind: 'probability', value: count / n, count, n, se, interval: [low, high] });

describe('digits', () => {
  test.each([
    [mean(208_123.4, 1234), '208,000 ± 1,200', '208,000 (95 % interval 205,700 to 210,600, n = 10,000)'],
    [mean(208_123.4, 87), '208,120 ± 87', '208,120 (95 % interval 207,950 to 208,300, n = 10,000)'],
    [mean(208_123.4, 0.31), '208,123.4 ± 0.31', '208,123.4 (95 % interval 208,122.8 to 208,124.0, n = 10,000)'],
    [mean(-3.14159, 0.0456), '-3.14 ± 0.046', '-3.14 (95 % interval -3.23 to -3.05, n = 10,000)'],
    [mean(40, 820), '0 ± 820', '0 (95 % interval -1,600 to 1,700, n = 10,000)'],
    [mean(0.000123, 0.0000451), '0.00012 ± 0.000045', '0.00012 (95 % interval 0.00003 to 0.00021, n = 10,000)'],
    [
      probability(1174, 10_000, 0.00322, 0.1112, 0.1238),
      '11.7 ± 0.32 %',
      '11.7 % (95 % interval 11.1 to 12.4 %, n = 10,000)',
    ],
    [
      probability(9_999, 10_000, 0.0001, 0.99943, 0.99998),
      '99.99 ± 0.010 %',
      '99.99 % (95 % interval 99.943 to 99.998 %, n = 10,000)',
    ],
    [probability(0, 1000, 0, 0, 0.0038), 'fewer than 3/n = 0.3 %', '0 of 1,000 replicates, fewer than 3/n = 0.3 %'],
    [
      probability(1000, 1000, 0, 0.9962, 1),
      'more than 1 - 3/n = 99.7 %',
      'all 1,000 replicates, more than 1 - 3/n = 99.7 %',
    ],
    // Wilson: 2/(2 + z²) = 34.2 %, z²/(2 + z²) = 65.8 %, z²/(1 + z²) = 79.3 %, with z² = 3.8415.
    [
      probabilityEstimate(2, 2, 0.95),
      '2 of 2 (95 % interval 34 to 100 %)',
      '2 of 2 replicates (95 % interval 34 to 100 %)',
    ],
    [
      probabilityEstimate(0, 2, 0.95),
      '0 of 2 (95 % interval 0 to 66 %)',
      '0 of 2 replicates (95 % interval 0 to 66 %)',
    ],
    [probabilityEstimate(0, 1, 0.95), '0 of 1 (95 % interval 0 to 79 %)', '0 of 1 replicate (95 % interval 0 to 79 %)'],
    [probabilityEstimate(10, 10, 0.95), 'more than 1 - 3/n = 70 %', 'all 10 replicates, more than 1 - 3/n = 70 %'],
    [estimate({ value: 208_123 }), '208,123', '208,123 (one replicate, no error known)'],
    [mean(5, 0), '5', '5 in all 10,000 replicates'],
    [
      estimate({ kind: 'quantile', value: 5123, n: 20, interval: [3017, Infinity] }),
      '5,100',
      '5,100 (95 % interval from 3,000, open above, n = 20)',
    ],
  ])('%#', (given, short, full) => {
    expect(formatEstimate(given, { style: 'short' })).toBe(short);
    expect(formatEstimate(given)).toBe(full);
  });

  test('the value ends at the first digit of its error: rounding it moves it by at most half an error, and no digit after that is shown', () => {
    fc.assert(
      fc.property(fc.oneof(flat(-1e9, 1e9), flat(-100, 100)), flatLog(1e-9, 1e7), (value, se) => {
        const decimals = supportedDecimals(se);
        const unit = Number(`1e${String(-decimals)}`);
        expect(unit).toBeLessThanOrEqual(se * (1 + 1e-12));
        expect(unit * 10).toBeGreaterThan(se * (1 - 1e-12));
        const shown = Number(fixedText(value, decimals));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * unit * (1 + 1e-9) + Math.abs(value) * 1e-15);
      }),
      { seed: 4 },
    );
  });

  test('places and groups', () => {
    expect([
      groupedText(1234567.891, 1),
      groupedText(-1234, 0),
      groupedText(999, 0),
      groupedText(1250, -2),
      groupedText(-0.4, 0),
      groupedText(1e20, 0),
    ]).toEqual(['1,234,567.9', '-1,234', '999', '1,300', '0', '100,000,000,000,000,000,000']);
    expect([decimalsOf(820, 2), decimalsOf(0.0456, 2), decimalsOf(9.49, 1)]).toEqual([-1, 3, 0]);
    // What rounds up to the next power of ten has one digit more before the point.
    expect([decimalsOf(9.99, 1), decimalsOf(0.0999, 2)]).toEqual([-1, 2]);
  });
});

describe('CSV', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '=', 'Ä', ';', "'") });

  test('whatever text is in it, a CSV reader gets it back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: text.map((t) => `x${t}`),
            other: text,
            // Every bit pattern a number can have, and numbers of everyday size.
            number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), flat(-1e6, 1e6)),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          const parsed = csvParseRows(toCSV(rows));
          expect(parsed[0]).toEqual(['name', 'other', 'number']);
          rows.forEach((row, i) => {
            const [name, other, number] = parsed[i + 1]!;
            expect([name, other]).toEqual([row.name, row.other]);
            expect(Number(number)).toBe(row.number === 0 ? 0 : row.number);
          });
        },
      ),
      { seed: 5 },
    );
  });

  test('numbers are plain, probabilities 0-1, with the digits their errors support, or all of them', () => {
    const given = {
      people: mean(208_123.4, 1234),
      share: probability(1174, 10_000, 0.00322, 0.1112, 0.1238),
      alone: estimate({ value: 17 }),
    };
    expect(toCSV(given)).toBe(
      'name,estimate,error,low,high,level,n\npeople,208000,1200,205700,210600,0.95,10000\nshare,0.117,0.0032,0.111,0.124,0.95,10000\nalone,17,,,,0.95,1\n',
    );
    expect(csvParse(toCSV(given, { raw: true }))[0]).toMatchObject({ estimate: '208123.4', error: '1234' });
  });

  test('an estimate in a row keeps its error, interval, level and n; where a row has none, its columns are empty', () => {
    const rows = [
      { region: 'a', met: null },
      { region: 'b', met: probabilityEstimate(0, 1000, 0.95) },
      { region: 'c', met: mean(208_123.4, 1234) },
    ];
    // Wilson: z²/(1000 + z²) = 0.003827 with z² = 3.8415.
    expect(toCSV(rows)).toBe(
      'region,met,met_se,met_low,met_high,met_level,met_n\na,,,,,,\nb,0,0,0,0.0038,0.95,1000\nc,208000,1200,205700,210600,0.95,10000\n',
    );
    expect(csvParse(toCSV(rows, { raw: true }))[2]).toMatchObject({ met: '208123.4', met_se: '1234' });
    expect(toCSV([{ p: probabilityEstimate(1, 1, 0.95) }])).toBe('p,p_se,p_low,p_high,p_level,p_n\n1,,0.21,1,0.95,1\n');
    expect(() => toCSV([{ met: mean(1, 1), met_se: 2 }])).toThrow(/met_se.*table\/unsupported/);
    expect(toTable([{ met: mean(1, 1), met_se: 2 }])).toContain('met_se');
  });

  test('text that a spreadsheet would run is left as it is, unless asked', () => {
    const rows = [
      { name: '=1+1', n: -5 },
      { name: '@x', n: 1 },
      { name: 'fine', n: 2 },
    ];
    expect(toCSV(rows)).toBe('name,n\n=1+1,-5\n@x,1\nfine,2\n');
    expect(toCSV(rows, { escapeFormulas: true })).toBe("name,n\n'=1+1,-5\n'@x,1\nfine,2\n");
  });
});

describe('every result has a table, CSV and JSON', async () => {
  const small = vary(russia2023, { cash: { perRecruit: 100, currency: 'RUB' } });
  const ensemble = await runEnsemble(small, { seed: 'tables', replicates: 60 });
  const comparison = await compare(
    small,
    { more: vary(small, { uptake: { hazard: 0.06 } }) },
    { seed: 1, replicates: 60 },
  );
  const cases: Record<string, [value: Tabular, rows: number, total?: number]> = {
    estimate: [ensemble.mean('volunteers'), 1],
    'named estimates': [
      { a: ensemble.mean('volunteers'), b: ensemble.probability({ metric: 'recruits', atLeast: 'target' }) },
      2,
    ],
    'by region': [ensemble.byRegion('recruits'), 83],
    band: [ensemble.band('recruits'), 9],
    attainment: [ensemble.attainment(), 6],
    'attainment by region': [ensemble.attainment().recruits.byRegion(), 83],
    quotas: [quotas(small), 83, 1],
    run: [simulate(small, { seed: 1 }), 9],
    'rows of a run': [simulate(small, { seed: 1 }).rows(), 83 * 9],
    ensemble: [ensemble, 13],
    'rows of an ensemble': [ensemble.rows(), 60],
    comparison: [comparison, 13],
    attribution: [await attribute(small, { without: 'coercion' }, { seed: 1, replicates: 60 }), 7],
    trace: [trace(small, { seed: 1, region: 'RU-MOW' }), 9],
    'plain record': [{ a: 1, b: 'two', c: null }, 3],
  };

  test.each(Object.entries(cases))('%s', (_, [value, rows, total = 0]) => {
    const lines = toTable(value).split('\n');
    expect(lines).toHaveLength(rows + total + 2);
    const rule = lines[1]!;
    // Every column starts and ends where the rule of dashes says: no cell is wider than it, none spills over.
    const gaps = [...rule.matchAll(/ {2}/g)].map(({ index }) => index);
    for (const line of lines) for (const gap of gaps) expect(line.slice(gap, gap + 2).trim(), line).toBe('');
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
    const parsed = csvParseRows(toCSV(value));
    expect(parsed).toHaveLength(rows + 1);
    expect(new Set(parsed.map((row) => row.length)).size).toBe(1);
    expect(() => JSON.parse(toJSON(value)) as unknown).not.toThrow();
    expect(toCSV(value)).not.toMatch(/NaN|undefined|\[object/);
    expect(toTable(value)).not.toMatch(/NaN|undefined|\[object/);
  });

  test('a comparison shows three digits of correlation and variance ratio, and keeps all', () => {
    const { correlation, varianceRatio } = comparison.arms.more.difference('volunteers');
    const row = (raw: boolean): Record<string, string | undefined> =>
      csvParse(toCSV(comparison, { raw })).find(({ metric }) => metric === 'volunteers')!;
    expect(row(true)).toMatchObject({
      correlation: String(correlation),
      'variance ratio': String(varianceRatio),
      difference_n: '60',
    });
    expect(row(false)).toMatchObject({
      correlation: String(Number(correlation.toPrecision(3))),
      'variance ratio': String(Number(varianceRatio.toPrecision(3))),
    });
    expect(row(false)['correlation']).not.toBe(row(true)['correlation']);
    expect(toCSV(comparison.table(['volunteers']))).toContain(row(false)['correlation']);
  });

  test('a band says of what it is; quotas add up to a total where they are read, and not in a file', () => {
    const band = ensemble.band({ metric: 'volunteers', region: 'RU-MOW' }, { level: 0.8 });
    expect(csvParse(toCSV(band))[8]).toMatchObject({
      metric: 'volunteers',
      region: 'RU-MOW',
      level: '0.8',
      period: '9',
      low_level: '0.95',
      low_n: '60',
    });
    expect(toTable(ensemble.band('volunteers')).split('\n')[2]).toMatch(
      /^volunteers +the country +0\.9 +1 +2023-04-01/,
    );
    expect(toTable(quotas(small)).split('\n').at(-1)).toMatch(/^total +400,000 +- +-$/);
    expect(toCSV(quotas(small))).not.toContain('total');
  });

  test('numbers stand to the right, words to the left', () => {
    expect(
      toTable([
        { name: 'a', people: 1_234_567, share: null },
        { name: 'long name', people: 5, share: 0.123456 },
      ]),
    ).toBe(
      [
        'name          people   share',
        '---------  ---------  ------',
        'a          1,234,567       -',
        'long name          5  0.1235',
      ].join('\n'),
    );
  });

  test('JSON keeps all digits, and has no number that JSON has not', () => {
    const single = ensemble.slice(0, 1).mean('volunteers');
    expect(JSON.parse(toJSON(single))).toMatchObject({ value: single.value, se: null, interval: [null, null] });
    const parsed = JSON.parse(toJSON(ensemble, { indent: 0 })) as {
      rows: { volunteers: number }[];
      seed: string;
      fingerprint: string;
    };
    expect(parsed.rows.map(({ volunteers }) => volunteers)).toEqual(Array.from(ensemble.values('volunteers')));
    expect([parsed.seed, parsed.fingerprint]).toEqual(['tables', ensemble.fingerprint]);
  });

  test('JSON of a comparison and an attribution holds their differences', () => {
    const { rows } = JSON.parse(toJSON(comparison)) as { rows: { metric: string; difference: Estimate }[] };
    const volunteers = rows.find(({ metric }) => metric === 'volunteers')!;
    expect(volunteers.difference).toMatchObject({ value: comparison.arms.more.difference('volunteers').value, n: 60 });
  });

  test('an estimate in another unit', () => {
    const { value, se, interval } = scaleEstimate(mean(-2000, 100), -0.001);
    expect([value, se, ...interval]).toEqual([2, 0.1, 1.8, 2.2]);
    expect(() => scaleEstimate(probability(1, 2, 0.3, 0, 1), 2)).toThrow(/estimate\/invalid/);
    expect(() => scaleEstimate(mean(1, 1), 0)).toThrow(/options\/invalid/);
  });

  test('what is no estimate cannot be formatted', () => {
    for (const value of [null, 5, {}, { kind: 'mean' }])
      expect(() => formatEstimate(value as never)).toThrow(/estimate\/invalid/);
  });

  test('what is no table says so', () => {
    for (const value of [null, 5, 'text', [1, 2], [null]])
      expect(() => toTable(value as never)).toThrow(/table\/unsupported/);
    expect(() => toCSV([{ a: 1n }] as never)).toThrow(/table\/unsupported/);
  });
});
