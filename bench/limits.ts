/**
 * What must not blow up: `npm run bench:limits`. Every row is an input as large as somebody could mean it, or give it by mistake; processor time of
 * one call, the bound that it has to keep, and 1 as the exit code where one does not.
 */
import { allot, apportion, apportionMatrix, apportionNested, roundCumulative } from 'levy/apportion';
import { defineScenario, isLevyError, quotas, runEnsemble, simulate, toCSV, toTable } from 'levy';
import { check, claim } from 'levy/claims';
import { russia2023 } from 'levy/data';
import { generatedWeights } from './apportion/cases.js';

interface Limit {
  readonly name: string;
  /** Most processor time, ms. */
  readonly atMost: number;
  readonly make: () => () => unknown;
}

const refused = (act: () => unknown) => (): void => {
  try {
    act();
  } catch (error) {
    if (isLevyError(error)) return;
    throw error;
  }
  throw new Error('not refused');
};

const many = (size: number) =>
  defineScenario<string>({
    name: 'many',
    target: 10_000,
    calendar: { start: '2025-01-01', end: '2025-01-31' },
    regions: Array.from({ length: size }, (_, i) => ({ id: `county ${String(i)}`, men: 5000 + (i % 97) })),
    uptake: { willing: 0.03, hazard: 0.2 },
  });

const limits: readonly Limit[] = [
  {
    name: 'roundCumulative, 100,000 rows × 520 columns',
    atMost: 12_000,
    make: () => {
      const rowTotals = generatedWeights(100_000, 32).map((weight) => weight % 2000);
      const columnWeights = Array.from({ length: 520 }, (_, t) => 7 + (t % 3));
      return () => roundCumulative({ rowTotals, columnWeights });
    },
  },
  {
    name: 'apportionMatrix, 300 × 12 equal weights',
    atMost: 1000,
    make: () => equalMatrix(300, 12),
  },
  {
    name: 'apportionMatrix, 1,000 × 52 equal weights',
    atMost: 20_000,
    make: () => equalMatrix(1000, 52),
  },
  {
    name: 'apportionNested, 20,000 levels',
    atMost: 100,
    make: () => {
      const path = Array.from({ length: 20_000 }, (_, level) => `l${String(level)}`);
      return refused(() => apportionNested({ weights: [1], total: 1, groups: [path] }));
    },
  },
  {
    name: 'apportionNested, 100 levels of 1,000 regions',
    atMost: 2000,
    make: () => {
      const weights = generatedWeights(1000, 5);
      const groups = weights.map((_, i) =>
        Array.from({ length: 100 }, (_unused, level) => `g${String(i >> (10 - Math.min(10, level)))}`),
      );
      return () => apportionNested({ weights, total: 100_000, groups });
    },
  },
  {
    name: 'apportion, balinski-young, 100,000 regions, 400,000 seats',
    atMost: 15_000,
    make: () => {
      const weights = generatedWeights(100_000, 31);
      return () => apportion({ weights, total: 400_000, method: 'balinski-young' });
    },
  },
  {
    name: 'an unknown id among 100,000 regions',
    atMost: 100,
    make: () => {
      const run = simulate(many(100_000), { seed: 1 });
      return refused(() => run.region('county 10000O'));
    },
  },
  ...(
    [
      ['regions of a scenario', (list) => defineScenario({ ...structuredClone(russia2023), regions: list } as never)],
      ['seed', (list) => simulate(russia2023, { seed: list as never })],
      ['region of a run', (list) => simulate(russia2023, { seed: 1 }).region(list as never)],
      ['event', (list) => claim.probability(list as never).atLeast(0.5)],
      ['quota method', (list) => apportion({ weights: [1], total: 1, method: list as never })],
      ['hold harmless', (list) => allot({ weights: [1], total: 1, holdHarmless: list })],
    ] as [string, (list: number[]) => unknown][]
  ).map(([where, act]): Limit => ({
    name: `an array of 1,000,000 by mistake: ${where}`,
    atMost: 100,
    make: () => {
      const list = Array.from({ length: 1_000_000 }, (_, i) => i);
      return refused(() => act(list));
    },
  })),
  {
    name: 'a seed of 1,000,000 characters, check',
    atMost: 3000,
    make: () => {
      const seed = 'x'.repeat(1_000_000);
      const asked = claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.5);
      return async () => check(many(2), asked, { seed, maxReplicates: 50 });
    },
  },
  {
    name: 'toCSV, 16,000 rows that share 100 columns',
    atMost: 6000,
    make: () => {
      const rows = Array.from({ length: 16_000 }, (_, i) =>
        Object.fromEntries(Array.from({ length: 100 }, (_unused, c) => [`c${String(c)}`, i + c])),
      );
      return () => toCSV(rows);
    },
  },
  {
    name: 'toCSV, 40,000 rows with a column of its own each',
    atMost: 1000,
    make: () => {
      const rows = Array.from({ length: 40_000 }, (_, i) => ({ [`c${String(i)}`]: i }));
      return refused(() => toCSV(rows));
    },
  },
  {
    name: 'quotas and their table, 100,000 regions',
    atMost: 8000,
    make: () => {
      const scenario = many(100_000);
      return () => toTable(quotas(scenario));
    },
  },
  {
    name: 'runEnsemble of 10,000,000 replicates, stopped at once',
    atMost: 500,
    make: () => async () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 20);
      await runEnsemble(russia2023, { seed: 1, replicates: 10_000_000, keep: 'totals', signal: stop.signal }).catch(
        () => 0,
      );
    },
  },
];

function equalMatrix(rows: number, columns: number): () => unknown {
  const weights = Array.from({ length: rows }, () => new Array<number>(columns).fill(1));
  const total = rows * columns * 3 + 7;
  const side = (size: number) => apportion({ weights: new Array<number>(size).fill(1), total }).seats;
  const [rowTotals, columnTotals] = [side(rows), side(columns)];
  return () => apportionMatrix({ weights, rowTotals, columnTotals });
}

let broken = 0;
const only = process.argv[2];
console.log('| what | processor time, ms | at most |\n|---|--:|--:|');
for (const { name, atMost, make } of limits) {
  if (only !== undefined && !name.includes(only)) continue;
  const run = make();
  const before = process.cpuUsage();
  try {
    await run();
  } catch (error) {
    broken++;
    console.log(`| ${name} | ${String(error).slice(0, 200)} | |`);
    continue;
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > atMost) broken++;
  console.log(
    `| ${name} | ${milliseconds.toFixed(0)} | ${String(atMost)} |${milliseconds > atMost ? ' **too long**' : ''}`,
  );
}
process.exitCode = broken === 0 ? 0 : 1;
