import { type Block, compile, makeBlock, type Program, runBlock } from '../model/index.js';
import { keyedUniforms, type Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Detail, recordInto, type Store, makeRegionSummaries } from '../store/index.js';

/** Replicates that run side by side: large enough to spread the cost of a step, small enough for the cache (512 is 3 % slower, 256 10 %). */
export const blockSize = 2048;

/** A scenario compiled and its memory laid out, ready to run any of one seed's replicates, in any order. */
export interface Engine {
  readonly program: Program;
  readonly block: Block;
}

/** Compiles a scenario that has passed `assertScenario`. `capacity` is the most replicates a block will hold. */
export function makeEngine(scenario: Scenario, seed: Seed, capacity: number): Engine {
  const program = compile(scenario);
  return { program, block: makeBlock(program, keyedUniforms(seed), capacity) };
}

/** An empty store for replicates from `first` on. Regions that are not kept in every period are summed up, unless only totals are wanted. */
export function makeStore(program: Program, detail: Detail, first: number, summaries: boolean): Store {
  return {
    program,
    detail,
    blocks: [],
    summaries:
      summaries && detail !== 'periods'
        ? makeRegionSummaries(program.scenario.regions.length, program.periods.length)
        : null,
    first,
  };
}

/** Runs replicates `first` … `first + count − 1` (at most the engine's capacity) and appends them to a store. */
export function runInto(engine: Engine, store: Store, first: number, count: number): void {
  runBlock(engine.block, first, count, recordInto(store, engine.block.capacity));
}
