// How the share of genuine volunteers among the recruits of the 2023 drive depends on how many men are willing.
import { runEnsemble, toTable, vary } from 'levy';
import { russia2023 } from 'levy/data';

const rows = [];
for (const willing of [0.01, 0.02, 0.03, 0.045, 0.06, 0.08]) {
  // The willing share is held at one value here; everything else stays uncertain.
  const ensemble = await runEnsemble(vary(russia2023, { uptake: { willing } }), {
    seed: 'uptake-scan',
    replicates: 1_000,
  });
  const coerced = ensemble.given({ coercion: true });
  rows.push({
    'willing share': `${(100 * willing).toFixed(1)} %`,
    'genuine volunteers': ensemble.mean('volunteers'),
    'genuine among recruits': share(ensemble),
    'the same where coercion is used': share(coerced),
    '400,000 genuine': ensemble.probability({ metric: 'volunteers', atLeast: 'target' }),
  });
}
console.log(toTable(rows));

/** Genuine volunteers per recruit, over all replicates together. */
function share(of: { mean: (metric: 'volunteers' | 'recruits') => { value: number } }): string {
  return `${((100 * of.mean('volunteers').value) / of.mean('recruits').value).toFixed(0)} %`;
}
