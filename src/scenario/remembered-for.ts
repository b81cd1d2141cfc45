import { isSealed } from './input/scenario-brand.js';
import type { Scenario } from './types.js';

/**
 * A function of a scenario that is worked out once for each scenario object. This is no state that anyone can see: a sealed scenario is
 * frozen all through, so the answer is always the same, and it is forgotten with the scenario. What is not sealed may change and is
 * worked out every time.
 */
export function rememberedFor<T extends object | string>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const known = new WeakMap<Scenario, T>();
  return (scenario) => {
    const before = known.get(scenario);
    if (before !== undefined) return before;
    const made = make(scenario);
    if (isSealed(scenario)) known.set(scenario, made);
    return made;
  };
}
