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
    'drawLots',
    'empirical',
    'expectedPath',
    'explain',
    'explainDiff',
    'firstDifference',
    'formatEstimate',
    'fromJSON',
    'isLevyError',
    'keptOf',
    'logitNormal',
    'lognormal',
    'normal',
    'quotas',
    'runEnsemble',
    'scaleEstimate',
    'simulate',
    'toCSV',
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
    'runRecord',
    'sentence',
    'toCSV',
    'toJSON',
    'toTable',
    'tornado',
    'verifyRecord',
    'whatDecides',
  ],
  'levy/data': [
    'bundeswehrFigures',
    'canada1916',
    'canadianForcesFigures',
    'disputedRegions',
    'provenance',
    'russia2023',
    'russianClaims',
    'russianCoercionIndicators',
    'russianExtraFigures',
    'russianForce',
    'russianMobilisation2022',
    'russianMobilisationByRegion2022',
    'russianPayments',
    'russianPlans',
    'russianRegionalReports',
    'russianRegions',
    'ukArmyIntake',
    'unionCall1862',
    'usArmyMissions',
    'usRecruitingFigures',
  ],
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
