import { failText } from '../errors/index.js';
import type { MetricAddress } from '../model/index.js';
import type { Store } from './store.js';

/** Throws `ensemble/not-kept`: what was asked for is not held, and how to have it held. */
export function notKept(store: Store, { region, period, metric, flow }: MetricAddress): never {
  const { scenario, periods } = store.program;
  const where = region < 0 ? 'the country' : `region ${scenario.regions[region]!.id}`;
  const when = flow
    ? `in period ${String(period + 1)}`
    : period === periods.length - 1
      ? 'at the end'
      : `through period ${String(period + 1)}`;
  failText(
    'ensemble/not-kept',
    region < 0 ? 'through' : 'region',
    `${metric} of ${where} ${when}, of which this ensemble keeps ${store.keep === 'totals' ? 'national totals' : `keep: '${store.keep}'`} only`,
    "keep: 'national', 'regions' or 'periods' as an option of the run, a larger memoryMiB or fewer replicates; a single replicate has everything: replay(k)",
  );
}
