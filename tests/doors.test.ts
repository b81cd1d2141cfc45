import { beforeAll, describe, expect, test } from 'vitest';
import * as apportionment from 'levy/apportion';
import * as levy from 'levy';
import * as levyClaims from 'levy/claims';
import { toAttain, toBeLikely, toFail, toPass } from '../src/vitest/matchers.js';
import { drive } from './support/drive.js';

/** What people pass by accident. */
const garbage: readonly (readonly [name: string, value: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['NaN', NaN],
  ["''", ''],
  ["'x'", 'x'],
  ['[]', []],
  ['{}', {}],
  ['a symbol', Symbol('x')],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['true', true],
  ['-1', -1],
  ['a big integer', 1n],
  ['an object without a prototype', Object.create(null)],
  ['a misspelt name', { levl: 1 }],
];

const empty = ['{}', 'an object without a prototype'] as const;
/** Nothing given, or options without any: the defaults. */
const optional = ['undefined', ...empty] as const;
type Name = (typeof garbage)[number][0];

/** [what is called, how, which of the garbage it takes and why not] */
type Door = readonly [what: string, call: (x: never) => unknown, accepted?: readonly Name[]];

const seed = 'doors';
const scenario = levy.defineScenario({
  name: 'doors',
  target: 100,
  calendar: { start: '2023-01-01', end: '2023-03-31' },
  regions: [
    { id: 'a', men: 2000 },
    { id: 'b', men: 3000 },
  ],
  ...drive,
  uptake: { ...drive.uptake, willing: levy.uniform(0.02, 0.08) },
  policies: [{ name: 'bonus', from: '2023-02-01', scale: { offer: 2 } }],
});
const other = levy.vary(scenario, { name: 'other', uptake: { hazard: 0.2 } });
const run = levy.simulate(scenario, { seed });
const path = levy.expectedPath(scenario);
const claim = levyClaims.claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.5);
const probability: levy.Estimate = {
  kind: 'probability',
  value: 0.5,
  se: 0.05,
  interval: [0.4, 0.6],
  level: 0.95,
  n: 100,
  count: 50,
};
const mean: levy.Estimate = { kind: 'mean', value: 5, se: 1, interval: [3, 7], level: 0.95, n: 100 };

let ensemble: levy.Ensemble<'a' | 'b'>;
let comparison: levy.Comparison<'other', 'a' | 'b'>;
let attribution: levy.Attribution<'a' | 'b'>;
beforeAll(async () => {
  ensemble = await levy.runEnsemble(scenario, { seed, replicates: 100 });
  comparison = await levy.compare(scenario, { other }, { seed, replicates: 100 });
  attribution = await levy.attribute(scenario, { without: 'coercion' }, { seed, replicates: 100 });
});

const scenarios: readonly Door[] = [
  ['defineScenario', (x) => levy.defineScenario(x)],
  ['vary, scenario', (x) => levy.vary(x, {})],
  ['vary, patch', (x) => levy.vary(scenario, x), empty], // changes nothing
  ['explain', (x) => levy.explain(x)],
  ['explainDiff, first', (x) => levy.explainDiff(x, scenario)],
  ['explainDiff, second', (x) => levy.explainDiff(scenario, x)],
  ['assumptions', (x) => levy.assumptions(x)],
  ['quotas', (x) => levy.quotas(x)],
  ['uniform, low', (x) => levy.uniform(x, 1), ['-1']],
  ['uniform, high', (x) => levy.uniform(-2, x), ['-1']],
  ['triangular', (x) => levy.triangular(-2, x, 1), ['-1']],
  ['normal', (x) => levy.normal(x, 1), ['-1']],
  ['lognormal', (x) => levy.lognormal(x, 1)],
  ['logitNormal', (x) => levy.logitNormal(0.5, x)],
  ['between, low', (x) => levy.between(x, 1), ['-1']],
  ['between, options', (x) => levy.between(1, 2, x), optional],
  ['between, level', (x) => levy.between(1, 2, { level: x }), ['undefined']],
  ['between, shape', (x) => levy.between(1, 2, { shape: x }), ['undefined']],
  ['empirical, values', (x) => levy.empirical(x)],
  ['empirical, a value', (x) => levy.empirical([1, x]), ['-1']],
  ['empirical, weights', (x) => levy.empirical([1, 2], x), ['undefined']],
  ['empirical, a weight', (x) => levy.empirical([1, 2], [1, x])],
  ['drawLots, seed', (x) => levy.drawLots(x), ["''", "'x'", '-1']], // text and finite numbers are seeds
];

