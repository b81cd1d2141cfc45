import { callingThread } from '../../src/runs/index.js';
import { answerOf, regionsFile, reportOf, type Run, runOf } from './answer.js';
import { errorLines } from './error-lines.js';
import type { FileKind, Question, Reply } from './messages.js';
import { rememberingRanges } from './remember-ranges.js';
import { scenarioOf } from './scenario-of.js';
import type { State } from './state.js';

/** Replicates of the first answer, which is there at once, and of the last: 16 times a power of two each, at which Sobol' points are best. */
export const steps = [256, 4_096] as const;

/** The side that computes. */
export function startWorker(): void {
  const scope = globalThis as unknown as {
    onmessage: ((event: { readonly data: Question }) => void) | null;
    readonly postMessage: (reply: Reply) => void;
  };
  const executor = rememberingRanges(callingThread({ engines: 4 }), 32);
  let stop = new AbortController();
  /** The last run that was finished, and the question it answers. */
  const finished: { id: number; run: Run | null } = { id: 0, run: null };

  const run = async (id: number, state: State, signal: AbortSignal): Promise<void> => {
    const current = scenarioOf(state, state.current);
    const pinned = scenarioOf(state, state.pinned);
    for (const replicates of steps) {
      const made = await runOf(current, pinned, { seed: state.seed, replicates, signal, executor });
      if (signal.aborted) return;
      if (replicates === steps.at(-1)) Object.assign(finished, { id, run: made });
      scope.postMessage({ kind: 'answer', id, answer: answerOf(made, steps.at(-1)!) });
    }
  };
  const file = async (id: number, state: State, kind: FileKind): Promise<string> => {
    const scenario = scenarioOf(state, state.current);
    if (kind === 'scenario') return `${JSON.stringify(scenario, null, 2)}\n`;
    const made =
      finished.id === id && finished.run !== null
        ? finished.run
        : await runOf(scenario, scenarioOf(state, state.pinned), {
            seed: state.seed,
            replicates: steps.at(-1)!,
            signal: new AbortController().signal,
            executor,
          });
    return kind === 'report' ? reportOf(made) : regionsFile(made);
  };

  scope.onmessage = ({ data: question }) => {
    const { id, state } = question;
    if (question.kind === 'run') {
      stop.abort();
      stop = new AbortController();
    }
    const { signal } = stop;
    const work =
      question.kind === 'run'
        ? run(id, state, signal)
        : file(id, state, question.file).then((text) => {
            scope.postMessage({ kind: 'file', id, file: question.file, text });
          });
    work.catch((error: unknown) => {
      // A question that a newer one has ended is no failure.
      if (question.kind === 'run' && signal.aborted) return;
      scope.postMessage({ kind: 'failed', id, error: errorLines(error) });
    });
  };
}
