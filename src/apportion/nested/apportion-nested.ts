import { knowsRule, readBoundsRule, ruleFor } from '../input/bounds-rule.js';
import { readBounds } from '../input/bounds.js';
import { invalid } from '../refuse.js';
import { readPaths } from '../input/groups.js';
import { readMethods } from '../input/methods.js';
import { readOptions } from '../input/options.js';
import { readProblem } from '../input/problem.js';
import { bigWeight, weightsOf } from '../input/weights.js';
import { resolveMethod } from '../methods.js';
import { seatsById, solve } from '../solve.js';
import type { ApportionInput, Apportionment, Method } from '../types.js';
import { needsOf, type GroupRule } from './group-rules.js';
import { groupTree } from './group-tree.js';

export interface ApportionNestedInput<Id extends string = string> extends Pick<
  ApportionInput<Id>,
  'weights' | 'total' | 'min' | 'max' | 'ids' | 'tieBreak' | 'boundsRule'
> {
  /**
   * What each region belongs to: a name, or names from the outermost in (`['Siberian', 'Tomsk']`), the same number for all, at most 100.
   * Or the other way round: the indices of the members by name, every index once.
   */
  readonly groups: readonly (string | readonly string[])[] | Readonly<Record<string, readonly number[]>>;
  /**
   * One method for all levels, or one for each, from the nation down; `direct` uses the last.
   * @default 'webster'
   */
  readonly method?: Method | readonly Method[] | undefined;
  /**
   * Weights, floors and caps of groups that are not what their regions add up to. They hold in `topDown`; `direct` knows regions only.
   * @default []
   */
  readonly groupRules?: readonly GroupRule[] | undefined;
}

/** A group at any level. */
export interface NestedGroup {
  /** Names from the outermost in. */
  readonly path: string[];
  /** Indices of the regions in it. */
  readonly members: number[];
  /** Sum of its regions' seats under `direct`. */
  readonly direct: number;
  /** What it got from the level above under `topDown`. */
  readonly topDown: number;
}

export interface NestedApportionment<Id extends string = string> {
  /** The nation's seats straight to the regions; groups get the sum of theirs. */
  readonly direct: Apportionment<Id>;
  /** The nation's seats to the outermost groups, each group's to those inside it, down to the regions. */
  readonly topDown: {
    readonly seats: number[];
    readonly byId: Record<Id, number> | null;
    readonly ties: { readonly path: string[]; readonly result: Apportionment }[];
  };
  /** In order of first appearance, outer before inner. */
  readonly groups: NestedGroup[];
  /** Regions that the two plans treat differently. */
  readonly differences: { readonly index: number; readonly direct: number; readonly topDown: number }[];
}

/**
 * Two plans for a nation of groups of regions: direct, and from the top down. Floors and caps of regions are summed up the tree for the groups, which may have narrower ones of their own.
 * Divisor methods are coherent (splitting a group's direct seats again inside it changes nothing), so without rules for groups all differences come from rounding the groups first.
 *
 * @throws LevyError as `apportion` does; `ties` lists the steps in which there was one.
 * @example apportionNested({ weights: [7, 5, 4, 3], groups: ['north', 'north', 'south', 'south'], total: 8 }).topDown.seats // [3, 2, 2, 1]
 */
export function apportionNested<const Id extends string = string>(
  input: ApportionNestedInput<Id>,
): NestedApportionment<Id> {
  const options = readOptions(input, knownOptions);
  const asked = readBoundsRule(options.boundsRule);
  const problem = readProblem(options);
  const { weights, bounds, total, tieBreak } = problem;
  const paths = readPaths(options.groups, weights.size);
  const depth = paths[0]?.length ?? 1;
  const { method } = options;
  const methods = Array.isArray(method)
    ? readMethods(method, 'method')
    : new Array<unknown>(depth + 1).fill(method === undefined ? 'webster' : method).map((one) => resolveMethod(one));
  if (methods.length !== depth + 1) invalid('method', method, `one method, or ${depth + 1}: one for each level`);
  const ruleAt = (level: number) =>
    ruleFor(methods[level]!, asked !== undefined && knowsRule(methods[level]!, asked) ? asked : undefined);
  const nodes = groupTree(paths);
  const needs = needsOf(nodes, options.groupRules, weights, bounds, total);
  const bounded = bounds.given || options.groupRules !== undefined;
  const direct = solve<Id>(problem, methods[depth]!, ruleAt(depth));
  const seats = new Array<number>(weights.size).fill(0);
  const topDown = new Array<number>(nodes.length).fill(total);
  const ties: { path: string[]; result: Apportionment }[] = [];
  // Depth first, without recursion: groups inside a group are split before its sisters are.
  const open = [0];
  while (open.length > 0) {
    const n = open.pop()!;
    const { path, members, children } = nodes[n]!;
    const [parts, floors, caps] =
      children.length > 0 ? [children, needs.min, needs.max] : [members, bounds.min, bounds.max];
    const own = weightsOf(
      parts.map((part) => (children.length > 0 ? needs.weight[part]! : bigWeight(weights, part) * needs.times)),
      needs.scale,
    );
    const pick = (side: ArrayLike<number>): number[] | undefined =>
      bounded ? parts.map((part) => side[part]!) : undefined;
    const given = topDown[n]!;
    const result = solve(
      { weights: own, total: given, bounds: readBounds(own, given, pick(floors), pick(caps)), ids: null, tieBreak },
      methods[path.length]!,
      ruleAt(path.length),
    );
    if (result.ties !== null) ties.push({ path: [...path], result });
    parts.forEach((part, p) => ((children.length > 0 ? topDown : seats)[part] = result.seats[p]!));
    for (let c = children.length - 1; c >= 0; c--) open.push(children[c]!);
  }
  return {
    direct,
    topDown: {
      seats,
      byId: seatsById<Id>(problem.ids, seats),
      ties,
    },
    groups: nodes.slice(1).map(({ path, members }, g) => ({
      path,
      members,
      direct: members.reduce((sum, i) => sum + direct.seats[i]!, 0),
      topDown: topDown[g + 1]!,
    })),
    differences: seats.flatMap((own, index) =>
      direct.seats[index] === own ? [] : [{ index, direct: direct.seats[index]!, topDown: own }],
    ),
  };
}

const knownOptions = [
  'weights',
  'total',
  'groups',
  'method',
  'min',
  'max',
  'ids',
  'tieBreak',
  'boundsRule',
  'groupRules',
];
