import { csvParse, csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  attribute,
  compare,
  defineScenario,
  expectedPath,
  firstDifference,
  formatEstimate,
  fromJSON,
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
import { assess, check, checkAll, claim } from 'levy/claims';
import { dataOf, type Tabular } from '../../src/report/index.js';

const scenario = defineScenario({
  name: 'three regions',
  target: 90,
  calendar: { start: '2025-01-01', end: '2025-04-30', step: 'month' },
  regions: [
    { id: '77', men: 2000 },
    { id: '50', men: 1500 },
    { id: 'a', men: 1000 },
  ],
  uptake: { willing: 0.05, hazard: 0.3 },
  coercion: { probability: 0.5 },
});
const order = ['77', '50', 'a'];

const results: Record<string, Tabular> = {};
beforeAll(async () => {
  const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 40 });
  const single = await runEnsemble(scenario, { seed: 1, replicates: 1 });
  const other = vary(scenario, { uptake: { hazard: 0.4 } });
  const comparison = await compare(
    scenario,
    { other, same: vary(scenario, { name: 'same' }) },
    { seed: 1, replicates: 40 },
  );
  const about = claim.probability({ metric: 'recruits', atLeast: 'target' }).atLeast(0.2);
  const verdict = await check(scenario, about, { seed: 1 });
  Object.assign(results, {
    mean: ensemble.mean('volunteers'),
    'mean of one replicate': single.mean('volunteers'),
    probability: ensemble.probability({ metric: 'recruits', atLeast: 'target' }),
    'open quantile': ensemble.quantile('volunteers', 0.02),
    difference: comparison.arms.other.difference('volunteers'),
    'difference of nothing': comparison.arms.same.difference('volunteers'),
    'ratio without a value': comparison.arms.same.ratio('spend', 'volunteers'),
    band: ensemble.band('recruits'),
    'band of a region': ensemble.band({ metric: 'recruits', region: '77' } as never),
    attainment: ensemble.attainment(),
    'attainment by region': ensemble.attainment().recruits.byRegion(),
    byRegion: ensemble.byRegion('recruits'),
    quotas: quotas(scenario),
    path: expectedPath(scenario),
    run: simulate(scenario, { seed: 1 }),
    ensemble,
    comparison,
    attribution: await attribute(scenario, { without: 'coercion' }, { seed: 1, replicates: 40 }),
    trace: trace(scenario, { seed: 1, region: '77' }),
    'first difference': firstDifference(simulate(scenario, { seed: 1 }), simulate(other, { seed: 1 }))!,
    verdict,
    suite: await checkAll(
      {
        schemaVersion: 1,
        seed: 1,
        claims: [{ name: 'found', scenario: 's', ...JSON.parse(JSON.stringify({ claim: about })) }],
      },
      { scenarios: { s: scenario } },
    ),
    assessment: assess(ensemble.probability({ metric: 'recruits', atLeast: 'target' })),
    'assessment of a number': assess(0.15),
    rows: ensemble.rows(),
  });
});

const names = [
  'mean',
  'mean of one replicate',
  'probability',
  'open quantile',
  'difference',
  'difference of nothing',
  'ratio without a value',
  'band',
  'band of a region',
  'attainment',
  'attainment by region',
  'byRegion',
  'quotas',
  'path',
  'run',
  'ensemble',
  'comparison',
  'attribution',
  'trace',
  'first difference',
  'verdict',
  'suite',
  'assessment',
  'assessment of a number',
  'rows',
];

