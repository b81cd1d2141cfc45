// Functions as users write them around the library, whose return types are inferred: with `declaration: true` the compiler has to be able to
// name every one of them. Options are handed on as they come, `undefined` where a caller left them out.
import {
  attribute,
  bindSeries,
  burden,
  combatPower,
  compare,
  defineScenario,
  drawLots,
  expectedPath,
  explain,
  explainDiff,
  firstDifference,
  formatEstimate,
  fromData,
  metricTable,
  parameters,
  quotas,
  regionsFromCSV,
  runEnsemble,
  scenarioFromJSON,
  series,
  simulate,
  toData,
  toTable,
  trace,
  triangular,
  uniform,
  vary,
  warnings,
} from 'levy';
import type { Keep, Scenario, Seed } from 'levy';
import { allot, apportion, apportionMatrix, apportionNested, compareMethods, roundCumulative } from 'levy/apportion';
import type { Method, TieBreak } from 'levy/apportion';
import { workerPool as webWorkers } from 'levy/browser';
import { queueExecutor, queueWorker } from 'levy/bullmq';
import { calibrate, hindcast, hindcastAll } from 'levy/calibrate';
import { assess, check, checkAll, checkEnsemble, claim, rangeOf } from 'levy/claims';
import { campaigns, provenance, russia2023, russianClaims, russianRegions } from 'levy/data';
import { mergeShardFiles, runShards, workerPool } from 'levy/node';
import { bandChart, rankRegions, report, runRecord, sentence, tornado, whatDecides } from 'levy/report';
import { decodeShard, encodeShard, mergeShards } from 'levy/shards';
import type { ShardFiles } from 'levy/shards';
import { breakEvenLine, discover, grid, sensitivity, solve, sweep, tornado as tornadoOf } from 'levy/studies';
import { scenarioFromYAML } from 'levy/yaml';

export interface Wishes {
  seed?: Seed;
  replicates?: number;
  keep?: Keep;
  signal?: AbortSignal;
  threads?: number;
  level?: number;
  margin?: number;
  title?: string;
  method?: Method;
  tieBreak?: TieBreak;
  description?: string;
  hazard?: number;
}

// The scenario and what is said of it.
export const province = (men: number, { description, hazard }: Wishes = {}) =>
  defineScenario({
    name: 'province',
    description,
    target: 260,
    calendar: { start: '2023-05-01', end: '2023-06-30', step: undefined },
    regions: [
      { id: 'A', men, name: undefined },
      { id: 'B', men: 300 },
    ],
    quota: { method: undefined, min: undefined },
    uptake: { willing: uniform(0.1, 0.2), hazard: hazard ?? triangular(0.01, 0.02, 0.03), frailty: undefined },
    coercion: undefined,
    policies: [{ from: '2023-06-01', until: undefined, set: { 'uptake.hazard': hazard } }],
  });
export const varied = (hazard?: number) =>
  vary(russia2023, { uptake: { hazard, willing: undefined }, coercion: undefined });
export const ledger = (scenario: Scenario) => ({ rows: explain(scenario), warnings: warnings(scenario) });
export const changes = (a: Scenario, b: Scenario) => explainDiff(a, b);
export const quotasOf = () => quotas(province(500));
export const read = (text: string) => [scenarioFromJSON(text), scenarioFromYAML(text)];
export const regions = (text: string) => regionsFromCSV(text, { id: 'id', men: 'men', name: undefined });
export const known = { metrics: metricTable, parameters };

// Runs.
export const one = (replicate?: number) => simulate(province(500), { seed: 1, replicate });
export const lots = (seed: Seed) => drawLots(seed);
export const story = (replicate?: number) => trace(province(500), { seed: 1, replicate, region: 'A' });
export const parted = () => firstDifference(one(1), one(2));
export const many = ({ seed = 'wrapped', replicates = 100, keep, signal }: Wishes = {}) =>
  runEnsemble(russia2023, { seed, replicates, keep, signal, executor: undefined, onProgress: undefined });
