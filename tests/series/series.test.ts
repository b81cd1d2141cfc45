import { describe, expect, it } from 'vitest';
import { bindSeries, defineScenario, series, type SeriesInput } from 'levy';
import { codeOf, errorOf } from '../support/error-of.js';

const source = 'assumption';
const scenario = defineScenario({
  name: 'drive',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-06-30' },
  regions: [
    { id: 'north', men: 20_000 },
    { id: 'south', men: 10_000 },
  ],
  uptake: { willing: 0.05, hazard: 0.1 },
});
type Running = Extract<SeriesInput, { kind: 'cumulative' }>;
type Parts = Extract<SeriesInput, { kind: 'perPeriod' }>;
const running = (values: Running['values'], more: Partial<Running> = {}): Running => ({
  name: 'claims',
  kind: 'cumulative',
  measures: 'claimed',
  values,
  ...more,
});
const parts = (values: Parts['values'], more: Partial<Parts> = {}): Parts => ({
  name: 'paid',
  kind: 'perPeriod',
  measures: 'recruits',
  values,
  ...more,
});
const day = (date: string, value: number) => ({ date, value, source });

describe('series', () => {
  it('fills in null, takes the unit of the metric, and is frozen plain data that it takes again', () => {
    const made = series(running([day('2023-04-30', 10), day('2023-05-31', 20)]));
    expect(made).toEqual({
      name: 'claims',
      kind: 'cumulative',
      unit: 'people',
      measures: 'claimed',
      error: null,
      lag: null,
      note: null,
      since: null,
      baseline: null,
      values: [
        { date: '2023-04-30', value: 10, low: null, high: null, region: null, source, note: null, revision: null },
        { date: '2023-05-31', value: 20, low: null, high: null, region: null, source, note: null, revision: null },
      ],
    });
    expect(Object.isFrozen(made.values[1])).toBe(true);
    expect(series(JSON.parse(JSON.stringify(made)) as Running)).toEqual(made);
  });

  it('keeps every kind of error, a lag and a baseline', () => {
    for (const error of [
      { kind: 'lognormal', sigma: 0.2 },
      { kind: 'negativeBinomial', size: 50 },
      { kind: 'binomial', share: 0.43, note: 'payments known for 43 % of the people' },
    ] as const)
      expect(series(parts([{ from: '2023-04-01', until: '2023-04-30', value: 5, source }], { error })).error).toEqual({
        note: null,
        ...error,
      });
  });

  it('needs a reason for a count that falls, and takes one', () => {
    const falling = [day('2023-04-30', 280), { ...day('2023-05-10', 270), revision: undefined }];
    expect(errorOf(() => series(running(falling as Running['values'])))).toMatchObject({
      code: 'series/falls',
      path: 'values[1].value',
      got: '270',
      expected: 'at least 280, reached on 2023-04-30, or a revision that says why the count fell',
    });
    const explained = [falling[0]!, { ...day('2023-05-10', 270), revision: 'another speaker, another start' }];
    expect(series(running(explained)).values).toHaveLength(2);
  });

  it('lets regions fall and rise apart from each other', () => {
    const regional = [
      { ...day('2023-04-30', 10), region: 'north' },
      { ...day('2023-04-30', 5), region: 'south' },
    ];
    expect(series(running(regional, { measures: 'recruits' }), scenario).values).toHaveLength(2);
  });

  it('takes bounds without a value', () => {
    expect(series(running([{ date: '2023-04-30', value: null, high: 118_300, source }])).values[0]!.high).toBe(118_300);
  });

  const refused: readonly [string, SeriesInput, { code: string; path: string; expected?: RegExp }][] = [
    [
      'kind',
      { ...running([day('2023-04-30', 1)]), kind: 'cumulativ' as never },
      { code: 'series/invalid', path: 'kind', expected: /did you mean "cumulative"/ },
    ],
    [
      'metric',
      running([day('2023-04-30', 1)], { measures: 'recruit' as never }),
      { code: 'reference/unknown-metric', path: 'measures' },
    ],
    [
      'unit',
      running([day('2023-04-30', 1)], { unit: 'thousand people' }),
      { code: 'series/invalid', path: 'unit', expected: /"people", the unit of claimed/ },
    ],
    [
      'no unit',
      running([day('2023-04-30', 1)], { measures: null }),
      { code: 'series/invalid', path: 'unit', expected: /a unit/ },
    ],
    ['no values', running([]), { code: 'series/invalid', path: 'values', expected: /at least one/ }],
    [
      'a day',
      running([day('2023-02-30', 1)]),
      { code: 'series/invalid', path: 'values[0].date', expected: /a day that exists/ },
    ],
    [
      'an order',
      running([day('2023-05-01', 1), day('2023-04-30', 2)]),
      { code: 'series/invalid', path: 'values[1].date', expected: /later day.* 2023-05-01/ },
    ],
    [
      'a day twice',
      running([day('2023-05-01', 1), day('2023-05-01', 2)]),
      { code: 'series/invalid', path: 'values[1].date' },
    ],
    [
      'a key',
      running([{ ...day('2023-05-01', 1), lo: 0 } as never]),
      { code: 'series/unknown-key', path: 'values[0].lo', expected: /did you mean "low"/ },
    ],
    [
      'a source',
      running([{ date: '2023-05-01', value: 1 } as never]),
      { code: 'series/invalid', path: 'values[0].source' },
    ],
    [
      'text',
      running([{ ...day('2023-05-01', 1), value: '1' as never }]),
      { code: 'series/invalid', path: 'values[0].value' },
    ],
    ['less than nothing', running([day('2023-05-01', -1)]), { code: 'series/invalid', path: 'values[0].value' }],
    [
      'nothing',
      running([{ date: '2023-05-01', value: null, source }]),
      { code: 'series/invalid', path: 'values[0].value', expected: /low or high/ },
    ],
    [
      'a low',
      running([{ ...day('2023-05-01', 1), low: 2 }]),
      { code: 'series/invalid', path: 'values[0].low', expected: /at most 1/ },
    ],
    [
      'a high',
      running([{ ...day('2023-05-01', 3), high: 2 }]),
      { code: 'series/invalid', path: 'values[0].high', expected: /at least 3/ },
    ],
    [
      'crossed bounds',
      running([{ date: '2023-05-01', value: null, low: 3, high: 2, source }]),
      { code: 'series/invalid', path: 'values[0].low', expected: /at most high, 2/ },
    ],
    [
      'the shape',
      running([{ from: '2023-05-01', until: '2023-05-02', value: 1, source } as never]),
      { code: 'series/invalid', path: 'values[0].date' },
    ],
    [
      'an overlap',
      parts([
        { from: '2023-04-01', until: '2023-06-30', value: 3, source },
        { from: '2023-06-01', until: '2023-06-30', value: 1, source },
      ]),
      { code: 'series/overlap', path: 'values[1].from', expected: /counted twice/ },
    ],
    [
      'an end',
      parts([{ from: '2023-04-30', until: '2023-04-01', value: 3, source }]),
      { code: 'series/invalid', path: 'values[0].until' },
    ],
    [
      'sigma',
      running([day('2023-05-01', 1)], { error: { kind: 'lognormal', sigma: 0 } }),
      { code: 'series/invalid', path: 'error.sigma' },
    ],
    [
      'an error',
      running([day('2023-05-01', 1)], { error: { kind: 'poisson' } as never }),
      { code: 'series/invalid', path: 'error.kind' },
    ],
    [
      'a share',
      running([day('2023-05-01', 1)], { error: { kind: 'binomial', share: 43 } }),
      { code: 'series/invalid', path: 'error.share', expected: /≤ 1/ },
    ],
    [
      'a lag',
      running([day('2023-05-01', 1)], { lag: { days: 30, low: 40, source } }),
      { code: 'series/invalid', path: 'lag.low' },
    ],
    [
      'a getter',
      {
        ...running([day('2023-05-01', 1)]),
        get note() {
          return 'x';
        },
      },
      { code: 'series/not-plain', path: 'note' },
    ],
    [
      'since',
      running([day('2023-01-01', 1)], { since: '2023-02-01' }),
      { code: 'series/invalid', path: 'values[0].date', expected: /since/ },
    ],
  ];
  it.each(refused)('refuses %s', (_, input, wanted) => {
    const error = errorOf(() => series(input));
    expect(error).toMatchObject({ code: wanted.code, path: wanted.path });
    if (wanted.expected !== undefined) expect(error.expected).toMatch(wanted.expected);
  });

  it('refuses a cycle, and what is no object', () => {
    const cycle = running([day('2023-05-01', 1)]) as unknown as Record<string, unknown>;
    cycle['note'] = cycle;
    expect(codeOf(() => series(cycle as never))).toBe('series/not-plain');
    for (const wrong of [undefined, null, 1, 'x', [], new Date(0)])
      expect(codeOf(() => series(wrong as never))).toMatch(/^series\/(invalid|not-plain)$/);
  });

  it('tells all faults at once', () => {
    const error = errorOf(() =>
      series(running([day('2023-05-01', 5), { ...day('2023-04-30', 1), low: 3 }, day('2023-05-02', 2)])),
    );
    expect(error.issues.map(({ path }) => path)).toEqual(['values[1].low', 'values[1].date', 'values[2].value']);
  });
});

