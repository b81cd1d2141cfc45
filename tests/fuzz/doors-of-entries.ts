import * as levy from 'levy';
import * as apportionment from 'levy/apportion';
import * as browser from 'levy/browser';
import * as bullmq from 'levy/bullmq';
import * as calibration from 'levy/calibrate';
import * as claims from 'levy/claims';
import * as node from 'levy/node';
import * as report from 'levy/report';
import * as shards from 'levy/shards';
import * as studies from 'levy/studies';
import * as yaml from 'levy/yaml';
import { apportionDoors } from './doors-of-apportion.js';
import * as matchers from '../../src/vitest/matchers.js';
import { csv, type Samples, scenarioInput, seed, seriesInput, yaml as yamlText } from './samples.js';

/** Arguments that a door takes; made anew for every case. */
export type Arguments = () => unknown[];
/** Every function of an entry, with one or more lists of arguments that it takes. */
export type Doors = Readonly<Record<string, readonly Arguments[]>>;

const event = { metric: 'volunteers', atLeast: 'target' } as const;
const once = { seed, replicates: 6 } as const;

/** Every public entry but `levy/data`, which has no function. */
export function doorsOfEntries(s: Samples): Readonly<Record<string, readonly [entry: object, doors: Doors]>> {
  const chart = { title: 'T', source: 'S', width: 400 };
  const suite = { schemaVersion: 1, claims: [{ name: 'n', scenario: 's', claim: s.claim }] };
  const study = { seed, replicates: 8 };
  const solving = {
    ...study,
    vary: 'uptake.willing',
    between: [0.01, 0.1],
    ask: { mean: 'volunteers' },
    equals: 100,
    scan: 2,
    tolerance: 0.03,
  };
  const pool = { threads: 1 };
  const layout = [
    { id: 'a', row: 1, column: 1 },
    { id: 'b', row: 1, column: 2 },
  ];
  return {
    levy: [
      levy,
      {
        LevyError: [], // a class: made below
        assumptions: [() => [s.scenario]],
        attribute: [() => [s.scenario, { without: 'coercion' }, { ...once }]],
        between: [() => [0.1, 0.5, { level: 0.9, shape: 'lognormal' }]],
        bindSeries: [() => [clone(s.series), s.scenario, { outside: 'refuse' }]],
        burden: [() => [s.ensemble, { metric: 'recruits', level: 0.9 }], () => [s.scenario]],
        combatPower: [() => [s.forced, { level: 0.8, estimates: { level: 0.9 } }]],
        compare: [() => [s.scenario, { other: s.other }, { ...once, margin: 5, keep: 'national', level: 0.9 }]],
        defineScenario: [() => [clone(scenarioInput)]],
        drawLots: [() => [seed]],
        empirical: [
          () => [
            [1, 2, 3],
            [1, 1, 2],
          ],
        ],
        expectedPath: [() => [s.scenario, { coercion: true }]],
        explain: [() => [s.scenario]],
        explainDiff: [() => [s.scenario, s.other]],
        firstDifference: [() => [s.run, s.run2]],
        formatEstimate: [() => [clone(s.mean), { style: 'short' }]],
        fromData: [() => [clone(s.data)]],
        fromJSON: [() => [levy.toJSON(s.mean)], () => [levy.toJSON(s.ensemble)]],
        isLevyError: [() => [new Error('x')]],
        keptOf: [() => [new Error('x')]],
        logitNormal: [() => [0.2, 0.5]],
        lognormal: [() => [0.2, 0.5]],
        metricLabel: [() => ['volunteers', s.scenario]],
        normal: [() => [0.2, 0.5]],
        quotas: [() => [s.scenario]],
        regionsFromCSV: [
          () => [csv, { id: 'code', men: 'men', name: 'region', covariates: ['income'], delimiter: ',', decimal: '.' }],
        ],
        runEnsemble: [
          () => [s.scenario, { ...once, first: 0, keep: 'regions', memoryMiB: 8, sampling: 'independent' }],
        ],
        scaleEstimate: [() => [clone(s.mean), 2]],
        scenarioFromJSON: [() => [JSON.stringify(s.scenario)]],
        series: [() => [clone(seriesInput)]],
        simulate: [() => [s.scenario, { seed, replicate: 3, sampling: 'independent' }]],
        toCSV: results(s, { raw: true, escapeFormulas: true }),
        toData: [() => [s.ensemble]],
        toJSON: results(s, { indent: 2 }),
        toTable: results(s, { errors: true }),
        trace: [() => [s.scenario, { seed, replicate: 0, region: 'a', sampling: 'independent' }]],
        triangular: [() => [0.1, 0.2, 0.3]],
        uniform: [() => [0.1, 0.2]],
        vary: [
          () => [
            s.scenario,
            { name: 'v', uptake: { hazard: 0.1 }, policies: [{ from: '2023-02-01', set: { offer: 2 } }] },
          ],
        ],
        warnings: [() => [s.scenario]],
      },
    ],
    'levy/apportion': [apportionment, apportionDoors],
    'levy/browser': [
      browser,
      { workerPool: [() => [{ ...pool, makeWorker: () => ({ postMessage: () => 0, terminate: () => 0 }) }]] },
    ],
    // Only what is refused before a connection is made: what Redis does is not the library's.
    'levy/bullmq': [bullmq, { queueExecutor: [() => []], queueWorker: [() => []] }],
    'levy/calibrate': [
      calibration,
      {
        calibrate: [() => [s.fitted, clone(s.observed), { seed, particles: 100 }]],
        hindcast: [() => [s.fitted, clone(s.observed), { seed, particles: 100, fitUntil: '2023-01-31' }]],
        hindcastAll: [() => [s.fitted, clone(s.observed), { seed, particles: 100, origins: ['2023-01-31'] }]],
      },
    ],
    'levy/claims': [
      claims,
      {
        assertClaim: [() => [clone(s.verdict)]],
        assess: [() => [clone(s.probability), { yardstick: 'phia' }], () => [0.3]],
        check: [() => [s.scenario, clone(s.claim), { seed, alpha: 0.01, maxReplicates: 20, lookEvery: 10 }]],
        checkAll: [
          () => [clone(suite), { scenarios: { s: s.scenario }, seed, maxReplicates: 20 }],
          () => [JSON.stringify(suite), { scenarios: { s: s.scenario }, seed, maxReplicates: 20 }],
        ],
        checkEnsemble: [() => [s.ensemble, clone(s.claim), { alpha: 0.01 }]],
        claimText: [() => [clone(s.claim), s.scenario]],
        rangeOf: [() => ['unlikely', { yardstick: 'icd203' }]],
      },
    ],
    'levy/node': [
      node,
      {
        mergeShardFiles: [() => [['/nowhere/a.parquet', '/nowhere/b.parquet']]],
        readShard: [() => ['/nowhere/a.parquet']],
        // A folder that cannot be: nothing is written.
        runShard: [() => [s.scenario, { ...once, of: 2, index: 0, out: '/dev/null/x' }]],
        runShards: [() => [s.scenario, { ...once, of: 2, out: '/dev/null/x' }]],
        workerPool: [() => [{ ...pool, worker: '/nowhere.js' }]],
        writeShard: [() => ['/dev/null/x/a.parquet', s.ensemble, { first: 0, replicates: s.ensemble.n }]],
      },
    ],
    'levy/report': [
      report,
      {
        bandChart: [
          () => [
            [clone(s.ensemble.band('volunteers'))],
            { ...chart, target: 60, schedule: [10, 30, 60], observed: [{ period: 1, value: 3 }] },
          ],
        ],
        breakEven: [
          () => [
            [
              { at: 1, estimate: clone(s.probability) },
              { at: 2, estimate: clone(s.probability) },
            ],
            { ...chart, unit: 'percent' },
          ],
        ],
        compareChart: [() => [[{ name: 'x', spread: clone(s.arm.spread('volunteers')) }], { ...chart }]],
        fromJSON: [() => [levy.toJSON(s.verdict)]],
        ledgerChart: [() => [[{ label: 'x', volunteers: 1, induced: 2, coerced: 3, quota: 5 }], { ...chart }]],
        quantileDots: [
          () => [[1, 2, 3, 4], { ...chart, atLeast: 2, unit: 'men' }],
          () => [s.ensemble.values('volunteers'), { ...chart }],
        ],
        rankRegions: [() => [{ a: clone(s.probability), b: clone(s.probability) }, { level: 0.9 }]],
        recordText: [() => [clone(s.record)]],
        report: [() => [s.ensemble, { format: 'markdown', title: 'T', note: 'N', yardstick: 'phia' }]],
        regionTiles: [
          () => [
            { a: 0.1, b: 1 },
            { ...chart, layout },
          ],
        ],
        runRecord: [() => [s.ensemble]],
        sentence: [
          () => [clone(s.mean), { about: 'men', level: 0.9 }],
          () => [s.ensemble, { of: 'volunteers' }],
          () => [s.verdict],
          () => [s.attainment, { from: s.ensemble }],
        ],
        toCSV: results(s, {}),
        toJSON: results(s, {}),
        tornado: [() => [[{ name: 'x', atLow: 0.1, atHigh: 0.3 }], { ...chart, base: 0.2, percent: true, unit: 'P' }]],
        toTable: results(s, {}),
        verifyRecord: [() => [clone(s.record)], () => [report.recordText(s.record)]],
        whatDecides: [() => [s.ensemble, 'volunteers']],
      },
    ],
    'levy/shards': [
      shards,
      {
        decodeShard: [() => [bytesOf(s), 'x']],
        encodeShard: [() => [s.ensemble, { first: 0, replicates: s.ensemble.n }]],
        mergeShards: [() => [[bytesOf(s)], ['x']]],
      },
    ],
    'levy/studies': [
      studies,
      {
        breakEvenLine: [() => [s.scenario, { ...solving, along: { vary: 'uptake.hazard', at: [0.1] } }]],
        discover: [
          () => [
            s.ensemble,
            { metric: 'volunteers', atLeast: Math.round(s.ensemble.quantile('volunteers', 0.5).value) },
            { limits: 2 },
          ],
        ],
        grid: [() => [{ a: [1, 2], b: ['x', 'y'] }]],
        latinHypercube: [
          () => [
            { a: [10, 20], b: levy.lognormal(0.03, 0.5) },
            { points: 4, seed },
          ],
        ],
        list: [() => [[{ a: 1 }, { b: '2023-05-01' }]]],
        oneAtATime: [() => [{ a: [1, 2], b: [3] }]],
        resourceCosts: [() => [s.supplied, { ...study, change: 1.2, of: 'recruits' }]],
        sensitivity: [
          () => [
            s.scenario,
            { of: 'volunteers', rows: 8, seed, groups: { supply: ['uptake.willing', 'uptake.hazard'] } },
          ],
        ],
        sensitivityOf: [() => [s.ensemble, 'volunteers', { level: 0.9 }]],
        sobolPoints: [
          () => [
            { a: [0, 1], b: [0, 1] },
            { points: 4, seed },
          ],
        ],
        solve: [() => [s.scenario, { ...solving }]],
        sweep: [
          () => [
            s.scenario,
            clone(studies.grid({ 'uptake.hazard': [0.1, 0.2] })),
            { ...study, ask: { v: { mean: 'volunteers' } }, settings: {} },
          ],
        ],
        tornado: [() => [s.scenario, { ...study, of: 'volunteers' }]],
        withMedian: [() => [s.scenario, 'uptake.willing', 0.03]],
      },
    ],
    'levy/yaml': [yaml, { scenarioFromYAML: [() => [yamlText]] }],
    'levy/vitest': [
      matchers,
      {
        toAttain: [() => [s.ensemble, { ...event }, { probability: 0.5, alpha: 0.01 }]],
        toBeLikely: [
          () => [clone(s.probability), 'unlikely', { yardstick: 'phia', alpha: 0.01 }],
          () => [s.ensemble, 'unlikely', { event: { ...event } }],
        ],
        toFail: [() => [s.verdict]],
        toPass: [() => [s.verdict]],
      },
    ],
  };
}

/** Every kind of result that a table, CSV or JSON is made of. */
function results(s: Samples, options: object): Arguments[] {
  const live = [s.run, s.path, s.ensemble, s.comparison, s.attribution, s.attainment, s.verdict, s.data, s.record];
  const plain = [
    s.mean,
    levy.quotas(s.scenario),
    s.ensemble.band('volunteers'),
    claims.assess(0.3),
    [{ a: 1, b: 'x' }, { a: 2 }],
  ];
  return [
    ...live.map((value) => () => [value, { ...options }]),
    ...plain.map((value) => () => [clone(value), { ...options }]),
  ];
}

function bytesOf({ shard }: Samples): object {
  return {
    replicates: shard.replicates.slice(),
    regions: shard.regions?.slice() ?? null,
    sums: shard.sums?.slice() ?? null,
  };
}

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
