import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import {
  differenceEstimate,
  type Estimate,
  meanEstimate,
  momentsOf,
  probabilityEstimate,
  quantileEstimate,
} from '../../src/stats/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { vary } from '../../src/scenario/index.js';
import { binomialPmf } from '../support/statistics.js';
import { hazardScenario, monthsThrough } from './toy.js';

/*
 * How often intervals of nominal 90 % hold the truth, over 1,000 repetitions of whole ensembles at a fixed seed. The toy is one region of
 * 400 men under constant hazard, whose volunteers are binomial, so that the truth is known exactly. The share found has a standard
 * error of 0.0095; the bounds 87-93 % (conservative kinds: at least 88 %) are 3 of these away from the nominal level, and the seed is fixed.
 */
const men = 400;
const hazard = 0.9;
const scenario = hazardScenario([{ id: 'a', men }], 200, hazard, 1);
const p = 1 - Math.exp(-hazard * monthsThrough(1, 1));
const pmf = binomialPmf(men, p);
const atLeast = (k: number): number => pmf.slice(k).reduce((a, b) => a + b, 0);
const repetitions = 1000;
const n = 2000;
const level = 0.9;
/** Repetitions run together and cut apart: the same replicates as alone, and most of the cost of a run is in starting it. */
const together = 50;

function run(repetition: number) {
  return runEnsemble(scenario, { seed: 'coverage', replicates: n * together, first: repetition * n, keep: 'totals' });
}

/** The share of repetitions in which each of some intervals holds its truth. */
async function coverage(
  intervals: (repetition: number) => Promise<readonly { estimate: Estimate; truth: number }[]>,
): Promise<number[]> {
  const held: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    (await intervals(repetition)).forEach(({ estimate: { interval }, truth }, i) => {
      held[i] = (held[i] ?? 0) + (interval[0] <= truth && truth <= interval[1] ? 1 : 0);
    });
  }
  return held.map((count) => count / repetitions);
}

describe('coverage of nominal 90 % intervals, n = 2,000', () => {
  test('probabilities from 0.1 to 0.9, means, quantiles', async () => {
    // Thresholds whose exact probability is nearest to 0.1, 0.3, 0.5, 0.7, 0.9.
    const thresholds = [0.1, 0.3, 0.5, 0.7, 0.9].map((wanted) =>
      Array.from(pmf.keys()).reduce((best, k) =>
        Math.abs(atLeast(k) - wanted) < Math.abs(atLeast(best) - wanted) ? k : best,
      ),
    );
    const quantiles = [0.05, 0.5, 0.95];
    const quantileOf = (probability: number): number =>
      Array.from(pmf.keys()).find((k) => 1 - atLeast(k + 1) >= probability)!;
    const estimatesOf = (values: Float64Array): Estimate[] => {
      const sorted = values.slice().sort();
      return [
        ...thresholds.map((k) => probabilityEstimate(values.filter((value) => value >= k).length, n, level)),
        meanEstimate(momentsOf(values), level),
        ...quantiles.map((probability) => quantileEstimate(sorted, probability, level)),
      ];
    };
    const truths = [...thresholds.map(atLeast), men * p, ...quantiles.map(quantileOf)];
    let many = await run(0);
    const whole = many.slice(0, n);
    expect(estimatesOf(whole.values('volunteers'))).toEqual([
      ...thresholds.map((k) => whole.probability({ metric: 'volunteers', atLeast: k }, { level })),
      whole.mean('volunteers', { level }),
      ...quantiles.map((probability) => whole.quantile('volunteers', probability, { level })),
    ]);
    let values = many.values('volunteers');
    const shares = await coverage(async (repetition) => {
      const place = repetition % together;
      if (place === 0 && repetition > 0) {
        many = await run(repetition);
        values = many.values('volunteers');
      }
      const estimates = estimatesOf(values.subarray(place * n, (place + 1) * n));
      return estimates.map((estimate, i) => ({ estimate, truth: truths[i]! }));
    });
    for (const share of shares.slice(0, 6)) {
      expect(share).toBeGreaterThan(0.87);
      expect(share).toBeLessThan(0.93);
    }
    for (const share of shares.slice(6)) expect(share).toBeGreaterThan(0.88);
  });

  test('paired differences, n = 200: the interval is right in spite of, and for, the correlation', async () => {
    const faster = vary(scenario, { uptake: { hazard: 1 } });
    const truth = men * (Math.exp(-hazard * monthsThrough(1, 1)) - Math.exp(-1 * monthsThrough(1, 1)));
    const { arms, base } = await compare(
      scenario,
      { faster },
      { seed: 'coverage of differences', replicates: 200 * repetitions },
    );
    const [of, against] = [arms.faster.ensemble.values('volunteers'), base.values('volunteers')];
    const [share] = await coverage((repetition) => {
      const part = (values: Float64Array): Float64Array => values.slice(repetition * 200, (repetition + 1) * 200);
      return Promise.resolve([{ estimate: differenceEstimate(part(against), part(of), level), truth }]);
    });
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(0.93);
  });
});

test('order statistics of continuous values cover by the binomial, which is at least the level for every n and probability', () => {
  // Ranks are what the interval is made of; the probability that ranks l and u hold the quantile is P(l ≤ B < u), summed exactly.
  for (const size of [10, 30, 100, 500, 2000]) {
    for (const probability of [0.01, 0.05, 0.1, 0.5, 0.9, 0.99]) {
      const ranks = Float64Array.from({ length: size }, (_, i) => i + 1);
      const [low, high] = quantileEstimate(ranks, probability, level).interval;
      const covered = binomialPmf(size, probability).reduce(
        (sum, mass, b) => (b >= low && b < high ? sum + mass : sum),
        0,
      );
      expect(covered, `${String(size)} ${String(probability)}`).toBeGreaterThanOrEqual(level - 1e-12);
    }
  }
});
