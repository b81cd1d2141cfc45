import { greatestDivisor } from '../apportion/index.js';
import {
  type Factor,
  fractionOf,
  type Period,
  type PolicyEffect,
  type PolicyEffects,
  type PolicyRule,
  productOfRatios,
  type Scenario,
  statedFactor,
  statedRatio,
} from '../scenario/index.js';
import { mostParts } from './whole-attempts.js';

type Constants = Readonly<Record<string, number>>;
type Ratio = readonly [above: bigint, below: bigint];

/** What a scenario states as decimals and the model rounds to whole numbers, settled once; `null` where it is drawn. */
export interface StatedFactors {
  /** Eligible men per man, by region and period. */
  readonly eligible: (r: number, t: number) => Factor | null;
  /** Claimed men per recruit. */
  readonly inflation: Factor | null;
  /** Attempts per man rightly taken, 1 / (yield · (1 − mistaken)), by region and period. */
  readonly attemptsPerMan: (r: number, t: number) => Factor | null;
  /** Share of the schedule that is due after what is tolerated, by region and period. */
  readonly due: (r: number, t: number) => Factor | null;
  /** Minor units per man signed, at the announced offer, by region and period. */
  readonly pay: (r: number, t: number) => Factor | null;
  /** Parts of an attempt per eligible man, by region and period; `null` where capacity is drawn, damped, or of more places than can be carried. */
  readonly capacity: { readonly parts: number; readonly perMan: (r: number, t: number) => number } | null;
}

export function statedFactors(
  scenario: Scenario,
  periods: readonly Period[],
  constants: Constants,
  effects: PolicyEffects,
): StatedFactors {
  const constant = (path: string): Factor | null =>
    constants[path] === undefined ? null : statedFactor(constants[path]);
  const total = BigInt(periods.reduce((sum, { days }) => sum + days, 0));
  let days = 0n;
  const remaining = periods.map((period) => total - (days += BigInt(period.days)));
  const cell = { scenario, periods };
  const perRecruit = scenario.cash?.perRecruit;
  return {
    eligible: eligibleBy(cell, effects.eligible, constants, constant('eligible')),
    inflation: constant('reporting.inflation'),
    attemptsPerMan: byCell(cell, effects['coercion.yield'], (rule) => attemptsPerMan(rule, constants)),
    due: byCell(cell, effects['coercion.tolerance'], (rule, t) => {
      const ratio = underRule(rule, constants['coercion.tolerance']);
      if (ratio === null) return null;
      const below = ratio[1] * total;
      return factorOf(below - ratio[0] * remaining[t]!, below);
    }),
    pay: byCell(cell, effects.offer, (rule) => {
      const ratio = perRecruit === undefined ? null : productOfRatios([perRecruit, rule.set ?? 1, ...rule.scales]);
      return ratio && factorOf(...ratio);
    }),
    capacity: capacityOf(cell, constants, effects['coercion.capacity']),
  };
}

/** Stated for all alike, or what policies make of it. */
function eligibleBy(
  cells: Cells,
  effect: PolicyEffect | undefined,
  constants: Constants,
  same: Factor | null,
): StatedFactors['eligible'] {
  if (effect === undefined) return () => same;
  return byCell(cells, effect, (rule) => {
    const ratio = underRule(rule, constants['eligible']);
    return ratio && factorOf(...ratio);
  });
}

interface Cells {
  readonly scenario: Scenario;
  readonly periods: readonly Period[];
}

/** What is made of each rule in each period where it is met, once. */
function byCell<Made>(
  { scenario, periods }: Cells,
  effect: PolicyEffect | undefined,
  make: (rule: PolicyRule, t: number) => Made,
): (r: number, t: number) => Made {
  if (effect === undefined) {
    const made = periods.map((_, t) => make({ set: null, scales: [] }, t));
    return (_, t) => made[t]!;
  }
  const { rule, rules } = effect;
  const made = rules.map(() => new Map<number, Made>());
  for (let r = 0; r < scenario.regions.length; r++) {
    for (let t = 0; t < periods.length; t++) {
      const k = rule[r * periods.length + t]!;
      if (!made[k]!.has(t)) made[k]!.set(t, make(rules[k]!, t));
    }
  }
  return (r, t) => made[rule[r * periods.length + t]!]!.get(t)!;
}

/** The value under a rule as a ratio; `null` where it is drawn. */
function underRule({ set, scales }: PolicyRule, constant: number | undefined): Ratio | null {
  const value = set ?? constant;
  return value === undefined ? null : productOfRatios([value, ...scales]);
}

/** `null` where it is below 0 or has no end. */
function factorOf(above: bigint, below: bigint): Factor | null {
  if (above < 0n || below === 0n) return null;
  const shared = greatestDivisor(above, below);
  const exact = fractionOf(above / shared, below / shared);
  return exact && { value: ratioValue(exact.above, exact.below), exact };
}

/** Both are cut to the same number of bits where a double could not hold them. */
function ratioValue(above: bigint, below: bigint): number {
  const excess = BigInt(Math.max(0, above.toString(2).length - 1000, below.toString(2).length - 1000));
  return Number(above >> excess) / Number(below >> excess);
}

function attemptsPerMan(rule: PolicyRule, constants: Constants): Factor | null {
  const mistaken = constants['coercion.mistaken'];
  if (mistaken === undefined) return null;
  const [a, b] = [underRule(rule, constants['coercion.yield']), statedRatio(mistaken)];
  return a && b && factorOf(a[1] * b[1], a[0] * (b[1] - b[0]));
}

/** A month is 30.4375 days, 487 sixteenths of a day. */
const [daysAbove, daysBelow] = [16n, 487n];

function capacityOf(cells: Cells, constants: Constants, effect: PolicyEffect | undefined): StatedFactors['capacity'] {
  const { periods, scenario } = cells;
  if (scenario.coercion === null || constants['response.dissentDamping'] !== 0) return null;
  const met: { above: bigint; below: bigint; perMan: number }[] = [];
  let parts = 1n; // 0 once there is no common number of them that can be carried
  const cell = byCell(cells, effect, (rule, t) => {
    const stated = parts === 0n ? null : underRule(rule, constants['coercion.capacity']);
    if (stated === null) {
      parts = 0n;
      return null;
    }
    const above = stated[0] * BigInt(periods[t]!.days) * daysAbove;
    const below = stated[1] * daysBelow;
    const shared = greatestDivisor(above, below);
    const made = { above: above / shared, below: below / shared, perMan: 0 };
    met.push(made);
    parts *= made.below / greatestDivisor(parts, made.below);
    if (parts > mostParts) parts = 0n;
    return made;
  });
  for (const made of met) {
    if (parts > 0n) made.perMan = Number(made.above * (parts / made.below));
  }
  const carried = parts > 0n && met.every(({ perMan }) => perMan <= mostParts); // else far more attempts than men
  return carried ? { parts: Number(parts), perMan: (r, t) => cell(r, t)!.perMan } : null;
}
