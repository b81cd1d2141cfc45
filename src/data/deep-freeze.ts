/**
 * Freezes a plain value and everything inside it, and returns it.
 * Tables are shared by every importer, so nobody may be able to change them for the others.
 */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze<unknown>(inner);
  }
  return value;
};
