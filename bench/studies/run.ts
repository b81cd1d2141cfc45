/**
 * `npm run bench:studies [-- --rounds 5]`: studies of the founding case on one core, CPU time. Sensitivity (all parameters, N = 1,024) and `solve` stay
 * below 15 s; a sweep costs at most 5 % more than its runs alone; and Saltelli's design with Jansen's estimators on one function, ours
 * against NumPy's in turn (left out with a message where Python has no NumPy). Missed gates end with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { russia2023 } from '../../src/data/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { callingThread } from '../../src/runs/index.js';
import { vary } from '../../src/scenario/index.js';
import { jansenIndices, jansenTerms } from '../../src/studies/sensitivity/jansen.js';
import { grid, sensitivity, solve, sweep } from '../../src/studies/index.js';
import { ishigamiDesign } from './ishigami.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const missed: string[] = [];
const gate = (name: string, figure: number, most: number, unit: string): void => {
  const passes = figure <= most;
  if (!passes) missed.push(name);
  console.log(
    `${name.padEnd(52)} ${figure.toFixed(2).padStart(8)} ${unit}   gate ${String(most)}: ${passes ? 'passed' : 'MISSED'}`,
  );
};
const cpuSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

const event = { metric: 'volunteers', atLeast: 'target' } as const;
gate(
  'sensitivity, all parameters, N = 1,024',
  await cpuSeconds(() => sensitivity(russia2023, { of: 'volunteers', rows: 1024, seed: 'bench' })),
  15,
  's',
);
gate(
  'solve, willing share for P(volunteers ≥ target) = ½',
  await cpuSeconds(() =>
    solve(russia2023, {
      vary: 'uptake.willing',
      between: [0.01, 0.1],
      ask: { probability: event },
      equals: 0.5,
      replicates: 4096,
      seed: 'bench',
    }),
  ),
  15,
  's',
);

// A sweep against the same runs without it, in turn, on an executor of the same kind.
const points = [0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09];
const replicates = 1024;
const swept = (): Promise<unknown> =>
  sweep(russia2023, grid({ 'uptake.willing': points }), {
    seed: 'bench',
    replicates,
    ask: { met: { probability: event }, men: { mean: 'volunteers' } },
  });
const alone = async (): Promise<void> => {
  const executor = callingThread({ engines: 2 });
  for (const willing of points)
    await runEnsemble(vary(russia2023, { uptake: { willing } }), {
      seed: 'bench',
      replicates,
      keep: 'totals',
      executor,
    });
};
await swept();
await alone();
const ratios: number[] = [];
for (let round = 0; round < rounds; round++) {
  // Who goes first changes from round to round, so that what a machine's clock does favours neither.
  const [first, second] = round % 2 === 0 ? [swept, alone] : [alone, swept];
  const times = [await cpuSeconds(first), await cpuSeconds(second)] as const;
  ratios.push(round % 2 === 0 ? times[0] / times[1] : times[1] / times[0]);
}
gate('sweep, per point, more than its runs', 100 * (median(ratios) - 1), 5, '%');

const rows = 16_384;
const ours = (): number[] => {
  const { first } = jansenIndices(jansenTerms(ishigamiDesign(rows)));
  return Array.from(first);
};
const script = readFileSync(new URL('./saltelli.py', import.meta.url), 'utf8');
const python = (): { seconds: number; first: number[] } | null => {
  const { status, stdout } = spawnSync('python3', ['-c', script, String(rows)], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { seconds: number; first: number[] }) : null;
};
if (python() === null) {
  console.log('NumPy is not on this machine: Saltelli peer left out');
} else {
  ours();
  const pairs = await Promise.all(
    Array.from({ length: rounds }, async () => {
      const own = await cpuSeconds(() => Promise.resolve(ours()));
      return [own, python()!] as const;
    }),
  );
  const ratio = median(pairs.map(([own, theirs]) => own / theirs.seconds));
  const text = (indices: readonly number[]): string => indices.map((index) => index.toFixed(3)).join(' ');
  console.log(
    `Ishigami, N = ${String(rows)}: ours ${(1000 * median(pairs.map(([own]) => own))).toFixed(1)} ms, ours/NumPy ${ratio.toFixed(2)}`,
  );
  console.log(`  first order: exact 0.314 0.442 0.000; ours ${text(ours())}; NumPy ${text(pairs[0]![1].first)}`);
}
if (missed.length > 0) process.exitCode = 1;