const runs: readonly Door[] = [
  ['simulate, scenario', (x) => levy.simulate(x, { seed })],
  ['simulate, options', (x) => levy.simulate(scenario, x)],
  ['simulate, seed', (x) => levy.simulate(scenario, { seed: x }), ["''", "'x'", '-1']],
  ['simulate, replicate', (x) => levy.simulate(scenario, { seed, replicate: x }), ['undefined']],
  ['run.region', (x) => run.region(x)],
  ['run.series, metric', (x) => run.series(x)],
  ['run.series, flow', (x) => run.series({ metric: 'volunteers', flow: x }), ['undefined', 'true']],
  ['run.series, region', (x) => run.series({ metric: 'volunteers', region: x }), ['undefined']],
  ['trace, scenario', (x) => levy.trace(x, { seed, region: 'a' })],
  ['trace, options', (x) => levy.trace(scenario, x)],
  ['trace, region', (x) => levy.trace(scenario, { seed, region: x })],
  ['firstDifference, first', (x) => levy.firstDifference(x, run)],
  ['firstDifference, second', (x) => levy.firstDifference(run, x)],
  ['expectedPath, scenario', (x) => levy.expectedPath(x)],
  ['expectedPath, options', (x) => levy.expectedPath(scenario, x), optional],
  ['expectedPath, coercion', (x) => levy.expectedPath(scenario, { coercion: x }), ['undefined', 'true']],
  ['path.region', (x) => path.region(x)],
  ['path.series, metric', (x) => path.series(x)],
  ['path.series, flow', (x) => path.series({ metric: 'volunteers', flow: x }), ['undefined', 'true']],
  ['path.series, region', (x) => path.series({ metric: 'volunteers', region: x }), ['undefined']],
];

