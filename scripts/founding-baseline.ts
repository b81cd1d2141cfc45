import { createHash } from 'node:crypto';
import { russia2023 } from '../src/data/index.js';
import { runEnsemble } from '../src/ensemble/index.js';
import { quotas } from '../src/quota/index.js';
import { listed, metrics as allMetrics, metricTraits } from '../src/scenario/index.js';

/** What the founding case gives at one seed, exactly: a few totals to read, and a hash of every regional series of every replicate. */
export async function foundingBaseline(): Promise<object> {
  const replicates = 200;
  const metrics = listed(allMetrics, russia2023);
  const ensemble = await runEnsemble(russia2023, { seed: 'baseline', replicates });
  const hash = createHash('sha256');
  const add = (values: Float64Array): void => {
    const bytes = new DataView(new ArrayBuffer(values.length * 8));
    values.forEach((value, i) => {
      bytes.setFloat64(i * 8, value, true);
    });
    hash.update(new Uint8Array(bytes.buffer));
  };
  for (const metric of metrics) {
    for (let through = 1; through <= 9; through++) {
      add(ensemble.values({ metric, through }));
      if (metricTraits(metric).scope === 'country') continue;
      for (const { id } of russia2023.regions) add(ensemble.values({ metric, region: id, through }));
    }
  }
  return {
    engineVersion: ensemble.engineVersion,
    fingerprint: ensemble.fingerprint,
    seed: ensemble.seed,
    replicates,
    quotas: quotas(russia2023).byRegion,
    totals: Object.fromEntries(metrics.map((metric) => [metric, Array.from(ensemble.values(metric).slice(0, 6))])),
    hash: hash.digest('hex'),
  };
}
