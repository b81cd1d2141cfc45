import {
  type Period,
  policyDates,
  policyPathName,
  policyPathsOf,
  type Policy,
  type Scenario,
} from '../scenario/index.js';
import { listText, numberText, printable } from '../text/index.js';

/** A policy of a campaign in one sentence. */
export function explainPolicy(policy: Policy, periods: readonly Period[], scenario: Scenario): string {
  const changes = policyPathsOf(scenario).flatMap((row) => {
    const { path } = row;
    const name = policyPathName(row, scenario);
    const set = policy.set[path];
    const scale = policy.scale[path];
    return [
      ...(set === undefined ? [] : [`${name} is set to ${numberText(set)}`]),
      ...(scale === undefined ? [] : [`${name} is multiplied by ${numberText(scale)}`]),
    ];
  });
  const label = policy.name === null ? 'Policy' : `Policy "${printable(policy.name)}"`;
  const note = [policy.note, policy.source === null ? null : `source: ${policy.source}`].filter(
    (part) => part !== null,
  );
  return `${label}: ${policyDates(policy, periods)}, ${placeText(policy)}, ${listText(changes)}${note.length === 0 ? '' : ` (${printable(note.join('; '))})`}.`;
}

/** Where a policy acts, in words. */
export function placeText({ regions, groups }: Pick<Policy, 'regions' | 'groups'>): string {
  if (regions === null && groups === null) return 'everywhere';
  const places = [...(regions ?? []), ...(groups ?? []).map((group) => `the group ${group}`)].map(printable);
  return places.length <= 6 ? `in ${listText(places)}` : `in ${String(places.length)} regions or groups`;
}
