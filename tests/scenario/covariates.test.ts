import { describe, expect, test } from 'vitest';
import { defineScenario, logRelativeCovariate, quotaBasis } from '../../src/scenario/index.js';
import { drive } from '../support/drive.js';

const scenario = defineScenario({
  name: 'x',
  target: 100,
  calendar: { start: '2023-01-01', end: '2023-01-31' },
  ...drive,
  regions: [
    { id: 'a', men: 300, covariates: { income: 2, rain: 5 } },
    { id: 'b', men: 100, covariates: { income: 6, rain: 5 }, quota: 10 },
  ],
  quota: { tilt: { income: 2 } },
});

describe('covariates', () => {
  // By hand: the mean weighted by men is (300·2 + 100·6)/400 = 3, announced quota or not.
  test('are taken relative to their mean weighted by men', () => {
    const [a, b] = logRelativeCovariate(scenario, 'income');
    expect(a).toBeCloseTo(Math.log(2 / 3), 15);
    expect(b).toBeCloseTo(Math.log(2), 15);
    expect(Array.from(logRelativeCovariate(scenario, 'rain'))).toEqual([0, 0]);
  });

  test('tilt the basis by their power: 300·(2/3)² and 100·2²', () => {
    const [a, b] = quotaBasis(scenario);
    expect(a).toBeCloseTo(300 * (4 / 9), 10);
    expect(b).toBeCloseTo(400, 10);
  });
});
