import type { PolicyEffect } from './policies.js';

/**
 * The path of announced offers: whether one ever falls in a region, so that men whom it had won leave the willing pool again, and how many
 * different ones a region can have. What regions add of their own only rises.
 */
export function announcedOffers(
  effect: PolicyEffect | undefined,
  periods: number,
): { readonly fall: boolean; readonly levels: number } {
  let fall = false;
  let levels = 1;
  for (let first = 0; effect !== undefined && first < effect.set.length; first += periods) {
    const seen = new Set<number>();
    let before = 0;
    for (let cell = first; cell < first + periods; cell++) {
      const set = effect.set[cell]!;
      const offer = (Number.isNaN(set) ? 1 : set) * effect.scale[cell]!;
      fall ||= offer < before;
      before = offer;
      seen.add(offer);
    }
    levels = Math.max(levels, seen.size);
  }
  return { fall, levels };
}
