/**
 * What the engine counts, cumulative, and what is kept of it; every metric and state is arithmetic on these. `entered` is men who
 * ever were in the willing pool, from which the pool left over follows.
 */
export const counts = [
  'volunteers',
  'entered',
  'spend',
  'fled',
  'induced',
  'coerced',
  'recordedCoerced',
  'wronglyTaken',
  'attempts',
  'takenFromPool',
] as const;

export type Count = (typeof counts)[number];

/** Counts that are 0 wherever coercion is not in use, and stored only where it is. (`fled` is one of them but for flight on the announcement.) */
export const coercionCounts: ReadonlySet<Count> = /* @__PURE__ */ new Set<Count>([
  'induced',
  'coerced',
  'recordedCoerced',
  'wronglyTaken',
  'attempts',
  'takenFromPool',
]);
