/**
 * Coverage of nominal 90 % and 95 % intervals, cell by cell, as a table for MODEL.md: `npx tsx scripts/coverage-table.ts`.
 * Probabilities and quantiles are summed exactly; means and differences are simulated, 4,000 samples a cell drawn with replacement out of
 * a large ensemble of the founding case, whose mean is the truth. Takes a minute or two.
 */
import { russia2023 } from '../src/data/index.js';
import { compare } from '../src/compare/index.js';
import {
  differenceEstimate,
  type Estimate,
  meanEstimate,
  momentsOf,
  probabilityEstimate,
  quantileEstimate,
} from '../src/stats/index.js';
import { runEnsemble } from '../src/ensemble/index.js';
import { streamKey, uniform } from '../src/random/index.js';
import { vary } from '../src/scenario/index.js';
import { binomialPmf } from '../tests/support/statistics.js';

const levels = [0.9, 0.95] as const;
const sizes = [10, 30, 100, 500, 2000, 10_000];
const samples = 4000;
const percent = (share: number): string => (100 * share).toFixed(1);
const row = (name: string, cells: readonly string[]): string => `| ${name} | ${cells.join(' | ')} |`;
const both = (of: (level: number) => number): string => levels.map((level) => percent(of(level))).join(' / ');
const print = (lines: readonly string[]): void => {
  console.log(lines.join('\n'));
};

function wilsonCoverage(n: number, p: number, level: number): number {
  return binomialPmf(n, p).reduce((sum, mass, count) => {
    const [low, high] = probabilityEstimate(count, n, level).interval;
    return low <= p && p <= high ? sum + mass : sum;
  }, 0);
}

function quantileCoverage(n: number, probability: number, level: number): number {
  const [low, high] = quantileEstimate(
    Float64Array.from({ length: n }, (_, i) => i + 1),
    probability,
    level,
  ).interval;
  return binomialPmf(n, probability).reduce((sum, mass, below) => (below >= low && below < high ? sum + mass : sum), 0);
}

/** Share of samples whose interval holds the truth; samples are drawn by keyed uniforms. */
function simulated(
  n: number,
  population: number,
  truth: number,
  estimate: (places: Int32Array) => (level: number) => Estimate,
): number[] {
  const key = streamKey('coverage table', '', `n = ${String(n)}`);
  const held = levels.map(() => 0);
  const places = new Int32Array(n);
  for (let sample = 0; sample < samples; sample++) {
    for (let i = 0; i < n; i++) places[i] = Math.floor(uniform(key, sample, i) * population);
    const at = estimate(places);
    levels.forEach((level, k) => {
      const [low, high] = at(level).interval;
      if (low <= truth && truth <= high) held[k]! += 1;
    });
  }
  return held.map((count) => count / samples);
}

print([
  row(
    'Coverage, %, of nominal 90 / 95 %',
    sizes.map((n) => `n = ${n.toLocaleString('en')}`),
  ),
  `|---|${sizes.map(() => '---').join('|')}|`,
]);
for (const p of [0.5, 0.1, 0.02, 0.005, 0.001]) {
  print([
    row(
      `probability ${String(p)} (Wilson), exact`,
      sizes.map((n) => both((level) => wilsonCoverage(n, p, level))),
    ),
  ]);
}
for (const probability of [0.5, 0.9, 0.99]) {
  print([
    row(
      `quantile ${String(probability)} (order statistics), exact`,
      sizes.map((n) => both((level) => quantileCoverage(n, probability, level))),
    ),
  ]);
}

const ensemble = await runEnsemble(russia2023, { seed: 'coverage table', replicates: 100_000, memoryMiB: 100 });
for (const metric of ['volunteers', 'coerced', 'fled'] as const) {
  const values = ensemble.values(metric);
  const truth = momentsOf(values).mean;
  const cells = sizes.map((n) => {
    const shares = simulated(n, values.length, truth, (places) => {
      const moments = momentsOf(Float64Array.from(places, (place) => values[place]!));
      return (level) => meanEstimate(moments, level);
    });
    return shares.map(percent).join(' / ');
  });
  print([row(`mean of ${metric}, founding case (Student)`, cells)]);
}

const more = vary(russia2023, { policies: [{ from: '2023-08-01', scale: { offer: 1.35 } }] });
const { base, arms } = await compare(russia2023, { more }, { seed: 'coverage table', replicates: 20_000 });
for (const metric of ['volunteers', 'coerced'] as const) {
  const [without, withOffer] = [base.values(metric), arms.more.ensemble.values(metric)];
  const truth = arms.more.difference(metric).value;
  const cells = sizes.map((n) => {
    const shares = simulated(n, without.length, truth, (places) => {
      const [a, b] = [
        Float64Array.from(places, (place) => without[place]!),
        Float64Array.from(places, (place) => withOffer[place]!),
      ];
      return (level) => differenceEstimate(a, b, level);
    });
    return shares.map(percent).join(' / ');
  });
  print([row(`paired difference of ${metric}, offer +35 % from August (Student)`, cells)]);
}
