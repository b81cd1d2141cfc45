import { assertNumber, fail, optionsOf } from '../errors/index.js';
import { type Ensemble, pick, randomisationsOf, sizeOf, type View, viewOf, viewValues } from '../ensemble/index.js';
import { headerOf, type LossDefinition, menInput, type Metric } from '../scenario/index.js';
import {
  type Estimate,
  type EstimateOptions,
  levelOf,
  probabilityOf,
  type Randomisations,
  type Spread,
  spreadOf,
} from '../stats/index.js';
import { holdingsOf, keptTerm, notKept, reachedOf } from '../store/index.js';
import type { CombatPower, CombatPowerPeriod, LossesExceedArrivals } from './types.js';

export interface CombatPowerOptions {
  /**
   * Share of outcomes within the spreads, between 0 and 1.
   * @default 0.9
   */
  readonly level?: number | undefined;
  /** Coverage of the intervals of estimates, 0.95 where left out. */
  readonly estimates?: EstimateOptions | undefined;
}

/** Metrics of the men who joined less the losses, by what is counted as a loss. */
const surplus = {
  all: 'joinedLessLosses',
  irrecoverable: 'joinedLessIrrecoverable',
  killed: 'joinedLessKilled',
} as const satisfies Record<LossDefinition, Metric>;

const definitions = Object.keys(surplus) as readonly LossDefinition[];

/** What is worked out with: the replicates, how they belong together, the share within spreads and the coverage of intervals. */
interface Question {
  readonly view: View;
  readonly groups: Randomisations | null;
  readonly level: number;
  readonly coverage: number;
}

/**
 * Strength, equipped strength and the input that binds, period by period, and how often losses exceed the men who join, when, and by which
 * definition of loss. The requirements are the scenario's judgements; nothing is said of battles.
 *
 * @throws LevyError `reference/absent-block` for a scenario without a force; `ensemble/not-kept` where the country was not kept period by period;
 *   `options/…`.
 * @example
 * ```ts
 * const power = combatPower(await runEnsemble(scenario, { seed: 'x', replicates: 2000 }));
 * power.periods.map(({ end, bindingInput }) => [end, bindingInput]);
 * power.lossesExceedArrivals.irrecoverable.overall; // how often irrecoverable losses exceed those who joined
 * power.strengthAtLeast(500_000, '2023-12-31');
 * ```
 */
export function combatPower(ensemble: Ensemble, options: CombatPowerOptions = {}): CombatPower {
  const { level = 0.9, estimates = {} } = optionsOf(options, { known: ['level', 'estimates'] });
  assertNumber('options/invalid', 'level', level, (share) => share > 0 && share < 1, 'a share between 0 and 1');
  const coverage = levelOf(estimates, 0.95, ['level'], 'estimates');
  const view = viewOf(ensemble);
  const { scenario, periods } = view.store.program;
  const { force } = scenario;
  if (force === null) return fail('reference/absent-block', 'ensemble', null, 'an ensemble of a scenario with a force');
  const question: Question = { view, groups: randomisationsOf(view), level, coverage };
  const inputs = [menInput, ...Object.keys(force.equipment)];
  return {
    ...headerOf('combat-power', scenario),
    n: sizeOf(view),
    level,
    counted: force.losses.counted,
    inputs,
    periods: periods.map((_, t) => periodOf(question, inputs, t)),
    lossesExceedArrivals: byDefinition((definition) => exceeding(question, surplus[definition])),
    strengthAtLeast(men, on, asked = {}) {
      assertNumber('options/invalid', 'men', men, (number) => number >= 0, 'a number of men ≥ 0');
      const ended = periods.filter(({ end }) => end <= on).length;
      if (ended === 0 || on > periods.at(-1)!.end)
        fail('options/invalid', 'on', on, `a day from ${periods[0]!.end} to ${periods.at(-1)!.end}, as YYYY-MM-DD`);
      const strength = ofPeriod(view, 'strength', ended - 1);
      return share(question, (i) => strength[i]! >= men, levelOf(asked, coverage));
    },
  };
}

function periodOf(question: Question, inputs: readonly string[], t: number): CombatPowerPeriod {
  const { view, groups, level, coverage } = question;
  const { store } = view;
  const { index, start, end } = store.program.periods[t]!;
  const spread = (values: Float64Array): Spread => spreadOf(values, level, coverage, groups);
  const kept = (values: Float64Array | null): Float64Array =>
    pick(view, values ?? notKept(store, { metric: 'equipped', region: -1, period: t, flow: false }));
  const bound = kept(keptTerm(store, 'binding', -1, t));
  const binding = inputs.map((_, k) => share(question, (i) => bound[i] === k));
  const most = binding.reduce((best, { value }, k) => (value > binding[best]!.value ? k : best), 0);
  const [, ...kinds] = inputs;
  return {
    period: index,
    start,
    end,
    strength: spread(ofPeriod(view, 'strength', t)),
    equipped: spread(ofPeriod(view, 'equipped', t)),
    holdings: Object.fromEntries(kinds.map((kind, k) => [kind, spread(kept(holdingsOf(store, k, t)))])),
    bindingInput: inputs[most]!,
    binding: Object.fromEntries(inputs.map((input, k) => [input, binding[k]!])),
    lossesExceedArrivals: byDefinition((definition) => {
      const joinedLess = ofPeriod(view, surplus[definition], t, true);
      return share(question, (i) => joinedLess[i]! < 0);
    }),
  };
}

function exceeding(question: Question, metric: Metric): LossesExceedArrivals {
  const { view } = question;
  const { periods } = view.store.program;
  const n = sizeOf(view);
  const first = new Int32Array(n);
  periods.forEach((_, t) => {
    ofPeriod(view, metric, t, true).forEach((joinedLess, i) => {
      if (joinedLess < 0 && first[i] === 0) first[i] = t + 1;
    });
  });
  const overall = ofPeriod(view, metric, periods.length - 1);
  const by = periods.map((_, t) => first.reduce((count, period) => count + (period > 0 && period <= t + 1 ? 1 : 0), 0));
  return {
    overall: share(question, (i) => overall[i]! < 0),
    inSomePeriod: share(question, (i) => first[i]! > 0),
    first: reachedOf(by, n),
  };
}

function ofPeriod(view: View, metric: Metric, period: number, flow = false): Float64Array {
  return viewValues(view, { metric, region: -1, period, flow });
}

function share({ view, groups, coverage }: Question, holds: (i: number) => boolean, level = coverage): Estimate {
  return probabilityOf(
    Uint8Array.from({ length: sizeOf(view) }, (_, i) => (holds(i) ? 1 : 0)),
    groups,
    level,
  );
}

function byDefinition<Value>(of: (definition: LossDefinition) => Value): Record<LossDefinition, Value> {
  return Object.fromEntries(definitions.map((definition) => [definition, of(definition)])) as Record<
    LossDefinition,
    Value
  >;
}
