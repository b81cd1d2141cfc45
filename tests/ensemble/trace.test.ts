import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/campaigns/index.js';
import { firstDifference, simulate, trace } from '../../src/ensemble/index.js';
import { isLevyError } from '../../src/errors/index.js';
import { type Scenario, vary } from '../../src/scenario/index.js';
import { arbitraryScenario } from '../support/arbitrary-scenario.js';

const of = (scenario: Scenario, seed: string | number = 'a', replicate = 1) => ({ scenario, seed, replicate });

describe('trace', () => {
  test('is the run, in every region and period, for scenarios of every shape', () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(1000), (scenario, replicate) => {
        const run = simulate(scenario, { seed: 'trace', replicate });
        for (const { id } of scenario.regions) {
          // `trace` itself fails where it does not end every period as the run does; the flows are checked here.
          const { periods, text } = trace(scenario, { seed: 'trace', replicate, region: id });
          const flow = (metric: 'volunteers' | 'coerced' | 'induced' | 'attempts' | 'wronglyTaken' | 'takenFromPool'): number[] => run.series(metric, 'flow', id);
          expect(periods.map(({ volunteers }) => volunteers.result)).toEqual(flow('volunteers'));
          expect(periods.map(({ pressure }) => pressure.taken?.result ?? 0)).toEqual(flow('coerced'));
          expect(periods.map(({ pressure }) => pressure.induced?.result ?? 0)).toEqual(flow('induced'));
          expect(periods.map(({ pressure }) => pressure.attempts)).toEqual(flow('attempts'));
          expect(periods.map(({ pressure }) => pressure.wronglyTaken?.result ?? 0)).toEqual(flow('wronglyTaken'));
          expect(periods.map(({ pressure }) => pressure.fromPool?.result ?? 0)).toEqual(flow('takenFromPool'));
          expect(periods.at(-1)!.volunteers.men).toBeGreaterThanOrEqual(periods.at(-1)!.volunteers.result);
          expect(text.split('\n')).toHaveLength(periods.length + 1);
        }
      }),
      { seed: 1862, numRuns: 150 },
    );
  });

  test('tells what happened', () => {
    const { text, periods, start } = trace(russia2023, { seed: 'a', replicate: 1, region: 'RU-AD' });
    expect(start.pool.result).toBe(Math.round(start.pool.result));
    const acting = periods.findIndex(({ pressure }) => pressure.state === 'acting');
    const { pressure, scheduled, atEnd } = periods[acting]!;
    const line = text.split('\n')[acting + 1]!;
    for (const number of [pressure.gap, pressure.attempts, pressure.taken!.result, pressure.induced!.result, pressure.fled!.result, atEnd.recruits, scheduled]) {
      expect(line).toContain(String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ','));
    }
    expect(text.split('\n')[0]).toMatch(/^Adygea in replicate 1 has to find 1,332 men of /);
  });

  test('an unknown region is named, with the nearest', () => {
    expect(() => trace(russia2023, { seed: 'a', region: 'RU-MOV' as never })).toThrow(/did you mean RU-MO.*run\/unknown-region/);
  });
});

describe('firstDifference', () => {
  test('the same run has none; neither has one with other words', () => {
    expect(firstDifference(of(russia2023), of(russia2023))).toBeNull();
    expect(firstDifference(simulate(russia2023, { seed: 'a', replicate: 1 }), of(vary(russia2023, { name: 'other', description: 'words' })))).toBeNull();
  });

  test.each<[string, Scenario, string, number, RegExp]>([
    ['a policy from August', vary(russia2023, { policies: [{ from: '2023-08-01', regions: ['RU-MOW'], scale: { offer: 1.2 } }] }), 'everWilling', 5, /offer in period 5: 1 and 1\.2[^]*policies on offer differ/],
    ['a parameter', vary(russia2023, { uptake: { hazard: 0.06 } }), 'volunteers', 1, /hazard in period 1[^]*uptake\.hazard is .* and 0\.06/],
    ['who is eligible', vary(russia2023, { eligible: 0.6 }), 'eligible', 1, /eligible is 0\.69 and 0\.6/],
    ['no coercion', vary(russia2023, { coercion: { probability: 0 } }), 'attempts', 1, /use of coercion[^]*coercion\.probability is 0\.45 and 0/],
    ['coercion later', vary(russia2023, { coercion: { start: '2023-05-01' } }), 'attempts', 1, /the draw for coercion or its start differs/],
    ['what books say', vary(russia2023, { coercion: { recordedAsVolunteer: 0.5 } }), 'recordedCoerced', 1, /coercion\.recordedAsVolunteer is 1 and 0\.5/],
    ['how men answer', vary(russia2023, { response: { leaversPerTaken: 2 } }), 'fled', 1, /response\.leaversPerTaken is .* and 2/],
    ['quotas', vary(russia2023, { target: 300_000 }), 'attempts', 1, /number due in period 1 with what is tolerated[^]*quotas or schedule differ/],
    ['money', vary(russia2023, { cash: { perRecruit: 100, currency: 'RUB' } }), 'spend', 1, /spend 0 and/],
  ])('%s', (_, other, quantity, period, text) => {
    const difference = firstDifference(of(russia2023), of(other))!;
    expect(difference).toMatchObject({ quantity, period });
    expect(difference.text).toMatch(text);
    expect(difference.values[0]).not.toBe(difference.values[1]);
  });

  test('another seed or replicate: the draw', () => {
    const still = vary(russia2023, { uptake: { willing: 0.03, hazard: 0.04, regionalSpread: 0 } });
    expect(firstDifference(of(still), of(still, 'b'))!.cause).toMatchObject({ link: 'draw of the willing pool', because: ['the draw is another: seed or replicate differ'] });
    expect(firstDifference(of(still), of(still, 'a', 2))!.period).toBe(1);
  });

  test('what comes first is before the change the same, and after it not', () => {
    const other = vary(russia2023, { policies: [{ from: '2023-08-01', regions: ['RU-MOW'], scale: { 'uptake.hazard': 1.2 } }] });
    const { period, region } = firstDifference(of(russia2023), of(other))!;
    expect([period, region]).toEqual([5, 'RU-MOW']);
    const [a, b] = [russia2023, other].map((scenario) => simulate(scenario, { seed: 'a', replicate: 1 }).series('volunteers'));
    expect(a!.slice(0, 4)).toEqual(b!.slice(0, 4));
    expect(a![4]).toBeLessThan(b![4]!);
  });

  test('bad origins are errors of the library', () => {
    try {
      firstDifference(of(russia2023), { scenario: russia2023, seed: 'a', replicate: -1 });
      expect.unreachable();
    } catch (error) {
      expect(isLevyError(error)).toBe(true);
    }
  });
});
