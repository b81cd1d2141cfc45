import { describe } from '../../errors/index.js';
import { infeasible, invalid } from '../refuse.js';
import type { Bounds } from '../input/bounds.js';
import { readCount } from '../input/counts.js';
import { greatestDivisor, mostDigits } from '../input/exact-number.js';
import { readPath } from '../input/groups.js';
import { entriesOf, reading, readList } from '../input/lists.js';
import { readOptions } from '../input/options.js';
import { readRatio } from '../input/ratios.js';
import { bigWeight, type Weights } from '../input/weights.js';
import type { GroupNode } from './group-tree.js';

/** What one group has of its own, instead of what its regions add up to. */
export interface GroupRule {
  /** The group: its name, or names from the outermost in. */
  readonly group: string | readonly string[];
  /**
   * Its weight among its sisters, in the unit of the regions' weights.
   * @default the sum of its regions' weights
   */
  readonly weight?: number | bigint | string | undefined;
  /**
   * Least seats of the group; never below the sum of the floors inside it.
   * @default 0
   */
  readonly min?: number | undefined;
  /**
   * Most seats of the group; `null` and `Infinity` are no cap.
   * @default null
   */
  readonly max?: number | null | undefined;
}

/** What each node of a tree weighs, needs and can take. Weights are whole numbers of which `scale` make one of the user's unit. */
export interface GroupNeeds {
  readonly weight: readonly bigint[];
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly scale: bigint;
  /** By how much the regions' own whole numbers are multiplied to be in that scale. */
  readonly times: bigint;
}

/** Sums up the tree, own rules put in place of sums. */
export function needsOf(
  nodes: readonly GroupNode[],
  rules: unknown,
  weights: Weights,
  bounds: Bounds,
  total: number,
): GroupNeeds {
  const own = readRules(nodes, rules);
  let scale = weights.scale;
  for (const { weight } of own.values()) if (weight !== null) scale *= weight[1] / greatestDivisor(scale, weight[1]);
  const times = scale / weights.scale;
  const min = new Array<number>(nodes.length);
  const max = new Array<number>(nodes.length);
  const weight = nodes.map(({ members }, n) => {
    const stated = own.get(n)?.weight ?? null;
    if (stated !== null) return (stated[0] * scale) / stated[1];
    return members.reduce((sum, i) => sum + bigWeight(weights, i), 0n) * times;
  });
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { children, members } = nodes[n]!;
    const [parts, floors, caps] = children.length > 0 ? [children, min, max] : [members, bounds.min, bounds.max];
    const rule = own.get(n);
    min[n] = Math.max(rule?.min ?? 0, sumOf(parts, floors));
    max[n] = Math.min(rule?.max ?? Infinity, sumOf(parts, caps));
    if (min[n]! > max[n]!)
      infeasible(
        rule === undefined ? 'groupRules' : rule.at,
        min[n],
        `at most what ${n === 0 ? 'all groups together' : `the group ${describe(nodes[n]!.path.join(' / '))}`} can take, ${max[n]}`,
      );
    if (weight[n] === 0n) max[n] = min[n]!;
  }
  if (own.size > 0 && (min[0]! > total || max[0]! < total))
    infeasible('groupRules', total, `a total from ${min[0]} to ${max[0]}, which is what the groups need and can take`);
  return { weight, min, max, scale, times };
}

/** Caps may sum to more than any total, and need not be exact then. */
const sumOf = (parts: readonly number[], side: ArrayLike<number>): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    parts.reduce((sum, i) => sum + side[i]!, 0),
  );

interface ReadRule {
  readonly at: string;
  readonly weight: [numerator: bigint, denominator: bigint] | null;
  readonly min: number;
  readonly max: number;
}

/** Rules by the place of their node. */
function readRules(nodes: readonly GroupNode[], given: unknown): Map<number, ReadRule> {
  const own = new Map<number, ReadRule>();
  if (given === undefined) return own;
  const places = new Map(nodes.map(({ path }, n) => [JSON.stringify(path), n]));
  const list = reading('groupRules', () =>
    entriesOf(readList(given, 'groupRules', 'an array of { group, weight, min, max }')),
  );
  for (let r = 0; r < list.length; r++) {
    const at = `groupRules[${r}]`;
    const rule = readOptions(list[r] as GroupRule, ['group', 'weight', 'min', 'max'], at);
    const path = readPath(rule.group, `${at}.group`);
    const n = places.get(JSON.stringify(path));
    if (n === undefined || own.has(n))
      return invalid(
        `${at}.group`,
        path.join(' / '),
        n === undefined ? 'a group that some region belongs to' : 'one rule for each group',
      );
    const expected = `a number, bigint or text, at least 0, of at most ${mostDigits} digits`;
    own.set(n, {
      at,
      weight: rule.weight === undefined ? null : readRatio(rule.weight, `${at}.weight`, expected),
      min: rule.min === undefined ? 0 : readCount(rule.min, `${at}.min`),
      max:
        rule.max === undefined || rule.max === null || rule.max === Infinity
          ? Infinity
          : readCount(rule.max, `${at}.max`),
    });
  }
  return own;
}
