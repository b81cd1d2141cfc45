export { announcedOffers } from './policies/announced-offers.js';
export { assertScenario } from './assert-scenario.js';
export { type Period, periodsOf } from './calendar/calendar.js';
export { dayNumber, parseIsoDate } from './calendar/civil-date.js';
export { dateText, monthName } from './calendar/date-text.js';
export { canonicalJson } from './canonical-json.js';
export { type Cause, type Count, counts, countTable } from './counts.js';
export { logRelativeCovariate } from './covariates.js';
export { defineScenario } from './define-scenario.js';
export { distributionText, rangeText, uncertainText } from './distributions/distribution-text.js';
export {
  between,
  type Distribution,
  empirical,
  logitNormal,
  lognormal,
  normal,
  triangular,
  uniform,
} from './distributions/distributions.js';
export { distributionQuantile, medianOf, quantileFunction } from './distributions/quantile.js';
export { fingerprint, fingerprintSlices } from './fingerprint.js';
export { announcedQuota, boundOf } from './input/check-quota.js';
export type { PolicyInput, RegionInput, ScenarioInput, ScenarioPatch } from './input/input-types.js';
export { joinPath, plainCopy } from './input/plain-copy.js';
export { object, text } from './input/schema-parts.js';
export { levyIssues, unknownName } from './input/zod-issues.js';
export {
  type Metric,
  metricAndStateNames,
  metrics,
  type MetricTraits,
  metricTraits,
  type RegionalMetric,
  regionalMetricNames,
  type StateName,
  stateNames,
  type Term,
} from './metrics.js';
export { type Marginals, marginals } from './parameters/marginals.js';
export {
  parameterQuantile,
  type ParameterValue,
  parameterValues,
  practicalRange,
} from './parameters/parameter-values.js';
export { type Domain, domainText, inDomain, type Parameter, type ParameterStatus } from './parameters/parameter.js';
export { findParameter, parameter, parameters } from './parameters/parameters.js';
export { isOutside, plausibleRange, type PlausibleRange, probabilityOutside } from './parameters/plausibility.js';
export { type PolicyEffect, type PolicyEffects, resolvePolicies } from './policies/policies.js';
export { policyDates, startText } from './policies/policy-dates.js';
export { type PolicyPathRow, policyPaths } from './policies/policy-paths.js';
export { quotaBasis } from './quota-basis.js';
export { rememberedFor, type RememberedInSlices, rememberedInSlices } from './remembered-for.js';
export type { Joint, Policy, PolicyPath, QuotaRule, Region, Scenario, Uncertain } from './types.js';
export { vary } from './vary.js';

export { idsInOrder, recordByRegion } from './by-region.js';
export { headerOf, type ScenarioResultHeader } from './result-header.js';