describe.each(names)('%s', (name) => {
  test('fromJSON gives back the data that toJSON wrote', () => {
    const value = results[name]!;
    const data = dataOf(value);
    expect(fromJSON(toJSON(value))).toEqual(data);
    expect(fromJSON(`\ufeff${toJSON(value, { indent: 0 })}`)).toEqual(data);
    // Plain data through and through: writing it again changes nothing.
    expect(toJSON(fromJSON(toJSON(value)) as never)).toBe(toJSON(value));
  });

  test('what was read back has a table and CSV', () => {
    const back = fromJSON(toJSON(results[name]!)) as Tabular;
    for (const text of [toTable(results[name]!), toCSV(results[name]!), toTable(back), toCSV(back)])
      expect(text).not.toMatch(/\[object|undefined|NaN|Infinity/);
    expect(new Set(csvParseRows(toCSV(results[name]!)).map((row) => row.length)).size).toBe(1);
  });
});

const headed: [name: string, kind: string, ofOne: boolean][] = [
  ['band', 'band', true],
  ['attainment', 'attainment', true],
  ['quotas', 'quotas', true],
  ['path', 'path', true],
  ['run', 'run', true],
  ['ensemble', 'ensemble', true],
  ['comparison', 'comparison', true],
  ['attribution', 'attribution', true],
  ['trace', 'trace', true],
  ['first difference', 'first-difference', true],
  ['verdict', 'verdict', true],
  ['suite', 'suite', false],
  ['assessment', 'assessment', false],
];

test.each(headed)('%s has the one header', (name, kind, ofOne) => {
  const { fingerprint } = results['quotas'] as { fingerprint: string };
  expect(results[name]).toMatchObject({
    kind,
    schemaVersion: 1,
    engineVersion: expect.stringMatching(/^\d+$/) as string,
    fingerprint: ofOne ? fingerprint : null,
  });
});

test('tables that need no asking are the same of what was read back', () => {
  for (const name of [
    'mean',
    'open quantile',
    'difference',
    'band',
    'attainment',
    'quotas',
    'verdict',
    'suite',
    'assessment',
    'first difference',
  ])
    expect(toTable(fromJSON(toJSON(results[name]!)) as Tabular), name).toBe(toTable(results[name]!));
});

test('open ends come back open, and are empty in a file', () => {
  const single = results['mean of one replicate'] as { interval: number[]; se: number };
  expect(fromJSON(toJSON(single))).toMatchObject({ interval: [-Infinity, Infinity], se: NaN });
  expect(toCSV(single)).toMatch(/^name,estimate,error,low,high,level,n\nmean,\d+,,,,0.95,1\n$/);
  expect(toCSV(results['open quantile']!)).toMatch(/,,\d+,0.95,40\n$/);
  const nothing = fromJSON(toJSON(results['difference of nothing']!)) as unknown as {
    correlation: number;
    varianceRatio: number;
  };
  expect(nothing.varianceRatio).toBe(Infinity);
  expect(fromJSON(toJSON(results['ratio without a value']!))).toMatchObject({ value: NaN });
});

test('regions stand in the order of the scenario, ids that look like numbers too', () => {
  const regionsOf = (name: string, column: string): unknown[] =>
    csvParse(toCSV(results[name]!)).map((row) => row[column]);
  expect(regionsOf('byRegion', 'name')).toEqual(order);
  expect(regionsOf('attainment by region', 'name')).toEqual(order);
  expect(regionsOf('quotas', 'region')).toEqual(order);
  expect((results['quotas'] as { regions: string[] }).regions).toEqual(order);
  expect(
    toTable(results['byRegion']!)
      .split('\n')
      .slice(2)
      .map((line) => line.split(' ')[0]),
  ).toEqual(order);
});

describe('what is no text or no JSON', () => {
  test.each<[string, unknown]>([
    ['a number', 5],
    ['no JSON', '{'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['200 deep', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
  ])('%s', (_, text) => {
    expect(() => fromJSON(text as never)).toThrow(expect.toSatisfy(isLevyError) as never);
  });

  test('a name that is not one of an object stays a name', () => {
    const back = fromJSON('{"__proto__": {"polluted": true}, "a": 1}');
    expect(Object.keys(back)).toEqual(['__proto__', 'a']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test('formatEstimate takes what was read back', () => {
  expect(formatEstimate(fromJSON(toJSON(results['open quantile']!)) as never)).toBe(
    formatEstimate(results['open quantile'] as never),
  );
});
