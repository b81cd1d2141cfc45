export { apportion } from './apportion.js';
export { allot, type Allotment, type AllotInput } from './allot/allot.js';
export { allotByRate, type AllotByRateInput, type AllotmentByRate } from './allot/allot-by-rate.js';
export type { HoldHarmless } from './allot/hold-harmless.js';
export { swissNationalCouncil, type SwissNationalCouncilInput } from './swiss/swiss-national-council.js';
export { exactOf, greatestDivisor, ratioOf } from './input/exact-number.js';
export { methodAliases, methodName, methodNames } from './methods.js';
export type {
  ApportionInput,
  ApportionMatrixInput,
  Apportionment,
  BoundsRule,
  CapList,
  CountList,
  DivisorInterval,
  MatrixApportionment,
  MatrixTies,
  Method,
  MethodName,
  StationaryMethod,
  TieBreak,
  TieBreaker,
  Ties,
  WeightList,
} from './types.js';
export { roundCumulative, type RoundCumulativeInput } from './schedule/round-cumulative.js';
export { apportionMatrix } from './matrix/apportion-matrix.js';
export {
  compareMethods,
  type CompareMethodsInput,
  type MethodComparison,
  type MethodsCompared,
  type QuotaViolation,
} from './compare-methods.js';
export {
  apportionNested,
  type ApportionNestedInput,
  type NestedApportionment,
  type NestedGroup,
} from './nested/apportion-nested.js';
export type { GroupRule } from './nested/group-rules.js';
