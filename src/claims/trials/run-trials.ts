import type { Seed } from '../../random/index.js';
import type { Executor } from '../../runs/index.js';
import { fingerprint, type Scenario } from '../../scenario/index.js';
import { openSource, type ReplicateSource, runUntil } from './replicate-source.js';
import type { OpenSource, Trial } from './trial.js';
import type { Verdict } from '../verdicts/verdict.js';

/** How replicates are spent. */
export interface Spending {
  readonly maxReplicates: number;
  readonly lookEvery: number;
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (done: number) => void;
}

/** Sources by scenario, so that claims about one scenario share its replicates. */
export function sharedSources(seed: Seed): OpenSource {
  const sources = new Map<string, ReplicateSource>();
  return (scenario: Scenario) => {
    const key = fingerprint(scenario);
    const source = sources.get(key) ?? openSource(scenario, seed);
    sources.set(key, source);
    return source;
  };
}

/**
 * Looks again and again until the trial is decided, the replicates used up or the work cancelled; then it has looked at as many as every
 * source has. Other tasks get their turn while replicates are run.
 */
export async function runTrial(trial: Trial, spending: Spending): Promise<Verdict> {
  const { maxReplicates, lookEvery, executor, signal, onProgress } = spending;
  const limit = Math.min(maxReplicates, trial.most);
  let outcome: ReturnType<Trial['look']> = null;
  let done = 0;
  while (outcome === null && done < limit && signal?.aborted !== true) {
    const wanted = Math.min(limit, done + lookEvery);
    for (const source of trial.sources) await runUntil(source, wanted, { limit, executor, signal, onProgress });
    const there = Math.min(wanted, ...trial.sources.map((source) => source.done));
    if (there > done) outcome = trial.look(there);
    done = there;
    onProgress(done);
  }
  return trial.verdict(outcome, maxReplicates);
}
