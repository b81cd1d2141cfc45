import { createHash } from 'node:crypto';
import type { Ensemble } from 'levy';
import {
  listed,
  type Metric,
  metrics,
  metricTraits,
  type RegionalMetric,
  stateNames,
} from '../../src/scenario/index.js';
import { viewOf } from '../../src/ensemble/index.js';

const regional = metrics.filter((metric) => metricTraits(metric).scope !== 'country') as RegionalMetric[];

/**
 * One hash of everything an ensemble holds: every metric of every replicate, of the country and of every region in every period that is
 * kept, drawn parameters, attainment and sums. Equal hashes are equal bits.
 */
export function outcomeOf(ensemble: Ensemble): string {
  const hash = createHash('sha256');
  const { store } = viewOf(ensemble);
  const periods = store.program.periods.length;
  const { regions } = ensemble.scenario;
  hash.update(JSON.stringify([ensemble.fingerprint, ensemble.engineVersion, ensemble.seed, ensemble.n, ensemble.keep]));
  hash.update(JSON.stringify(ensemble.rows()));
  const nationalFrom = ensemble.keep === 'totals' ? periods : 1;
  for (let through = nationalFrom; through <= periods; through++)
    for (const metric of [...listed(metrics, ensemble.scenario), ...stateNames] as Metric[])
      hash.update(ensemble.values({ metric, through }));
  if (ensemble.keep === 'regions' || ensemble.keep === 'periods')
    for (let through = ensemble.keep === 'periods' ? 1 : periods; through <= periods; through++)
      for (const { id } of regions)
        for (const metric of [...regional, ...stateNames] as RegionalMetric[])
          hash.update(ensemble.values({ metric, region: id, through }));
  if (ensemble.regionSums) for (const metric of regional) hash.update(JSON.stringify(ensemble.byRegion(metric)));
  const { recruits, volunteers } = ensemble.attainment();
  hash.update(JSON.stringify([recruits, volunteers]));
  if (ensemble.regionSums || ensemble.keep === 'regions' || ensemble.keep === 'periods')
    hash.update(JSON.stringify([recruits.byRegion(), volunteers.byRegion()]));
  return hash.digest('hex');
}