const ensembles: readonly Door[] = [
  ['runEnsemble, scenario', (x) => levy.runEnsemble(x, { seed, replicates: 10 })],
  ['runEnsemble, options', (x) => levy.runEnsemble(scenario, x)],
  ['runEnsemble, replicates', (x) => levy.runEnsemble(scenario, { seed, replicates: x })],
  ['runEnsemble, first', (x) => levy.runEnsemble(scenario, { seed, replicates: 10, first: x }), ['undefined']],
  ['runEnsemble, signal', (x) => levy.runEnsemble(scenario, { seed, replicates: 10, signal: x }), ['undefined']],
  [
    'runEnsemble, onProgress',
    (x) => levy.runEnsemble(scenario, { seed, replicates: 10, onProgress: x }),
    ['undefined', 'a function'],
  ],
  ['runEnsemble, memoryMiB', (x) => levy.runEnsemble(scenario, { seed, replicates: 10, memoryMiB: x }), ['undefined']],
  ['runEnsemble, executor', (x) => levy.runEnsemble(scenario, { seed, replicates: 10, executor: x }), ['undefined']],
  ['probability, event', (x) => ensemble.probability(x)],
  ['probability, options', (x) => ensemble.probability({ metric: 'volunteers', atLeast: 1 }, x), optional],
  ['probability, bound', (x) => ensemble.probability({ metric: 'volunteers', atLeast: x }), ['-1']],
  ['mean, of', (x) => ensemble.mean(x)],
  ['mean, region', (x) => ensemble.mean({ metric: 'volunteers', region: x }), ['undefined']],
  ['mean, through', (x) => ensemble.mean({ metric: 'volunteers', through: x }), ['undefined']],
  ['mean, flow', (x) => ensemble.mean({ metric: 'volunteers', flow: x }), ['undefined', 'true']],
  ['mean, options', (x) => ensemble.mean('volunteers', x), optional],
  ['mean, level', (x) => ensemble.mean('volunteers', { level: x }), ['undefined']],
  ['quantile, of', (x) => ensemble.quantile(x, 0.5)],
  ['quantile, probability', (x) => ensemble.quantile('volunteers', x)],
  ['quantile, options', (x) => ensemble.quantile('volunteers', 0.5, x), optional],
  ['band, metric', (x) => ensemble.band(x)],
  ['band, region', (x) => ensemble.band({ metric: 'volunteers', region: x }), ['undefined']],
  ['band, options', (x) => ensemble.band('volunteers', x), optional],
  ['band, level', (x) => ensemble.band('volunteers', { level: x }), ['undefined']],
  ['band, estimates', (x) => ensemble.band('volunteers', { estimates: x }), optional],
  ['byRegion, metric', (x) => ensemble.byRegion(x)],
  ['byRegion, through', (x) => ensemble.byRegion({ metric: 'volunteers', through: x }), ['undefined']],
  ['byRegion, options', (x) => ensemble.byRegion('volunteers', x), optional],
  ['attainment, options', (x) => ensemble.attainment(x), optional],
  ['atLeastRegions, k', (x) => ensemble.attainment().recruits.atLeastRegions(x)],
  ['atLeastRegions, options', (x) => ensemble.attainment().recruits.atLeastRegions(1, x), optional],
  ['given', (x) => ensemble.given(x)],
  ['values', (x) => ensemble.values(x)],
  ['parameters', (x) => ensemble.parameters(x)],
  ['slice, from', (x) => ensemble.slice(x)],
  ['slice, to', (x) => ensemble.slice(0, x), ['undefined']],
  ['replay', (x) => ensemble.replay(x)],
];

const comparisons: readonly Door[] = [
  ['compare, base', (x) => levy.compare(x, { other }, { seed, replicates: 10 })],
  ['compare, others', (x) => levy.compare(scenario, x, { seed, replicates: 10 })],
  ['compare, one of them', (x) => levy.compare(scenario, { x }, { seed, replicates: 10 })],
  ['compare, options', (x) => levy.compare(scenario, { other }, x)],
  ['compare, margin', (x) => levy.compare(scenario, { other }, { seed, replicates: 10, margin: x }), ['undefined']],
  ['compare, keep', (x) => levy.compare(scenario, { other }, { seed, replicates: 10, keep: x }), ['undefined']],
  ['compare, level', (x) => levy.compare(scenario, { other }, { seed, replicates: 10, level: x }), ['undefined']],
  ['comparison.table', (x) => comparison.table(x), ['undefined', '[]']], // all metrics; none
  ['difference, of', (x) => comparison.arms.other.difference(x)],
  ['difference, options', (x) => comparison.arms.other.difference('volunteers', x), optional],
  ['differences', (x) => comparison.arms.other.differences(x)],
  ['ratio, of', (x) => comparison.arms.other.ratio(x, 'volunteers')],
  ['ratio, per', (x) => comparison.arms.other.ratio('volunteers', x)],
  ['ratio, options', (x) => comparison.arms.other.ratio('volunteers', 'recruits', x), optional],
  ['decide, of', (x) => comparison.arms.other.decide(x, { margin: 1, better: 'more' })],
  ['decide, options', (x) => comparison.arms.other.decide('volunteers', x)],
  ['decide, margin', (x) => comparison.arms.other.decide('volunteers', { margin: x, better: 'more' })],
  [
    'decide, level',
    (x) => comparison.arms.other.decide('volunteers', { margin: 1, better: 'more', level: x }),
    ['undefined'],
  ],
  ['decide, better', (x) => comparison.arms.other.decide('volunteers', { margin: 1, better: x })],
  ['attribute, scenario', (x) => levy.attribute(x, { without: 'coercion' }, { seed, replicates: 10 })],
  ['attribute, what', (x) => levy.attribute(scenario, x, { seed, replicates: 10 })],
  ['attribute, without', (x) => levy.attribute(scenario, { without: x }, { seed, replicates: 10 })],
  ['attribute, options', (x) => levy.attribute(scenario, { without: 'coercion' }, x)],
  ['attribution.difference', (x) => attribution.difference('volunteers', x), optional],
  ['attribution.ratio', (x) => attribution.ratio('fled', x)],
];

