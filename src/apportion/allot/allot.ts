import { infeasible, invalid } from '../refuse.js';
import { readBoundsRule, ruleFor } from '../input/bounds-rule.js';
import { readSide } from '../input/bounds.js';
import { readCount } from '../input/counts.js';
import { readIds } from '../input/ids.js';
import { readOptions } from '../input/options.js';
import { problemOptions } from '../input/problem.js';
import { readTieBreak } from '../input/tie-break.js';
import { readWeights } from '../input/weights.js';
import { resolveMethod } from '../methods.js';
import { seatsById, solve } from '../solve.js';
import type { ApportionInput, Apportionment, CountList } from '../types.js';
import { applyHoldHarmless, type HoldHarmless } from './hold-harmless.js';

export interface AllotInput<Id extends string = string> extends ApportionInput<Id> {
  /**
   * Seats that each gets beforehand, one number for all or one each; the rest of the total is split in proportion. `min` and `max` count both together.
   * @default 0
   */
  readonly base?: number | CountList | undefined;
  /**
   * Hands out whole multiples of so many seats (companies of 100, coins of 5). Bases must be multiples, and so must the total, unless a shortfall is allowed. Floors are rounded up to a multiple, caps down.
   * @default 1
   */
  readonly multipleOf?: number | undefined;
  /** Keeps seats near those of last time: last year's quotas, below which nobody falls, or these and how far seats may be from them. */
  readonly holdHarmless?: CountList | HoldHarmless | undefined;
  /**
   * What to do where caps (or `multipleOf`) leave no room for the total: `refuse`, or `allow`: hand out as many seats as fit, and say how many are missing.
   * @default 'refuse'
   */
  readonly shortfall?: 'refuse' | 'allow' | undefined;
}

export interface Allotment<Id extends string = string> extends Apportionment<Id> {
  /** Seats for which there was no room; 0 unless a shortfall was allowed. `seats` sum to the total less this. */
  readonly shortfall: number;
  /** Seats in a lot: how many more one of the `tied` gets. */
  readonly multipleOf: number;
}

/**
 * Splits a total as `apportion` does, with what recruiting asks for besides: a base for each and a proportional rest, whole multiples, quotas held near last year's,
 * and as many as fit under caps. All of it is exact, and all options go together. Divisor, quota and ties are those of the proportional part.
 *
 * @throws LevyError as `apportion` does; `apportion/infeasible` also names bases, last year's quotas and multiples that leave no answer.
 * @example allot({ weights: [60, 30, 10], total: 100, base: 10 }).seats // [52, 31, 17]: ten each, the other 70 in proportion
 * @example allot({ weights: [60, 30, 10], total: 1000, multipleOf: 50 }).seats // [600, 300, 100]
 * @example allot({ weights: [60, 30, 10], total: 100, holdHarmless: [40, 40, 20] }).seats // [40, 40, 20]
 * @example allot({ weights: [60, 30, 10], total: 100, max: 25, shortfall: 'allow' }) // seats [25, 25, 25], shortfall 25
 */
export function allot<const Id extends string = string>(input: AllotInput<Id>): Allotment<Id> {
  const options = readOptions(input, [...problemOptions, 'method', 'base', 'multipleOf', 'holdHarmless', 'shortfall']);
  const method = resolveMethod(options.method === undefined ? 'webster' : options.method);
  const rule = ruleFor(method, readBoundsRule(options.boundsRule));
  const tieBreak = readTieBreak(options.tieBreak);
  const weights = readWeights(options.weights);
  const { size } = weights;
  const total = readCount(options.total, 'total');
  const ids = options.ids === undefined ? null : readIds(options.ids, size);
  const multipleOf = options.multipleOf === undefined ? 1 : readCount(options.multipleOf, 'multipleOf', 1);
  const mayFallShort = readShortfall(options.shortfall);
  const base = readSide(new Float64Array(size), options.base, 'base', 0);
  const min = readSide(new Float64Array(size), options.min, 'min', 0);
  const max = readSide(new Float64Array(size), options.max, 'max', Infinity);
  const bounded = options.min !== undefined || options.max !== undefined || options.holdHarmless !== undefined;
  applyHoldHarmless(options.holdHarmless, min, max);
  // What is handed out in proportion, in lots. Beyond 2⁵³ sums are rounded, but then they are above any total anyway.
  let rest = total;
  let floors = 0;
  let caps = 0;
  for (let i = 0; i < size; i++) {
    const at = `[${i}]`;
    if (base[i]! % multipleOf !== 0) invalid(`base${at}`, base[i], `a multiple of ${multipleOf}, as all seats are`);
    const least = Math.max(base[i]!, Math.ceil(min[i]! / multipleOf) * multipleOf);
    if (least > max[i]!)
      infeasible(
        `max${at}`,
        max[i],
        `room for the floor, the base and last time's seats${multipleOf > 1 ? ` in multiples of ${multipleOf}` : ''}, ${least}`,
      );
    min[i] = (least - base[i]!) / multipleOf;
    max[i] = weights.value[i] === 0 ? min[i]! : Math.floor((max[i]! - base[i]!) / multipleOf);
    rest -= base[i]!;
    floors += min[i]!;
    caps += max[i]!;
  }
  if (rest - floors * multipleOf < 0)
    infeasible(
      'total',
      total,
      `at least what bases, floors and last time's seats come to, ${total - rest + floors * multipleOf}`,
    );
  const lots = Math.min(Math.floor(rest / multipleOf), caps);
  const shortfall = rest - lots * multipleOf;
  if (shortfall > 0 && !mayFallShort)
    infeasible(
      'total',
      total,
      `at most what there is room for, ${total - shortfall}${multipleOf > 1 ? `, in multiples of ${multipleOf}` : ''}, or shortfall: "allow"`,
    );
  for (let i = 0; i < size; i++) max[i] = Math.min(max[i]!, lots + 1);
  const bounds = { min, max, given: bounded };
  const { ties, divisor, quota, ...result } = solve<Id>(
    { weights, total: lots, bounds, ids: null, tieBreak },
    method,
    rule,
  );
  const inSeats = (held: readonly number[]): number[] => held.map((k, i) => k * multipleOf + base[i]!);
  const seats = inSeats(result.seats);
  return {
    ...result,
    seats,
    divisor:
      divisor === null
        ? null
        : { low: divisor.low / multipleOf, high: divisor.high === null ? null : divisor.high / multipleOf },
    quota: quota === null ? null : quota / multipleOf,
    ties: ties === null ? null : { ...ties, sure: inSeats(ties.sure) },
    byId: seatsById<Id>(ids, seats),
    shortfall,
    multipleOf,
  };
}

const readShortfall = (given: unknown): boolean =>
  given === undefined || given === 'refuse'
    ? false
    : given === 'allow' || invalid('shortfall', given, '"refuse" or "allow"');
