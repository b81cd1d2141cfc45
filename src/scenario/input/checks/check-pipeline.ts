import { describe, type LevyIssue } from '../../../errors/index.js';
import { joinPath } from '../plain-copy.js';
import type { Scenario } from '../../types.js';

const code = 'scenario/invalid';

/**
 * Policies on training seats, which are the country's: for everywhere, and scaled only where a number stands to scale. That there is a pipeline,
 * `checkPolicies` tells.
 */
export function checkSeats({ pipeline, policies }: Scenario): LevyIssue[] {
  if (pipeline === null) return [];
  let stated = pipeline.seats !== null;
  return policies.flatMap(({ set, scale, regions, groups, until }, p): LevyIssue[] => {
    const at = `policies[${String(p)}]`;
    const issues: LevyIssue[] = [];
    const isSet = set['pipeline.seats'] !== undefined;
    const isScaled = scale['pipeline.seats'] !== undefined;
    const place = regions !== null ? 'regions' : groups !== null ? 'groups' : null;
    if ((isSet || isScaled) && place !== null)
      issues.push({
        code,
        path: `${at}.${place}`,
        got: describe(regions ?? groups),
        expected: 'null: training seats are of the whole country, and shared by its regions',
      });
    if (isScaled && !isSet && !stated)
      issues.push({
        code,
        path: joinPath(`${at}.scale`, 'pipeline.seats'),
        got: describe(scale['pipeline.seats']),
        expected:
          'a number of seats to scale: pipeline.seats, or one set to the end of the campaign by a policy before',
      });
    stated ||= isSet && until === null;
    return issues;
  });
}
