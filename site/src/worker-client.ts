import type { Question, Reply } from './messages.js';

/** The worker beside the page. */
export interface WorkerClient {
  readonly ask: (question: Question) => void;
  /** Who is told of replies, and of a worker that failed. */
  readonly listen: (onReply: (reply: Reply) => void, onFailure: (message: string) => void) => void;
}

/** Starts the worker out of the page's own script, so that it works from a disk too. */
export function workerClient(): WorkerClient {
  const program = document.getElementById('program')?.textContent ?? '';
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  return {
    ask: (question) => {
      worker.postMessage(question);
    },
    listen: (onReply, onFailure) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        onReply(data);
      };
      worker.onerror = (event) => {
        onFailure(`The simulation failed: ${event.message}`);
      };
    },
  };
}
