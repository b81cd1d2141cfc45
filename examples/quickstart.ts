// A made-up country of five regions: who would fill a quota of 20,000, and how sure is that?
import { defineScenario, lognormal, quotas, runEnsemble } from 'levy';

const scenario = defineScenario({
  name: 'Five regions',
  target: 20_000,
  calendar: { start: '2025-01-01', end: '2025-12-31', step: 'month' },
  regions: [
    { id: 'north', men: 410_000 },
    { id: 'south', men: 295_000 },
    { id: 'east', men: 160_000 },
    { id: 'west', men: 88_000 },
    { id: 'islands', men: 12_000 },
  ],
  eligible: 0.69,
  uptake: { willing: lognormal(0.05, 0.4), hazard: 0.06 },
  coercion: { probability: 0.45 },
});
console.log(quotas(scenario).byRegion);

const ensemble = await runEnsemble(scenario, { seed: 'quickstart', replicates: 4_000 });
const all = ensemble.probability({ metric: 'recruits', atLeast: 'target' });
const genuine = ensemble.probability({ metric: 'volunteers', atLeast: 'target' });
console.log(`median of genuine volunteers: ${ensemble.quantile('volunteers', 0.5).value.toFixed(0)}`);
console.log(
  `20,000 recruits of any kind: probability ${all.value.toFixed(2)} (${all.interval.map((p) => p.toFixed(2)).join(' to ')})`,
);
console.log(
  `20,000 genuine volunteers:   probability ${genuine.value.toFixed(2)} (${genuine.interval.map((p) => p.toFixed(2)).join(' to ')})`,
);
