import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import type { ForceState } from '../../src/model/index.js';
import { between, type Scenario, uniform, vary } from '../../src/scenario/index.js';
import { arbitraryForceScenario } from '../support/arbitrary-force.js';
import { countReach } from '../support/reach.js';
import { referenceForce, type ReferenceForce } from '../support/reference-force.js';
import { referenceRun } from '../support/reference-model.js';
import { runForce } from '../support/run-force.js';
import { runStates } from '../support/run-states.js';

const asReference = ({ kinds, ...counts }: ForceState): ReferenceForce => ({
  ...counts,
  holdings: kinds.map(({ holding }) => holding),
  stores: kinds.map(({ store }) => store),
});

/** The country's recruits in their units by the end of every period, those who have left again included, of the reference model. */
const arrivedOf = (scenario: Scenario, seed: string, replicate: number): number[] =>
  referenceRun(scenario, seed, replicate).states.map((regions) =>
    regions.reduce(
      (sum, s) => sum + (scenario.pipeline === null ? s.volunteers + s.induced + s.coerced : s.present + s.attrited),
      0,
    ),
  );

type Part =
  | 'joined'
  | 'returned'
  | 'returned at once'
  | 'killed'
  | 'nobody left'
  | 'men bind'
  | 'a kind binds'
  | 'store runs out'
  | 'nothing held'
  | 'recruits join';

function partsOf(path: readonly ForceState[], recruits: readonly number[]): Part[] {
  const last = path.at(-1)!;
  const first = path[0]!;
  const parts: [Part, boolean][] = [
    ['joined', last.joined > 0],
    ['recruits join', recruits.at(-1)! > 0 && last.joined > 0],
    ['returned', last.returned > 0],
    ['returned at once', first.returned > 0],
    ['killed', last.killed > 0],
    ['nobody left', path.some(({ strength }) => strength === 0)],
    ['men bind', path.some(({ binding, equipped }) => binding === 0 && equipped > 0)],
    ['a kind binds', path.some(({ binding, equipped }) => binding > 0 && equipped > 0)],
    [
      'store runs out',
      path.some(({ kinds }, t) => t > 0 && kinds.some(({ store }, k) => store === 0 && first.kinds[k]!.store > 0)),
    ],
    ['nothing held', path.some(({ kinds }) => kinds.some(({ holding }) => holding === 0))],
  ];
  return parts.flatMap(([part, holds]) => (holds ? [part] : []));
}

describe('the force of the engine is that of the plain reference model, man for man', () => {
  test('over random scenarios, where it moves nothing of the campaign and no man is lost from the count', () => {
    const reach = countReach<Part>();
    fc.assert(
      fc.property(arbitraryForceScenario, fc.integer({ min: 0, max: 1e6 }), (scenario, first) => {
        const paths = runForce(scenario, 'force', first, 3);
        paths.forEach((path, i) => {
          const recruits = arrivedOf(scenario, 'force', first + i);
          expect(path.map(asReference)).toEqual(referenceForce(scenario, 'force', first + i, recruits));
          conserved(path);
          reach.add(partsOf(path, recruits));
        });
        // Joint tables of the force alone are left out with it.
        const without = vary(scenario, {
          force: null,
          joint: scenario.joint.filter(({ parameters }) => !parameters[0]!.startsWith('force.')),
        });
        const { states } = runStates(scenario, 'force', first, 3);
        expect(states).toEqual(runStates(without, 'force', first, 3).states);
      }),
      { seed: 20240213, numRuns: 150 },
    );
    reach.expectAtLeast({
      joined: 0.5,
      'recruits join': 0.3,
      returned: 0.3,
      'returned at once': 0.05,
      killed: 0.5,
      'nobody left': 0.05,
      'men bind': 0.2,
      'a kind binds': 0.15,
      'store runs out': 0.1,
      'nothing held': 0.1,
    });
  });

  test('of the founding case, with a force of its size', () => {
    const scenario = vary(russia2023, {
      force: {
        strength: between(280_000, 430_000),
        arrivals: { share: uniform(0.6, 1), others: 3000 },
        losses: { counted: 'irrecoverable', share: between(0.02, 0.04) },
        returns: { share: 0.5, lag: 2.5 },
        equipment: {
          tanks: { holding: 1800, store: 3000, made: 17, refurbished: 90, losses: { number: 94 }, required: 3.4 },
          rounds: { consumed: true, holding: 3e6, made: 208_000, losses: { number: 583_000 }, required: 590 },
        },
      },
    });
    runForce(scenario, 'force', 7, 4).forEach((path, i) => {
      expect(path.map(asReference)).toEqual(
        referenceForce(scenario, 'force', 7 + i, arrivedOf(scenario, 'force', 7 + i)),
      );
    });
  });
});

/** Strength is what was there, who joined and came back, less losses; who has not come back yet is neither lost for good nor there. */
function conserved(path: readonly ForceState[]): void {
  const start = path[0]!.strength - path[0]!.joined - path[0]!.returned + path[0]!.losses;
  let last: ForceState | null = null;
  for (const state of path) {
    const { strength, equipped, joined, returned, losses, irrecoverable, killed } = state;
    expect(strength).toBe(start + joined + returned - losses);
    expect(Number.isInteger(strength) && strength >= 0).toBe(true);
    expect(equipped >= 0 && equipped <= strength).toBe(true);
    expect(killed <= irrecoverable && returned <= losses - irrecoverable).toBe(true);
    if (last !== null)
      for (const name of ['joined', 'returned', 'losses', 'irrecoverable', 'killed'] as const)
        expect(state[name]).toBeGreaterThanOrEqual(last[name]);
    for (const { holding, store } of state.kinds)
      expect(Number.isInteger(holding) && Number.isInteger(store) && holding >= 0 && store >= 0).toBe(true);
    last = state;
  }
}
