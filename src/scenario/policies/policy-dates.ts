import type { Period } from '../calendar/calendar.js';
import { dateText } from '../calendar/date-text.js';
import { isInForce } from './policies.js';
import type { IsoDate, Policy } from '../types.js';

/**
 * When a policy acts, in words: its dates, and where they are not those of whole periods also the periods that it rules, since a
 * period takes the values of its first day.
 */
export function policyDates(policy: Policy, periods: readonly Period[]): string {
  const ruled = periods.filter(({ start }) => isInForce(policy, start));
  const first = ruled[0]!;
  const last = ruled.at(-1)!;
  const written = `from ${dateText(policy.from)}${policy.until === null ? '' : ` to ${dateText(policy.until)}`}`;
  // Beyond the campaign's end there is nothing to rule.
  const endsWithPeriod =
    policy.until === null || policy.until === last.end || (policy.until > last.end && last === periods.at(-1));
  if (policy.from === first.start && endsWithPeriod) return written;
  return `${written} (in force ${periodsText(ruled, policy.until === null)})`;
}

/** The date from which coercion may be used, and where no period starts on it also the first period in which it is. */
export function startText(start: IsoDate, periods: readonly Period[]): string {
  const first = periods.find((period) => period.start >= start)!;
  return first.start === start
    ? dateText(start)
    : `${dateText(start)} (in force from the period that starts on ${dateText(first.start)})`;
}

function periodsText(ruled: readonly Period[], toTheEnd: boolean): string {
  const start = dateText(ruled[0]!.start);
  if (toTheEnd) return `from the period that starts on ${start}`;
  const end = dateText(ruled.at(-1)!.end);
  return ruled.length === 1
    ? `in the whole period of ${start} to ${end}`
    : `from the period that starts on ${start} to the one that ends on ${end}`;
}
