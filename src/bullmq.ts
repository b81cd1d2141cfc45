export {
  queueExecutor,
  type QueueExecutor,
  type QueueExecutorOptions,
  queueWorker,
  type QueueWorker,
  type QueueWorkerOptions,
} from './bullmq/index.js';