const tables: readonly Door[] = [
  ['formatEstimate', (x) => levy.formatEstimate(x)],
  ['formatEstimate, options', (x) => levy.formatEstimate(mean, x), optional],
  ['formatEstimate, style', (x) => levy.formatEstimate(mean, { style: x }), ['undefined']],
  ['scaleEstimate', (x) => levy.scaleEstimate(x, 2)],
  ['scaleEstimate, factor', (x) => levy.scaleEstimate(mean, x), ['-1']],
  ['toTable', (x) => levy.toTable(x), [...empty, '[]', 'a misspelt name']], // tables without rows; a record of data
  ['toCSV', (x) => levy.toCSV(x), [...empty, '[]', 'a misspelt name']],
  ['toJSON', (x) => levy.toJSON(x), [...empty, '[]', 'a misspelt name']],
  ['toTable, options', (x) => levy.toTable(mean, x), optional],
  ['toTable, errors', (x) => levy.toTable(mean, { errors: x }), ['undefined', 'true']],
  ['toCSV, options', (x) => levy.toCSV(mean, x), optional],
  ['toCSV, raw', (x) => levy.toCSV(mean, { raw: x }), ['undefined', 'true']],
  ['toJSON, options', (x) => levy.toJSON(mean, x), optional],
  ['toJSON, indent', (x) => levy.toJSON(mean, { indent: x }), ['undefined']],
  ['toTable, raw', (x) => levy.toTable(mean, { raw: x } as never)],
];

