import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { quotas } from '../../src/quota/index.js';
import { defineScenario, type Scenario, type ScenarioPatch, vary } from '../../src/scenario/index.js';
import { arbitraryScenario } from '../support/arbitrary-scenario.js';
import { countReach, modelFloors, type ModelPart, partsReached } from '../support/reach.js';
import { type RegionState, runStates, stateFields } from '../support/run-states.js';
import { drive } from '../support/drive.js';

const check = (property: (scenario: Scenario) => void, numRuns = 200): void => {
  fc.assert(fc.property(arbitraryScenario, property), { seed: 1916, numRuns });
};
const every = (states: readonly RegionState[][][], test: (state: RegionState) => void): void => {
  for (const run of states) for (const period of run) for (const state of period) test(state);
};
/** Recruits where they signed. */
const counted = (s: RegionState): number =>
  s.volunteers + s.induced + s.coerced - s.signedElsewhere + s.signedFromElsewhere;
/** A patch of a scenario whose region ids are not known to the compiler. */
const varied = (scenario: Scenario, patch: ScenarioPatch): Scenario => vary(scenario, patch);

test('the first 60 scenarios of these laws, with which each of them begins, have every part of the model at work', () => {
  const reach = countReach<ModelPart>();
  check((scenario) => reach.add(partsReached(scenario, 'laws', 0, 3)), 60);
  reach.expectAtLeast(modelFloors);
});

describe('laws of every run, over random scenarios', () => {
  test('conservation: W + L + V + I + C + F = E (men who come of age or are exempted aside), and V + I + C = waiting, lost, in training and in units; whole people; nothing below 0', () => {
    check((scenario) => {
      every(runStates(scenario, 'laws', 0, 5).states, (s) => {
        expect(s.willing + s.unwilling + s.volunteers + s.induced + s.coerced + s.fled + s.agedOut + s.exempted).toBe(
          s.eligible + s.cameOfAge + s.madeEligible,
        );
        expect(s.entered).toBe(s.willing + s.volunteers + s.takenFromPool);
        expect(stateFields.filter((field) => !(Number.isSafeInteger(s[field]) && s[field] >= 0))).toEqual([]);
        if (scenario.pipeline !== null)
          expect(s.waiting + s.waitingDropouts + s.training + s.trainingDropouts + s.present + s.attrited).toBe(
            counted(s),
          );
        expect(s.ready).toBeLessThanOrEqual(s.waiting);
        expect(s.unpaid + s.unreported).toBeLessThanOrEqual(counted(s));
        expect(s.signedElsewhere).toBeLessThanOrEqual(s.volunteers);
        expect(s.owed).toBeLessThanOrEqual(s.spend);
        expect(s.recordedCoerced).toBeLessThanOrEqual(s.coerced);
        expect(s.takenFromPool).toBeLessThanOrEqual(s.coerced);
        expect(s.coerced + s.wronglyTaken).toBeLessThanOrEqual(s.attempts);
      });
    });
  });

  test('cumulative counts never fall', () => {
    check((scenario) => {
      for (const run of runStates(scenario, 'laws', 0, 3).states) {
        for (let t = 1; t < run.length; t++) {
          run[t]!.forEach((now, r) => {
            const fallen = (
              [
                'volunteers',
                'induced',
                'coerced',
                'recordedCoerced',
                'wronglyTaken',
                'fled',
                'attempts',
                'spend',
                'everWilling',
                'waitingDropouts',
                'trainingDropouts',
                'attrited',
              ] as const
            ).filter((field) => now[field] < run[t - 1]![r]![field]);
            expect(fallen).toEqual([]);
          });
        }
      }
    });
  });

  test('coercion improbable: nobody is taken or induced, and only the announcement makes men leave', () => {
    check((scenario) => {
      const off = varied(scenario, {
        coercion: { probability: 0 },
        policies: scenario.policies.filter(({ set }) => !('coercion.probability' in set)),
      });
      for (const run of runStates(off, 'laws', 0, 3).states) {
        for (const period of run) {
          period.forEach((s, r) => {
            expect([s.coerced, s.induced, s.wronglyTaken, s.attempts, s.takenFromPool]).toEqual([0, 0, 0, 0, 0]);
            expect(s.fled).toBe(run[0]![r]!.fled);
            if (off.response!.announcementFlight === 0) expect(s.fled).toBe(0);
          });
        }
      }
    });
  });

  test('what is recorded of the coerced changes the books only; inflation and relabelling change no state', () => {
    check((scenario) => {
      const base = runStates(scenario, 'laws', 0, 3).states;
      const other = runStates(
        varied(scenario, { coercion: { recordedAsVolunteer: 0.5 }, reporting: { inflation: 1.4, relabelled: 9 } }),
        'laws',
        0,
        3,
      ).states;
      const withoutBooks = (states: RegionState[][][]) =>
        states.map((run) => run.map((period) => period.map((s) => ({ ...s, recordedCoerced: 0 }))));
      expect(withoutBooks(other)).toEqual(withoutBooks(base));
    });
  });

  test('capacity 0: nobody is coerced', () => {
    check((scenario) => {
      const none = varied(scenario, {
        coercion: { capacity: 0 },
        policies: scenario.policies.filter(({ set }) => !('coercion.capacity' in set)),
      });
      every(runStates(none, 'laws', 0, 3).states, (s) => expect(s.coerced + s.attempts).toBe(0));
    }, 100);
  });

  test('replicates do not depend on the block they run in, nor on the replicates before them', () => {
    check((scenario) => {
      const whole = runStates(scenario, 'laws', 0, 12).states;
      expect(runStates(scenario, 'laws', 0, 12, 1).states).toEqual(whole);
      expect(runStates(scenario, 'laws', 0, 12, 5).states).toEqual(whole);
      expect(runStates(scenario, 'laws', 7, 3).states).toEqual(whole.slice(7, 10));
    }, 60);
  });

  test('another seed gives other draws', () => {
    const one = runStates(russia2023, 'laws', 0, 1).states;
    expect(runStates(russia2023, 'other', 0, 1).states).not.toEqual(one);
    expect(runStates(russia2023, 1, 0, 1).states).not.toEqual(runStates(russia2023, '1', 0, 1).states);
  });
});

