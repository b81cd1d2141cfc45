import { expect, test } from 'vitest';

/** What users import by name: a name added or gone is a change of the public surface, and meant. */
const surface = {
  levy: [
    'LevyError',
    'assumptions',
    'attribute',
    'between',
    'compare',
    'defineScenario',
    'empirical',
    'expectedPath',
    'explain',
    'explainDiff',
    'firstDifference',
    'formatEstimate',
    'fromData',
    'isLevyError',
    'keptOf',
    'logitNormal',
    'lognormal',
    'lot',
    'normal',
    'quotas',
    'runEnsemble',
    'scaleEstimate',
    'simulate',
    'toCSV',
    'toData',
    'toJSON',
    'toTable',
    'trace',
    'triangular',
    'uniform',
    'vary',
  ],
  'levy/apportion': [
    'apportion',
    'apportionMatrix',
    'apportionNested',
    'compareMethods',
    'methodAliases',
    'methodNames',
    'roundCumulative',
  ],
  'levy/claims': [
    'assertClaim',
    'assess',
    'check',
    'checkAll',
    'checkEnsemble',
    'claim',
    'claimText',
    'icd203',
    'phia',
    'rangeOf',
  ],
  'levy/data': [
    'canada1916',
    'disputedRegions',
    'provenance',
    'russia2023',
    'russianClaims',
    'russianCoercionIndicators',
    'russianMobilisation2022',
    'russianPayments',
    'russianPlans',
    'russianRegionalReports',
    'russianRegions',
    'unionCall1862',
    'usArmyMissions',
  ],
  'levy/browser': ['workerPool'],
  'levy/bullmq': ['queueExecutor', 'queueWorker'],
  'levy/node': ['mergeShardFiles', 'readShard', 'runShard', 'runShards', 'workerPool', 'writeShard'],
  'levy/shards': ['decodeShard', 'encodeShard', 'mergeShards'],
} as const;

test('levy', async () => {
  expect(Object.keys(await import('levy')).sort()).toEqual(surface.levy);
});

test('levy/apportion', async () => {
  expect(Object.keys(await import('levy/apportion')).sort()).toEqual(surface['levy/apportion']);
});

test('levy/claims', async () => {
  expect(Object.keys(await import('levy/claims')).sort()).toEqual(surface['levy/claims']);
});

test('levy/data', async () => {
  expect(Object.keys(await import('levy/data')).sort()).toEqual(surface['levy/data']);
});

test('levy/browser, levy/bullmq, levy/node, levy/shards', async () => {
  expect(Object.keys(await import('levy/browser')).sort()).toEqual(surface['levy/browser']);
  expect(Object.keys(await import('levy/bullmq')).sort()).toEqual(surface['levy/bullmq']);
  expect(Object.keys(await import('levy/node')).sort()).toEqual(surface['levy/node']);
  expect(Object.keys(await import('levy/shards')).sort()).toEqual(surface['levy/shards']);
});
