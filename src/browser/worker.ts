import { errorToData } from '../errors/index.js';
import { buffersOf, makeRangeWorker } from '../runs/index.js';
import type { FromWorker, ToWorker } from './messages.js';

/** A worker's own scope, as far as it is used; the types at hand are Node's. */
interface Scope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  readonly postMessage: (message: FromWorker, transfer?: ArrayBuffer[]) => void;
}

const scope = globalThis as unknown as Scope;
const worker = makeRangeWorker();
const texts = new Map<string, string>();
let stop = new AbortController();

scope.onmessage = ({ data }) => {
  if (data.kind === 'stop') {
    stop.abort();
    return;
  }
  if (data.scenario !== null) texts.set(data.request.fingerprint, data.scenario);
  stop = new AbortController();
  const { signal } = stop;
  worker
    .run(data.request, () => texts.get(data.request.fingerprint)!, {
      signal,
      onProgress: (share) => scope.postMessage({ kind: 'progress', share }),
    })
    .then(
      (record) => scope.postMessage({ kind: 'done', record }, buffersOf(record)),
      (error: unknown) => scope.postMessage({ kind: 'failed', error: errorToData(error) }),
    );
};
