import { assertNumber, optionsOf } from '../../errors/index.js';
import type { EnsembleEvent } from '../../store/index.js';
import type { MetricOf } from '../../model/index.js';
import type { Scenario, ScenarioPatch } from '../../scenario/index.js';
import type { AlwaysClaim, Claim, DifferenceClaim, MeanClaim, ProbabilityClaim, QuantileClaim } from './claim-types.js';
import { parseClaim } from './parse-claim.js';
import type { YardstickName, YardstickWord } from '../../yardsticks/index.js';

/** Bounds for a number; with an allowance in the number's own unit for "about". */
export interface ClaimComparisons<Made> {
  readonly atLeast: (value: number) => Made;
  readonly atMost: (value: number) => Made;
  /** Between two values, ends included. */
  readonly within: (low: number, high: number) => Made;
  /** Within a declared margin of a value: there is no testing that a mean equals a number. */
  readonly near: (value: number, options: { readonly margin: number }) => Made;
}

function bounded<Made extends Claim>(statement: object): ClaimComparisons<Made> {
  const made = (bounds: object): Made => parseClaim({ ...statement, ...bounds }).claim as Made;
  return {
    atLeast: (value) => made({ atLeast: value }),
    atMost: (value) => made({ atMost: value }),
    within: (low, high) => made({ within: [low, high] }),
    near(value, options) {
      const { margin } = optionsOf(options, { known: ['margin'] });
      assertNumber('claim/invalid', 'value', value, Number.isFinite, 'a finite number');
      assertNumber('claim/invalid', 'margin', margin, (number) => number > 0 && number < Infinity, 'a number > 0');
      return made({ within: [value - margin, value + margin] });
    },
  };
}

/**
 * Makes claims: statements about a scenario, as plain data, for `check`. All throw `claim/invalid` (or `claim/unknown-key`,
 * `yardstick/unknown-term`) with the path of what is wrong.
 *
 *     claim.probability({ metric: 'volunteers', atLeast: 'target' }).is('highly unlikely')
 *     claim.quantile({ metric: 'shortfall' }, 0.9).atMost(50_000)
 */
export const claim = /*#__PURE__*/ Object.freeze({
  /** The event happens in each of the first so many replicates (1,000 unless told): exact, and it says nothing about others. */
  always: <Id extends string = never>(
    event: EnsembleEvent<Id>,
    options: { readonly replicates?: number } = {},
  ): AlwaysClaim<Id> =>
    parseClaim({
      always: event,
      ...optionsOf(options, { known: ['replicates'] }),
    }).claim as AlwaysClaim<Id>,

  /** The probability of the event, 0-1, is at least, at most or between, or is what a word of a yardstick says. */
  probability: <Id extends string = never>(event: EnsembleEvent<Id>) => {
    const made = (bounds: object): ProbabilityClaim<Id> =>
      parseClaim({ probability: event, ...bounds }).claim as ProbabilityClaim<Id>;
    return {
      atLeast: (probability: number) => made({ atLeast: probability }),
      atMost: (probability: number) => made({ atMost: probability }),
      /** Between two probabilities, ends included. */
      within: (low: number, high: number) => made({ within: [low, high] }),
      /** In the range of a word: PHIA's where it has the word, else ICD 203's, unless the yardstick is named. */
      is: (word: YardstickWord, options: { readonly yardstick?: YardstickName } = {}) =>
        made({ is: word, ...optionsOf(options, { known: ['yardstick'] }) }),
    };
  },

  /** The quantile of a metric at a level, above 0 and below 1, is at least or at most so many (unit: the metric's). */
  quantile: <Id extends string = never>(metric: MetricOf<Id>, level: number) =>
    oneSided<QuantileClaim<Id>>({ quantile: referenceOf(metric), level }),

  /** The mean of a metric over all replicates (unit: the metric's). Only of metrics with bounds: not of spend. */
  mean: <Id extends string = never>(metric: MetricOf<Id>) => bounded<MeanClaim<Id>>({ mean: referenceOf(metric) }),

  /**
   * The metric in the scenario under test minus the metric in `from` (another scenario, or a change to this one), replicate by
   * replicate under the same seed: its mean, one of its quantiles, or in every replicate. Quantiles and every cost hundreds of replicates;
   * a mean that nothing but bounds is known of costs as many as the bounds are wide, often hundreds of thousands.
   */
  difference: <Id extends string = never>(
    metric: MetricOf<Id>,
    options: { readonly from: Scenario | ScenarioPatch },
  ) => {
    const { from } = optionsOf(options, { known: ['from'] });
    const statement = { difference: referenceOf(metric), from };
    return {
      ...bounded<DifferenceClaim<Id>>({ ...statement, statistic: 'mean' }),
      quantile: (level: number) => oneSided<DifferenceClaim<Id>>({ ...statement, statistic: 'quantile', level }),
      every: (options: { readonly replicates?: number } = {}) =>
        bounded<DifferenceClaim<Id>>({
          ...statement,
          statistic: 'every',
          ...optionsOf(options, { known: ['replicates'] }),
        }),
    };
  },
});

/** A metric's name alone means the country at the end. */
function referenceOf(metric: unknown): unknown {
  return typeof metric === 'string' ? { metric } : metric;
}

function oneSided<Made extends Claim>(statement: object): Pick<ClaimComparisons<Made>, 'atLeast' | 'atMost'> {
  const { atLeast, atMost } = bounded<Made>(statement);
  return { atLeast, atMost };
}
