export { assertScenario } from './assert-scenario.js';
export { type Assumption, assumptions } from './assumptions.js';
export { canonicalJson } from './canonical-json.js';
export { type Period, periodsOf } from './calendar.js';
export { logRelativeCovariate } from './covariates.js';
export { announcedQuota, boundOf } from './check-quota.js';
export { defineScenario } from './define-scenario.js';
export {
  type Between,
  type Distribution,
  type Empirical,
  type LogitNormal,
  type Lognormal,
  type Normal,
  type Triangular,
  type Uniform,
  between,
  empirical,
  logitNormal,
  lognormal,
  normal,
  triangular,
  uniform,
} from './distributions.js';
export { distributionText, uncertainText } from './distribution-text.js';
export { explain } from './explain.js';
export { explainDiff } from './explain-diff.js';
export { fingerprint } from './fingerprint.js';
export type {
  CalendarInput,
  JointInput,
  PolicyInput,
  RegionInput,
  ScenarioInput,
  ScenarioPatch,
} from './input-types.js';
export { type Metric, metrics, nationalMetrics, type RegionalMetric, type StateName, stateNames } from './metrics.js';
export { type Domain, domainText, inDomain, type Parameter, type ParameterStatus } from './parameter.js';
export { parameterQuantile, type ParameterValue, parameterValues, practicalRange } from './parameter-values.js';
export { findParameter, parameter, type ParameterPath, parameters } from './parameters.js';
export { type PolicyEffect, type PolicyEffects, resolvePolicies } from './policies.js';
export { quotaBasis } from './quota-basis.js';
export { distributionQuantile, medianOf, quantileFunction } from './quantile.js';
export { scenarioSchema } from './schema.js';
export { deepFreeze } from './scenario-brand.js';
export type {
  Calendar,
  Cash,
  ClaimRule,
  Coercion,
  IsoDate,
  Joint,
  Policy,
  PolicyPath,
  QuotaRule,
  Region,
  Response,
  Scenario,
  Step,
  Uncertain,
  Uptake,
} from './types.js';
export { vary } from './vary.js';
