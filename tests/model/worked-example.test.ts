import { expect, test } from 'vitest';
import { quotas } from '../../src/quota/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { runStates } from '../support/run-states.js';

/** The two regions of MODEL.md, "A worked example": nothing is left to chance, and every number below was worked out by hand there. */
test('the worked example of MODEL.md', () => {
  const scenario = defineScenario({
    name: 'worked example',
    target: 300,
    calendar: { start: '2023-04-01', end: '2023-06-30', step: 'month' },
    regions: [
      { id: 'north', men: 10_000 },
      { id: 'south', men: 5_000 },
    ],
    eligible: 1,
    uptake: { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 },
    coercion: { probability: 1, tolerance: 0.1, yield: 1, capacity: 0.005, mistaken: 0 },
    response: { inducedPerTaken: 0, leaversPerTaken: 0, dissentHalfLife: 3.3 },
  });
  expect(quotas(scenario).byRegion).toEqual({ north: 200, south: 100 });
  expect(quotas(scenario).schedule.cumulative).toEqual([
    [66, 134, 200],
    [33, 67, 100],
  ]);
  for (const seed of ['any', 'other']) {
    const { states, dissent } = runStates(scenario, seed, 0, 1);
    const series = (field: 'coerced' | 'attempts' | 'unwilling', r: number) =>
      states[0]!.map((period) => period[r]![field]);
    expect(series('coerced', 0)).toEqual([49, 100, 149]);
    expect(series('coerced', 1)).toEqual([24, 50, 74]);
    expect(series('attempts', 0)).toEqual([49, 100, 149]);
    expect(series('unwilling', 0)).toEqual([9951, 9900, 9851]);
    expect(dissent[0]!.map((y) => y.toFixed(3))).toEqual(['4.867', '9.063', '12.235']);
  }
});
