import { defineScenario } from '../../src/scenario/index.js';

/**
 * Two regions with 500 and 300 eligible men, nothing uncertain, no coercion: by MODEL.md volunteers are exactly
 * Binomial(men, π(1 − e^(−aΣD))), region by region; here π = 1, a = 0.2 a month over 61 days.
 */
export const toy = defineScenario({
  name: 'toy',
  target: 260,
  calendar: { start: '2023-05-01', end: '2023-06-30' },
  regions: [
    { id: 'A', men: 500 },
    { id: 'B', men: 300 },
  ],
  eligible: 1,
  uptake: { willing: 1, hazard: 0.2, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 0 },
});

/** Probability that a man of {@link toy} has volunteered at the end. */
export const toyProbability = 1 - Math.exp((-0.2 * 61) / 30.4375);
