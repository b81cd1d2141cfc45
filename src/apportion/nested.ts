import { fail } from '../errors/index.js';
import { apportion } from './apportion.js';
import { readBounds } from './input/bounds.js';
import { readCount } from './input/counts.js';
import { readPaths } from './input/groups.js';
import { readIds } from './input/ids.js';
import { checkKeys } from './input/options.js';
import { readsBounds } from './methods.js';
import type { Apportionment, BoundsRule, Method, TieBreak, WeightList } from './types.js';
import { bigWeight, readWeights } from './input/weights.js';

export interface ApportionNestedInput<Id extends string = string> {
  readonly weights: WeightList;
  readonly total: number;
  /**
   * What each region belongs to: a name, or names from the outermost in (`['Siberian', 'Tomsk']`), the same number for all.
   * Or the other way round: the indices of the members by name, every index once.
   */
  readonly groups: readonly (string | readonly string[])[] | Readonly<Record<string, readonly number[]>>;
  /** One method for all levels (default `webster`), or one for each, from the nation down; `direct` uses the last. */
  readonly method?: Method | readonly Method[];
  readonly min?: number | readonly number[];
  readonly max?: number | readonly number[];
  readonly ids?: readonly Id[];
  readonly tieBreak?: TieBreak;
  readonly boundsRule?: BoundsRule;
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
 * Two plans for a nation of groups of regions: direct, and from the top down. Floors and caps of regions are summed up the tree for the groups.
 * Divisor methods are coherent (splitting a group's direct seats again inside it changes nothing), so all differences come from rounding the groups first.
 *
 * @throws LevyError as `apportion` does; `ties` lists the steps in which there was one.
 */
export function apportionNested<const Id extends string = string>(
  input: ApportionNestedInput<Id>,
): NestedApportionment<Id> {
  checkKeys(input, ['weights', 'total', 'groups', 'method', 'min', 'max', 'ids', 'tieBreak', 'boundsRule']);
  const weights = readWeights(input.weights);
  const total = readCount(input.total, 'total');
  const bounds = readBounds(weights, total, input.min, input.max);
  if (input.ids !== undefined) readIds(input.ids, weights.size);
  const paths = readPaths(input.groups, weights.size);
  const depth = paths[0]?.length ?? 1;
  const { method = 'webster', tieBreak, boundsRule } = input;
  const methods: readonly Method[] = Array.isArray(method)
    ? (method as readonly Method[])
    : new Array<Method>(depth + 1).fill(method as Method);
  if (methods.length !== depth + 1)
    fail('apportion/invalid', 'method', method, `one method, or ${String(depth + 1)}: one for each level`);
  const optionsAt = (level: number): { method: Method; tieBreak?: TieBreak; boundsRule?: BoundsRule } => ({
    method: methods[level]!,
    ...(tieBreak === undefined ? {} : { tieBreak }),
    ...(boundsRule !== undefined && readsBounds(methods[level]!, boundsRule) ? { boundsRule } : {}),
  });
  // Group weights as decimal text, in the user's unit: Droop's quota depends on it.
  const power = `e-${String(String(weights.scale).length - 1)}`;
  const split = (level: number, seats: number, parts: readonly (readonly number[])[]): Apportionment =>
    apportion({
      weights: parts.map((part) => String(part.reduce((sum, i) => sum + bigWeight(weights, i), 0n)) + power),
      total: seats,
      ...optionsAt(level),
      ...(bounds.given
        ? { min: parts.map((part) => sumOf(part, bounds.min)), max: parts.map((part) => sumOf(part, bounds.max)) }
        : {}),
    });
  const everyone = Array.from({ length: weights.size }, (_, i) => i);
  const { min, max, ids } = input;
  const direct = apportion<Id>({
    weights: input.weights,
    total,
    ...optionsAt(depth),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(ids === undefined ? {} : { ids }),
  });
  const seats = new Array<number>(weights.size).fill(0);
  const groups: NestedGroup[] = [];
  const ties: { path: string[]; result: Apportionment }[] = [];
  const descend = (path: string[], members: readonly number[], own: number): void => {
    const level = path.length;
    const parts =
      level === depth ? members.map((i) => [i]) : [...partition(members, (i) => paths[i]![level]!).values()];
    const result = split(level, own, parts);
    if (result.ties !== null) ties.push({ path, result });
    parts.forEach((part, p) => {
      const inner = result.seats[p]!;
      if (level === depth) {
        seats[part[0]!] = inner;
        return;
      }
      const name = [...path, paths[part[0]!]![level]!];
      groups.push({
        path: name,
        members: [...part],
        direct: part.reduce((sum, i) => sum + direct.seats[i]!, 0),
        topDown: inner,
      });
      descend(name, part, inner);
    });
  };
  descend([], everyone, total);
  return {
    direct,
    topDown: {
      seats,
      byId:
        input.ids === undefined
          ? null
          : (Object.fromEntries(input.ids.map((id, i) => [id, seats[i]!])) as Record<Id, number>),
      ties,
    },
    groups: groups.sort((a, b) => a.path.length - b.path.length),
    differences: everyone
      .filter((i) => direct.seats[i] !== seats[i])
      .map((index) => ({ index, direct: direct.seats[index]!, topDown: seats[index]! })),
  };
}

/** Sum over a group; caps may sum to more than any total, and need not be exact then. */
const sumOf = (part: readonly number[], side: Float64Array): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    part.reduce((sum, i) => sum + side[i]!, 0),
  );

function partition(members: readonly number[], keyOf: (i: number) => string): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  for (const i of members) {
    const part = parts.get(keyOf(i));
    if (part === undefined) parts.set(keyOf(i), [i]);
    else part.push(i);
  }
  return parts;
}
