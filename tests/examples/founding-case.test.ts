import { beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { runEnsemble } from '../../src/index.js';
import { assess } from '../../src/claims.js';
import { russia2023, russianClaims, russianPayments } from '../../src/data/index.js';
import { oneAtATime, sweep } from '../../src/studies.js';
import { parameters } from '../../src/scenario/index.js';
import { rankRegions } from '../../src/report.js';
import { printedBy } from '../support/printed.js';

type Drive = Awaited<ReturnType<typeof runEnsemble>>;
let drive: Drive;
const screen = readFileSync(new URL('output/russia-2023.txt', import.meta.url), 'utf8');
const lines = screen.trimEnd().split('\n');
const number = (text: string): number => Number(text.replace(/,/g, ''));
/** Equal to the digits that are printed: within one unit of the last one that is not 0. */
const printedAs = (text: string, value: number): void => {
  const unit = 10 ** /0*$/.exec(text.replace(/,/g, ''))![0].length;
  expect(Math.abs(number(text) - value), `${text} for ${String(value)}`).toBeLessThanOrEqual(unit);
};

beforeAll(async () => {
  drive = await runEnsemble(russia2023, { seed: 'russia-2023', replicates: 10_000 });
}, 60_000);

test('it fits a screen of 40 lines and 100 columns', () => {
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test('the answer and the table are the numbers of the run', () => {
  const answer = drive.probability({ metric: 'volunteers', atLeast: 'target' });
  const [, percent, word] = /genuine volunteers: (\S+) ± \S+ % of campaigns, "(.*)"/.exec(screen)!;
  expect(Number(percent)).toBeCloseTo(100 * answer.value, 1);
  expect(word).toBe(assess(answer).terms.join(', or '));
  const [, low, high, middle] = /end with (\S+) to (\S+) of them, the middle one with ([\d,]+)/.exec(screen)!;
  for (const [text, p] of [
    [low, 0.05],
    [high, 0.95],
    [middle, 0.5],
  ] as const)
    printedAs(text!, drive.quantile('volunteers', p).value);
  const coerced = drive.given({ coercion: true });
  for (const [name, metric] of [
    ['genuine volunteers', 'volunteers'],
    ['signed under threat', 'induced'],
    ['coerced', 'coerced'],
    ['all recruits', 'recruits'],
  ] as const) {
    const row = lines
      .find((line) => line.startsWith(`${name} `))!
      .slice(name.length)
      .trim()
      .split(/\s+/);
    const values = [0.5, 0.05, 0.95].map((p) => drive.quantile(metric, p).value);
    [...values, coerced.quantile(metric, 0.5).value].forEach((value, i) => printedAs(row[i]!, value));
  }
});

test('the picture counts every campaign once', () => {
  const bars = lines.filter((line) => line.includes('thousand '));
  const shares = bars.map((line) => Number(/(\d+) %/.exec(line)![1]));
  const edges = [0, 100_000, 200_000, 300_000, 400_000, 500_000, Infinity];
  const values = drive.values('volunteers');
  shares.forEach((share, i) => {
    const right = values.filter((men) => men >= edges[i]! && men < edges[i + 1]!).length / 100;
    expect(Math.abs(share - right)).toBeLessThanOrEqual(0.5);
    expect(bars[i]!.split('●').length - 1).toBe(Math.round(right / 2));
  });
});

test('what decides is measured: every row at both ends of the plausible range, widest first', async () => {
  const rows = lines.flatMap((line) => {
    const match = /^(.+?)\s{2,}(\S+)\s+(under 1|over 99|\d+) %\s+(\S+)\s+(under 1|over 99|\d+) %$/.exec(line);
    return match ? [match.slice(1)] : [];
  });
  expect(rows.length).toBeGreaterThan(4);
  const value = (text: string): number => (text === 'under 1' ? 0 : text === 'over 99' ? 100 : Number(text));
  const swings = rows.map((row) => Math.abs(value(row[4]!) - value(row[2]!)));
  swings.slice(1).forEach((swing, i) => {
    expect(swing).toBeLessThanOrEqual(swings[i]! + 1);
  });
  // Two of them run again by other means: independent replicates instead of Sobol' points. Errors: 256 points give at most 2, 1,000 replicates 1.6.
  for (const path of ['uptake.hazard', 'eligible']) {
    const { name, plausible } = parameters.find((row) => row.path === path)!;
    const printed = rows.find((row) => row[0] === name)!;
    expect([Number(printed[1]), Number(printed[3])]).toEqual(plausible);
    const again = await sweep(russia2023, oneAtATime({ [path]: [...plausible!] }), {
      seed: 'again',
      replicates: 1_000,
      ask: { genuine: { probability: { metric: 'volunteers', atLeast: 'target' } } },
    });
    for (const [end, column] of [
      [1, 2],
      [2, 4],
    ] as const)
      expect(Math.abs(100 * again.rows[end]!.answers!.genuine.value - value(printed[column]!))).toBeLessThan(7); // 3 standard errors
  }
});

test('words that the numbers do not bear are gone, and what was used for the willing share is said', () => {
  for (const wrong of ['one assumption.', 'Not tuned', 'most surely', '44.1']) expect(screen).not.toContain(wrong);
  expect(screen).toContain('not equally likely');
  expect(screen).toMatch(/share was judged so that a year gives 120,000 to 345,000/);
  expect(screen).toContain('45 %, an input');
  expect(russia2023.coercion!.probability).toBe(0.45);
});

test('the rest ranks regions only where chance does not, and prints what was claimed and paid', async () => {
  const { printRest } = await import('../../examples/russia-2023/rest.js');
  const rest = await printedBy(() => {
    printRest(drive);
    return Promise.resolve();
  });
  const met = drive.attainment().recruits.byRegion();
  const ranked = rankRegions(Object.fromEntries(Object.entries(met).map(([id, region]) => [id, region.met])));
  const apart = ranked.filter(({ from, to }) => to - from < 10);
  expect(rest).toContain(`The other ${String(ranked.length - apart.length)} of 83 regions are tied with ten or more`);
  for (const { region } of apart) expect(rest).toContain(russia2023.regions.find(({ id }) => id === region)!.name);
  expect(russianClaims.some(({ contractPeople }) => contractPeople === 420_000)).toBe(true);
  expect(russianPayments.some(({ period, estimate }) => period === '2023' && estimate === 345_000)).toBe(true);
  expect(rest).toContain('420,000');
  expect(rest).toContain('345,000');
});
