import { keyedUniforms } from '../../src/random/index.js';
import { compile, type ForceState, forceStateAt, makeBlock, runBlock } from '../../src/model/index.js';
import type { Scenario } from '../../src/scenario/index.js';

/** The force after every period, `[replicate][period]`, straight from the engine. */
export function runForce(scenario: Scenario, seed: string | number, first: number, count: number): ForceState[][] {
  const block = makeBlock(compile(scenario), keyedUniforms(seed), count);
  const states: ForceState[][] = Array.from({ length: count }, () => []);
  runBlock(block, first, count, {
    open: () => undefined,
    region: () => undefined,
    period(b) {
      for (let i = 0; i < count; i++) states[b.replicates[i]! - first]!.push(forceStateAt(b.force!, i));
    },
    close: () => undefined,
  });
  return states;
}
