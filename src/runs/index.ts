export { assertCount, maxReplicates } from './assert-count.js';
export { assertHooks } from './assert-hooks.js';
export { blockSize, type Engine, makeEngine, makeStore, runInto } from './engine.js';
export { nextTurn } from './next-turn.js';
export { type RunCells, runCells } from './run-cells.js';
export type { RunResult } from './run-result.js';
export { simulate } from './simulate.js';
