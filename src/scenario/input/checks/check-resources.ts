import { describe, type LevyIssue } from '../../../errors/index.js';
import { forbiddenKeys } from '../plain-copy.js';
import type { Scenario } from '../../types.js';

const code = 'scenario/invalid';

/** Names of resources: unique, and usable as keys. */
export function checkResources({ resources }: Scenario): LevyIssue[] {
  const first = new Map<string, number>();
  return (resources ?? []).flatMap(({ name }, i): LevyIssue[] => {
    const path = `resources[${String(i)}].name`;
    const earlier = first.get(name);
    first.set(name, earlier ?? i);
    if (earlier !== undefined)
      return [{ code, path, got: describe(name), expected: `a unique name (resources[${String(earlier)}] has it)` }];
    if (forbiddenKeys.includes(name))
      return [{ code, path, got: describe(name), expected: 'a name that does not touch prototypes' }];
    return [];
  });
}
