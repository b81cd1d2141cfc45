import { apportion, apportionMatrix, apportionNested, roundCumulative } from 'levy/apportion';
import { generatedMatrix, generatedWeights } from './cases.js';

/** What grows with its input, and the cells or regions of a problem of each size. */
const growing: Readonly<Record<string, { sizes: readonly number[]; run: (size: number) => () => unknown }>> = {
  'apportion (regions)': {
    sizes: [12_500, 25_000, 50_000, 100_000],
    run: (size) => {
      const weights = generatedWeights(size, 31);
      return () => apportion({ weights, total: 100 * size });
    },
  },
  'roundCumulative (regions × 52)': {
    sizes: [2500, 5000, 10_000, 20_000],
    run: (size) => {
      const rowTotals = generatedWeights(size, 32).map((w) => w % 200);
      const columnWeights = Array.from({ length: 52 }, (_, t) => 7 + (t % 3));
      return () => roundCumulative({ rowTotals, columnWeights });
    },
  },
  'apportionMatrix (regions × 12)': {
    sizes: [250, 500, 1000, 2000],
    run: (size) => {
      const weights = generatedMatrix(size, 12);
      const totals = (sums: number[]) => apportion({ weights: sums, total: 300 * size }).seats;
      const rowTotals = totals(weights.map((row) => row.reduce((a, b) => a + b, 0)));
      const columnTotals = totals(weights[0]!.map((_, j) => weights.reduce((sum, row) => sum + row[j]!, 0)));
      return () => apportionMatrix({ weights, rowTotals, columnTotals });
    },
  },
  'apportionNested (regions in tens)': {
    sizes: [5000, 10_000, 20_000, 40_000],
    run: (size) => {
      const weights = generatedWeights(size, 33);
      const groups = weights.map((_, i) => `g${String(Math.floor(i / 10))}`);
      return () => apportionNested({ weights, total: 100 * size, groups });
    },
  },
};

/**
 * By what grows, the exponent e of time ~ size^e: the slope of a line through the logarithms of the least times, which a busy machine disturbs least.
 */
export function scalingExponents(rounds: number): Record<string, { exponent: number; times: number[] }> {
  return Object.fromEntries(
    Object.entries(growing).map(([name, { sizes, run }]) => {
      const runs = sizes.map(run);
      for (const call of runs) call();
      const times = runs.map(() => Infinity);
      for (let round = 0; round < rounds; round++)
        runs.forEach((call, s) => {
          const start = performance.now();
          call();
          times[s] = Math.min(times[s]!, performance.now() - start);
        });
      return [name, { exponent: slope(sizes.map(Math.log), times.map(Math.log)), times }];
    }),
  );
}

function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const [centre, level] = [mean(x), mean(y)];
  return (
    x.reduce((sum, at, k) => sum + (at - centre) * (y[k]! - level), 0) /
    x.reduce((sum, at) => sum + (at - centre) * (at - centre), 0)
  );
}
