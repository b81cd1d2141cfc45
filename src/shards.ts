export {
  decodeShard,
  encodeShard,
  mergeShards,
  type ReplicateRange,
  type ShardFiles,
  type ShardTable,
} from './shards/index.js';
