import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, stateOf } from '../address.js';
import { type ErrorLines, errorLines } from '../error-lines.js';
import type { Answer, FileKind, Reply } from '../messages.js';
import { saveFile } from '../save-file.js';
import { baseOf } from '../scenario-of.js';
import { firstState, type State } from '../state.js';
import type { WorkerClient } from '../worker-client.js';
import { Controls } from './controls.js';
import { ErrorBox } from './error-box.js';
import { Results } from './results.js';

const files: Readonly<Record<FileKind, readonly [name: string, type: string]>> = {
  scenario: ['scenario.json', 'application/json'],
  regions: ['regions.csv', 'text/csv'],
  report: ['report.html', 'text/html'],
};

export function App({ worker }: { readonly worker: WorkerClient }) {
  const [state, setState] = useState<State | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<ErrorLines | null>(null);
  /** Number of the last question. */
  const asked = useRef(0);

  const onReply = useCallback((reply: Reply) => {
    if (reply.kind === 'file') {
      const [name, type] = files[reply.file];
      saveFile(name, reply.text, type);
      return;
    }
    if (reply.id !== asked.current) return;
    if (reply.kind === 'failed') setError(reply.error);
    else {
      setError(null);
      setAnswer(reply.answer);
    }
  }, []);

  useEffect(() => {
    worker.listen(onReply, (heading) => {
      setError({ heading, lines: [] });
    });
    const read = (): void => {
      stateOf(location.hash).then(setState, (thrown: unknown) => {
        setError(errorLines(thrown));
        setState((before) => before ?? firstState);
      });
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);

  useEffect(() => {
    if (state === null) return;
    asked.current += 1;
    worker.ask({ kind: 'run', id: asked.current, state });
    void addressOf(state).then((address) => {
      // Nobody is told of this change, so that an older address never comes back as if the reader had typed it.
      history.replaceState(null, '', `#${address}`);
    });
  }, [state]);

  const base = useMemo(() => {
    if (state === null) return null;
    try {
      return baseOf(state);
    } catch (thrown) {
      setError(errorLines(thrown));
      return null;
    }
  }, [state?.campaign, state?.own]);

  const save = (file: FileKind): void => {
    if (state === null) return;
    worker.ask({ kind: 'file', id: asked.current, state, file });
  };

  return (
    <>
      <a class="skip" href="#results-heading" onClick={skipTo('results-heading')}>
        To the results
      </a>
      <header>
        <h1>Could it be true?</h1>
        <p>
          A government announces so many volunteers by a date. Move the assumptions and see how likely it is: the
          simulation runs in this page, and nothing is sent anywhere.
        </p>
      </header>
      <main class="explorer">
        <div class="controls" role="region" aria-label="Scenario and assumptions">
          {state !== null && (
            <Controls state={state} base={base} onChange={setState} onSave={save} hasAnswer={answer !== null} />
          )}
        </div>
        <div class="results" role="region" aria-labelledby="results-heading">
          <h2 id="results-heading" tabIndex={-1} class="visually-hidden">
            Results
          </h2>
          {error !== null && <ErrorBox error={error} />}
          {answer === null ? error === null && <p class="quiet">Simulating…</p> : <Results answer={answer} />}
        </div>
      </main>
    </>
  );
}

/** The address holds the scenario: a link within the page must not change it. */
function skipTo(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    const target = document.getElementById(id);
    target?.focus();
    target?.scrollIntoView();
  };
}
