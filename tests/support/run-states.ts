import { keyedUniforms } from '../../src/random/index.js';
import { compile, makeBlock, type Program, type RegionBlock, runBlock } from '../../src/model/index.js';
import type { Scenario } from '../../src/scenario/index.js';

export const stateFields = [
  'eligible',
  'willing',
  'unwilling',
  'everWilling',
  'entered',
  'volunteers',
  'induced',
  'coerced',
  'recordedCoerced',
  'wronglyTaken',
  'fled',
  'attempts',
  'takenFromPool',
  'spend',
  'signedElsewhere',
  'signedFromElsewhere',
  'waiting',
  'waitingDropouts',
  'ready',
  'training',
  'trainingDropouts',
  'present',
  'attrited',
  'unpaid',
  'owed',
  'unreported',
  'resourceSpend',
  'madeEligible',
  'exempted',
  'cameOfAge',
  'agedOut',
] as const satisfies readonly (keyof RegionBlock)[];

export type RegionState = Record<(typeof stateFields)[number], number>;

/** States of every region after every period, `[replicate][period][region]`, straight from the engine. */
export function runStates(
  scenario: Scenario,
  seed: string | number,
  first: number,
  count: number,
  capacity = count,
): { program: Program; states: RegionState[][][]; dissent: number[][] } {
  const program = compile(scenario);
  const block = makeBlock(program, keyedUniforms(seed), capacity);
  const states: RegionState[][][] = Array.from({ length: count }, () => program.periods.map(() => []));
  const dissent: number[][] = Array.from({ length: count }, () => []);
  for (let done = 0; done < count; done += capacity) {
    const size = Math.min(capacity, count - done);
    runBlock(block, first + done, size, {
      open: () => undefined,
      region(b, r, t) {
        for (let i = 0; i < size; i++) {
          const state = Object.fromEntries(
            stateFields.map((field) => [field, b.regions[r]![field][i] ?? 0]),
          ) as RegionState;
          states[b.replicates[i]! - first]![t]![r] = state; // a place in a block is not yet a replicate
        }
      },
      period(b) {
        for (let i = 0; i < size; i++) dissent[b.replicates[i]! - first]!.push(b.dissent[i]!);
      },
      close: () => undefined,
    });
  }
  return { program, states, dissent };
}
