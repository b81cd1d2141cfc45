import { fail, failText, nearestName } from '../errors/index.js';
import { byQuotaMethod } from './balinski-young.js';
import { readBounds, readCount } from './bounds.js';
import { chooseAmong, readTieBreak, ruleOf } from './break-ties.js';
import { byDivisor } from './divisor-method.js';
import { byRemainder } from './largest-remainder.js';
import { resolveMethod, type ResolvedMethod } from './methods.js';
import type { ApportionInput, Apportionment, BoundsRule } from './types.js';
import { readWeights } from './weights.js';

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

/** An object without misspelt options. Other fields are left alone, so that a record may carry its name and source. */
export function checkKeys(input: unknown, known: readonly string[]): void {
  if (typeof input !== 'object' || input === null)
    fail('apportion/invalid', '', input, `an object with ${known.join(', ')}`);
  for (const key of Object.keys(input)) {
    const near = known.includes(key) ? null : nearestName(key, known);
    if (near !== null && !Object.hasOwn(input, near))
      failText('apportion/invalid', key, 'an unknown option', `"${near}"`);
  }
}

/** Names, all different, as many as there are weights. */
export function readIds(given: unknown, size: number): readonly string[] {
  if (!Array.isArray(given) || given.length !== size)
    fail('apportion/invalid', 'ids', given, `an array of ${String(size)} names, as many as weights`);
  const seen = new Map<string, number>();
  given.forEach((id: unknown, i) => {
    if (typeof id !== 'string') fail('apportion/invalid', `ids[${String(i)}]`, id, 'a string');
    if (seen.has(id))
      fail('apportion/invalid', `ids[${String(i)}]`, id, `a name that ids[${String(seen.get(id))}] does not have`);
    seen.set(id, i);
  });
  return [...seen.keys()];
}

function readBoundsRule(method: ResolvedMethod, rule: unknown): BoundsRule {
  if (rule !== undefined && rule !== 'classic' && rule !== 'requota')
    fail('apportion/invalid', 'boundsRule', rule, '"classic" or "requota"');
  if (rule !== undefined && method.kind !== 'remainder')
    fail('apportion/invalid', 'boundsRule', rule, `nothing with ${method.name}: it is for largest-remainder methods`);
  if (rule === 'requota' && method.name !== 'hamilton')
    fail(
      'apportion/invalid',
      'boundsRule',
      rule,
      `"classic" with ${method.name}: its quota is fixed by the whole total`,
    );
  return rule ?? (method.name === 'hamilton' ? 'requota' : 'classic');
}
