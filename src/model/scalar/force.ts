import { streams } from '../../random/index.js';
import { drawnFactor, type ForceCount } from '../../scenario/index.js';
import type { ForcePlan } from '../force-block/force-plan.js';
import {
  lossesPerCounted,
  lossOfNewcomers,
  lossProbability,
  roundedBy,
  shareReturned,
} from '../force-block/force-rules.js';
import type { Program } from '../program.js';
import type { Chance } from './chance.js';

/** One kind of equipment in one period. Numbers of items; the period's own but for the two at its end. */
export interface ScalarKind {
  readonly name: string;
  readonly made: number;
  readonly refurbished: number;
  readonly lost: number;
  readonly used: number;
  /** At the period's end: with the force, and in store. */
  readonly holding: number;
  readonly store: number;
  /** Men that what is at hand equips; Infinity where nothing is required. */
  readonly equips: number;
}

/** The force in one period: counts at its end, as the country's, and the equipment behind them. */
export type ScalarForce = Readonly<Record<ForceCount, number>> & { readonly kinds: readonly ScalarKind[] };

interface Mover {
  readonly program: Program;
  readonly plan: ForcePlan;
  readonly chance: Chance;
  readonly value: (path: string) => number;
}

/** Those lost in a period who will come back, and by what they are rounded. */
interface Cohort {
  readonly men: number;
  readonly u: number;
}

/**
 * The force through the whole campaign in plain numbers, in the order of MODEL.md: for the expected path and for traces; `steps/force.ts` has it for
 * blocks of replicates. `arrived` are the campaign's men by the end of each period.
 */
export function forcePath(
  program: Program,
  parameters: Readonly<Record<string, number>>,
  chance: Chance,
  arrived: readonly number[],
): ScalarForce[] | null {
  const plan = program.force;
  if (plan === null) return null;
  const value = (path: string): number => parameters[path]!;
  const mover: Mover = { program, plan, chance, value };
  const start = (path: string): number => chance.nearest(1, drawnFactor(value(path)));
  const cohorts: Cohort[] = [];
  const before: ScalarForce = {
    strength: start('force.strength'),
    equipped: 0,
    joined: 0,
    returned: 0,
    losses: 0,
    irrecoverable: 0,
    killed: 0,
    binding: 0,
    kinds: plan.kinds.map(({ name, path }) => ({
      ...{ name, made: 0, refurbished: 0, lost: 0, used: 0, equips: 0 },
      holding: start(path('holding')),
      store: start(path('store')),
    })),
  };
  const passed: ScalarForce[] = [];
  arrived.forEach((men, t) => {
    const last = passed[t - 1] ?? before;
    passed.push(equipped(mover, last, movedMen(mover, last, cohorts, men - (arrived[t - 1] ?? 0), t), t));
  });
  return passed;
}

type Men = Omit<Readonly<Record<ForceCount, number>>, 'equipped' | 'binding'>;

function movedMen(
  { program, plan, chance, value }: Mover,
  last: Men,
  cohorts: Cohort[],
  arriving: number,
  t: number,
): Men {
  const { months } = program.periods[t]!;
  const binomial = (stream: string, men: number, probability: number): number =>
    chance.binomial(stream, '', t, men, probability).result;
  const whole = (stream: string, x: number): number => rounded(x, chance.rounding(stream, '', t));
  const lag = value('force.returns.lag');
  const backFrom = (c: number, { men, u }: Cohort): number => {
    const by = (at: number): number =>
      rounded(men * shareReturned(plan.months[c]!, plan.months[c + 1]!, lag, plan.months[at]!), u);
    return by(t + 1) - (c === t ? 0 : by(t));
  };

  const joined =
    binomial(streams.forceJoined, arriving, value('force.arrivals.share')) +
    whole(streams.forceOthers, value('force.arrivals.others') * months);
  const back = cohorts.reduce((sum, cohort, c) => sum + backFrom(c, cohort), 0);
  const newcomers = joined + back;

  const [wounded, comeBack] = [value('force.losses.woundedPerKilled'), value('force.returns.share')];
  const { counted } = program.scenario.force!.losses;
  const cumulated = lossesPerCounted(counted, wounded, comeBack) * plan.profile[t]! * months;
  const hazard = cumulated * value('force.losses.share');
  const probability = lossProbability(hazard);
  const byShare =
    binomial(streams.forceLost, last.strength, probability) +
    binomial(streams.forceLostJoined, newcomers, lossOfNewcomers(hazard, probability));
  const there = last.strength + newcomers;
  const byNumber = whole(streams.forceLostNumber, cumulated * value('force.losses.number'));
  const lost = byShare + Math.min(there - byShare, byNumber);
  const killed = binomial(streams.forceKilled, lost, 1 / (1 + wounded));
  const returning = binomial(streams.forceReturning, lost - killed, comeBack);
  const cohort = { men: returning, u: chance.rounding(streams.forceReturned, '', t) };
  cohorts.push(cohort);
  const atOnce = backFrom(t, cohort);
  return {
    strength: there - lost + atOnce,
    joined: last.joined + joined,
    returned: last.returned + back + atOnce,
    losses: last.losses + lost,
    irrecoverable: last.irrecoverable + lost - returning,
    killed: last.killed + killed,
  };
}

function equipped(mover: Mover, last: ScalarForce, men: Men, t: number): ScalarForce {
  const kinds = last.kinds.map((_, k) => movedKind(mover, last, men, k, t));
  let [most, binding] = [men.strength, 0];
  kinds.forEach(({ equips }, k) => {
    if (!(equips < most)) return;
    [most, binding] = [equips, k + 1];
  });
  return { ...men, equipped: most, binding, kinds };
}

function movedKind(
  { program, plan, chance, value }: Mover,
  last: ScalarForce,
  men: Men,
  k: number,
  t: number,
): ScalarKind {
  const { name, path, consumed, menPerItem } = plan.kinds[k]!;
  const { months } = program.periods[t]!;
  const before = last.kinds[k]!;
  const of = (field: string): number => value(path(field));
  const whole = (stream: string, x: number): number => rounded(x, chance.rounding(stream, name, t));
  const made = whole(streams.forceMade, of('made') * months);
  const refurbished = Math.min(before.store, whole(streams.forceRefurbished, of('refurbished') * months));
  const supply = made + refurbished;
  const hazard = of('losses.share') * months;
  const probability = lossProbability(hazard);
  const lost =
    chance.binomial(streams.forceItemLost, name, t, before.holding, probability).result +
    chance.binomial(streams.forceItemLostNew, name, t, supply, lossOfNewcomers(hazard, probability)).result;
  const left = before.holding + supply - lost;
  const needed = (of('losses.number') + (of('use') * ((last.strength + men.strength) / 2)) / 1000) * months;
  const used = Math.min(left, whole(streams.forceItemUsed, needed));
  const [holding, store] = [left - used, before.store - refurbished];
  const atHand = consumed ? holding + of('made') + Math.min(store, of('refurbished')) : holding;
  const perItem = consumed ? null : menPerItem;
  const equips =
    of('required') === 0
      ? Infinity
      : perItem === null
        ? chance.floor(1, drawnFactor((1000 * atHand) / of('required')))
        : chance.floor(atHand, perItem);
  return { name, made, refurbished, lost, used, holding, store, equips };
}

/** Rounded down or up by a uniform number; as it is where means are reckoned with. */
function rounded(x: number, u: number): number {
  return Number.isNaN(u) ? x : roundedBy(x, u);
}
