import * as levy from 'levy';
import * as claims from 'levy/claims';
import { encodeShard } from 'levy/shards';
import { runRecord } from 'levy/report';
import { drive } from '../support/drive.js';

export const seed = 'fuzz';

/** What a user writes; every part is small, so that thousands of calls take seconds. */
export const scenarioInput = {
  name: 'fuzzed',
  target: 60,
  calendar: { start: '2023-01-01', end: '2023-03-31', step: 'month' },
  regions: [
    { id: 'a', men: 2000, name: 'North', group: 'g', covariates: { income: 2 }, quota: 20 },
    { id: 'b', men: 3000, name: 'South', group: 'g', covariates: { income: 3 } },
    { id: 'c', men: 400, covariates: { income: 1 } },
  ],
  ...drive,
  uptake: { ...drive.uptake, elasticity: { income: levy.between(0, 0.5) }, season: new Array<number>(12).fill(1) },
  quota: { method: 'webster', tilt: { income: 0.5 }, min: { b: 1 }, phasing: [1, 2, 1] },
  policies: [{ name: 'bonus', from: '2023-02-01', scale: { offer: 2 }, regions: ['a'] }],
  joint: [
    {
      parameters: ['response.dissentHalfLife', 'reporting.inflation'],
      rows: [
        [3, 1],
        [4, 1.1],
      ],
      weights: [1, 2],
    },
  ],
  cash: { perRecruit: 100, currency: 'X' },
  sources: { eligible: 'a survey' },
};

export const seriesInput = {
  name: 'claims',
  kind: 'cumulative',
  measures: 'claimed',
  values: [
    { date: '2023-01-31', value: 10, source: 'assumption' },
    { date: '2023-02-28', value: 20, low: 15, high: 25, source: 'assumption' },
  ],
  error: { kind: 'lognormal', sigma: 0.2 },
};

const force = {
  force: {
    strength: levy.lognormal(5000, 0.1),
    arrivals: { others: 20 },
    losses: { counted: 'all', share: levy.lognormal(0.03, 0.3) },
    returns: { share: 0.5, lag: 1 },
    equipment: { tanks: { holding: levy.uniform(20, 30), losses: { number: 1 }, required: 5 } },
  },
};

const observedInput = {
  name: 'signed',
  kind: 'cumulative',
  measures: 'volunteers',
  error: { kind: 'lognormal', sigma: 0.2 },
  values: [
    { date: '2023-01-31', value: 6, source: 'assumption' },
    { date: '2023-02-28', value: 14, source: 'assumption' },
  ],
};

export const csv = 'code,region,men,income\na,North,2000,2\nb,"South, and Isles",3000,3\n';
export const yaml = [
  'name: read',
  'target: 60',
  'calendar: { start: 2023-01-01, end: 2023-03-31 }',
  'regions:',
  '  - { id: a, men: 2000 }',
  'uptake: { willing: 0.05, hazard: 0.2 }',
  '',
].join('\n');

/** Results of the library that users pass back in. */
export async function makeSamples() {
  const scenario = levy.defineScenario<string>(scenarioInput as never);
  const other = levy.vary(scenario, { name: 'other', uptake: { hazard: 0.2 } });
  const ensemble = await levy.runEnsemble(scenario, { seed, replicates: 64 });
  const claim = claims.claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.99);
  const comparison = await levy.compare(scenario, { other }, { seed, replicates: 24, keep: 'periods' });
  return {
    scenario,
    other,
    ensemble,
    claim,
    comparison,
    arm: comparison.arms.other,
    attribution: await levy.attribute(scenario, { without: 'coercion' }, { seed, replicates: 24 }),
    run: levy.simulate(scenario, { seed }),
    run2: levy.simulate(other, { seed }),
    path: levy.expectedPath(scenario),
    attainment: ensemble.attainment(),
    mean: ensemble.mean('volunteers'),
    probability: ensemble.probability({ metric: 'recruits', atLeast: 'target' }),
    verdict: await claims.check(scenario, claim, { seed, maxReplicates: 50 }),
    forced: await levy.runEnsemble(levy.vary<string, string>(scenario, force as never), { seed, replicates: 24 }),
    supplied: levy.vary<string, string>(scenario, {
      resources: [{ name: 'recruiters', level: 8, elasticity: 0.4, cost: 10 }],
    }),
    fitted: levy.vary<string, string>(scenario, { joint: [], policies: [] }),
    observed: levy.series(observedInput as never),
    series: levy.series(seriesInput as never),
    shard: await encodeShard(ensemble),
    record: runRecord(ensemble),
    data: levy.toData(ensemble),
  };
}

export type Samples = Awaited<ReturnType<typeof makeSamples>>;
