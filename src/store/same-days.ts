import { failText } from '../errors/index.js';
import type { MetricReference, Program } from '../model/index.js';

/**
 * The check before one scenario's number is taken from another's: a period that is named must end on the same day in both. Monthly and weekly
 * periods are counted differently, and so are those of campaigns that start apart. Where no period is named, both are at their end,
 * whenever that is. Errors: `reference/different-days`.
 */
export function assertSameDays(one: Program, other: Program, { through }: MetricReference): void {
  if (through === undefined) return;
  const [own, others] = [one, other].map(({ periods }) => periods[through - 1]);
  if (own === undefined || others === undefined || own.end === others.end) return;
  failText(
    'reference/different-days',
    'through',
    `period ${String(through)}, which ends on ${own.end} in one scenario and on ${others.end} in the other`,
    'a period that ends on the same day in both: scenarios of one start and step, or the end of the campaign (no through)',
  );
}
