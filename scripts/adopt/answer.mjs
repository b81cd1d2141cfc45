/** Entries that load without an optional peer; `levy/vitest` and `levy/bullmq` need theirs. */
export const entries = [
  'levy',
  'levy/apportion',
  'levy/browser',
  'levy/calibrate',
  'levy/claims',
  'levy/data',
  'levy/node',
  'levy/report',
  'levy/shards',
  'levy/studies',
  'levy/yaml',
];

/** What every project runs, from the text of this function: it has to print the same to the letter everywhere. */
export async function answer({ defineScenario, runEnsemble, formatEstimate }) {
  const scenario = defineScenario({
    name: 'toy',
    target: 260,
    calendar: { start: '2023-05-01', end: '2023-06-30' },
    regions: [
      { id: 'A', men: 500 },
      { id: 'B', men: 300 },
    ],
    uptake: { willing: 1, hazard: 0.2 },
    coercion: { probability: 0.4 },
  });
  const ensemble = await runEnsemble(scenario, { seed: 'adopt', replicates: 400 });
  const chance = ensemble.probability({ metric: 'volunteers', atLeast: 'target' });
  return `${formatEstimate(chance)}; ${formatEstimate(ensemble.mean('coerced'))}; ${chance.value}`;
}