export const expected = () => expectedPath(russia2023, { coercion: undefined });
export async function summary(wishes?: Wishes) {
  const ensemble = await many(wishes);
  const target = { metric: 'volunteers', atLeast: 'target' } as const;
  return {
    ensemble,
    chance: ensemble.probability(target, { level: wishes?.level }),
    mean: ensemble.mean('recruits'),
    middle: ensemble.given({ coercion: true }).quantile('coerced', 0.5),
    band: ensemble.band({ metric: 'volunteers' }, { level: wishes?.level }),
    text: formatEstimate(ensemble.probability(target), { style: undefined }),
    attainment: ensemble.attainment(),
    byRegion: ensemble.byRegion('volunteers'),
    table: toTable(ensemble, { errors: undefined }),
    copy: fromData(toData(ensemble)),
    burden: burden(ensemble, { metric: undefined }),
    power: combatPower(ensemble, { level: wishes?.level }),
  };
}
export const effects = async ({ margin, level }: Wishes = {}) => {
  const comparison = await compare(russia2023, { more: varied(0.1) }, { seed: 1, replicates: 100, margin });
  const arm = comparison.arms.more;
  return { comparison, arm, decision: arm.decide('volunteers', { better: 'more', margin, level }) };
};
export const causes = (replicates: number) => attribute(russia2023, { without: 'coercion' }, { seed: 1, replicates });
export const observed = (note?: string) =>
  series({
    name: 'reports',
    measures: 'recruits',
    kind: 'cumulative',
    values: [{ date: '2023-05-31', value: 10, source: 'a report', note, low: undefined }],
  });
export const bound = (note?: string) => bindSeries(observed(note), province(500));

// Entries of their own.
export const seats = ({ method, tieBreak }: Wishes = {}) => ({
  plain: apportion({ weights: [1, 2], total: 3, method, tieBreak, min: undefined, ids: undefined }),
  based: allot({ weights: [1, 2], total: 30, base: undefined, multipleOf: undefined }),
  nested: apportionNested({ weights: [1, 2], groups: ['a', 'b'], total: 3, method, groupRules: undefined }),
  matrix: apportionMatrix({ weights: [[1, 2]], rowTotals: [3], columnTotals: [1, 2], cellMax: undefined }),
  compared: compareMethods({ weights: [1, 2], total: 3, methods: undefined }),
  rounded: roundCumulative({ rowTotals: [3], columnWeights: [1, 2] }),
});
export const fitted = (seed: Seed) => calibrate(province(500), observed(), { seed });
export const looked = () => [
  hindcast(province(500), observed(), { seed: 1, fitUntil: '2023-05-31' }),
  hindcastAll(province(500), observed(), { seed: 1 }),
];
export const unlikely = () => claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.3);
export const verdict = (alpha?: number) => check(russia2023, unlikely(), { seed: 1, alpha, executor: undefined });
export const judged = async () => checkEnsemble(await many(), unlikely());
export const suite = (text: string) => checkAll(text, { seed: undefined, alpha: undefined });
export const words = async () => ({ word: assess((await summary()).chance), range: rangeOf('unlikely') });
export const data = { campaigns, russianClaims, russianRegions, provenance };
export const drawn = async ({ title }: Wishes = {}) => {
  const { band, byRegion, chance, ensemble } = await summary();
  return {
    chart: bandChart(band, { title, target: undefined }),
    sentence: sentence(chance, { about: undefined }),
    ranked: rankRegions(byRegion, { level: undefined }),
    report: report({ ensemble, claims: undefined }, { title }),
    record: runRecord(ensemble),
  };
};
export const studied = async ({ title, signal }: Wishes = {}) => {
  const options = { seed: 1, replicates: 32, signal } as const;
  const ask = { met: { probability: { metric: 'volunteers', atLeast: 'target' } } } as const;
  const rows = await sensitivity(russia2023, { ...options, rows: 64, of: 'volunteers', versus: undefined });
  const bars = await tornadoOf(russia2023, { ...options, of: 'volunteers' });
  return { rows, ask, chart: tornado(bars, { title }), decides: whatDecides(await many(), 'volunteers') };
};
export const scanned = (signal?: AbortSignal) =>
  sweep(russia2023, grid({ 'uptake.willing': [0.02, 0.04] }), {
    seed: 1,
    replicates: 32,
    ask: { met: { probability: { metric: 'volunteers', atLeast: 'target' } } },
    signal,
  });
export const functions = { breakEvenLine, discover, solve };
export const enough = (tolerance?: number) =>
  solve(russia2023, {
    vary: 'uptake.willing',
    between: [0.01, 0.1],
    ask: { mean: 'volunteers' },
    equals: 400_000,
    seed: 1,
    replicates: 32,
    tolerance,
  });
export const found = async () =>
  discover(await many(), { metric: 'volunteers', atLeast: 'target' }, { limits: undefined });
export const pools = ({ threads }: Wishes = {}) => ({ threads: workerPool({ threads }), web: webWorkers({ threads }) });
export const shards = async (files: ShardFiles) => {
  const ensemble = await decodeShard(files);
  return { ensemble, again: await encodeShard(ensemble), merged: await mergeShards([files]) };
};
export const files = (folder: string) => ({ merged: mergeShardFiles(folder), runShards });
export const queue = (host: string, name?: string) => ({
  executor: queueExecutor({ connection: { host }, queue: name }),
  worker: queueWorker({ connection: { host }, queue: name, executor: undefined }),
});
