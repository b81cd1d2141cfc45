import { deepFreeze } from '../../errors/index.js';

/**
 * The scenarios that this copy of the library has made, frozen all through, so that nothing can have changed since. By identity: what a
 * property said could be said by anybody, and by libraries that copy objects with all their properties and freeze the copies. Scenarios of
 * another copy (ESM and CJS) are not among them, and are checked again.
 */
const made = /*#__PURE__*/ new WeakSet();

/** Freezes a normalised scenario all through and marks it. */
export function sealScenario<T extends object>(scenario: T): T {
  made.add(deepFreeze(scenario));
  return scenario;
}

/** Whether a value is a scenario that was made here. */
export function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && made.has(value);
}
