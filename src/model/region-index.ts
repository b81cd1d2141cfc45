import { fail, nearestName } from '../errors/index.js';
import type { Scenario } from '../scenario/index.js';

/** A region's place in the scenario's list. Errors: `reference/unknown-region`. */
export function regionIndex({ regions }: Scenario, id: unknown, path = 'region'): number {
  const found = regions.findIndex((region) => region.id === id);
  if (found >= 0) return found;
  const near = nearestName(
    id,
    regions.map((region) => region.id),
  );
  return fail(
    'reference/unknown-region',
    path,
    id,
    `the id of a region of the scenario${near === null ? '' : `; did you mean ${near}?`}`,
  );
}