const claims: readonly Door[] = [
  ['assess', (x) => levyClaims.assess(x)],
  ['assess, options', (x) => levyClaims.assess(0.5, x), optional],
  ['assess, yardstick', (x) => levyClaims.assess(0.5, { yardstick: x }), ['undefined']],
  ['rangeOf', (x) => levyClaims.rangeOf(x)],
  ['rangeOf, options', (x) => levyClaims.rangeOf('unlikely', x), optional],
  ['check, scenario', (x) => levyClaims.check(x, claim, { seed, maxReplicates: 50 })],
  ['check, claim', (x) => levyClaims.check(scenario, x, { seed, maxReplicates: 50 })],
  ['check, options', (x) => levyClaims.check(scenario, claim, x)],
  ['check, alpha', (x) => levyClaims.check(scenario, claim, { seed, maxReplicates: 50, alpha: x }), ['undefined']],
  ['check, batch', (x) => levyClaims.check(scenario, claim, { seed, maxReplicates: 50, lookEvery: x }), ['undefined']],
  ['check, signal', (x) => levyClaims.check(scenario, claim, { seed, maxReplicates: 50, signal: x }), ['undefined']],
  [
    'check, onProgress',
    (x) => levyClaims.check(scenario, claim, { seed, maxReplicates: 50, onProgress: x }),
    ['undefined', 'a function'],
  ],
  ['checkAll, document', (x) => levyClaims.checkAll(x, { scenarios: { scenario }, seed })],
  [
    'checkAll, options',
    (x) => levyClaims.checkAll({ schemaVersion: 1, claims: [{ name: 'n', scenario: 'scenario', claim }] }, x),
  ],
  [
    'checkAll, scenarios',
    (x) =>
      levyClaims.checkAll(
        { schemaVersion: 1, claims: [{ name: 'n', scenario: 'scenario', claim }] },
        { seed, scenarios: x },
      ),
  ],
  ['checkEnsemble', (x) => levyClaims.checkEnsemble(x, claim)],
  ['checkEnsemble, claim', (x) => levyClaims.checkEnsemble(ensemble, x)],
  ['checkEnsemble, options', (x) => levyClaims.checkEnsemble(ensemble, claim, x), optional],
  ['claimText', (x) => levyClaims.claimText(x)],
  ['assertClaim', (x) => levyClaims.assertClaim(x)],
  ['claim.always, event', (x) => levyClaims.claim.always(x)],
  ['claim.always, options', (x) => levyClaims.claim.always({ metric: 'volunteers', atLeast: 1 }, x), optional],
  ['claim.probability', (x) => levyClaims.claim.probability(x).atLeast(0.5)],
  ['claim.probability, bound', (x) => levyClaims.claim.probability({ metric: 'volunteers', atLeast: 1 }).atLeast(x)],
  ['claim.probability, is', (x) => levyClaims.claim.probability({ metric: 'volunteers', atLeast: 1 }).is(x)],
  [
    'claim.probability, is, options',
    (x) => levyClaims.claim.probability({ metric: 'volunteers', atLeast: 1 }).is('unlikely', x),
    optional,
  ],
  ['claim.mean', (x) => levyClaims.claim.mean(x).atLeast(1)],
  ['claim.mean, near', (x) => levyClaims.claim.mean('volunteers').near(x, { margin: 1 }), ['-1']],
  ['claim.mean, near, options', (x) => levyClaims.claim.mean('volunteers').near(1, x)],
  ['claim.mean, near, margin', (x) => levyClaims.claim.mean('volunteers').near(1, { margin: x })],
  ['claim.quantile', (x) => levyClaims.claim.quantile('volunteers', x).atLeast(1)],
  ['claim.difference, metric', (x) => levyClaims.claim.difference(x, { from: scenario }).atLeast(1)],
  ['claim.difference, options', (x) => levyClaims.claim.difference('volunteers', x).atLeast(1)],
  [
    'claim.difference, every',
    (x) => levyClaims.claim.difference('volunteers', { from: scenario }).every(x).atLeast(1),
    optional,
  ],
  ['toPass', (x) => toPass(x)],
  ['toFail', (x) => toFail(x)],
  ['toAttain', (x) => toAttain(x)],
  ['toAttain, options', (x) => toAttain(ensemble, { metric: 'volunteers', atMost: -1 }, x), optional],
  ['toBeLikely', (x) => toBeLikely(x, 'unlikely')],
  ['toBeLikely, word', (x) => toBeLikely(probability, x)],
  ['toBeLikely, options', (x) => toBeLikely(probability, 'almost certain', x), optional],
];

const apportionments: readonly Door[] = [
  ['apportion', (x) => apportionment.apportion(x)],
  ['apportion, weights', (x) => apportionment.apportion({ weights: x, total: 5, method: 'webster' })],
  ['apportion, total', (x) => apportionment.apportion({ weights: [1, 2], total: x, method: 'webster' })],
  ['apportion, method', (x) => apportionment.apportion({ weights: [1, 2], total: 5, method: x }), ['undefined']], // Webster's
  ['apportionMatrix', (x) => apportionment.apportionMatrix(x)],
  ['apportionNested', (x) => apportionment.apportionNested(x)],
  ['compareMethods', (x) => apportionment.compareMethods(x)],
  ['roundCumulative', (x) => apportionment.roundCumulative(x)],
];

describe.each([
  ['scenarios', scenarios],
  ['runs', runs],
  ['ensembles', ensembles],
  ['comparisons', comparisons],
  ['tables', tables],
  ['claims', claims],
  ['apportionment', apportionments],
] as const)('%s: what is no input is one LevyError with a code and what was expected', (_, doors) => {
  for (const [what, call, accepted = []] of doors) {
    test(what, async () => {
      for (const [name, value] of garbage) {
        const outcome = await outcomeOf(call, value);
        expect([name, outcome]).toEqual([name, accepted.includes(name) ? 'accepted' : 'refused']);
      }
    });
  }
});

