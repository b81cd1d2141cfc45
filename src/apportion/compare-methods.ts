import { knowsRule, readBoundsRule, ruleFor } from './input/bounds-rule.js';
import { readMethods } from './input/methods.js';
import { readOptions } from './input/options.js';
import { problemOptions, readProblem } from './input/problem.js';
import { bigWeight, sumOfWeights } from './input/weights.js';
import { resolveMethod, type ResolvedMethod } from './methods.js';
import { solve } from './solve.js';
import type { ApportionInput, Apportionment, Method } from './types.js';

export interface CompareMethodsInput<Id extends string = string> extends Omit<ApportionInput<Id>, 'method'> {
  /** @default ['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'hamilton'] */
  readonly methods?: readonly Method[] | undefined;
  /**
   * The method that the others are held against. It need not be among `methods`.
   * @default 'webster'
   */
  readonly baseline?: Method | undefined;
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

const usual = ['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'hamilton'];

/**
 * Several methods side by side: who gains, who loses, whose seats leave the quota, how unequal representation is.
 * @throws LevyError as `apportion` does.
 * @example compareMethods({ weights: [60, 20, 20], total: 4, methods: ['jefferson'] }).methods[0].changes // [{ index: 0, by: 1 }, { index: 2, by: -1 }]
 */
export function compareMethods<const Id extends string = string>(input: CompareMethodsInput<Id>): MethodsCompared<Id> {
  const options = readOptions(input, ['methods', 'baseline', ...problemOptions]);
  const { methods: given, baseline: baselineMethod, boundsRule } = options;
  const asked = readBoundsRule(boundsRule);
  const methods = readMethods(given === undefined ? usual : given, 'methods');
  const problem = readProblem(options);
  const { weights, total } = problem;
  const all = sumOfWeights(weights);
  const solveBy = (method: ResolvedMethod): Apportionment<Id> =>
    // The reading of floors and caps concerns one kind of method only.
    solve<Id>(problem, method, ruleFor(method, asked !== undefined && knowsRule(method, asked) ? asked : undefined));
  const baseline = solveBy(resolveMethod(baselineMethod === undefined ? 'webster' : baselineMethod, 'baseline'));
  const compared = methods.map((method): MethodComparison<Id> => {
    const result = solveBy(method);
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
