/**
 * How long the event loop is held at most, and how soon a signal is honoured: run with `npm run longest-block`, printed as the table in docs/scale.md.
 * The loop is watched by a timer that should fire every millisecond; the longest gap between two of its turns is the longest block, less that millisecond.
 * Time is the smaller of wall and processor time, so that what other programs take of a shared machine does not count.
 */
import { attribute, compare, defineScenario, lognormal, runEnsemble, type Scenario, vary } from 'levy';
import { check, claim } from 'levy/claims';
import { russia2023 } from 'levy/data';

interface Watched {
  readonly longest: number;
  readonly abort: number;
  readonly progressPerSecond: number;
}

type Work = (scenario: Scenario, signal: AbortSignal, onProgress: () => void) => Promise<unknown>;

const seed = 'longest';
/** More than anyone waits for, so that it is the signal that ends the work. */
const replicates = 200_000;

const works: Readonly<Record<string, Work>> = {
  runEnsemble: (scenario, signal, onProgress) => runEnsemble(scenario, { seed, replicates, signal, onProgress }),
  compare: (scenario, signal, onProgress) =>
    compare(scenario, { other: vary(scenario, { uptake: { hazard: 0.2 } }) }, { seed, replicates, signal, onProgress }),
  attribute: (scenario, signal, onProgress) =>
    attribute(scenario, { without: 'coercion' }, { seed, replicates, signal, onProgress }),
  'check, one batch': (scenario, signal, onProgress) =>
    check(scenario, claim.probability({ metric: 'volunteers', atLeast: 'target' }).atLeast(0.5), {
      seed,
      maxReplicates: 10_000_000,
      lookEvery: 10_000_000,
      signal,
      onProgress,
    }),
};

function country(regions: number, end: string, step: 'week' | 'month'): Scenario {
  return defineScenario({
    name: `${String(regions)} regions`,
    target: 10 * regions,
    calendar: { start: '2023-01-01', end, step },
    regions: Array.from({ length: regions }, (_, i) => ({
      id: `R${String(i)}`,
      name: `Region ${String(i)}`,
      men: 1000 + i,
    })),
    eligible: 0.69,
    uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.045, 0.2) },
    coercion: { probability: 0.45 },
  });
}

/** Milliseconds of this process, and of the clock. */
function now(): { readonly cpu: number; readonly wall: number } {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, wall: performance.now() };
}

function since(before: ReturnType<typeof now>): number {
  const after = now();
  return Math.min(after.cpu - before.cpu, after.wall - before.wall);
}

/** Turns of the loop while the work runs for `milliseconds`, and how long it goes on after the signal. */
async function watch(work: Work, scenario: Scenario, milliseconds: number): Promise<Watched> {
  const controller = new AbortController();
  let longest = 0;
  let calls = 0;
  let aborted = null as ReturnType<typeof now> | null;
  const start = now();
  let last = start;
  const tick = (): void => {
    longest = Math.max(longest, since(last) - 1);
    last = now();
    if (aborted === null && since(start) > milliseconds) {
      aborted = last;
      controller.abort();
    }
  };
  const timer = setInterval(tick, 1);
  await work(scenario, controller.signal, () => (calls += 1)).catch(() => null);
  clearInterval(timer);
  const seconds = since(start) / 1000;
  const abort = aborted === null ? NaN : since(aborted);
  tick();
  return { longest, abort, progressPerSecond: calls / seconds };
}

const cases: readonly (readonly [string, Scenario])[] = [
  ['83 × 9', russia2023],
  ['83 × 9, dissent', vary(russia2023, { response: { dissentDamping: 0.1 } })],
  ['3,000 × 52', country(3000, '2023-12-30', 'week')],
  ['100,000 × 12', country(100_000, '2023-12-31', 'month')],
];

const seconds = Number(process.argv[2] ?? 4);
console.log(
  '| regions × periods | work | longest block, ms | after the signal, ms | progress, per s |\n| --- | --- | --: | --: | --: |',
);
for (const [name, scenario] of cases) {
  for (const [kind, work] of Object.entries(works)) {
    const { longest, abort, progressPerSecond } = await watch(work, scenario, 1000 * seconds);
    console.log(
      `| ${name} | ${kind} | ${longest.toFixed(0)} | ${abort.toFixed(0)} | ${progressPerSecond.toFixed(0)} |`,
    );
  }
}
