import type { ScalarForce } from '../model/index.js';
import { menInput } from '../scenario/index.js';
import { agreeing as by, countText as people, listText, menText as men, printable } from '../text/index.js';
import type { TracedPeriod } from './trace-types.js';

/** The force of the country in plain sentences, one paragraph a period; none where there is none. */
export function forceText(force: readonly ScalarForce[] | null, periods: readonly TracedPeriod[]): string[] {
  if (force === null) return [];
  return [
    "The force that the country's recruits go to:",
    ...force.map((state, t) => stateText(state, force[t - 1] ?? null, periods[t]!)),
  ];
}

function stateText(now: ScalarForce, last: ScalarForce | null, { start, end }: TracedPeriod): string {
  const moved = (name: 'joined' | 'returned' | 'losses' | 'killed' | 'irrecoverable'): number =>
    now[name] - (last?.[name] ?? 0);
  const [joined, returned, lost, killed] = [moved('joined'), moved('returned'), moved('losses'), moved('killed')];
  const binds = now.binding === 0 ? menInput : printable(now.kinds[now.binding - 1]!.name);
  const kinds = now.kinds.map(
    ({ name, made, refurbished, lost: gone, used, holding }) =>
      `${printable(name)} ${people(holding)} (${people(made + refurbished)} in, ${people(gone + used)} out)`,
  );
  return (
    `${start} to ${end}: ${men(joined)} ${by(joined, 'joins', 'join')} and ${people(returned)} ${by(returned, 'comes', 'come')} back; ` +
    `${men(lost)} ${by(lost, 'is', 'are')} lost, ${people(killed)} of them killed and ${people(moved('irrecoverable'))} for good. ` +
    `${men(now.strength)} ${by(now.strength, 'is', 'are')} left, of whom ${people(now.equipped)} ${by(now.equipped, 'is', 'are')} equipped; what binds: ${binds}.` +
    (kinds.length === 0 ? '' : ` Held: ${listText(kinds)}.`)
  );
}
