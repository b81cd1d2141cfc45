import { expect, test } from 'vitest';

/** What users import by name: a name added or gone is a change of the public surface, and meant. */
const surface = {
  levy: [
    'LevyError',
    'assertClaim',
    'assess',
    'assumptions',
    'attribute',
    'band',
    'between',
    'check',
    'checkAll',
    'checkEnsemble',
    'claim',
    'claimText',
    'compare',
    'defineScenario',
    'empirical',
    'expectedPath',
    'explain',
    'explainDiff',
    'firstDifference',
    'formatEstimate',
    'fromJSON',
    'icd203',
    'isLevyError',
    'logitNormal',
    'lognormal',
    'lot',
    'normal',
    'phia',
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
} as const;

test('levy', async () => {
  expect(Object.keys(await import('levy')).sort()).toEqual(surface.levy);
});

test('levy/apportion', async () => {
  expect(Object.keys(await import('levy/apportion')).sort()).toEqual(surface['levy/apportion']);
});

test('levy/data', async () => {
  expect(Object.keys(await import('levy/data')).sort()).toEqual(surface['levy/data']);
});
