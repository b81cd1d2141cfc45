export { decodeShard, encodeShard, mergeShards, type ReplicateRange, type ShardFiles } from './shards/index.js';