async function outcomeOf(call: Door[1], value: unknown): Promise<string> {
  try {
    await call(value as never);
    return 'accepted';
  } catch (error) {
    if (!levy.isLevyError(error)) return String(error);
    const whole = [error.code, error.expected, error.got].every((text) => typeof text === 'string' && text !== '');
    return whole ? 'refused' : `refused without code, expected or got: ${error.message}`;
  }
}

describe('messages', () => {
  test.each<readonly [string, () => unknown, RegExp]>([
    [
      'a misspelt option',
      () => ensemble.mean('volunteers', { levl: 0.5 } as never),
      /^levl: expected only level; did you mean level\?, got the unknown name "levl" \(options\/unknown-name\)$/,
    ],
    ['an option of another case', () => levy.toCSV(mean, { Raw: true } as never), /did you mean raw\?/],
    [
      'an executor that is none',
      () => levy.runEnsemble(scenario, { seed, replicates: 1, executor: 'threads' } as never),
      /^executor: expected an executor, as workerPool\(\) of levy\/node gives.*\(options\/invalid\)$/,
    ],
    ['all digits of a table', () => levy.toTable(mean, { raw: true } as never), /toCSV with raw, or toJSON/],
    [
      'replicates of a check',
      () => levyClaims.check(scenario, claim, { seed, replicates: 10 } as never),
      /maxReplicates; how many are run/,
    ],
    [
      'cancelled at once',
      () => levy.runEnsemble(scenario, { seed, replicates: 10, signal: AbortSignal.abort() }),
      /got a signal aborted before the first replicates were run \(work\/cancelled\)$/,
    ],
    [
      'a comparison cancelled at once',
      () => levy.compare(scenario, { other }, { seed, replicates: 10, signal: AbortSignal.abort() }),
      /work\/cancelled/,
    ],
    [
      'an empty slice',
      () => ensemble.slice(5, 5),
      /^to: expected a place after from, got no replicate from place 5 to before 5 \(ensemble\/empty\)$/,
    ],
    [
      'a decision without a margin',
      () => comparison.arms.other.decide('volunteers', { better: 'more' }),
      /got undefined/,
    ],
    [
      'words of our own are not quoted',
      () => apportionment.apportion({ weights: [1, 1], total: 1, method: 'webster', tieBreak: 'error' }),
      /got 2 tied for 1 seats/,
    ],
    [
      'a claim without its comparison',
      () =>
        levyClaims.check(scenario, levyClaims.claim.probability({ metric: 'volunteers', atLeast: 1 }) as never, {
          seed,
        }),
      /finish the claim with \.atLeast, \.atMost, \.within or \.is/,
    ],
  ])('%s', async (_, call, message) => {
    await expect(Promise.resolve().then(call)).rejects.toThrow(message);
  });

  test('what an ensemble does not hold is said in full', async () => {
    const totals = await levy.runEnsemble(scenario, { seed, replicates: 10, memoryMiB: 0 });
    expect(() => totals.band('volunteers')).toThrow(
      'got volunteers of the country through period 1, of which this ensemble keeps national totals only (ensemble/not-kept)',
    );
  });
});

test('a metric by name alone is that of the country at the end', () => {
  expect(levyClaims.claim.mean('volunteers').atLeast(5)).toEqual({ mean: { metric: 'volunteers' }, atLeast: 5 });
  expect(levyClaims.claim.quantile('volunteers', 0.5).atMost(5)).toEqual({
    quantile: { metric: 'volunteers' },
    level: 0.5,
    atMost: 5,
  });
});

test('options left out of a difference are those of the comparison', async () => {
  const narrow = await levy.compare(scenario, { other }, { seed, replicates: 20, level: 0.5 });
  expect(narrow.arms.other.difference('volunteers', {}).level).toBe(0.5);
});

test('what looks like an estimate and is none is shown as the data it is, not formatted', () => {
  const fake = { kind: 'mean', value: 'x', se: 'y', interval: 3 };
  expect(() => levy.formatEstimate(fake as never)).toThrow(/estimate\/invalid/);
  expect(levy.toCSV(fake)).toBe('name,value\nkind,mean\nvalue,x\nse,y\ninterval,3\n');
});
