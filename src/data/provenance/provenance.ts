import {
  canadianEnlistments1916Provenance,
  unionCall1862Provenance,
  usArmyMissionsProvenance,
} from './past-campaigns.js';
import {
  bundeswehrFiguresProvenance,
  canadianForcesFiguresProvenance,
  russianExtraFiguresProvenance,
  russianForceProvenance,
  usRecruitingFiguresProvenance,
} from './recorded-figures.js';
import { russianClaimsProvenance, russianPaymentsProvenance } from './russian-claims.js';
import { russianMobilisationByRegion2022Provenance } from './russian-mobilisation-regions.js';
import { russianNationalPlansProvenance, russianRegionalPlansProvenance } from './russian-plans.js';
import { disputedRegionsProvenance, russianRegionsProvenance } from './russian-regions.js';
import {
  russianCoercionIndicatorsProvenance,
  russianMobilisation2022Provenance,
  russianRegionalReportsProvenance,
} from './russian-reports.js';
import { ukArmyIntakeProvenance } from './uk-army-intake.js';

/**
 * Where every table of `levy/data` comes from: per field its unit, meaning and source; per table its files, licence, known flaws and
 * grade. Keys are the names of the tables; the two halves of `russianPlans` are `russianNationalPlans` and `russianRegionalPlans`.
 */
export const provenance = /*#__PURE__*/ Object.freeze({
  russianRegions: russianRegionsProvenance,
  disputedRegions: disputedRegionsProvenance,
  russianNationalPlans: russianNationalPlansProvenance,
  russianRegionalPlans: russianRegionalPlansProvenance,
  russianClaims: russianClaimsProvenance,
  russianPayments: russianPaymentsProvenance,
  russianRegionalReports: russianRegionalReportsProvenance,
  russianMobilisation2022: russianMobilisation2022Provenance,
  russianCoercionIndicators: russianCoercionIndicatorsProvenance,
  unionCall1862: unionCall1862Provenance,
  canadianEnlistments1916: canadianEnlistments1916Provenance,
  usArmyMissions: usArmyMissionsProvenance,
  russianMobilisationByRegion2022: russianMobilisationByRegion2022Provenance,
  russianForce: russianForceProvenance,
  russianExtraFigures: russianExtraFiguresProvenance,
  ukArmyIntake: ukArmyIntakeProvenance,
  bundeswehrFigures: bundeswehrFiguresProvenance,
  usRecruitingFigures: usRecruitingFiguresProvenance,
  canadianForcesFigures: canadianForcesFiguresProvenance,
});
