export { apportion } from './apportion.js';
export { methodAliases, methodNames } from './methods.js';
export type {
  ApportionInput,
  Apportionment,
  BoundsRule,
  DivisorInterval,
  Method,
  MethodName,
  StationaryMethod,
  TieBreak,
  TieBreaker,
  Ties,
  WeightList,
} from './types.js';
export { roundCumulative, type RoundCumulativeInput } from './round-cumulative.js';
