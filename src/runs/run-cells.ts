import { type Block, claimedTotal, type Program, type Recorder, regionalMetric, runBlock } from '../model/index.js';
import type { Metric, RegionalMetric, StateName } from '../scenario/index.js';

/** What one replicate's cells hold, cumulative, as the engine counts. */
export const cellCounts = [
  'volunteers',
  'induced',
  'coerced',
  'recordedCoerced',
  'wronglyTaken',
  'fled',
  'attempts',
  'takenFromPool',
  'spend',
  'eligible',
  'willing',
  'unwilling',
  'everWilling',
  'frailty',
  'ownOffer',
  'carry',
] as const;

export type CellCount = (typeof cellCounts)[number];

/** Everything of one replicate, by `region × periods + period`, and what the country adds. */
export interface RunCells {
  readonly program: Program;
  readonly values: Readonly<Record<CellCount, Float64Array>>;
  /** Dissent index at the end of each period. */
  readonly dissent: Float64Array;
  readonly parameters: Readonly<Record<string, number>>;
  /** The replicate's draw for coercion, and whether it is in use in some region and period. */
  readonly coercionDraw: number;
  readonly coercing: boolean;
}

/** Runs one replicate on a block that can hold it, and copies everything. */
export function runCells(block: Block, replicate: number): RunCells {
  const { program } = block;
  const periods = program.periods.length;
  const size = program.scenario.regions.length * periods;
  const values = Object.fromEntries(cellCounts.map((name) => [name, new Float64Array(size)])) as Record<
    CellCount,
    Float64Array
  >;
  const dissent = new Float64Array(periods);
  const recorder: Recorder = {
    open() {
      // Everything is read at the end.
    },
    region(_, r, t) {
      const region = block.regions[r]!;
      for (const name of cellCounts) {
        const source = region[name];
        values[name][r * periods + t] = source.length === 0 ? (name === 'ownOffer' ? 1 : 0) : source[0]!;
      }
    },
    period(_, t) {
      dissent[t] = block.dissent[0]!;
    },
    close() {
      // Nothing is kept open.
    },
  };
  runBlock(block, replicate, 1, recorder);
  return {
    program,
    values,
    dissent,
    parameters: Object.fromEntries(program.parameters.paths.map((path) => [path, block.parameters[path]![0]!])),
    coercionDraw: block.coercionDraw[0]!,
    coercing: block.coercingCount === 1,
  };
}

/** A regional metric or state at the end of a period (from 0). */
export function cellValue(
  { program, values }: RunCells,
  metric: RegionalMetric | StateName,
  r: number,
  t: number,
): number {
  const cell = r * program.periods.length + t;
  return regionalMetric(metric, (name) => values[name][cell]!, program.quotas.quotas[r]!);
}

/** A metric or state of the country at the end of a period (from 0): sums over regions in their order. */
export function nationalValue(cells: RunCells, metric: Metric | StateName, t: number): number {
  const { scenario } = cells.program;
  if (metric === 'claimed')
    return claimedTotal(
      nationalValue(cells, 'recruits', t),
      cells.parameters['reporting.inflation']!,
      scenario.reporting.relabelled,
    );
  if (metric === 'nationalShortfall') return Math.max(0, scenario.target - nationalValue(cells, 'recruits', t));
  let sum = 0;
  for (let r = 0; r < scenario.regions.length; r++) sum += cellValue(cells, metric, r, t);
  return sum;
}
