import type { Seed } from '../../random/index.js';
import { fingerprint, type Scenario } from '../../scenario/index.js';
import { openSource, type ReplicateSource, runUntil } from './replicate-source.js';
import type { OpenSource, Trial } from './trial.js';
import type { Verdict } from '../verdicts/verdict.js';

/** How replicates are spent. */
export interface Spending {
  readonly budget: number;
  readonly batch: number;
  readonly signal: AbortSignal | undefined;
  readonly onLook: (done: number) => void;
}

/** Sources by scenario, so that claims about one scenario share its replicates. */
export function sharedSources(seed: Seed, budget: number): OpenSource {
  const sources = new Map<string, ReplicateSource>();
  return (scenario: Scenario) => {
    const key = fingerprint(scenario);
    const source = sources.get(key) ?? openSource(scenario, seed, budget);
    sources.set(key, source);
    return source;
  };
}

/**
 * Looks at batch after batch until the trial is decided, the budget used up or the work cancelled. Other tasks get their turn whenever
 * replicates had to be run.
 */
export async function runTrial(trial: Trial, { budget, batch, signal, onLook }: Spending): Promise<Verdict> {
  const most = Math.min(budget, trial.most);
  let outcome: ReturnType<Trial['look']> = null;
  let done = 0;
  while (outcome === null && done < most && signal?.aborted !== true) {
    done = Math.min(most, done + batch);
    let worked = false;
    for (const source of trial.sources) {
      worked ||= source.done < done;
      runUntil(source, done, most);
    }
    outcome = trial.look(done);
    onLook(done);
    if (worked) await nextTurn();
  }
  return trial.verdict(outcome, budget);
}

/** Lets timers, input and abort signals through. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
