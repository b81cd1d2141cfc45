import { fsum, quantileSorted } from 'd3-array';
import { studentQuantile } from '../../numeric/index.js';
import type { Difference } from '../difference.js';
import type { Estimate } from '../estimate.js';
import { fiellerInterval } from '../ratio.js';
import { momentsOf } from '../mean.js';
import { type Randomisations, spreadOfRandomisations } from './randomised-spread.js';
import { wilsonScore } from '../wilson.js';

/*
 * The estimates of mean.ts, probability.ts, quantile.ts, difference.ts and ratio.ts for replicates out of randomised nets: the same values, with
 * errors from the spread of the independent randomisations (P. L'Ecuyer and C. Lemieux, "Recent advances in randomized quasi-Monte Carlo
 * methods", 2002), and Student's t of one degree of freedom fewer than there are.
 */

/** Mean, or mean difference, of values. n ≥ 1. */
export function randomisedMean(
  values: Float64Array,
  randomisations: Randomisations,
  level: number,
  kind: 'mean' | 'difference' = 'mean',
): Estimate {
  const mean = fsum(values) / values.length;
  const se = Math.sqrt(spreadOfRandomisations((i) => values[i]! - mean, randomisations));
  const n = values.length;
  const known = { kind, value: mean, level, n, randomisations: randomisations.count } as const;
  if (Number.isNaN(se)) return { ...known, se, interval: [-Infinity, Infinity] };
  const half = se === 0 ? 0 : student(level, randomisations) * se;
  return { ...known, se, interval: [mean - half, mean + half] };
}

/**
 * Probability of what happened where `outcomes` is 1: Wilson's interval for as many independent replicates as would have the same standard
 * error. Where every randomisation has the same share, none or all included, 3/n to either side: a randomisation's count is the nearest whole
 * number above or below its expectation, and of sixteen that agree the rule of three leaves 3/16 of a replicate each.
 */
export function randomisedProbability(
  outcomes: ArrayLike<number>,
  randomisations: Randomisations,
  level: number,
): Estimate {
  const n = outcomes.length;
  let count = 0;
  for (let i = 0; i < n; i++) count += outcomes[i]!;
  const value = count / n;
  const variance = spreadOfRandomisations((i) => outcomes[i]! - value, randomisations);
  const known = { kind: 'probability', value, level, n, count, randomisations: randomisations.count } as const;
  if (Number.isNaN(variance)) return { ...known, se: NaN, interval: [0, 1] };
  const t = student(level, randomisations);
  if (count === 0 || count === n) {
    // As for independent replicates: what balances cannot make a rare event more likely to be missed in all of them.
    return { ...known, se: 0, interval: wilsonScore(count, n, t) };
  }
  // Totals of equal shares leave rounding behind.
  const leastVariance = 1e-18;
  if (variance < leastVariance)
    return { ...known, se: 0, interval: [Math.max(0, value - 3 / n), Math.min(1, value + 3 / n)] };
  const effective = (value * (1 - value)) / variance;
  return { ...known, se: Math.sqrt(variance), interval: wilsonScore(value * effective, effective, t) };
}

/**
 * Quantile, as `quantileEstimate`, with Woodruff's interval (R. Woodruff, JASA 47 (1952) 635-646): the share of values at or below it has an
 * error, and the values at that share less and plus its error are the interval. Open on a side where the share would leave 0 to 1.
 * `values` in the replicates' order, `sorted` ascending.
 */
export function randomisedQuantile(
  values: Float64Array,
  sorted: Float64Array,
  probability: number,
  randomisations: Randomisations,
  level: number,
): Estimate {
  const at = (share: number): number => quantileSorted(sorted as unknown as number[], share)!;
  const value = at(probability);
  let below = 0;
  for (const x of values) below += x <= value ? 1 : 0;
  const share = below / values.length;
  const error = Math.sqrt(spreadOfRandomisations((i) => (values[i]! <= value ? 1 : 0) - share, randomisations));
  const edges = (half: number): [number, number] => [
    probability - half >= 0 && probability > 0 ? Math.min(value, at(probability - half)) : -Infinity,
    probability + half <= 1 && probability < 1 ? Math.max(value, at(probability + half)) : Infinity,
  ];
  const [from, to] = edges(error);
  const half = (to - from) / 2;
  const { count } = randomisations;
  return {
    kind: 'quantile',
    value,
    se: Number.isFinite(half) ? half : NaN,
    interval: Number.isNaN(error) ? [-Infinity, Infinity] : edges(student(level, randomisations) * error),
    level,
    n: values.length,
    randomisations: count,
  };
}

/** As `differenceEstimate`; the variance ratio compares with independent replicates under independent seeds. */
export function randomisedDifference(
  base: Float64Array,
  arm: Float64Array,
  randomisations: Randomisations,
  level: number,
): Difference {
  const differences = arm.map((value, i) => value - base[i]!);
  const estimate = randomisedMean(differences, randomisations, level, 'difference');
  const ofBase = momentsOf(base).variance;
  const ofArm = momentsOf(arm).variance;
  const both = ofBase + ofArm;
  const correlation = (both - momentsOf(differences).variance) / 2 / Math.sqrt(ofBase * ofArm);
  return {
    ...estimate,
    kind: 'difference',
    correlation: Math.max(-1, Math.min(1, correlation)),
    varianceRatio: both / base.length / (estimate.se * estimate.se),
  };
}

/** As `ratioEstimate`: Fieller's interval from the variances and the covariance of both means over the randomisations. */
export function randomisedRatio(
  above: Float64Array,
  below: Float64Array,
  randomisations: Randomisations,
  level: number,
): Estimate {
  const a = fsum(above) / above.length;
  const b = fsum(below) / below.length;
  const pull = (values: Float64Array, mean: number) => (i: number) => values[i]! - mean;
  const [pullA, pullB] = [pull(above, a), pull(below, b)];
  return {
    ...fiellerInterval(
      a,
      b,
      {
        above: spreadOfRandomisations(pullA, randomisations),
        below: spreadOfRandomisations(pullB, randomisations),
        both: spreadOfRandomisations(pullA, randomisations, pullB),
      },
      student(level, randomisations),
    ),
    kind: 'ratio',
    level,
    n: above.length,
    randomisations: randomisations.count,
  };
}

function student(level: number, { count }: Randomisations): number {
  return count < 2 ? NaN : studentQuantile((1 + level) / 2, count - 1);
}
