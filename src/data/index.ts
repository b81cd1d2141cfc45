export {
  bundeswehr2026,
  bundeswehr2026Campaign,
  type Campaign,
  type CampaignAbout,
  campaigns,
  canada1916,
  canada1916Campaign,
  russia2022,
  russia2022Campaign,
  russia2023Calibrated,
  russia2023Campaign,
  russia2024,
  russia2024Campaign,
  type TargetMove,
  ukArmy,
  ukArmyCampaign,
  union1862,
  union1862Campaign,
  usArmy,
  usArmyCampaign,
} from './campaigns/index.js';
export type { Confidence, PublishedSource } from './confidence.js';
export type { CitedSource } from './cited-source.js';
export { type ForcePatch, russianForce2023, russianForce2024 } from './forces/russian-forces.js';
export { type ForceRequirement, forceRequirements } from './forces/requirements.js';
export { bundeswehrFigures } from './generated/bundeswehr-figures.js';
export { canadianEnlistments1916 } from './generated/canadian-enlistments-1916.js';
export { canadianForcesFigures } from './generated/canadian-forces-figures.js';
export { disputedRegions } from './generated/disputed-regions.js';
export type { DisputedRegionId, RussianRegionId } from './generated/region-ids.js';
export { russianClaims } from './generated/russian-claims.js';
export { russianCoercionIndicators } from './generated/russian-coercion-indicators.js';
export { russianExtraFigures } from './generated/russian-extra-figures.js';
export { russianForce } from './generated/russian-force.js';
export { russianMobilisationByRegion2022 } from './generated/russian-mobilisation-by-region-2022.js';
export { russianMobilisation2022 } from './generated/russian-mobilisation-2022.js';
export { russianPayments } from './generated/russian-payments.js';
export { russianRegionalReports } from './generated/russian-regional-reports.js';
export { russianRegions } from './generated/russian-regions.js';
export { ukArmyIntake } from './generated/uk-army-intake.js';
export { unionCall1862 } from './generated/union-call-1862.js';
export { usArmyMissions } from './generated/us-army-missions.js';
export { usRecruitingFigures } from './generated/us-recruiting-figures.js';
export type { CanadianEnlistment, UnionCallQuota, UsArmyMission } from './past-campaign.js';
export { provenance } from './provenance/provenance.js';
export type { ColumnProvenance, Grade, TableProvenance } from './provenance/table-provenance.js';
export type { RecordedFigure } from './recorded-figure.js';
export { russia2023 } from './russia-2023.js';
export type { RussianClaim } from './russian-claim.js';
export type { RussianCoercionIndicator } from './russian-coercion-indicator.js';
export type { RussianMobilisationReport } from './russian-mobilisation-report.js';
export type { RussianMobilisationFigure } from './russian-mobilisation-figure.js';
export type { RussianPayment } from './russian-payment.js';
export type { RussianNationalPlan, RussianPlans, RussianRegionalPlan } from './russian-plan.js';
export { russianPlans } from './russian-plans.js';
export type { DisputedRegion, RussianRegion } from './russian-region.js';
export type { RussianRegionalReport } from './russian-regional-report.js';
export type { UkArmyIntake } from './uk-army-intake.js';
