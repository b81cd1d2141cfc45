/**
 * `npm run bench:second-opinion [-- --replicates 4000]`: every metric of the founding case by levy and by peers/full_model.py, which
 * was written from the specification alone; arm by arm, z of the difference of means and of the share below the other's quartiles.
 * Ends with 1 where some |z| exceeds 4.5 (about 500 comparisons: false alarm 0.003).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { russia2023 } from '../src/data/index.js';
import { runEnsemble } from '../src/ensemble/index.js';
import { type Metric, vary } from '../src/scenario/index.js';
import { findNumpy } from './find-peers.js';
import { writeFoundingFile } from './founding-file.js';

const { values } = parseArgs({ options: { replicates: { type: 'string', default: '4000' } } });
const replicates = Number(values.replicates);
const medians = {
  uptake: { willing: 0.03, hazard: 0.045 },
  coercion: { yield: 0.2, capacity: 0.002, mistaken: 0.05 },
  response: { inducedPerTaken: 0.2, leaversPerTaken: 0.3 },
};
const arms = (['fixed', 'free'] as const).flatMap((parameters) =>
  [
    { name: 'coercion off', coercion: 0, capacity: null },
    { name: 'coercion on', coercion: 1, capacity: null },
    { name: 'coercion on, ample capacity', coercion: 1, capacity: 0.05 },
    { name: 'coercion as judged', coercion: 0.45, capacity: null },
  ].map((arm) => ({ ...arm, parameters })),
);
const metrics = [
  'volunteers',
  'induced',
  'coerced',
  'recruits',
  'recorded',
  'claimed',
  'wronglyTaken',
  'fled',
  'attempts',
  'takenFromPool',
  'shortfall',
  'nationalShortfall',
] satisfies Metric[];

const python = findNumpy();
if (python !== null) {
  const founding = writeFoundingFile();
  const model = fileURLToPath(new URL('./peers/full_model.py', import.meta.url));
  let worst = 0;
  for (const arm of arms) {
    const based = arm.parameters === 'fixed' ? vary(russia2023, medians) : russia2023;
    const scenario = vary(based, {
      coercion: { probability: arm.coercion, ...(arm.capacity === null ? {} : { capacity: arm.capacity }) },
    });
    const ensemble = await runEnsemble(scenario, { seed: 'second opinion', replicates });
    const { stdout } = spawnSync(python, [model, founding, JSON.stringify(arm), String(replicates), '2023'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const theirs = JSON.parse(stdout) as Record<string, number[]>;
    console.log(`\nparameters ${arm.parameters}, ${arm.name}`);
    for (const metric of metrics) {
      const a = Array.from(ensemble.values(metric));
      const b = theirs[metric]!;
      const zs = [meanZ(a, b), ...[0.05, 0.25, 0.5, 0.75, 0.95].map((p) => shareZ(a, b, p))];
      worst = Math.max(worst, ...zs.map(Math.abs));
      console.log(
        `  ${metric.padEnd(18)} ${mean(a).toFixed(1).padStart(12)} ${mean(b).toFixed(1).padStart(12)}   z ${zs.map((z) => z.toFixed(1).padStart(5)).join(' ')}`,
      );
    }
  }
  console.log(`\nlargest |z| ${worst.toFixed(2)} (columns: mean; share below the other's 5, 25, 50, 75, 95 % point)`);
  if (worst > 4.5) process.exitCode = 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function meanZ(a: readonly number[], b: readonly number[]): number {
  const squared = (values: readonly number[]): number => {
    const m = mean(values);
    return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1) / values.length;
  };
  const difference = mean(a) - mean(b);
  return difference === 0 ? 0 : difference / Math.sqrt(squared(a) + squared(b));
}

/** z of the shares of a and b at or below the p-quantile of both taken together. */
function shareZ(a: readonly number[], b: readonly number[], p: number): number {
  const all = [...a, ...b].sort((x, y) => x - y);
  const point = all[Math.floor(p * all.length)]!;
  const share = (values: readonly number[]): number => values.filter((x) => x <= point).length / values.length;
  const pooled = (share(a) + share(b)) / 2;
  if (pooled === 1 || pooled === 0) return 0;
  return (share(a) - share(b)) / Math.sqrt(pooled * (1 - pooled) * (1 / a.length + 1 / b.length));
}
