/**
 * `npx tsx scripts/sobol-study.ts variance [seeds] | coverage [repetitions] [replicates]`: what replicates out of Sobol' points are worth in the
 * founding case, for MODEL.md.
 *
 * `variance`: variance of estimates from 16,384 replicates over 50 seeds, independent over Sobol'. `coverage`: how often nominal 90 % intervals
 * of 512 replicates (16 randomisations of 32), or as many as are said, hold what all repetitions together give, over 1,000 seeds. Both write
 * scripts/sobol-study.json, with the engine and the scenario that they measured; `npm run docs` puts the tables into MODEL.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { russia2023 } from '../src/data/index.js';
import { compare } from '../src/compare/index.js';
import { type Ensemble, runEnsemble } from '../src/ensemble/index.js';
import { engineVersion } from '../src/random/index.js';
import { fingerprint, vary } from '../src/scenario/index.js';
import type { Estimate } from '../src/stats/index.js';

const target = { metric: 'volunteers', atLeast: 'target' } as const;
const booked = { metric: 'recruits', atLeast: 'target' } as const;
const questions: Record<string, (ensemble: Ensemble) => Estimate> = {
  'mean of volunteers': (e) => e.mean('volunteers', { level: 0.9 }),
  'mean of coerced': (e) => e.mean('coerced', { level: 0.9 }),
  'median of volunteers': (e) => e.quantile('volunteers', 0.5, { level: 0.9 }),
  'median of recruits': (e) => e.quantile('recruits', 0.5, { level: 0.9 }),
  '0.95 quantile of volunteers': (e) => e.quantile('volunteers', 0.95, { level: 0.9 }),
  '0.95 quantile of coerced': (e) => e.quantile('coerced', 0.95, { level: 0.9 }),
  'P(volunteers ≥ target)': (e) => e.probability(target, { level: 0.9 }),
  'P(recruits ≥ target)': (e) => e.probability(booked, { level: 0.9 }),
};
const more = {
  'mean of coerced, where coercion is in use': (e: Ensemble) =>
    e.given({ coercion: true }).mean('coerced', { level: 0.9 }),
  'at least 20 regions meet their quota': (e: Ensemble) => e.attainment({ level: 0.9 }).recruits.atLeastRegions(20),
};

const file = new URL('./sobol-study.json', import.meta.url);
const record = (part: object): void => {
  let before: object = {};
  try {
    before = JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    // The first part.
  }
  writeFileSync(file, `${JSON.stringify({ ...before, ...part }, null, 2)}\n`);
};

/** What is measured: results of another engine or another founding case are results of their own. */
const measured = { engineVersion, scenario: fingerprint(russia2023) };

const variance = (values: readonly number[]): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

async function varianceStudy(seeds: number, replicates: number): Promise<void> {
  const values: Record<string, Record<string, number[]>> = { independent: {}, sobol: {} };
  for (let seed = 0; seed < seeds; seed++) {
    for (const sampling of ['independent', 'sobol'] as const) {
      const ensemble = await runEnsemble(russia2023, {
        seed: `variance ${String(seed)}`,
        replicates,
        sampling,
        keep: 'totals',
      });
      for (const [name, ask] of Object.entries(questions)) (values[sampling]![name] ??= []).push(ask(ensemble).value);
    }
    const ratios = Object.keys(questions).map((name) => [
      name,
      Number((variance(values['independent']![name]!) / variance(values['sobol']![name]!)).toPrecision(3)),
    ]);
    if (seed > 1)
      record({ variance: { ...measured, seeds: seed + 1, replicates, ratios: Object.fromEntries(ratios) as object } });
  }
}

async function coverageStudy(repetitions: number, replicates: number): Promise<void> {
  const better = vary(russia2023, { policies: [{ name: 'offer', from: '2023-08-01', scale: { offer: 1.35 } }] });
  const faster = vary(russia2023, {
    policies: [{ name: 'pace', from: '2023-08-01', scale: { 'uptake.hazard': 1.35 } }],
  });
  const all = { ...questions, ...more };
  const held: Record<string, Estimate[]> = {};
  const pooled: Record<string, number[]> = {};
  for (let k = 0; k < repetitions; k++) {
    const options = { seed: `coverage ${String(k)}`, replicates, sampling: 'sobol', keep: 'totals' } as const;
    const { base, arms } = await compare(russia2023, { better, faster }, options);
    for (const [name, ask] of Object.entries(all)) (held[name] ??= []).push(ask(base));
    (held['difference of volunteers, offer +35 % from August'] ??= []).push(
      arms.better.difference('volunteers', { level: 0.9 }),
    );
    (held['difference of volunteers, hazard +35 % from August'] ??= []).push(
      arms.faster.difference('volunteers', { level: 0.9 }),
    );
    (held['recruits gained per volunteer gained (ratio)'] ??= []).push(
      arms.better.ratio('recruits', 'volunteers', { level: 0.9 }),
    );
    for (const metric of ['volunteers', 'recruits', 'coerced'] as const) {
      const list = (pooled[metric] ??= []);
      for (const value of base.values(metric)) list.push(value);
    }
    if (k % 50 === 49) summarise(k + 1);
  }
  function summarise(done: number): void {
    const sorted = Object.fromEntries(
      Object.entries(pooled).map(([name, list]) => [name, Float64Array.from(list).sort()]),
    );
    const truth = (name: string, estimates: readonly Estimate[]): number => {
      const quantile = /^(median|0\.95 quantile) of (\w+)$/.exec(name);
      if (quantile !== null) {
        const list = sorted[quantile[2]!]!;
        return list[Math.floor((quantile[1] === 'median' ? 0.5 : 0.95) * list.length)]!;
      }
      return estimates.reduce((sum, { value }) => sum + value, 0) / estimates.length;
    };
    const coverage = Object.entries(held).map(([name, estimates]) => {
      const exact = truth(name, estimates);
      const covered = estimates.filter(({ interval: [low, high] }) => low <= exact && exact <= high).length;
      return [name, Number(((100 * covered) / estimates.length).toFixed(1))];
    });
    record({
      [`coverage${String(replicates)}`]: {
        ...measured,
        repetitions: done,
        replicates,
        level: 90,
        covered: Object.fromEntries(coverage) as object,
      },
    });
  }
}

const [part, times, each] = process.argv.slice(2);
if (part === 'variance') await varianceStudy(times === undefined ? 50 : Number(times), 16_384);
else if (part === 'coverage')
  await coverageStudy(times === undefined ? 1000 : Number(times), each === undefined ? 512 : Number(each));
else throw new Error('say variance or coverage');
