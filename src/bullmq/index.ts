export { queueExecutor, type QueueExecutor, type QueueExecutorOptions } from './executor.js';
export { queueWorker, type QueueWorker, type QueueWorkerOptions } from './worker.js';
