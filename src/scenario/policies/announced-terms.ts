import type { Scenario } from '../types.js';
import type { PolicyEffect, PolicyEffects } from './policies.js';

/**
 * The terms on which men are asked: the announced offer, and the levels of resources that make more men willing. Whether one ever falls in a
 * region, so that men whom it had won leave the willing pool again, and how many different terms a region can have. What regions add to the
 * offer of their own only rises.
 */
export function announcedTerms(
  { resources }: Pick<Scenario, 'resources'>,
  effects: PolicyEffects,
  periods: number,
): { readonly fall: boolean; readonly levels: number } {
  const moving: { readonly base: number; readonly effect: PolicyEffect }[] = [];
  if (effects.offer !== undefined) moving.push({ base: 1, effect: effects.offer });
  for (const { name, level, multiplies } of resources ?? []) {
    const effect = effects[`resources.${name}.level`];
    if (multiplies === 'willing' && effect !== undefined) moving.push({ base: level, effect });
  }
  let fall = false;
  let levels = 1;
  const cells = moving[0]?.effect.set.length ?? 0;
  for (let first = 0; first < cells; first += periods) {
    const seen = new Set<string>();
    let before: readonly number[] = moving.map(() => 0);
    for (let cell = first; cell < first + periods; cell++) {
      const now = moving.map(
        ({ base, effect: { set, scale } }) => (Number.isNaN(set[cell]!) ? base : set[cell]!) * scale[cell]!,
      );
      fall ||= now.some((value, k) => value < before[k]!);
      before = now;
      seen.add(now.join(' '));
    }
    levels = Math.max(levels, seen.size);
  }
  return { fall, levels };
}
