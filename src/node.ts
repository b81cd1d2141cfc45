export {
  mergeShardFiles,
  readShard,
  runShard,
  type RunShardOptions,
  runShards,
  type RunShardsOptions,
  type ShardRun,
  workerPool,
  type WorkerPool,
  type WorkerPoolOptions,
  writeShard,
} from './node/index.js';
