import { describe, type LevyIssue } from '../../errors/index.js';
import type { Policy, Scenario } from '../types.js';
import { unknownNames } from '../input/zod-issues.js';

/** Finds the names in what is for some regions or groups that no region has; `at` is its path. */
export function placeChecker({
  regions,
}: Pick<Scenario, 'regions'>): (at: string, places: Pick<Policy, 'regions' | 'groups'>) => LevyIssue[] {
  const ids = regions.map(({ id }) => id);
  const groups = [...new Set(regions.flatMap(({ group }) => (group === null ? [] : [group])))];
  const known = { regions: new Set<string>(ids), groups: new Set(groups) };
  const unknown = {
    regions: unknownNames(ids, 'the id of a region'),
    groups: unknownNames(groups, 'the group of a region'),
  };
  const codes = { regions: 'reference/unknown-region', groups: 'reference/unknown-group' } as const;
  return (at, places) =>
    (['regions', 'groups'] as const).flatMap((kind) =>
      (places[kind] ?? []).flatMap((name, i): LevyIssue[] =>
        known[kind].has(name)
          ? []
          : [
              {
                code: codes[kind],
                path: `${at}.${kind}[${String(i)}]`,
                got: describe(name),
                expected: unknown[kind](name),
              },
            ],
      ),
    );
}
