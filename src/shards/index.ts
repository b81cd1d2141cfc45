export { decode, type DecodedShard } from './decode.js';
export { encodeShard, type ShardFiles } from './encode.js';
export { decodeShard, mergeDecoded, mergeShards, mostShards } from './merge.js';
export type { ReplicateRange, ShardTable } from './metadata.js';
