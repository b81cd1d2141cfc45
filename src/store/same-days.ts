import { failText } from '../errors/index.js';
import type { MetricReference, Program } from '../model/index.js';
import type { Period } from '../scenario/index.js';

/**
 * The check before one scenario's number is taken from another's: a period that is named must end on the same day in both. Monthly and weekly
 * periods are counted differently, and so are those of campaigns that start apart. The number of a
 * period alone (`flow`) must begin on the same day too. Where no period is named, what is cumulative is at its end, whenever that is. Errors: `reference/different-days`.
 */
export function assertSameDays(one: Program, other: Program, { through, flow }: MetricReference): void {
  if (through === undefined && flow !== true) return;
  const [own, others] = [one, other].map(({ periods }) => periods[(through ?? periods.length) - 1]);
  if (own === undefined || others === undefined) return;
  if (own.end === others.end && (flow !== true || own.start === others.start)) return;
  const days = ({ start, end }: Period): string => (flow === true ? `is ${start} to ${end}` : `ends on ${end}`);
  failText(
    'reference/different-days',
    'through',
    `${through === undefined ? 'the last period' : `period ${String(through)}`}, which ${days(own)} in one scenario and ${days(others)} in the other`,
    'a period of the same days in both: scenarios of one start and step, or the end of the campaign (no through)',
  );
}
