import type { Block } from '../block.js';

/** The volunteers who signed in a region, in every replicate of a block: in `out`, or where all sign at home as the block holds them. */
export function creditedVolunteers({ program, regions, count }: Block, r: number, out: Float64Array): Float64Array {
  const { volunteers, signedElsewhere, signedFromElsewhere } = regions[r]!;
  if (program.departures === null) return volunteers;
  for (let i = 0; i < count; i++) out[i] = volunteers[i]! - signedElsewhere[i]! + signedFromElsewhere[i]!;
  return out;
}
