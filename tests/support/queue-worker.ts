/** A worker process for the tests of `levy/bullmq`: says `working` at the first range it takes. */
import { callingThread } from '../../src/runs/index.js';
import { queueWorker } from '../../src/bullmq/index.js';

const thread = callingThread();
queueWorker({
  connection: { host: '127.0.0.1', port: Number(process.argv[2]) },
  lockMilliseconds: 1000,
  executor: {
    concurrency: 1,
    run(job, hooks) {
      process.stdout.write('working\n');
      return thread.run(job, hooks);
    },
  },
});
process.stdout.write('ready\n');
