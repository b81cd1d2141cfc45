// Where replicates run, as an installed package: threads, shards and the queue, by import and by require.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Threads and shards give the bits of the calling thread; run in `folder`, where the package and bullmq are installed. */
export function checkWorkers(folder, node, expectEqual) {
  const body = `
    const scenario = defineScenario({
      name: 'consumer', target: 100, calendar: { start: '2023-04-01', end: '2023-06-30', step: 'month' },
      uptake: { willing: 0.1, hazard: lognormal(0.05, 0.5) }, regions: [{ id: 'A', men: 4000 }, { id: 'B', men: 1000 }],
    });
    const options = { seed: 'tarball', replicates: 20000 };
    const hash = (ensemble) => createHash('sha256').update(toJSON(ensemble)).digest('hex');
    const alone = hash(await runEnsemble(scenario, options));
    const ran = [];
    const pool = workerPool({ threads: 2 });
    const watched = { concurrency: 2, run: (job, hooks) => (ran.push(job.first), pool.run(job, hooks)) };
    const shared = await runEnsemble(scenario, { ...options, executor: watched });
    await pool.close();
    const files = await encodeShard(shared);
    console.log(JSON.stringify({
      threads: hash(shared) === alone, ranges: ran.length, shards: hash(await mergeShards([files])) === alone,
      browser: typeof webPool, queue: [typeof queueExecutor, typeof queueWorker], alone,
    }));`;
  const imports = [
    ['{ defineScenario, lognormal, runEnsemble }', 'levy'],
    ['{ toJSON }', 'levy/report'],
    ['{ workerPool }', 'levy/node'],
    ['{ encodeShard, mergeShards }', 'levy/shards'],
    ['{ queueExecutor, queueWorker }', 'levy/bullmq'],
    ['{ createHash }', 'node:crypto'],
  ];
  writeFileSync(
    join(folder, 'workers.mjs'),
    `${imports.map(([names, from]) => `import ${names} from '${from}';`).join('\n')}
    import { workerPool as webPool } from 'levy/browser';${body}`,
  );
  writeFileSync(
    join(folder, 'workers.cjs'),
    `${imports.map(([names, from]) => `const ${names} = require('${from}');`).join('\n')}
    const { workerPool: webPool } = require('levy/browser');
    (async () => {${body}\n})().catch((error) => { console.error(error); process.exit(1); });`,
  );
  const imported = JSON.parse(node('workers.mjs'));
  const { alone, ...rest } = imported;
  expectEqual('threads and shards of the package give the same bits', rest, {
    threads: true,
    ranges: 10, // 20,000 replicates in blocks of 2,048
    shards: true,
    browser: 'function',
    queue: ['function', 'function'],
  });
  expectEqual('and so they do by require', JSON.parse(node('workers.cjs')), { ...rest, alone });
}
