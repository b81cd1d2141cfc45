/**
 * The men of a region by the least offer they would accept, in every replicate of a block. Numbered in that order, the first K accept an offer
 * whose ever-willing men are K: so the levels K that offers have reached cut them in tiers. Kept only where offers can fall.
 */
export interface Tiers {
  /** Levels up to now, by replicate; level j of replicate i stands at j × capacity + i. */
  readonly capacity: number;
  readonly levels: Int32Array;
  /** The level: men who accept; ascending. */
  readonly upTo: Float64Array;
  /** Of these, the men who were free when the pool was last settled: neither signed nor taken. */
  readonly free: Float64Array;
  /** Level of the offer in force, the same within the men there are, and the willing men when the pool was last settled. */
  readonly asked: Float64Array;
  readonly inForce: Float64Array;
  readonly settled: Float64Array;
}

/** Memory for so many replicates and levels. */
export function makeTiers(capacity: number, levels: number): Tiers {
  return {
    capacity,
    levels: new Int32Array(capacity),
    upTo: new Float64Array(capacity * levels),
    free: new Float64Array(capacity * levels),
    asked: new Float64Array(capacity),
    inForce: new Float64Array(capacity),
    settled: new Float64Array(capacity),
  };
}

/** The first level of a replicate: everybody who accepts is free. */
export function openTiers(
  { levels, upTo, free, asked, inForce, settled }: Tiers,
  i: number,
  everWilling: number,
): void {
  levels[i] = 1;
  upTo[i] = everWilling;
  free[i] = everWilling;
  asked[i] = everWilling;
  inForce[i] = everWilling;
  settled[i] = everWilling;
}

/**
 * Moves a replicate to the level of a new offer, and gives the free men who accept it: the willing pool from now on. `all` are the eligible men
 * left, in the pool and outside.
 *
 * Those who left the pool since it was last settled came out of every tier in it in proportion, since all in the pool sign alike; a level inside a
 * tier cuts it in proportion. What that makes of the free men up to each level is rounded down or up by one uniform number for all levels, so
 * that no tier has fewer than none or more than its men; NaN for real numbers. Men lost outside the pool are those who would ask most.
 */
export function settle(tiers: Tiers, i: number, level: number, willing: number, all: number, uniform: number): number {
  const { capacity, levels, upTo, free, asked, inForce, settled } = tiers;
  const before = inForce[i]!;
  const share = settled[i] === 0 ? 0 : willing / settled[i]!;
  const gone = settled[i]! - willing;
  const count = levels[i]!;
  for (let j = 0, at = i; j < count; j++, at += capacity) {
    const men = upTo[at]!;
    const left = men < before ? free[at]! * share : men === before ? willing : free[at]! - gone;
    free[at] = Math.min(all, left);
  }
  // Beyond every level so far are the men who left before any offer reached them: those who would ask most, so that nobody is beyond the rest.
  const last = i + (count - 1) * capacity;
  const reach = Math.min(level, upTo[last]! + all - free[last]!);
  const place = reach === 0 ? -1 : placeOf(tiers, i, reach);
  if (!Number.isNaN(uniform))
    for (let j = 0, at = i; j < levels[i]!; j++, at += capacity) free[at] = Math.floor(free[at]! + uniform);
  const now = place < 0 ? 0 : free[place]!;
  asked[i] = level;
  inForce[i] = reach;
  settled[i] = now;
  return now;
}

/** Where a level above 0 stands; put in at its place where it is new. */
function placeOf({ capacity, levels, upTo, free }: Tiers, i: number, level: number): number {
  const count = levels[i]!;
  const end = i + count * capacity;
  let at = i;
  while (at < end && upTo[at]! < level) at += capacity;
  if (at < end && upTo[at] === level) return at;
  const [below, freeBelow] = at === i ? [0, 0] : [upTo[at - capacity]!, free[at - capacity]!];
  // Beyond every level so far everybody is free.
  const between = at === end ? level - below : (free[at]! - freeBelow) * ((level - below) / (upTo[at]! - below));
  for (let from = end - capacity; from >= at; from -= capacity) {
    upTo[from + capacity] = upTo[from]!;
    free[from + capacity] = free[from]!;
  }
  upTo[at] = level;
  free[at] = freeBelow + between;
  levels[i] = count + 1;
  return at;
}
