export { apportion } from './apportion.js';
export { methodAliases, methodName, methodNames } from './methods.js';
export type {
  ApportionInput,
  ApportionMatrixInput,
  Apportionment,
  BoundsRule,
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
export { apportionNested, type ApportionNestedInput, type NestedApportionment, type NestedGroup } from './nested.js';
