import { inOneGo, type Slices } from '../numeric/index.js';
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

/** A function of a scenario whose work can be done in slices too. */
export interface RememberedInSlices<T> {
  /** The answer, at once. */
  (scenario: Scenario): T;
  /** The same in slices of work, remembered when they are done. */
  readonly slices: (scenario: Scenario) => Slices<T>;
}

/** As {@link rememberedFor}, of what takes long for large scenarios. */
export function rememberedInSlices<T extends object | string>(
  make: (scenario: Scenario) => Slices<T>,
): RememberedInSlices<T> {
  const known = new WeakMap<Scenario, T>();
  const slices = function* (scenario: Scenario): Slices<T> {
    const before = known.get(scenario);
    if (before !== undefined) return before;
    const made = yield* make(scenario);
    if (isSealed(scenario)) known.set(scenario, made);
    return made;
  };
  return Object.assign((scenario: Scenario) => inOneGo(slices(scenario)), { slices });
}
