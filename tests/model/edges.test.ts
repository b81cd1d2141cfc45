import { expect, test } from 'vitest';
import { streamKey, uniform } from '../../src/random/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { runStates } from '../support/run-states.js';

/** Nobody signs of his own will, and every attempt takes a man, so that nothing but capacity and the gap decides. */
const forced = {
  name: 'forced',
  target: 5000,
  calendar: { start: '2023-04-01', end: '2023-06-30', step: 'month' as const },
  regions: [{ id: 'A', men: 10_000 }],
  eligible: 1,
  uptake: { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 1, tolerance: 0, yield: 1, capacity: 0.01, mistaken: 0 },
  response: { inducedPerTaken: 0, leaversPerTaken: 0, dissentHalfLife: 2 },
};

/*
 * By hand, with months of 30.4375 days, κ = 0.01 and E = 10,000:
 *   April   capacity 100 · 30/30.4375 = 98.563, so 98 attempts, 0.563 carried; Y = 1000 · 98 / 10,000 = 9.8
 *   May     100 · e^(−0.1 · 9.8) · 31/30.4375 + 0.563 = 38.226 + 0.563 = 38.789, so 38; Y = 9.8 · 2^(−1.018480 / 2) + 3.8 = 10.685
 *   June    100 · e^(−1.0685) · 30/30.4375 + 0.789 = 33.857 + 0.789 = 34.646, so 34
 * Without damping: 98, 102 (101.848 + 0.563), 98 (98.563 + 0.411).
 */
test('dissent lowers the capacity of later periods, and only of those', () => {
  const attempts = (dissentDamping: number) =>
    runStates(
      defineScenario<string>({ ...forced, response: { ...forced.response, dissentDamping } }),
      'damping',
      0,
      1,
    ).states[0]!.map(([region]) => region!.attempts);
  expect(attempts(0.1)).toEqual([98, 98 + 38, 98 + 38 + 34]);
  expect(attempts(0)).toEqual([98, 98 + 102, 98 + 102 + 98]);
});

test('coercion is in use where its draw lies below the probability, not where it is the same', () => {
  const draw = uniform(streamKey('tie', '', 'coercion'), 3, 0);
  const attempts = (probability: number) =>
    runStates(
      // Certain in June, so that the replicate is among the coercing in either case.
      defineScenario<string>({
        ...forced,
        policies: [
          { from: '2023-04-01', set: { 'coercion.probability': probability } },
          { from: '2023-06-01', set: { 'coercion.probability': 1 } },
        ],
      }),
      'tie',
      3,
      1,
    ).states[0]!.map(([region]) => region!.attempts > 0);
  expect(attempts(draw)).toEqual([false, false, true]);
  expect(attempts(draw + 2 ** -53)).toEqual([true, true, true]);
  const alone = (probability: number) =>
    runStates(
      defineScenario<string>({ ...forced, coercion: { ...forced.coercion, probability } }),
      'tie',
      3,
      1,
    ).states[0]!.map(([region]) => region!.attempts > 0);
  expect(alone(draw)).toEqual([false, false, false]);
  expect(alone(draw + 2 ** -53)).toEqual([true, true, true]);
});
