import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { type Scenario, vary } from '../../src/scenario/index.js';
import { arbitraryScenario } from '../support/arbitrary-scenario.js';
import { countReach, type ModelPart, partsSeen, seenFloors } from '../support/reach.js';
import { referenceRun } from '../support/reference-model.js';
import { runStates } from '../support/run-states.js';

describe('the engine gives the states of the plain reference model, man for man', () => {
  /** Random scenarios of every shape; the same ones wherever they are drawn. */
  const seeds = [20230401, 20230402] as const;
  const overRandomScenarios = (seed: number, look: (scenario: Scenario, first: number) => void): void => {
    fc.assert(fc.property(arbitraryScenario, fc.integer({ min: 0, max: 1e6 }), look), { seed, numRuns: 150 });
  };

  test.each(seeds)('over 150 random scenarios of every shape, seed %d', (seed) => {
    overRandomScenarios(seed, (scenario, first) => {
      const { states, dissent } = runStates(scenario, 'reference', first, 3);
      for (const [i, replicate] of states.entries()) {
        const reference = referenceRun(scenario, 'reference', first + i);
        // What is the same is told sooner than what differs is shown.
        if (!isDeepStrictEqual(replicate, reference.states)) expect(replicate).toEqual(reference.states);
        expect(dissent[i]).toEqual(reference.dissent);
      }
    });
  });

  test('in these scenarios every part of the model is at work', () => {
    const reach = countReach<ModelPart>();
    for (const seed of seeds) {
      // What a part does that states do not show by themselves, the laws' reach counts over the same scenarios.
      overRandomScenarios(seed, (scenario, first) =>
        reach.add(partsSeen(scenario, runStates(scenario, 'reference', first, 3).states)),
      );
    }
    reach.expectAtLeast({
      ...seenFloors,
      oneReplicateCoercesAnotherNot: 0.08,
    });
  });

  test.each([
    ['the founding case', russia2023],
    ['with coercion certain', vary(russia2023, { coercion: { probability: 1 } })],
    ['weekly, coercion certain', vary(russia2023, { calendar: { step: 'week' }, coercion: { probability: 1 } })],
  ])('%s', (_, scenario) => {
    const { states } = runStates(scenario, 'reference', 0, 4);
    for (const [i, replicate] of states.entries())
      expect(replicate).toEqual(referenceRun(scenario, 'reference', i).states);
  });
});
