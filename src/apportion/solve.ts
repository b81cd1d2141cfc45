import { byDivisor } from './divisor/divisor-method.js';
import type { Problem } from './input/problem.js';
import { chooseAmong, ruleOf } from './input/tie-break.js';
import type { ResolvedMethod } from './methods.js';
import type { Outcome } from './outcome.js';
import { byQuotaMethod } from './quota-method/balinski-young.js';
import { byRemainder } from './remainder/largest-remainder.js';
import type { Apportionment, BoundsRule } from './types.js';

/** One method on a checked problem, ties broken. */
export function solve<Id extends string>(
  problem: Problem,
  method: ResolvedMethod,
  rule: BoundsRule,
): Apportionment<Id> {
  const { weights, total, bounds, tieBreak } = problem;
  const outcome =
    method.kind === 'divisor'
      ? byDivisor(method, weights, total, bounds)
      : method.kind === 'remainder'
        ? byRemainder(method, weights, total, bounds, rule)
        : byQuotaMethod(weights, total, bounds, tieBreak);
  // The quota method has broken its ties on the way.
  return resultOf(problem, method.name, outcome, method.kind === 'quota');
}

/** Breaks the tie, unless that is `broken`, and makes plain data of it all. */
export function resultOf<Id extends string>(
  { ids, tieBreak }: Pick<Problem, 'ids' | 'tieBreak'>,
  method: string,
  outcome: Outcome,
  broken = false,
): Apportionment<Id> {
  const { tie, divisor, quota } = outcome;
  const seats = tie === null || broken ? plainArray(outcome.seats) : [...tie.sure];
  if (tie !== null && !broken) for (const i of chooseAmong(tieBreak, tie.tied, tie.seats)) seats[i]!++;
  return {
    method,
    seats,
    divisor,
    quota,
    ties: tie === null ? null : { ...tie, rule: ruleOf(tieBreak) },
    byId: seatsById<Id>(ids, seats),
  };
}

/** Seats by name, where there are names. */
export const seatsById = <Id extends string>(
  ids: readonly string[] | null,
  seats: readonly number[],
): Record<Id, number> | null =>
  ids === null ? null : (Object.fromEntries(ids.map((id, i) => [id, seats[i]!])) as Record<Id, number>);

/** Ten times as fast as Array.from. */
function plainArray(list: Float64Array): number[] {
  const plain = new Array<number>(list.length);
  for (let i = 0; i < list.length; i++) plain[i] = list[i]!;
  return plain;
}
