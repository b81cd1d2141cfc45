export { type WebWorker, workerPool, type WorkerPool, type WorkerPoolOptions } from './browser/index.js';
