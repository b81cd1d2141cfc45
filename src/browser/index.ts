export { type WebWorker, workerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.js';
