import { byQuotaMethod } from './quota-method/balinski-young.js';
import { readBounds } from './input/bounds.js';
import { readBoundsRule } from './input/bounds-rule.js';
import { readCount } from './input/counts.js';
import { readIds } from './input/ids.js';
import { checkKeys } from './input/options.js';
import { chooseAmong, readTieBreak, ruleOf } from './input/tie-break.js';
import { byDivisor } from './divisor/divisor-method.js';
import { byRemainder } from './remainder/largest-remainder.js';
import { resolveMethod } from './methods.js';
import type { ApportionInput, Apportionment } from './types.js';
import { readWeights } from './input/weights.js';

const knownKeys = ['weights', 'total', 'method', 'min', 'max', 'ids', 'tieBreak', 'boundsRule'];

/**
 * Splits `total` seats (people, places, pounds: whole things) in proportion to `weights`, exactly: no rounding error, whatever the size, decides a seat.
 *
 * @returns Seats in the order of the weights, the divisors or the quota that give them, and the tie if there is one. Plain fresh data.
 * @throws LevyError `apportion/invalid` for input that is none, `apportion/infeasible` for floors and caps that cannot be met, `apportion/tie` for a tie under `tieBreak: 'error'`.
 * @example apportion({ weights: [53, 24, 23], total: 10, method: 'hamilton' }).seats // [5, 3, 2]
 * @see Balinski and Young, Fair Representation, 2nd ed., 2001; Pukelsheim, Proportional Representation, 2nd ed., 2017.
 */
export function apportion<const Id extends string = string>(input: ApportionInput<Id>): Apportionment<Id> {
  checkKeys(input, knownKeys);
  const method = resolveMethod(input.method === undefined ? 'webster' : input.method);
  const tieBreak = readTieBreak(input.tieBreak);
  const boundsRule = readBoundsRule(method, input.boundsRule);
  const weights = readWeights(input.weights);
  const total = readCount(input.total, 'total');
  const ids = input.ids === undefined ? null : readIds(input.ids, weights.size);
  const bounds = readBounds(weights, total, input.min, input.max);
  const outcome =
    method.kind === 'divisor'
      ? byDivisor(method, weights, total, bounds)
      : method.kind === 'remainder'
        ? byRemainder(method, weights, total, bounds, boundsRule)
        : byQuotaMethod(weights, total, bounds, tieBreak);
  const { tie } = outcome;
  const seats = tie === null || method.kind === 'quota' ? plainArray(outcome.seats) : [...tie.sure];
  if (tie !== null && method.kind !== 'quota') for (const i of chooseAmong(tieBreak, tie.tied, tie.seats)) seats[i]!++;
  return {
    method: method.name,
    seats,
    divisor: outcome.divisor,
    quota: outcome.quota,
    ties: tie === null ? null : { ...tie, rule: ruleOf(tieBreak) },
    byId: ids === null ? null : (Object.fromEntries(ids.map((id, i) => [id, seats[i]!])) as Record<Id, number>),
  };
}

/** Ten times as fast as Array.from. */
function plainArray(list: Float64Array): number[] {
  const plain = new Array<number>(list.length);
  for (let i = 0; i < list.length; i++) plain[i] = list[i]!;
  return plain;
}
