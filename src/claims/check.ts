import { assertNumber, isBetweenZeroAndOne, optionsOf } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertCount, assertHooks, type Executor, maxReplicates as mostReplicates, prepare } from '../runs/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import type { Claim } from './language/claim-types.js';
import { parseClaim } from './language/parse-claim.js';
import { runTrial, sharedSources } from './trials/run-trials.js';
import { openTrial } from './trials/trial.js';
import type { Verdict } from './verdicts/verdict.js';

export interface CheckOptions {
  /** Required: the same seed gives the same verdict everywhere. */
  readonly seed: Seed;
  /** Greatest chance that the verdict is ever wrong, above 0 and below 1; 1e-4 where left out. */
  readonly alpha?: number | undefined;
  /** Most replicates, 1 to 10,000,000. @default 40,000 */
  readonly maxReplicates?: number | undefined;
  /** Replicates between looks. Looking more often is legitimate: the sequences are valid at every look. @default 50 */
  readonly lookEvery?: number | undefined;
  /** Where replicates are run, such as a pool of threads. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /** Stops the work within 100 ms; the verdict is then given on what was seen, mostly `undecided`. */
  readonly signal?: AbortSignal | undefined;
  /** Called at every look and several times a second: replicates that this claim has, and the most it may have. */
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/**
 * Most replicates that a check spends unless told otherwise. It decides the founding case's headline claims: P(volunteers ≥ target) is
 * about 0.11 against PHIA's edge at 0.10, for which a test at a size fixed beforehand would need some 13,600 replicates at alpha 1e-4, and
 * a sequence that may be looked at all the time about 22,000 in the median and 36,000 in nine cases of ten.
 */
export const defaultMaxReplicates = 40_000;
export const defaultAlpha = 1e-4;
export const defaultLookEvery = 50;

/**
 * Runs replicates 0, 1, 2 … of a scenario until they decide a claim or no more may be run, and says which.
 *
 * The chance of a wrong verdict is at most `alpha`, however often is looked and whenever is stopped; `undecided` is an answer, not an error.
 * With a fixed seed the verdict never changes; alpha is for the luck of choosing that seed. The replicates are those of
 * `runEnsemble` and `simulate` under the same seed. Errors: those of `assertScenario`; `seed/invalid`; `options/invalid` for options
 * out of range; `claim/…`; references and events that do not fit the scenario. Cancelling is no error.
 */
export async function check<Id extends string>(
  scenario: Scenario<Id>,
  claim: Claim<NoInfer<Id>>,
  options: CheckOptions,
): Promise<Verdict> {
  const checked: Scenario = assertScenario(scenario);
  const parsed = parseClaim(claim);
  const { seed, alpha, onProgress, ...spending } = checkedOptions(options);
  await prepare([checked]);
  const trial = openTrial(checked, parsed, alpha, seed, sharedSources(seed), 'claim');
  const total = Math.min(spending.maxReplicates, trial.most);
  return runTrial(trial, { ...spending, onProgress: (done) => onProgress?.({ done, total }) });
}

/** Names that the options of a check have. */
export const checkOptionNames = [
  'seed',
  'alpha',
  'maxReplicates',
  'lookEvery',
  'executor',
  'signal',
  'onProgress',
] as const;

/** Checks a chance of error. Errors: `options/invalid`. */
export function assertAlpha(alpha: unknown): asserts alpha is number {
  assertNumber('options/invalid', 'alpha', alpha, isBetweenZeroAndOne, 'a number above 0 and below 1');
}

/** Options checked, completed and copied, each read once. */
export function checkedOptions<OnProgress>(
  options: Omit<CheckOptions, 'onProgress'> & { readonly onProgress?: OnProgress },
): {
  readonly seed: Seed;
  readonly alpha: number;
  readonly maxReplicates: number;
  readonly lookEvery: number;
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress | undefined;
} {
  const {
    seed,
    alpha = defaultAlpha,
    maxReplicates = defaultMaxReplicates,
    lookEvery = defaultLookEvery,
    executor,
    signal,
    onProgress,
  } = optionsOf(options, {
    known: checkOptionNames,
    elsewhere: {
      replicates:
        'maxReplicates; how many are run is decided by what they show: until a standard error is small enough would be no confidence sequence',
      sampling: "none: confidence sequences need independent replicates, which Sobol' points are not",
    },
  });
  assertHooks({ executor, signal, onProgress });
  assertSeed(seed);
  assertAlpha(alpha);
  assertCount('maxReplicates', maxReplicates, 1, mostReplicates);
  assertCount('lookEvery', lookEvery, 1, mostReplicates);
  return { seed, alpha, maxReplicates, lookEvery, executor, signal, onProgress };
}
