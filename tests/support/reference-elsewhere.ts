/* Where volunteers sign (step 2 of MODEL.md), once more, from the specification and not from src/model. */
import { binomialQuantile } from '../../src/random/index.js';
import type { Scenario } from '../../src/scenario/index.js';

/** How many of the volunteers of each region sign in others in a period, and how many come from these. */
export function referenceMoves(
  { regions, uptake: { signsElsewhere } }: Scenario,
  volunteers: readonly number[],
  share: number,
  u: (stream: string, region: string) => number,
): { gone: number; come: number }[] {
  const moves = regions.map(() => ({ gone: 0, come: 0 }));
  if (signsElsewhere === null) return moves;
  const { to, from } = signsElsewhere as unknown as {
    to: Record<string, number>;
    from: Record<string, Record<string, number>>;
  };
  regions.forEach((home, r) => {
    const row = from[home.id];
    const weights = regions.map(({ id }, d) => (row ? (row[id] ?? 0) : d === r ? 0 : (to[id] ?? 0)));
    const all = row ? 1 : weights.reduce((sum, weight) => sum + weight, 0);
    let left = volunteers[r]!;
    let before = 0;
    regions.forEach((place, d) => {
      if (weights[d] === 0) return;
      const part = weights[d]! / all;
      const scale = row ? 1 : share;
      const chance = part * scale >= 1 - before * scale ? 1 : (part * scale) / (1 - before * scale);
      const men = binomialQuantile(u(`elsewhere:${place.id}`, home.id), left, chance);
      before += part;
      left -= men;
      moves[r]!.gone += men;
      moves[d]!.come += men;
    });
  });
  return moves;
}
