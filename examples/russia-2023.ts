// The founding case: who would fill Russia's quota of 400,000 contract soldiers of 2023, and how sure is that? `--full` prints the rest.
import { assumptions, type Ensemble, formatEstimate, runEnsemble, toTable } from 'levy';
import { assess } from 'levy/claims';
import { russia2023 } from 'levy/data';
import { oneAtATime, sweep } from 'levy/studies';
import { printRest } from './russia-2023/rest.js';

const seed = 'russia-2023';
const replicates = 10_000;

/** A line of progress where a person is watching. */
const progress = (what: string) => {
  const watched = process.stderr.isTTY;
  return ({ share }: { share: number }): void => {
    const text = share < 1 ? `${what}: ${(100 * share).toFixed(0)} %` : '';
    if (watched) process.stderr.write(`\r\u001b[K${text}`);
  };
};

const drive = await runEnsemble(russia2023, { seed, replicates, onProgress: progress('the drive of 2023') });
const coerced = drive.given({ coercion: true });
const genuine = { metric: 'volunteers', atLeast: 'target' } as const;
const answer = drive.probability(genuine);

console.log('WHO WOULD FILL THE QUOTA OF 400,000? Russia, 1 April to 31 December 2023');
console.log('A model under stated assumptions: not a finding about anybody, and not an intelligence assessment.\n');
const words = assess(answer).terms.join(', or ');
console.log(`400,000 genuine volunteers: ${formatEstimate(answer, { style: 'short' })} of campaigns, "${words}".`);
const [low, middle, high] = [0.05, 0.5, 0.95].map((p) =>
  formatEstimate(drive.quantile('volunteers', p), { style: 'value' }),
);
console.log(`Nine in ten campaigns end with ${low!} to ${high!} of them, the middle one with ${middle!}.`);
printPicture(drive);

console.log(
  `\nMen by 31 December, ${replicates.toLocaleString('en')} campaigns, each with its own draw of what is not known:`,
);
const ledgers = {
  'genuine volunteers': 'volunteers',
  'signed under threat': 'induced',
  coerced: 'coerced',
  'all recruits': 'recruits',
} as const;
console.log(
  toTable(
    Object.entries(ledgers).map(([men, metric]) => ({
      men,
      median: drive.quantile(metric, 0.5),
      '90 % from': drive.quantile(metric, 0.05),
      to: drive.quantile(metric, 0.95),
      'median where coercion is used (45 %, an input)': coerced.quantile(metric, 0.5),
    })),
    { errors: false },
  ),
);
await printWhatDecides();

console.log('\nLimits: the ends above are not equally likely, and two moved at once do more than each. The willing');
console.log('share was judged so that a year gives 120,000 to 345,000, so agreement with either is no test. UK');
console.log('Defence Intelligence said "highly unlikely" and published no method: nothing is reproduced here.');
if (process.argv.includes('--full')) printRest(drive);
else console.log('npm start -- --full: all assumptions, regions, what was said, claimed and paid. MODEL.md: sources.');

/** Fifty dots for all campaigns, by how many genuine volunteers they end with. */
function printPicture(ensemble: Ensemble): void {
  const values = ensemble.values('volunteers');
  const edges = [0, 100_000, 200_000, 300_000, 400_000, 500_000, Infinity];
  const thousands = (men: number): string => (men / 1000).toFixed(0).padStart(3);
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1]!;
    const share = values.filter((men) => men >= from && men < to).length / values.length;
    const name = to === Infinity ? `${thousands(from)} and more` : `${thousands(from)} to ${thousands(to)} `;
    const percent = `${(100 * share).toFixed(0)} %`.padStart(5);
    console.log(
      `  ${name} thousand ${percent} ${'●'.repeat(Math.round(50 * share))}${from === 400_000 ? '  <- the target' : ''}`,
    );
  }
}

/** Every assumption with a plausible range, known to lie at either end of it, all others as they are. */
async function printWhatDecides(): Promise<void> {
  const ranged = assumptions(russia2023).filter(({ plausible }) => plausible !== null);
  const design = oneAtATime(Object.fromEntries(ranged.map(({ path, plausible }) => [path, [...plausible!]])));
  const moved = await sweep(russia2023, design, {
    seed,
    sampling: 'sobol',
    replicates: 256,
    ask: { genuine: { probability: genuine } },
    onProgress: progress('what decides'),
  });
  const at = (path: string, end: number): number =>
    moved.rows.find(({ values }) => values[path] === end)!.answers!.genuine.value;
  const rows = ranged
    .map(({ path, name, plausible: ends }) => ({ name, ends: ends!, chances: ends!.map((end) => at(path, end)) }))
    .map((row) => ({ ...row, swing: Math.abs(row.chances[1]! - row.chances[0]!) }))
    .sort((a, b) => b.swing - a.swing);
  const percent = (p: number): string =>
    p < 0.005 ? 'under 1 %' : p > 0.995 ? 'over 99 %' : `${(100 * p).toFixed(0)} %`;
  const shown = rows.filter(({ swing }) => swing >= 0.015);
  console.log('\nWhat decides: the chance of 400,000 genuine volunteers with one assumption at an end of its range');
  console.log(
    toTable(
      shown.map(({ name, ends, chances }) => ({
        assumption: name,
        from: String(ends[0]),
        chance: percent(chances[0]!),
        to: String(ends[1]),
        'chance there': percent(chances[1]!),
      })),
    ),
  );
  const errors = moved.rows.map(({ answers }) => answers!.genuine.se);
  console.log(
    `The other ${String(rows.length - shown.length)} with a range move it by less than 1.5 points each. Simulation error: at most ${(100 * Math.max(...errors)).toFixed(1)} points.`,
  );
}