describe('monotony in one replicate: coercion off, no imitation, no answer in money', () => {
  const still = (scenario: Scenario): Scenario =>
    varied(scenario, {
      uptake: { willing: 0.05, hazard: 0.1, payElasticity: 0.8, imitation: 0, offerResponse: 0 },
      coercion: { probability: 0 },
      joint: [],
      policies: scenario.policies.filter(
        ({ set, scale }) =>
          !('coercion.probability' in set) && !('uptake.hazard' in set) && !('offer' in set) && !('offer' in scale),
      ),
    });
  /** Some have more, in most cases: else nothing would be shown. */
  const someMore = { more: 0.5 };
  const neverLess = (more: RegionState[][][], less: RegionState[][][]): 'more'[] => {
    less.forEach((run, i) =>
      run.forEach((period, t) =>
        period.forEach((s, r) => expect(more[i]![t]![r]!.volunteers).toBeGreaterThanOrEqual(s.volunteers)),
      ),
    );
    return less.some((run, i) =>
      run.some((period, t) => period.some((s, r) => more[i]![t]![r]!.volunteers > s.volunteers)),
    )
      ? ['more']
      : [];
  };

  test.each([
    ['a higher hazard', { uptake: { hazard: 0.13 } }],
    ['a larger willing share', { uptake: { willing: 0.062 } }],
  ] as const)('%s never lowers cumulative volunteers', (_, patch) => {
    const reach = countReach<'more'>();
    check((scenario) => {
      const base = still(scenario);
      reach.add(neverLess(runStates(varied(base, patch), 'laws', 0, 4).states, runStates(base, 'laws', 0, 4).states));
    }, 120);
    reach.expectAtLeast(someMore);
  });

  test('a higher offer, and a higher elasticity where offers are at least 1, never lower cumulative volunteers', () => {
    const reach = countReach<'more'>();
    check((scenario) => {
      const from = scenario.calendar.start;
      const base = still(scenario);
      const offer = (value: number, elasticity: number) =>
        runStates(
          varied(base, {
            uptake: { payElasticity: elasticity },
            policies: [...base.policies, { from, set: { offer: value } }] as never,
          }),
          'laws',
          0,
          4,
        ).states;
      const once = offer(1.2, 0.8);
      reach.add(neverLess(once, runStates(base, 'laws', 0, 4).states));
      reach.add(neverLess(offer(1.9, 0.8), once));
      reach.add(neverLess(offer(1.2, 1.7), once));
    }, 120);
    reach.expectAtLeast(someMore);
  });
});

