import { deepFreeze } from '../../errors/index.js';

/**
 * Marks scenarios that `defineScenario` made: a property that copies, JSON and printing do not see, on an object frozen all through,
 * so that nothing can have changed since. The key is registered across realms and copies of the library (ESM and CJS).
 * The value is the version of the rules that were checked.
 */
const brand: unique symbol = Symbol.for('levy.scenario') as never;
const rulesVersion = 1;

/** Freezes a normalised scenario all through and marks it. */
export function sealScenario<T extends object>(scenario: T): T {
  Object.defineProperty(scenario, brand, { value: rulesVersion, enumerable: false });
  return deepFreeze(scenario);
}

/** Whether a value is a scenario that was marked under these rules. */
export function isSealed(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getOwnPropertyDescriptor(value, brand)?.value === rulesVersion &&
    Object.isFrozen(value)
  );
}
