import { csvParseRows, dsvFormat } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import {
  defineScenario,
  firstDifference,
  isLevyError,
  quotas,
  runEnsemble,
  simulate,
  toCSV,
  toJSON,
  toTable,
  trace,
  vary,
} from 'levy';

/** Every door of the wing answers, or refuses by a LevyError, within a second. */
function doors(value: unknown): void {
  for (const door of [toTable, toCSV, toJSON]) {
    const from = Date.now();
    try {
      expect(door(value as never)).not.toMatch(/\[object/);
    } catch (error) {
      expect(isLevyError(error), String(error)).toBe(true);
    }
    expect(Date.now() - from).toBeLessThan(1000);
  }
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const thrower = {
  get a(): never {
    throw new Error('never read');
  },
};
const proxy = new Proxy(
  {},
  {
    ownKeys() {
      throw new TypeError('no keys');
    },
  },
);

describe('forged, deep and hostile values', () => {
  test.each<[string, unknown]>([
    ['deep objects', nested(100_000, (a) => ({ a }))],
    ['deep arrays', [{ a: nested(100_000, (a) => [a]) }]],
    ['deep rows', [nested(50_000, (a) => ({ a }))]],
    ['a cycle', cyclic],
    ['rows with a cycle', [cyclic]],
    ['rows with arrays of objects', [{ a: [{ b: 1 }, { b: 2 }] }]],
    ['a record of arrays of objects', { a: [{ b: 1 }], c: [{ d: 2 }] }],
    ['a getter that throws', thrower],
    ['rows with one', [thrower]],
    ['a proxy that throws', proxy],
    ['a sparse array', new Array(2 ** 32 - 1)],
    ['rows with one', [{ a: new Array(2 ** 32 - 1) }]],
    ['holes', [{ a: 1 }, , { a: 2 }]],
    ['big integers', { a: 1n }],
    ['symbols', { a: Symbol('x') }],
    ['dates', { a: new Date(0) }],
    ['maps', [{ a: new Map() }]],
    ['null prototype', Object.assign(Object.create(null) as object, { a: 1, b: { c: 2 } })],
    [
      'a table that throws',
      {
        table: () => {
          throw new RangeError('x');
        },
      },
    ],
    ['a table of no rows', { table: () => [1] }],
    ['a forged estimate', { kind: 'mean', value: 'x', se: {}, interval: [[], {}], level: {}, n: [] }],
    ...[
      'quotas',
      'band',
      'attainment',
      'run',
      'ensemble',
      'path',
      'comparison',
      'attribution',
      'trace',
      'verdict',
      'suite',
      'assessment',
      'first-difference',
    ].flatMap((kind): [string, unknown][] => [
      [`a forged ${kind}`, { kind }],
      [
        `a forged ${kind} with parts`,
        {
          kind,
          byRegion: { a: {} },
          fit: { byRegion: [] },
          announced: [{}],
          regions: [{}],
          periods: [{}],
          rows: [{ verdict: 1 }],
          recruits: { regionsMet: [{}] },
          volunteers: 1,
          estimate: {},
          interval: [{}],
          terms: [{}],
          values: [{}],
        },
      ],
      [
        `a forged ${kind} that can be asked`,
        {
          kind,
          rows: () => [{}],
          series: () => null,
          mean: () => null,
          quantile: () => ({}),
          periods: null,
          scenario: null,
          table: () => null,
        },
      ],
    ]),
  ])('%s', (_, value) => {
    doors(value);
  });

  test('rows with a column of their own each are refused, or take time in step with what they give', () => {
    doors(Array.from({ length: 40_000 }, (_, i) => ({ [`c${String(i)}`]: i })));
    const square = Array.from({ length: 1000 }, (_, i) => ({ [`c${String(i)}`]: i }));
    expect(csvParseRows(toCSV(square))).toHaveLength(1001);
  });
});

describe('CSV in every spreadsheet', () => {
  const signs = [
    '=1+1',
    '+1',
    '-1',
    '@x',
    'a;=1+1',
    'a\t=1+1',
    'a\n=1+1',
    'a\r+1',
    'a,@x',
    '"=1+1',
    'a";"=1+1',
    ' =1+1',
    'a; -2',
    ';;=x',
  ];

  test.each(signs)('%j can be run in no locale', (text) => {
    const csv = toCSV([{ before: 'x', text, after: 1 }], { escapeFormulas: true });
    // As readers with another separator split it, quotes heeded or not.
    const cells = [',', ';', '\t'].flatMap((separator) => [
      ...dsvFormat(separator).parseRows(csv).flat(),
      ...csv.split(new RegExp(`[${separator}\r\n"]`)),
    ]);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  test('without asking, text stays as it is, and a separator of any locale does not split it', () => {
    for (const text of signs) {
      const csv = toCSV([{ text, n: 1 }]);
      expect(csvParseRows(csv)[1]).toEqual([text, '1']);
      if (/[;\t\r\n",]/.test(text)) expect(csv.split('\n')[1]).toMatch(/^"/);
    }
  });

  test('numbers that begin with a sign stay numbers', () => {
    expect(toCSV([{ a: -5, b: -Infinity, c: NaN }], { escapeFormulas: true })).toBe('a,b,c\n-5,,\n');
  });
});

describe('names', () => {
  const names = ['total', 'the country', 'a\nb', '\u001b[31mred', '\u202eevil', '\ud800half', 'ok'];
  const scenario = defineScenario({
    name: 'names \u001b[2J',
    target: 70,
    calendar: { start: '2025-01-01', end: '2025-03-31', step: 'month' },
    regions: names.map((id) => ({
      id: id === '\ud800half' ? 'half' : id,
      men: 1000,
      name: id === '\ud800half' ? 'half' : id,
    })),
    uptake: { willing: 0.05, hazard: 0.3 },
  });

  test('one line a row, whatever names hold, and nothing that a terminal acts on', () => {
    const rows = names.map((name) => ({ name, [name]: 1 }));
    for (const table of [toTable(rows), toTable(quotas(scenario)), toTable(rows[2]!)]) {
      expect(table.replaceAll('\n', '')).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/,
      );
    }
    expect(toTable(rows).split('\n')).toHaveLength(names.length + 2);
    expect(toTable(rows)).toContain('a\\nb');
    expect(toTable(rows)).toContain('\\u001b[31mred');
    expect(toTable(rows)).toContain('\\ud800half');
  });

  test('a trace has one paragraph a line, and no control characters', () => {
    const { text, periods } = trace(scenario, { seed: 1, region: 'a\nb' });
    expect(text.split('\n')).toHaveLength(periods.length + 2);
    expect(trace(scenario, { seed: 1, region: '\u001b[31mred' }).text).not.toContain('\u001b');
  });

  test('a region named as the library names sums and the country can be told from them', async () => {
    const first = toTable(quotas(scenario))
      .split('\n')
      .slice(2)
      .map((line) => line.split('  ')[0]);
    expect(first.filter((name) => name === 'total')).toHaveLength(1);
    expect(first).toContain('"total"');
    expect(new Set(first).size).toBe(first.length);
    const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 20 });
    const country = ensemble.band('recruits');
    const region = ensemble.band({ metric: 'recruits', region: 'the country' });
    expect(toTable(country)).toContain('recruits  the country  ');
    expect(toTable(region)).toContain('recruits  "the country"  ');
    expect(toCSV(country)).toMatch(/^recruits,,0.9,1,/m);
    expect(toCSV(region)).toMatch(/^recruits,the country,0.9,1,/m);
    const other = vary(scenario, {
      regions: scenario.regions.map((r) => (r.id === 'the country' ? { ...r, men: 900 } : r)),
    });
    expect(firstDifference(simulate(scenario, { seed: 1 }), simulate(other, { seed: 1 }))?.text).toContain(
      'in the region "the country"',
    );
  });
});
