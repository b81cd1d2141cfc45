/**
 * How runs scale: `npm run bench:scale [-- most regions × replicates]`, printed as the tables of docs/scale.md; `npm run bench:scale -- speed [pairs]`
 * for the threads alone. Each memory case is a process of its own; costs are in
 * processor time; the speed of threads is the median of paired runs by the clock, which needs a machine that does nothing else.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineScenario, runEnsemble, type Scenario } from 'levy';
import { russia2023 } from 'levy/data';
import { workerPool } from 'levy/node';
import { decodeShard, encodeShard } from 'levy/shards';

const seed = 'scale';
const scenarioOf = (regions: number): Scenario =>
  regions === 83
    ? russia2023
    : defineScenario({
        name: `${String(regions)} regions`,
        target: 400_000,
        uptake: { willing: 0.03, hazard: 0.23 },
        calendar: { start: '2023-04-01', end: '2023-12-31', step: 'month' },
        regions: Array.from({ length: regions }, (_, i) => ({
          id: `C${String(i)}`,
          name: `County ${String(i)}`,
          men: 5000 + i,
        })),
      });

/** Microseconds of processor time of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** One case, in a process of its own: prints its numbers as JSON. */
async function measure(regions: number, replicates: number): Promise<void> {
  const scenario = scenarioOf(regions);
  await runEnsemble(scenario, { seed, replicates: 256, keep: 'totals' });
  const before = cpu();
  const ensemble = await runEnsemble(scenario, { seed, replicates, keep: 'totals' });
  const nanoseconds = (1000 * (cpu() - before)) / (regions * 9 * replicates);
  ensemble.quantile('volunteers', 0.9);
  console.log(JSON.stringify({ nanoseconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
}

async function speed(pairs: number): Promise<void> {
  const worker = fileURLToPath(new URL('../../dist/node-worker.js', import.meta.url));
  if (!existsSync(worker)) throw new Error('npm run build first');
  const [one, two] = [workerPool({ threads: 1, worker }), workerPool({ threads: 2, worker })];
  const time = async (executor: typeof one): Promise<number> => {
    const start = performance.now();
    await runEnsemble(russia2023, { seed, replicates: 100_000, keep: 'totals', executor });
    return performance.now() - start;
  };
  await time(one);
  await time(two);
  const ratios: number[] = [];
  for (let k = 0; k < pairs; k++) ratios.push((await time(one)) / (await time(two)));
  const median = ratios.sort((a, b) => a - b)[Math.floor(pairs / 2)]!;
  console.log(`\ntwo threads against one, median of ${String(pairs)} pairs: ${median.toFixed(2)} times`);
  await Promise.all([one.close(), two.close()]);
}

async function parquet(keep: 'totals' | 'periods', replicates: number): Promise<void> {
  const marks = [cpu()];
  const ensemble = await runEnsemble(russia2023, { seed, replicates, keep });
  marks.push(cpu());
  const files = await encodeShard(ensemble);
  marks.push(cpu());
  await decodeShard(files);
  marks.push(cpu());
  const [run, write, read] = marks.slice(1).map((mark, i) => (mark - marks[i]!) / 1e6);
  const bytes = files.replicates.length + (files.regions?.length ?? 0) + (files.sums?.length ?? 0);
  console.log(
    `| ${keep} | ${String(replicates)} | ${run!.toFixed(2)} | ${write!.toFixed(2)} | ${read!.toFixed(2)} | ${(bytes / 1048576).toFixed(1)} |`,
  );
}

const [kind, ...rest] = process.argv.slice(2);
if (kind === 'case') {
  await measure(Number(rest[0]), Number(rest[1]));
} else if (kind === 'speed') {
  await speed(Number(rest[0] ?? 5));
} else {
  const most = Number(kind ?? Infinity);
  console.log(
    '| regions | replicates | ns per region, period and replicate | peak memory, MiB |\n| --: | --: | --: | --: |',
  );
  for (const regions of [83, 3000]) {
    for (const replicates of [10_000, 100_000, 1_000_000].filter((n) => n * regions <= most)) {
      const own = [...process.execArgv, fileURLToPath(import.meta.url), 'case', String(regions), String(replicates)];
      const found = JSON.parse(execFileSync(process.execPath, own).toString()) as {
        nanoseconds: number;
        peakMiB: number;
      };
      console.log(
        `| ${String(regions)} | ${String(replicates)} | ${found.nanoseconds.toFixed(1)} | ${found.peakMiB.toFixed(0)} |`,
      );
    }
  }
  console.log(
    '\n| keep | replicates | run, s | writing, s | reading, s | MiB |\n| --- | --: | --: | --: | --: | --: |',
  );
  await parquet('totals', 100_000);
  await parquet('periods', 4096);
  await speed(5);
}
