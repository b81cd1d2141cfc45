import {
  type Block,
  type Cells,
  type ForceState,
  forceStateAt,
  recordOf,
  type Recorder,
  regionFields,
  runBlock,
} from '../model/index.js';
import { nearestProduct } from '../scenario/index.js';

/** Everything of one replicate. */
export interface RunCells extends Cells {
  /** Dissent index at the end of each period. */
  readonly dissent: Float64Array;
  /** The replicate's draw for coercion, and whether it is in use in some region and period. */
  readonly coercionDraw: number;
  readonly coercing: boolean;
}

/** Runs one replicate on a block that can hold it, and copies everything. */
export function runCells(block: Block, replicate: number): RunCells {
  const { program } = block;
  const periods = program.periods.length;
  const size = program.scenario.regions.length * periods;
  const nothing = new Float64Array(size); // of all fields that the scenario does not need
  const values = recordOf(regionFields, (name) =>
    block.regions[0]![name].length > 0 || name === 'ownOffer' ? new Float64Array(size) : nothing,
  );
  const dissent = new Float64Array(periods);
  const force: ForceState[] | null = block.force === null ? null : [];
  const recorder: Recorder = {
    open() {
      // Everything is read at the end.
    },
    region(_, r, t) {
      const region = block.regions[r]!;
      for (const name of regionFields) {
        const source = region[name];
        if (source.length > 0) values[name][r * periods + t] = source[0]!;
        else if (name === 'ownOffer') values[name][r * periods + t] = 1;
      }
    },
    period(_, t) {
      dissent[t] = block.dissent[0]!;
      if (block.force !== null) force?.push(forceStateAt(block.force, 0));
    },
    close() {
      // Nothing is kept open.
    },
  };
  runBlock(block, replicate, 1, recorder);
  return {
    program,
    values,
    nearest: nearestProduct,
    dissent,
    force,
    parameters: Object.fromEntries(program.parameters.paths.map((path) => [path, block.parameters[path]![0]!])),
    coercionDraw: block.coercionDraw[0]!,
    coercing: block.coercingCount === 1,
  };
}
