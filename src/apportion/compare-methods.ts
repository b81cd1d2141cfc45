import { apportion } from './apportion.js';
import { fail } from '../errors/index.js';
import { readBounds } from './input/bounds.js';
import { readCount } from './input/counts.js';
import { checkKeys } from './input/options.js';
import { readsBounds } from './methods.js';
import type { ApportionInput, Apportionment, Method } from './types.js';
import { bigWeight, readWeights, sumOfWeights } from './input/weights.js';

export interface CompareMethodsInput<Id extends string = string> extends Omit<ApportionInput<Id>, 'method'> {
  /** Default: adams, dean, huntington-hill, webster, jefferson, hamilton. */
  readonly methods?: readonly Method[];
  /** The method that the others are held against; default `webster`. It need not be among `methods`. */
  readonly baseline?: Method;
}

/** A region whose seats are not its quota (weight × total / sum of weights) rounded up or down. */
export interface QuotaViolation {
  readonly index: number;
  readonly quota: number;
  readonly seats: number;
  readonly side: 'below' | 'above';
}

export interface MethodComparison<Id extends string = string> extends Apportionment<Id> {
  /** Regions with more or fewer seats than under the baseline. */
  readonly changes: { readonly index: number; readonly by: number }[];
  /** Seats that move against the baseline: half the sum of the changes without sign. */
  readonly seatsMoved: number;
  /** Bounds can force them. */
  readonly quotaViolations: QuotaViolation[];
  /** Largest weight per seat over smallest, regions of positive weight; 1 is perfect equality, `null` if one of them has no seat. */
  readonly representationRatio: number | null;
}

export interface MethodsCompared<Id extends string = string> {
  /** Seats of the baseline. */
  readonly baseline: Apportionment<Id>;
  readonly methods: MethodComparison<Id>[];
  /** Regions for which the methods (and the baseline) do not all agree, with their least and most seats. */
  readonly contested: { readonly index: number; readonly least: number; readonly most: number }[];
}

/**
 * Several methods side by side: who gains, who loses, whose seats leave the quota, how unequal representation is.
 * @throws LevyError as `apportion` does.
 */
export function compareMethods<const Id extends string = string>(input: CompareMethodsInput<Id>): MethodsCompared<Id> {
  checkKeys(input, ['weights', 'total', 'methods', 'baseline', 'min', 'max', 'ids', 'tieBreak', 'boundsRule']);
  const {
    methods = ['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'hamilton'],
    baseline: baselineMethod = 'webster',
    boundsRule,
    ...rest
  } = input;
  if (!Array.isArray(methods)) fail('apportion/invalid', 'methods', methods, 'an array of methods');
  const weights = readWeights(input.weights);
  const total = readCount(input.total, 'total');
  readBounds(weights, total, input.min, input.max);
  const all = sumOfWeights(weights);
  const solve = (method: Method): Apportionment<Id> => {
    // The reading of floors and caps concerns one kind of method only.
    const ruled = boundsRule !== undefined && readsBounds(method, boundsRule);
    return apportion<Id>({ ...rest, method, ...(ruled ? { boundsRule } : {}) });
  };
  const baseline = solve(baselineMethod);
  const compared = (methods as readonly Method[]).map((method): MethodComparison<Id> => {
    const result = solve(method);
    const changes = result.seats.flatMap((seats, index) =>
      seats === baseline.seats[index] ? [] : [{ index, by: seats - baseline.seats[index]! }],
    );
    const quotaViolations: QuotaViolation[] = [];
    let [most, least] = [0, Infinity];
    result.seats.forEach((seats, index) => {
      const share = bigWeight(weights, index) * BigInt(total);
      const held = BigInt(seats) * all;
      if (share >= held + all || held >= share + all) {
        quotaViolations.push({
          index,
          quota: (weights.value[index]! * total) / Number(all),
          seats,
          side: share > held ? 'below' : 'above',
        });
      }
      if (weights.value[index] === 0) return;
      most = Math.max(most, weights.value[index]! / seats);
      least = Math.min(least, weights.value[index]! / seats);
    });
    return {
      ...result,
      changes,
      seatsMoved: changes.reduce((sum, { by }) => sum + Math.abs(by), 0) / 2,
      quotaViolations,
      representationRatio: most < Infinity && least < Infinity ? most / least : null,
    };
  });
  const contested = baseline.seats.flatMap((seats, index) => {
    const each = compared.map((result) => result.seats[index]!);
    const [lowest, highest] = [Math.min(seats, ...each), Math.max(seats, ...each)];
    return lowest === highest ? [] : [{ index, least: lowest, most: highest }];
  });
  return { baseline, methods: compared, contested };
}
