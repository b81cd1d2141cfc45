import { isLevyError, type LevyError } from '../../src/errors/index.js';
import { defineScenario } from '../../src/scenario/index.js';

/** The error that a function throws. */
export function errorOf(act: () => unknown): LevyError {
  try {
    act();
  } catch (error) {
    if (isLevyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

export function codeOf(act: () => unknown): string {
  return errorOf(act).code;
}

export async function rejectionOf(act: () => Promise<unknown>): Promise<LevyError> {
  try {
    await act();
  } catch (error) {
    if (isLevyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

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

/** P(Binomial(n, p) ≥ k), summed in logarithms. */
export function binomialTail(n: number, p: number, k: number): number {
  const lnFactorial = (m: number): number => {
    let sum = 0;
    for (let i = 2; i <= m; i++) sum += Math.log(i);
    return sum;
  };
  let tail = 0;
  for (let i = k; i <= n; i++)
    tail += Math.exp(
      lnFactorial(n) - lnFactorial(i) - lnFactorial(n - i) + i * Math.log(p) + (n - i) * Math.log(1 - p),
    );
  return tail;
}
