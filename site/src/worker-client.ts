import type { Question, Reply } from './messages.js';

/** The worker beside the page. */
export interface WorkerClient {
  readonly ask: (question: Question) => void;
}

/** Starts the worker out of the page's own script, so that it works from a disk too. */
export function workerClient(onReply: (reply: Reply) => void, onFailure: (message: string) => void): WorkerClient {
  const program = document.getElementById('program')?.textContent ?? '';
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    onReply(data);
  };
  worker.onerror = (event) => {
    onFailure(`The simulation failed: ${event.message}`);
  };
  return {
    ask: (question) => {
      worker.postMessage(question);
    },
  };
}
