import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ErrorData, errorToData } from '../errors/index.js';
import { buffersOf, makeRangeWorker, type RangeRecord, type RangeRequest } from '../runs/index.js';

/** What a thread is told to do. */
export interface ThreadTask {
  readonly request: RangeRequest;
  /** The scenario as JSON in UTF-8, in memory that all threads see. */
  readonly scenario: Uint8Array;
  /** The thread writes the share that is done here, and stops when anything comes. */
  readonly port: MessagePort;
}

/** What it gives back. */
export type ThreadReply = { readonly record: RangeRecord | null } | { readonly error: ErrorData };

const worker = makeRangeWorker();

/** Runs one range; its typed arrays are moved to the thread that asked. */
export default async function run({ request, scenario, port }: ThreadTask): Promise<unknown> {
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  try {
    // Text decoders take no shared memory.
    const text = (): string => new TextDecoder().decode(new Uint8Array(scenario));
    const record = await worker.run(request, text, {
      signal: stop.signal,
      onProgress: (share) => port.postMessage(share),
    });
    const reply: ThreadReply = { record };
    return move({ [transferableSymbol]: buffersOf(record), [valueSymbol]: reply });
  } catch (error) {
    return { error: errorToData(error) } satisfies ThreadReply;
  } finally {
    port.close();
  }
}
