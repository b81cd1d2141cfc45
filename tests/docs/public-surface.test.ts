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
    'bindSeries',
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
    'series',
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

test('levy/data', async () => {
  expect(Object.keys(await import('levy/data')).sort()).toEqual(surface['levy/data']);
});
