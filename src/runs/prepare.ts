import { compile } from '../model/index.js';
import { fingerprintSlices, type Scenario } from '../scenario/index.js';
import { nextTurn } from './next-turn.js';

/**
 * Does what is done once for each scenario (quotas, schedule, fingerprint) and takes half a second for 100,000 regions, in slices
 * with turns for others in between: who asks for it afterwards has it at once. Ends early where the signal stops the work; says whether it is done.
 * Errors: those of quotas.
 */
export async function prepare(scenarios: readonly Scenario[], signal?: AbortSignal): Promise<boolean> {
  for (const scenario of scenarios) {
    for (const slices of [compile.slices(scenario), fingerprintSlices(scenario)]) {
      while (slices.next().done !== true) {
        await nextTurn();
        if (signal?.aborted === true) return false;
      }
    }
  }
  return true;
}
