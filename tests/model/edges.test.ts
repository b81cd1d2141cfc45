import { expect, test } from 'vitest';
import { expectedPath } from '../../src/model/index.js';
import { streamKey, uniform } from '../../src/random/index.js';
import { defineScenario, type PolicyInput } from '../../src/scenario/index.js';
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

test('setting the capacity to what it is changes nothing: policies come before damping', () => {
  const damped = { ...forced, response: { ...forced.response, dissentDamping: 0.1 } };
  const attempts = (policies: readonly PolicyInput[]) =>
    runStates(defineScenario<string>({ ...damped, policies }), 'damping', 0, 1).states[0]!.map(
      ([region]) => region!.attempts,
    );
  expect(attempts([{ from: '2023-05-01', set: { 'coercion.capacity': 0.01 } }])).toEqual(attempts([]));
  // In May half of 38.226 and the 0.563 carried: 19.676, so 19.
  expect(attempts([{ from: '2023-05-01', set: { 'coercion.capacity': 0.005 } }])[1]! - 98).toBe(19);
});

/*
 * May: the yield falls to a half, of 102 attempts (101.848 + 0.563) about 51 take a man; with a yield of 0 nobody is taken and all are made.
 */
test('the yield of attempts can be changed from a date on', () => {
  const inMay = (value: number) =>
    runStates(
      defineScenario<string>({ ...forced, policies: [{ from: '2023-05-01', set: { 'coercion.yield': value } }] }),
      'yield',
      0,
      400,
    ).states.map((run) => ({ attempts: run[1]![0]!.attempts - 98, coerced: run[1]![0]!.coerced - 98 }));
  expect(new Set(inMay(0).map(({ attempts, coerced }) => `${String(attempts)} ${String(coerced)}`))).toEqual(
    new Set(['102 0']),
  );
  const halved = inMay(0.5);
  const sum = halved.reduce((total, { coerced }) => total + coerced, 0);
  // Mean 51 with a standard error of √(102/4/400) = 0.25; one false alarm in 16,000.
  expect(Math.abs(sum / 400 - 51)).toBeLessThan(4 * 0.2525);
});

/*
 * Dissent after April is 9.8 (above). With nobody taken from the pool (all men but the willing are many) the willing sign in May with hazard
 * 0.2 · 10.8^ξ, on the expected path exactly.
 */
test.each([-0.5, 0.25])('dissent multiplies the hazard of volunteers by (1 + Y)^%f', (dissentElasticity) => {
  const scenario = defineScenario<string>({
    ...forced,
    target: 9000,
    uptake: { ...forced.uptake, willing: 0.1, hazard: 0.2 },
    response: { ...forced.response, dissentElasticity },
  });
  const path = expectedPath(scenario, { coercion: true });
  const dissent = (1000 * path.series('attempts')[0]!) / 10_000;
  const left = path.series('willing')[0]!;
  const volunteers = path.series({ metric: 'volunteers', flow: true })[1]!;
  const expected = left * (1 - Math.exp((-0.2 * Math.pow(1 + dissent, dissentElasticity) * 31) / 30.4375));
  expect(Math.abs(volunteers / expected - 1)).toBeLessThan(1e-12);
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