describe('what a change leaves alone', () => {
  test('a region added leaves the draws of the others untouched', () => {
    const regions = [
      { id: 'A', men: 40_000 },
      { id: 'B', men: 9_000 },
    ];
    const base = {
      name: 'n',
      target: 3000,
      calendar: { start: '2023-04-01', end: '2023-12-31', step: 'month' as const },
      ...drive,
      coercion: { ...drive.coercion, probability: 1 },
    };
    // Announced quotas, so that the schedule of A and B is the same in both.
    const announced = { A: 2000, B: 1000 };
    const two = runStates(defineScenario<string>({ ...base, regions, quota: { announced } }), 'laws', 0, 20).states;
    const three = runStates(
      defineScenario<string>({
        ...base,
        target: 4000,
        regions: [{ id: 'C', men: 20_000 }, ...regions],
        quota: { announced },
      }),
      'laws',
      0,
      20,
    ).states;
    expect(three.map((run) => run.map((period) => period.slice(1)))).toEqual(two);
  });

  test('a longer campaign leaves the periods before alone, coercion off', () => {
    const base = { name: 'n', target: 3000, regions: [{ id: 'A', men: 40_000 }], ...drive, coercion: null };
    const short = runStates(
      defineScenario<string>({ ...base, calendar: { start: '2023-04-01', end: '2023-08-31', step: 'month' } }),
      'laws',
      0,
      20,
    ).states;
    const long = runStates(
      defineScenario<string>({ ...base, calendar: { start: '2023-04-01', end: '2023-12-31', step: 'month' } }),
      'laws',
      0,
      20,
    ).states;
    expect(long.map((run) => run.slice(0, 5))).toEqual(short);
  });

  test.each([
    ['offer', { set: { offer: 1.7 } }],
    ['hazard', { scale: { 'uptake.hazard': 1.5 } }],
    ['season', { set: { 'uptake.season': 0.4 } }],
    ['capacity', { scale: { 'coercion.capacity': 3 } }],
    ['tolerance', { set: { 'coercion.tolerance': 0.3 } }],
    ['coercion', { set: { 'coercion.probability': 1 } }],
  ] as const)('before its date a policy on %s changes nothing, bit for bit; afterwards it does', (_, change) => {
    const base = runStates(russia2023, 'laws', 0, 12).states;
    const changed = runStates(
      vary(russia2023, { policies: [{ from: '2023-08-01', ...change }] as never }),
      'laws',
      0,
      12,
    ).states;
    expect(changed.map((run) => run.slice(0, 4))).toEqual(base.map((run) => run.slice(0, 4)));
    expect(changed.map((run) => run[4])).not.toEqual(base.map((run) => run[4]));
  });
});

describe('coercion certain and capacity ample', () => {
  test('every region meets its quota in every replicate, and no recruit is taken beyond the gap', () => {
    const ample = vary(russia2023, {
      coercion: { probability: 1, capacity: 10, yield: 0.5, tolerance: 0 },
      response: { leaversPerTaken: 0.1, inducedPerTaken: 0 },
    });
    const { byRegion } = quotas(ample);
    for (const run of runStates(ample, 'ample', 0, 40).states) {
      run.at(-1)!.forEach((s, r) => {
        const quota = byRegion[ample.regions[r]!.id];
        const recruits = s.volunteers + s.induced + s.coerced;
        expect(recruits).toBeGreaterThanOrEqual(quota);
        if (s.coerced > 0) expect(recruits).toBe(quota + Math.max(0, s.volunteers - (quota - s.coerced)));
      });
    }
  });
});
