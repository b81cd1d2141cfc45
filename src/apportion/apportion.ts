import { readBoundsRule, ruleFor } from './input/bounds-rule.js';
import { readOptions } from './input/options.js';
import { problemOptions, readProblem } from './input/problem.js';
import { resolveMethod } from './methods.js';
import { solve } from './solve.js';
import type { ApportionInput, Apportionment } from './types.js';

/**
 * Splits `total` seats (people, places, pounds: whole things) in proportion to `weights`, exactly: no rounding error, whatever the size, decides a seat.
 * For bases, multiples, last year's quotas and totals that may not fit, see `allot`.
 *
 * @returns Seats in the order of the weights, the divisors or the quota that give them, and the tie if there is one. Plain fresh data.
 * @throws LevyError `apportion/invalid` for input that is none, `apportion/infeasible` for floors and caps that cannot be met, `apportion/tie` for a tie under `tieBreak: 'error'`.
 * @example apportion({ weights: [53, 24, 23], total: 10, method: 'hamilton' }).seats // [5, 3, 2]
 * @example apportion({ weights: ['1/3', '1/2', '1/6'], total: 6 }).seats // [2, 3, 1]
 * @see Balinski and Young, Fair Representation, 2nd ed., 2001; Pukelsheim, Proportional Representation, 2nd ed., 2017.
 */
export function apportion<const Id extends string = string>(input: ApportionInput<Id>): Apportionment<Id> {
  const options = readOptions(input, ['method', ...problemOptions]);
  const method = resolveMethod(options.method === undefined ? 'webster' : options.method);
  const rule = ruleFor(method, readBoundsRule(options.boundsRule));
  return solve<Id>(readProblem(options), method, rule);
}
