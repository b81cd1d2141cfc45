import { fail, isRecord, optionsOf } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertCount, assertHooks, callingThread, type Executor, withTimeLeft } from '../runs/index.js';
import { series as checkedSeries, type Series } from '../series/index.js';
import type { FittedParameters } from './prior.js';

/** How far a fit has come. */
export interface CalibrationProgress {
  /** Replicates run, and the most there will be. */
  readonly done: number;
  readonly total: number;
  /** Share of the work that is done, 0 to 1, as far as it can be told: of a minute at share 0.25, three quarters are left. */
  readonly share: number;
  /** Seconds that the rest will take at the pace so far; `null` while there is no pace yet. */
  readonly secondsLeft: number | null;
}

type UntimedProgress = Omit<CalibrationProgress, 'secondsLeft'>;

export interface CalibrateOptions {
  /** Required; the same seed gives the same posterior, to the bit, everywhere. */
  readonly seed: Seed;
  /**
   * What to fit: paths of parameters, whose distributions in the scenario are the prior, or priors by path: `{ 'uptake.willing': lognormal(0.03, 0.5) }`. A column of a joint
   * table brings the others along. `coercion.probability` stands for how likely it is, given the data, that coercion was used.
   * @default everything that the scenario does not know and that can matter
   */
  readonly vary?: FittedParameters | undefined;
  /** Replicates to run at most. Ended by it, the result is marked `partial`. @default 2,000,000 */
  readonly budget?: number | undefined;
  /** Draws of the population, 100 to 20,000: the posterior has as many rows at most. @default 1,000 */
  readonly particles?: number | undefined;
  /** Where replicates are run. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /** Stops the work; what is done is returned, marked `partial`, with the power of the likelihood that it had reached. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CalibrationProgress) => void) | undefined;
}

export const calibrateOptionNames = [
  'seed',
  'vary',
  'budget',
  'particles',
  'executor',
  'signal',
  'onProgress',
] as const satisfies readonly (keyof CalibrateOptions)[];

/** Options that have been read once and checked. */
export interface CalibrateSettings {
  readonly seed: Seed;
  readonly vary: FittedParameters | undefined;
  readonly budget: number;
  readonly particles: number;
  readonly executor: Executor;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: UntimedProgress) => void) | undefined;
}

const mostReplicates = 1_000_000_000;

/** Errors: `options/invalid`, `options/unknown-name`, `seed/invalid`. */
export function readCalibrateOptions<Options extends CalibrateOptions>(
  options: Options,
  extra: readonly (keyof Options & string)[] = [],
): { readonly settings: CalibrateSettings; readonly given: Readonly<Options> } {
  const given = { ...optionsOf(options, { known: [...calibrateOptionNames, ...extra] }) };
  const { seed, vary, budget = 2_000_000, particles = 1_000, executor, signal, onProgress } = given;
  assertSeed(seed);
  assertCount('budget', budget, 1_000, mostReplicates);
  assertCount('particles', particles, 100, 20_000);
  assertHooks({ executor, signal, onProgress });
  return {
    settings: {
      seed,
      vary: Array.isArray(vary) ? [...(vary as string[])] : isRecord(vary) ? { ...vary } : vary,
      budget,
      particles,
      executor: executor ?? callingThread({ engines: 1 }),
      signal,
      onProgress: onProgress === undefined ? undefined : withTimeLeft<UntimedProgress>(onProgress),
    },
    given,
  };
}

/** One series or several, checked. Errors: `options/invalid`, those of `series`. */
export function readSeries(given: Series | readonly Series[]): readonly Series[] {
  const list: unknown = Array.isArray(given) ? [...(given as readonly Series[])] : [given];
  if ((list as unknown[]).length === 0)
    fail('options/invalid', 'series', given, 'a series of observations, as series({ … }) gives, or several');
  return (list as readonly Series[]).map((one) => checkedSeries(one));
}
