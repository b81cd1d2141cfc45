export { assertCount, maxReplicates } from './assert-count.js';
export { assertHooks } from './assert-hooks.js';
export { callingThread } from './calling-thread.js';
export { cancelled } from './cancelled.js';
export { blockCapacity, blockSize, makeEngine, makeStore } from './engine.js';
export type { Executor, RangeHooks, RangeJob, RangeRecord } from './executor.js';
export { buffersOf, makeRangeWorker, type RangeRequest, type RangeWorker, requestOf } from './range-worker.js';
export { nextTurn } from './next-turn.js';
export {
  assertSampling,
  keepPlanOf,
  type Progress,
  readRunOptions,
  type RunHooks,
  type RunOptions,
  type RunSettings,
} from './options.js';
export { type PreciseReplicates, type Precision, readPrecise } from './precise-replicates.js';
export { looksUntil, type LooksRun, runLooks } from './run-looks.js';
export { prepare } from './prepare.js';
export { type Arm, runBlocks } from './run-blocks.js';
export { type RunCells, runCells } from './run-cells.js';
export type { RunResult, RunRow } from './run-result.js';
export { simulate, type SimulateOptions } from './simulate.js';
export { withTimeLeft } from './time-left.js';
