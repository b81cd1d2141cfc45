import { expect, test } from 'vitest';

/** What users import by name: a name added or gone is a change of the public surface, and meant. */
const surface = {
  levy: [
    'LevyError',
    'assumptions',
    'attribute',
    'between',
    'bindSeries',
    'burden',
    'combatPower',
    'compare',
    'countTable',
    'defineScenario',
    'drawLots',
    'empirical',
    'errorCodes',
    'expectedPath',
    'explain',
    'explainDiff',
    'firstDifference',
    'formatEstimate',
    'fromData',
    'fromJSON',
    'isLevyError',
    'keptOf',
    'logitNormal',
    'lognormal',
    'metricLabel',
    'metricTable',
    'normal',
    'parameters',
    'quotas',
    'regionsFromCSV',
    'runEnsemble',
    'scaleEstimate',
    'scenarioFromJSON',
    'series',
    'simulate',
    'stateTable',
    'toCSV',
    'toData',
    'toJSON',
    'toTable',
    'trace',
    'triangular',
    'uniform',
    'vary',
    'warnings',
  ],
  'levy/apportion': [
    'allot',
    'allotByRate',
    'apportion',
    'apportionMatrix',
    'apportionNested',
    'compareMethods',
    'methodAliases',
    'methodName',
    'methodNames',
    'roundCumulative',
    'swissNationalCouncil',
  ],
  'levy/calibrate': ['calibrate', 'hindcast', 'hindcastAll'],
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
  'levy/report': [
    'bandChart',
    'breakEven',
    'compareChart',
    'fromJSON',
    'ledgerChart',
    'quantileDots',
    'rankRegions',
    'recordText',
    'regionTiles',
    'report',
    'runRecord',
    'sentence',
    'toCSV',
    'toJSON',
    'toTable',
    'tornado',
    'verifyRecord',
    'whatDecides',
  ],
  'levy/yaml': ['scenarioFromYAML'],
  'levy/data': [
    'bundeswehr2026',
    'bundeswehr2026Campaign',
    'bundeswehrFigures',
    'campaigns',
    'canada1916',
    'canada1916Campaign',
    'canadianEnlistments1916',
    'canadianForcesFigures',
    'disputedRegions',
    'forceRequirements',
    'provenance',
    'russia2022',
    'russia2022Campaign',
    'russia2023',
    'russia2023Calibrated',
    'russia2023Campaign',
    'russia2024',
    'russia2024Campaign',
    'russianClaims',
    'russianCoercionIndicators',
    'russianExtraFigures',
    'russianForce',
    'russianForce2023',
    'russianForce2024',
    'russianMobilisation2022',
    'russianMobilisationByRegion2022',
    'russianPayments',
    'russianPlans',
    'russianRegionalReports',
    'russianRegions',
    'ukArmy',
    'ukArmyCampaign',
    'ukArmyIntake',
    'union1862',
    'union1862Campaign',
    'unionCall1862',
    'usArmy',
    'usArmyCampaign',
    'usArmyMissions',
    'usRecruitingFigures',
  ],
  'levy/browser': ['workerPool'],
  'levy/bullmq': ['queueExecutor', 'queueWorker'],
  'levy/node': ['mergeShardFiles', 'readShard', 'runShard', 'runShards', 'workerPool', 'writeShard'],
  'levy/shards': ['decodeShard', 'encodeShard', 'mergeShards'],
  'levy/studies': [
    'breakEvenLine',
    'discover',
    'grid',
    'latinHypercube',
    'list',
    'oneAtATime',
    'resourceCosts',
    'sensitivity',
    'sensitivityOf',
    'sobolPoints',
    'solve',
    'sweep',
    'tornado',
    'withMedian',
  ],
} as const;

test('levy', async () => {
  expect(Object.keys(await import('levy')).sort()).toEqual(surface.levy);
});

test('levy/apportion', async () => {
  expect(Object.keys(await import('levy/apportion')).sort()).toEqual(surface['levy/apportion']);
});

test('levy/calibrate', async () => {
  expect(Object.keys(await import('levy/calibrate')).sort()).toEqual(surface['levy/calibrate']);
});

test('levy/claims', async () => {
  expect(Object.keys(await import('levy/claims')).sort()).toEqual(surface['levy/claims']);
});

test('levy/report', async () => {
  expect(Object.keys(await import('levy/report')).sort()).toEqual(surface['levy/report']);
});

test('levy/yaml', async () => {
  expect(Object.keys(await import('levy/yaml')).sort()).toEqual(surface['levy/yaml']);
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

test('levy/studies', async () => {
  expect(Object.keys(await import('levy/studies')).sort()).toEqual(surface['levy/studies']);
});
