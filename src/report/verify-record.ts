import { optionsOf } from '../errors/index.js';
import { runEnsemble } from '../ensemble/index.js';
import { engineVersion } from '../random/index.js';
import { assertHooks, cancelled, type Executor, nextTurn, type Progress } from '../runs/index.js';
import { assertScenario, type Metric, metrics } from '../scenario/index.js';
import { followed } from './tables/followed.js';
import { countText, listText } from '../text/index.js';
import { readRecord, type RunRecord, runRecordSlices } from './run-record.js';

export interface VerifyOptions {
  /** Where replicates are run. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /** Stops the work: nothing can be said then, the promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Whether a record holds, and where not. */
export interface Verification {
  readonly kind: 'verification';
  /** Whether the same came out, to the bit; `null` where the record cannot be run again. */
  readonly verified: boolean | null;
  /** What does not agree: the engine's version, the scenario's fingerprint, or the results. */
  readonly different: readonly ('engineVersion' | 'fingerprint' | 'digest')[];
  /** The replicates, first and last, in which results differ: parts of the record. */
  readonly replicates: readonly (readonly [first: number, last: number])[];
  /** Means that differ, as they were recorded and as they came out; `null` for one that is not there. */
  readonly means: readonly {
    readonly metric: Metric;
    readonly recorded: number | null;
    readonly found: number | null;
  }[];
  /** In words. */
  readonly text: string;
}

/**
 * Runs a record again, all its replicates, and says whether the same came out, or where not. Takes a record or its text. A record that says it
 * cannot be run again is not: `verified` is `null`.
 *
 * @throws LevyError `table/unsupported` for what is no record; those of `assertScenario` and `runEnsemble`; `options/invalid`.
 */
export async function verifyRecord(record: RunRecord | string, options: VerifyOptions = {}): Promise<Verification> {
  const { executor, signal, onProgress } = optionsOf(options, { known: ['executor', 'signal', 'onProgress'] });
  assertHooks({ executor, signal, onProgress });
  const given = readRecord(record);
  const { seed, sampling, first, n } = given;
  if (!given.verifiable) return verificationOf(null, [], [], []);
  const scenario = assertScenario(given.scenario);
  const hooks = { executor, signal, onProgress };
  const ensemble = await runEnsemble(scenario, { seed, sampling, first, replicates: n, keep: 'totals', ...hooks });
  if (ensemble.partial) throw cancelled();
  const slices = runRecordSlices(ensemble);
  let step = slices.next();
  while (step.done !== true) {
    await nextTurn();
    if (signal?.aborted === true) throw cancelled();
    step = slices.next();
  }
  const again = step.value;
  const parts = again.parts.filter((part, i) => given.parts[i]?.digest !== part.digest);
  const isSame = parts.length === 0 && given.parts.length === again.parts.length && given.digest === again.digest;
  const means = followed(metrics, scenario)
    .map((metric) => ({ metric, recorded: given.means[metric] ?? null, found: again.means[metric] ?? null }))
    .filter(({ recorded, found }) => !Object.is(recorded, found));
  const different = [
    ...(given.engineVersion === engineVersion ? [] : (['engineVersion'] as const)),
    ...(given.fingerprint === again.fingerprint ? [] : (['fingerprint'] as const)),
    ...(isSame && means.length === 0 ? [] : (['digest'] as const)),
  ];
  const replicates = parts.map((part) => [part.first, part.first + part.n - 1] as const);
  return verificationOf(different.length === 0, different, replicates, means);
}

function verificationOf(
  verified: Verification['verified'],
  different: Verification['different'],
  replicates: Verification['replicates'],
  means: Verification['means'],
): Verification {
  const found = { kind: 'verification', verified, different, replicates, means } as const;
  return { ...found, text: textOf(found) };
}

/** What `different` names, in words. */
const names = { engineVersion: "the engine's version", fingerprint: 'the scenario', digest: 'the results' } as const;

/** Ranges and means that are spelled out. */
const most = 5;

function textOf({ verified, different, replicates, means }: Omit<Verification, 'text'>): string {
  if (verified === null)
    return 'Not verifiable: a condition or a function chose among the replicates, which no record can repeat.';
  if (verified) return 'The same scenario gives the same results, to the bit.';
  const where = replicates.slice(0, most).map(([from, to]) => `${countText(from)} to ${countText(to)}`);
  const numbers = means.slice(0, most).map(({ metric, recorded, found }) => {
    return `${metric} ${String(recorded)}, now ${String(found)}`;
  });
  const more = (list: readonly unknown[]): string =>
    list.length > most ? ` and ${countText(list.length - most)} more` : '';
  return [
    `Not the same: ${listText(different.map((name) => names[name]))}.`,
    ...(where.length === 0 ? [] : [` Results differ in replicates ${where.join(', ')}${more(replicates)}.`]),
    ...(numbers.length === 0 ? [] : [` Means: ${numbers.join('; ')}${more(means)}.`]),
  ].join('');
}
