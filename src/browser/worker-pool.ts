import { errorFromData, fail, optionsOf } from '../errors/index.js';
import { type Executor, type RangeHooks, type RangeJob, requestOf } from '../runs/index.js';
import { rememberedFor } from '../scenario/index.js';
import type { FromWorker, ToWorker } from './messages.js';

/** A web worker, as far as it is used. */
export interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string; readonly preventDefault?: () => void }) => void) | null;
  onmessageerror: (() => void) | null;
}

export interface WorkerPoolOptions {
  /** How many workers, 1 to 1,024. @default one for each processor */
  readonly threads?: number | undefined;
  /**
   * Makes a worker that runs `levy/browser-worker`. @default the file beside this one; to be given only where a bundler does not follow
   * `new Worker(new URL(…, import.meta.url))`
   */
  readonly makeWorker?: (() => WebWorker) | undefined;
}

/** Web workers that run replicates. */
export interface WorkerPool extends Executor {
  /** Ends the workers. */
  close(): Promise<void>;
}

interface Member {
  readonly worker: WebWorker;
  /** Fingerprints of the scenarios it has been sent. */
  readonly known: Set<string>;
}

const jsonOf = rememberedFor((scenario) => JSON.stringify(scenario));

/**
 * Web workers for `executor`: the page stays free, and every processor works. Module workers, served from where this file is served; no
 * special headers are needed. Results are moved to the page, not copied.
 *
 * @throws LevyError `options/invalid`, `options/unknown-name`
 * @example
 * const pool = workerPool();
 * const e = await runEnsemble(scenario, { seed: 'page', replicates: 100_000, executor: pool });
 */
export function workerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const { threads = processors(), makeWorker = defaultWorker } = optionsOf(options, {
    known: ['threads', 'makeWorker'],
  });
  if (!Number.isInteger(threads) || threads < 1 || threads > 1024)
    fail('options/invalid', 'threads', threads, 'a whole number from 1 to 1,024');
  if (typeof makeWorker !== 'function')
    fail('options/invalid', 'makeWorker', makeWorker, 'a function that makes a worker');
  const idle: Member[] = [];
  const all = new Set<Member>();
  const waiting: ((member: Member) => void)[] = [];

  const take = (): Promise<Member> => {
    const free = idle.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (all.size >= threads) return new Promise((resolve) => waiting.push(resolve));
    const member = { worker: makeWorker(), known: new Set<string>() };
    all.add(member);
    return Promise.resolve(member);
  };
  const give = (member: Member): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(member);
    else next(member);
  };
  const drop = (member: Member): void => {
    member.worker.terminate();
    all.delete(member);
    const next = waiting.shift();
    if (next !== undefined) void take().then(next);
  };

  return {
    concurrency: threads,
    async run(job, hooks) {
      const member = await take();
      const reply = await runOn(member, job, hooks);
      if (reply.kind === 'lost') {
        drop(member);
        throw new Error(reply.message);
      }
      give(member);
      if (reply.kind === 'failed') throw errorFromData(reply.error);
      return reply.record;
    },
    close() {
      for (const member of all) member.worker.terminate();
      all.clear();
      idle.length = 0;
      return Promise.resolve();
    },
  };
}

type Reply = Exclude<FromWorker, { kind: 'progress' }> | { readonly kind: 'lost'; readonly message: string };

/** Sends a range and waits for what comes of it. */
function runOn({ worker, known }: Member, job: RangeJob, { signal, onProgress }: RangeHooks): Promise<Reply> {
  const send = (message: ToWorker): void => worker.postMessage(message);
  const stop = (): void => send({ kind: 'stop' });
  const request = requestOf(job);
  return new Promise<Reply>((resolve) => {
    worker.onmessage = ({ data }) => {
      const message = data as FromWorker;
      if (message.kind === 'progress') onProgress(message.share);
      else resolve(message);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      resolve({ kind: 'lost', message: `the worker failed: ${event.message ?? 'it could not be started'}` });
    };
    worker.onmessageerror = () => resolve({ kind: 'lost', message: 'a message of the worker could not be read' });
    send({ kind: 'run', request, scenario: known.has(request.fingerprint) ? null : jsonOf(job.scenario) });
    known.add(request.fingerprint);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  }).finally(() => signal.removeEventListener('abort', stop));
}

interface Page {
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly location?: { readonly origin?: string };
  readonly Worker: new (url: URL | string, options: { type: 'module' }) => WebWorker;
}
const page = globalThis as unknown as Page;

function processors(): number {
  return Math.min(1024, Math.max(1, page.navigator?.hardwareConcurrency ?? 1));
}

/** Bundlers know this form and bring the file along. A worker must come from the page's own origin; of another, it is imported by one that does. */
function defaultWorker(): WebWorker {
  const url = new URL('./browser-worker.js', import.meta.url);
  const { Worker, location } = page;
  if (location?.origin === undefined || url.origin === location.origin)
    return new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' });
  const text = `import ${JSON.stringify(url.href)};`;
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' });
}
