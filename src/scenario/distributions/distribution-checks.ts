import { describe } from '../../errors/index.js';
import type { Distribution } from './distributions.js';

/** One thing wrong with a distribution, by the name of the field. */
export interface DistributionProblem {
  readonly field: string;
  readonly got: string;
  readonly expected: string;
}

/** Shapes that an interval can be given. */
export const betweenShapes = ['normal', 'lognormal', 'logitNormal'] as const;

/** What is wrong with a distribution whose fields have the right types; empty when all is well. */
export function distributionProblems(distribution: Distribution): readonly DistributionProblem[] {
  const problems: DistributionProblem[] = [];
  const must = (holds: boolean, field: string, got: unknown, expected: string): void => {
    if (!holds) problems.push({ field, got: describe(got), expected });
  };
  const d = distribution;
  switch (d.kind) {
    case 'uniform':
      finite(must, { low: d.low, high: d.high });
      must(!(d.low > d.high), 'high', d.high, `at least low, ${String(d.low)} (are the bounds swapped?)`);
      break;
    case 'triangular':
      finite(must, { low: d.low, mode: d.mode, high: d.high });
      must(!(d.low > d.high), 'high', d.high, `at least low, ${String(d.low)} (are the bounds swapped?)`);
      must(
        !(d.mode < d.low) && !(d.mode > d.high),
        'mode',
        d.mode,
        `between low and high, ${String(d.low)} to ${String(d.high)}`,
      );
      break;
    case 'normal':
      finite(must, { mean: d.mean, sd: d.sd });
      must(!(d.sd < 0), 'sd', d.sd, 'a number ≥ 0');
      break;
    case 'lognormal':
      finite(must, { median: d.median, sigma: d.sigma });
      must(!(d.median <= 0), 'median', d.median, 'a number > 0');
      must(!(d.sigma < 0), 'sigma', d.sigma, 'a number ≥ 0');
      break;
    case 'logitNormal':
      finite(must, { median: d.median, sigma: d.sigma });
      must(!(d.median <= 0) && !(d.median >= 1), 'median', d.median, 'a number between 0 and 1, neither included');
      must(!(d.sigma < 0), 'sigma', d.sigma, 'a number ≥ 0');
      break;
    case 'between':
      finite(must, { low: d.low, high: d.high, level: d.level });
      must(!(d.low >= d.high), 'high', d.high, `above low, ${String(d.low)} (are the bounds swapped?)`);
      must(!(d.level <= 0) && !(d.level >= 1), 'level', d.level, 'a number between 0 and 1, neither included');
      must(betweenShapes.includes(d.shape), 'shape', d.shape, `one of ${betweenShapes.join(', ')}`);
      if (d.shape === 'lognormal') must(!(d.low <= 0), 'low', d.low, 'a number > 0, for a log-normal shape');
      if (d.shape === 'logitNormal') {
        must(!(d.low <= 0), 'low', d.low, 'a number > 0, for a logit-normal shape');
        must(!(d.high >= 1), 'high', d.high, 'a number < 1, for a logit-normal shape');
      }
      break;
    case 'empirical':
      must(d.values.length > 0, 'values', d.values, 'at least one number');
      finite(must, Object.fromEntries(d.values.map((value, i) => [`values[${String(i)}]`, value])));
      if (d.weights !== null) weightProblems(must, d.weights, d.values.length);
      break;
  }
  return problems;
}

type Must = (holds: boolean, field: string, got: unknown, expected: string) => void;

function finite(must: Must, fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) must(Number.isFinite(value), field, value, 'a finite number');
}

function weightProblems(must: Must, weights: readonly number[], count: number): void {
  must(weights.length === count, 'weights', weights, `one weight per value, ${String(count)}`);
  let sum = 0;
  weights.forEach((weight, i) => {
    must(Number.isFinite(weight) && weight >= 0, `weights[${String(i)}]`, weight, 'a finite number ≥ 0');
    sum += weight;
  });
  must(
    !Number.isFinite(sum) ? weights.some((weight) => !Number.isFinite(weight)) : sum > 0,
    'weights',
    weights,
    'weights with a positive, finite sum',
  );
}
