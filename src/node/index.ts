export { runShard, type RunShardOptions, runShards, type RunShardsOptions, type ShardRun } from './run-shard.js';
export { mergeShardFiles, readShard, writeShard, writeWhole } from './shard-files.js';
export { workerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.js';
