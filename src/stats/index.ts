export { type Difference, differenceEstimate } from './difference.js';
export { roundedEstimate } from './estimate-digits.js';
export {
  assertProbability,
  checkedLevel,
  checkedOutcomeShare,
  type Estimate,
  type EstimateOptions,
  isEstimate,
  readEstimate,
  levelOf,
  withoutError,
  withOpenEnds,
} from './estimate.js';
export { addExactly, addSums, exactSum, type ExactSums, makeExactSums } from './exact-sums.js';
export { boundTexts, estimateText, formatEstimate, type FormatOptions, seText } from './format-estimate.js';
export { meanEstimate, type Moments, momentsOf } from './mean.js';
export { probabilityEstimate } from './probability.js';
export { quantileEstimate } from './quantile.js';
export {
  randomisedDifference,
  randomisedMean,
  randomisedProbability,
  randomisedQuantile,
  randomisedRatio,
} from './randomised/randomised.js';
export type { Randomisations } from './randomised/randomised-spread.js';
export { differenceOf, type Groups, groupsWhere, meanOf, probabilityOf, quantilesOf, ratioOf } from './replicated.js';
export { ratioEstimate } from './ratio.js';
export { observedCount } from './observed-count.js';
export { resultHeader, type ResultHeader } from './result-header.js';
export { scaleEstimate } from './scale-estimate.js';
export { betaBinomialSequence, type BinomialSequence } from './sequences/beta-binomial.js';
export {
  bestGrowth,
  type Bet,
  bettingInterval,
  lnStakes,
  logWealth,
  openBet,
  placeBets,
} from './sequences/betting-sequence.js';
export { wilsonInterval } from './wilson.js';
export { type Spread, spreadOf } from './spread.js';
export { standardErrorOf } from './standard-error.js';
export { normalDeviate, studentDeviate } from './deviate.js';
