import { type Block, compile, makeBlock, type Program, type Sampling } from '../model/index.js';
import { keyedUniforms, type Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Keep, makeRegionSummaries, type Store } from '../store/index.js';

/** Replicates that run side by side: large enough to spread the cost of a step, small enough for the cache (512 is 3 % slower, 256 10 %). */
export const blockSize = 2048;

/** Bytes that the regions of a block may take where dissent couples them, so that each has memory of its own: 20 arrays of doubles a replicate. */
const coupledBytes = 268_435_456;
const bytesPerRegion = 160;

/**
 * Numbers of one region, period and replicate in a block: some two seconds of work. A block that is stopped half way is lost, and what
 * threads do in turn must not be too coarse. At least 256 replicates stay together, since fewer cost too much each.
 */
const blockWork = 33_554_432;
const leastBlock = 256;

/** A scenario compiled and its memory laid out, ready to run any of one seed's replicates, in any order. */
export interface Engine {
  readonly program: Program;
  readonly block: Block;
}

/** Compiles a scenario that has passed `assertScenario`. `capacity` is the most replicates a block will hold. */
export function makeEngine(
  scenario: Scenario,
  seed: Seed,
  capacity: number,
  sampling: Sampling = 'independent',
): Engine {
  const program = compile(scenario);
  return { program, block: makeBlock(program, keyedUniforms(seed), capacity, sampling) };
}

/** How many replicates of a scenario run side by side at most. */
export function blockCapacity(program: Program): number {
  const regions = program.scenario.regions.length;
  const byWork = Math.max(leastBlock, Math.floor(blockWork / (regions * program.periods.length)));
  // Where offers fall, two doubles a level beside; of a pipeline, two a period in which men can be due, and its counts.
  const bytes =
    bytesPerRegion +
    (program.offersFall ? 16 * program.offerLevels : 0) +
    (program.pipeline === null ? 0 : 16 * (program.periods.length + 6)) +
    (program.payments === null ? 0 : 16 * program.periods.length);
  const byMemory = program.regionsCoupled ? Math.max(1, Math.floor(coupledBytes / (bytes * regions))) : Infinity;
  return Math.min(blockSize, byWork, byMemory);
}

/** An empty store for replicates from `first` on. `regionSums` says whether regions are summed up over replicates, `randomised` whether these come out of randomised Sobol' points. */
export function makeStore(program: Program, keep: Keep, first: number, regionSums: boolean, randomised = false): Store {
  return {
    program,
    keep,
    blocks: [],
    summaries: regionSums ? makeRegionSummaries(program) : null,
    first,
    randomised,
  };
}
