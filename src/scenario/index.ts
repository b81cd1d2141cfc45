export {
  type CoercionBasis,
  metricLabel,
  metricWord,
  parameterWords,
  thirdLedger,
  type ThirdLedgerWords,
} from './third-ledger.js';
export { announcedTerms } from './policies/announced-terms.js';
export { assertScenario } from './assert-scenario.js';
export { daysPerMonth, type Period, periodsOf } from './calendar/calendar.js';
export { dayAfter } from './calendar/add-months.js';
export { dayNumber, parseIsoDate } from './calendar/civil-date.js';
export { dateText, monthName } from './calendar/date-text.js';
export { canonicalJson, canonicalJsonSlices } from './canonical-json.js';
export { type Cause, type Count, counts, countTable, type OptionalBlock } from './counts.js';
export { countNumbers, isOfNoBlock, listed } from './optional-blocks.js';
export { logRelativeCovariate } from './covariates.js';
export { defineScenario } from './define-scenario.js';
export { distributionText, rangeText, uncertainText } from './distributions/distribution-text.js';
export {
  between,
  type Between,
  type Distribution,
  empirical,
  type Empirical,
  logitNormal,
  type LogitNormal,
  lognormal,
  type Lognormal,
  normal,
  type Normal,
  triangular,
  type Triangular,
  uniform,
  type Uniform,
} from './distributions/distributions.js';
export { distributionQuantile, medianOf, quantileFunction } from './distributions/quantile.js';
export {
  ceilProduct,
  drawnFactor,
  type Factor,
  floorProduct,
  floorRatio,
  type Fraction,
  fractionOf,
  nearestProduct,
  productOfRatios,
  statedFactor,
  statedRatio,
} from './exact-product.js';
export type {
  Equipment,
  EquipmentLosses,
  Force,
  ForceArrivals,
  ForceLosses,
  ForceReturns,
  LossDefinition,
} from './force-block/force-types.js';
export { menInput } from './input/schema/force-schema.js';
export type {
  EquipmentInput,
  ForceInput,
  ForceLossesInput,
  PatchedEquipment,
  PatchedForce,
} from './input/force-input.js';
export { fingerprint, fingerprintSlices } from './fingerprint.js';
export { readDistribution } from './input/read-distribution.js';
export { announcedQuota } from './announced-quota.js';
export { boundOf } from './input/checks/check-quota.js';
export { corridorOf, targetOf, type TargetVersion, targetVersions } from './policies/target-versions.js';
export type {
  AllOptional,
  BonusInput,
  CalendarInput,
  CashInput,
  CoercionInput,
  JointInput,
  PatchedQuota,
  PatchedUptake,
  PolicyInput,
  RegionInput,
  Removable,
  ResourceInput,
  ScenarioInput,
  ScenarioPatch,
  UptakeInput,
} from './input/input-types.js';
export { joinPath, plainCopy } from './input/plain-copy.js';
export { object, orNull, text } from './input/schema/schema-parts.js';
export { levyIssues, unknownName } from './input/zod-issues.js';
export { type ForceCount, forceCounts } from './force-block/force-counts.js';
export {
  type BlockMetric,
  type ByMetric,
  type Metric,
  metricAndStateNames,
  metrics,
  metricTable,
  type MetricTraits,
  metricTraits,
  type RegionalMetric,
  regionalMetricNames,
  type StateName,
  stateNames,
  stateTable,
  type Term,
} from './metrics.js';
export { type Marginals, marginals } from './parameters/marginals.js';
export {
  parameterQuantile,
  type ParameterValue,
  parameterValues,
  practicalRange,
  valueAt,
} from './parameters/parameter-values.js';
export { type Domain, domainText, inDomain, type Parameter, type ParameterStatus } from './parameters/parameter.js';
export { kindIn } from './parameters/kind-paths.js';
export { findParameter, parameter, type ParameterPath, parameters } from './parameters/parameters.js';
export { isOutside, plausibleRange, type PlausibleRange, probabilityOutside } from './parameters/plausibility.js';
export { regionsOf } from './policies/policies.js';
export { type PolicyEffect, type PolicyEffects, type PolicyRule, resolvePolicies } from './policies/policies.js';
export { policyDates, startText } from './policies/policy-dates.js';
export { policyPathName, type PolicyPathRow, policyPaths, policyPathsOf } from './policies/policy-paths.js';
export { quotaBasis } from './quota-basis.js';
export { rememberedFor, type RememberedInSlices, rememberedInSlices } from './remembered-for.js';
export type {
  Calendar,
  Cash,
  Coercion,
  Bonus,
  Corridor,
  IsoDate,
  Joint,
  Pipeline,
  Policy,
  PolicyPath,
  QuotaRule,
  Refill,
  Region,
  Reporting,
  Resource,
  Response,
  Scenario,
  SignsElsewhere,
  Step,
  Uncertain,
  Uptake,
} from './types.js';
export { vary } from './vary.js';
export { idsInOrder, recordByRegion } from './by-region.js';
export { headerOf, type ScenarioResultHeader } from './result-header.js';
export type { PatchedElsewhere } from './input/input-types.js';