describe('a series and its campaign', () => {
  it('refuses dates outside, after the lag, and names the nearest region', () => {
    const wrong = running([day('2023-03-31', 1), { ...day('2023-05-01', 2), region: 'nroth' }, day('2023-07-01', 3)], {
      measures: 'recruits',
    });
    const error = errorOf(() => series(wrong, scenario));
    expect(error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['series/outside', 'values[0].date'],
      ['reference/unknown-region', 'values[1].region'],
      ['series/outside', 'values[2].date'],
    ]);
    expect(error.issues[1]!.expected).toContain('did you mean "north"?');
    expect(errorOf(() => bindSeries(series(wrong), scenario)).issueCount).toBe(3);
    const late = running([day('2023-04-20', 1)], { lag: { days: 30, source } });
    expect(errorOf(() => series(late, scenario)).expected).toBe(
      'a day of the campaign, 2023-04-01 to 2023-06-30, 30 days of lag taken off',
    );
  });

  it('refuses a region for what only the country has', () => {
    expect(errorOf(() => series(running([{ ...day('2023-05-01', 1), region: 'north' }]), scenario)).code).toBe(
      'reference/national-only',
    );
  });

  // April has 30 days, May 31: the end of 15 April is half of period 1, the end of 31 May all of period 2.
  it('places days as shares of periods', () => {
    const placed = bindSeries(series(running([day('2023-04-15', 1), day('2023-05-31', 2)])), scenario);
    expect(placed.observations.map(({ after, through }) => [after, through])).toEqual([
      [
        { period: 1, share: 0 },
        { period: 1, share: 0.5 },
      ],
      [
        { period: 1, share: 0 },
        { period: 2, share: 1 },
      ],
    ]);
    const may = bindSeries(
      series(parts([{ from: '2023-05-01', until: '2023-05-31', value: 7, region: 'south', source }])),
      scenario,
    );
    expect(may.observations).toEqual([
      {
        index: 0,
        region: 1,
        after: { period: 1, share: 1 },
        through: { period: 2, share: 1 },
        value: 7,
        low: null,
        high: null,
      },
    ]);
  });

  // 30 days before the end of 31 May is the end of 1 May: one day of 31.
  it('takes the lag off', () => {
    const late = series(running([day('2023-05-31', 2)], { lag: { days: 30, source } }));
    expect(bindSeries(late, scenario).observations[0]!.through).toEqual({ period: 2, share: 1 / 31 });
  });

  it('asks for a baseline where the count began earlier, and takes it off with its bounds', () => {
    const early = running([{ ...day('2023-05-19', 117_400), high: 120_000 }], { since: '2023-01-01' });
    expect(errorOf(() => series(early, scenario))).toMatchObject({ code: 'series/outside', path: 'baseline' });
    const known = series({ ...early, baseline: { value: 90_000, low: 80_000, high: 100_000, source: 'derived' } });
    expect(bindSeries(known, scenario).observations[0]).toMatchObject({ value: 27_400, low: 17_400, high: 40_000 });
  });

  it('leaves out what lies outside where asked, and says which', () => {
    const long = series(running([day('2023-03-01', 1), day('2023-05-01', 2), day('2023-09-01', 3)]));
    const bound = bindSeries(long, scenario, { outside: 'leave out' });
    expect([bound.leftOut, bound.observations.map(({ index }) => index)]).toEqual([[0, 2], [1]]);
    expect(errorOf(() => bindSeries(long, scenario, { outside: 'drop' as never })).code).toBe('options/invalid');
  });
});
