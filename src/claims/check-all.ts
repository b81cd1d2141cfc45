import { fail, isRecord, type LevyIssue, optionsOf, throwIssues } from '../errors/index.js';
import { assertHooks, prepare } from '../runs/index.js';
import type { Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type CheckOptions, checkedOptions, checkOptionNames } from './check.js';
import { type Assumptions, collect, parseAssumptions } from './language/parse-assumptions.js';
import { closeSource } from './trials/replicate-source.js';
import { runTrial, sharedSources } from './trials/run-trials.js';
import { type SuiteRow, type SuiteVerdict, suiteVerdict } from './verdicts/suite-verdict.js';
import { openTrial } from './trials/trial.js';

export interface CheckAllOptions extends Omit<CheckOptions, 'seed' | 'onProgress'> {
  /** Scenarios by the names that the file uses; those that it brings itself need not be given. */
  readonly scenarios?: Readonly<Record<string, Scenario>> | undefined;
  /** Required unless the file gives one; goes before the file's. */
  readonly seed?: Seed | undefined;
  /** Greatest chance that any of the claims is ever decided wrongly; goes before the file's; 0.001 where neither is given. */
  readonly alpha?: number | undefined;
  readonly onProgress?:
    | ((progress: {
        readonly claim: number;
        readonly claims: number;
        readonly done: number;
        readonly total: number;
      }) => void)
    | undefined;
}

/** A suite of ten claims gives each of them the alpha of a single `check`. */
const defaultSuiteAlpha = 1e-3;

/**
 * Checks every claim of an assumption file (JSON text, or parsed) and gives a table of verdicts. Claims about one scenario share its
 * replicates, which is why they are not independent of each other, and need not be: alpha is split evenly over those claims that replicates can
 * be wrong about (Bonferroni), so the chance that any is decided wrongly stays below the suite's.
 * Errors: those of the file, all at once (`assumptions/…`, `claim/…`, `scenario/…`, with paths); `seed/invalid`; `options/invalid`.
 */
export async function checkAll(document: unknown, options: CheckAllOptions): Promise<SuiteVerdict> {
  // Copied at the door: what the caller changes while the work is waiting does not matter.
  const { scenarios, ...given } = {
    ...optionsOf(options, { known: ['scenarios', ...checkOptionNames] }),
  };
  if (scenarios !== undefined && !isRecord(scenarios))
    fail('options/invalid', 'options.scenarios', scenarios, 'an object with scenarios by name, as { russia2023 }');
  assertHooks(given);
  const issues: LevyIssue[] = [];
  const file = parseAssumptions(document, scenarios, issues);
  // With settings that are none, nothing is run: the claims are opened all the same, so that what is wrong with them is told too.
  const settings = collect(issues, () => settingsOf(file, given)) ?? checkedOptions({ seed: 0 });
  const { onProgress } = given;
  const open = sharedSources(settings.seed);
  const statistical = file.entries.filter(({ claim }) => !claim.exact).length;
  const alpha = settings.alpha / Math.max(1, statistical);
  await prepare([...new Set(file.entries.map(({ scenario }) => scenario))]);
  // All claims are opened before the first is run, so that every source knows which numbers will be wanted, and mistakes show at once.
  const trials = file.entries.flatMap(
    ({ scenario, claim, path }) =>
      collect(issues, () => openTrial(scenario, claim, alpha, settings.seed, open, path)) ?? [],
  );
  throwIssues(issues);
  const lastUse = new Map(trials.flatMap(({ sources }, i) => sources.map((source) => [source, i] as const)));
  const rows: SuiteRow[] = [];
  for (const [i, { name, source }] of file.entries.entries()) {
    const trial = trials[i]!;
    const total = Math.min(settings.maxReplicates, trial.most);
    const told = (done: number): void => onProgress?.({ claim: i + 1, claims: trials.length, done, total });
    rows.push({
      name,
      source,
      verdict: await runTrial(trial, { ...settings, onProgress: told }),
    });
    for (const source of trial.sources) if (lastUse.get(source) === i) closeSource(source);
  }
  return suiteVerdict(file.title, settings.alpha, rows);
}

function settingsOf(file: Assumptions, given: Omit<CheckAllOptions, 'scenarios'>) {
  const {
    seed = file.seed,
    alpha = file.alpha ?? defaultSuiteAlpha,
    maxReplicates = file.maxReplicates,
    ...rest
  } = given;
  return checkedOptions({
    ...rest,
    seed: seed!,
    alpha,
    ...(maxReplicates === undefined ? {} : { maxReplicates }),
  });
}
