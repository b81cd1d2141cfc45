import { russia2023 } from '../../src/data/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { quotas } from '../../src/quota/index.js';
import { listed, metrics, metricTraits, vary } from '../../src/scenario/index.js';
import { numberHash } from './hash-numbers.js';

/** Hashes of the founding case: its quotas, its mean-field path, and every series of every region and replicate, by month and by week. */
export async function foundingTable(): Promise<Record<string, string>> {
  const quotaHash = numberHash();
  quotaHash.add(Float64Array.from(quotas(russia2023).schedule.cumulative.flat()));
  const weekly = vary(russia2023, {
    calendar: { step: 'week' },
    uptake: { imitation: 0.02 },
    response: { dissentDamping: 0.3 },
  });
  const path = numberHash();
  path.add(Float64Array.from(numbersIn(expectedPath(russia2023, { coercion: true }))));
  return {
    quotas: quotaHash.digest(),
    'expected path': path.digest(),
    'founding case': await ensembleHash(russia2023, 2_000, 9),
    "founding case, Sobol'": await ensembleHash(russia2023, 1_000, 9, 'sobol'),
    'founding case by week': await ensembleHash(weekly, 150, 40),
  };
}

async function ensembleHash(
  scenario: typeof russia2023,
  replicates: number,
  periods: number,
  sampling: 'independent' | 'sobol' = 'independent',
): Promise<string> {
  const ensemble = await runEnsemble(scenario, { seed: 'identity', replicates, memoryMiB: 1024, sampling });
  const hash = numberHash();
  for (const metric of listed(metrics, scenario)) {
    if (metric === 'spend' && scenario.cash === null) continue;
    for (let through = 1; through <= periods; through++) {
      hash.add(ensemble.values({ metric, through }));
      if (metricTraits(metric).scope === 'country') continue;
      for (const { id } of scenario.regions) hash.add(ensemble.values({ metric, region: id, through }));
    }
  }
  return hash.digest();
}

/** All numbers in plain data, in the order of its keys. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}
