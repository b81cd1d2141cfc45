import type { Program } from '../model/index.js';

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

const coercionCounts: readonly Count[] = [
  'induced',
  'coerced',
  'recordedCoerced',
  'wronglyTaken',
  'attempts',
  'takenFromPool',
];

/** Whether a count is 0 wherever coercion is not in use, so that it is added up and stored only where it is. */
export function isCoercionCount(count: Count, program: Program): boolean {
  return (
    coercionCounts.includes(count) ||
    (count === 'fled' && program.parameters.constants['response.announcementFlight'] === 0)
  );
}
