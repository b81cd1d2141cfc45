import { assertNumber, isRecord, optionsOf } from '../errors/index.js';
import { addressOf, type MetricOf, type MetricReference } from '../model/index.js';
import { type Estimate, standardErrorOf } from '../stats/index.js';
import { type EnsembleEvent, eventOutcomes, isEvent, type Store } from '../store/index.js';
import type { Ensemble } from './ensemble.js';
import type { Estimated } from './estimated.js';
import { viewValues } from './view.js';

/** Errors: those of references and events, and `ensemble/not-kept` where a store like this one would not hold what is asked for. */
export function assertEstimable(empty: Store, of: Estimated): void {
  if (isEvent(of)) {
    eventOutcomes(empty, of);
    return;
  }
  const { reference, quantile } = parted(of);
  viewValues({ store: empty, rows: null }, addressOf(empty.program, reference));
  if (quantile !== null)
    assertNumber('options/invalid', 'quantile', quantile, (p) => p > 0 && p < 1, 'a number between 0 and 1');
}

/** The standard error of an estimate as a rule to stop at takes it. */
export function standardErrorIn(ensemble: Ensemble, of: Estimated): number {
  return standardErrorOf(estimateOf(ensemble, of));
}

function estimateOf(ensemble: Ensemble, of: Estimated): Estimate {
  if (isEvent(of)) return ensemble.probability(of);
  const { reference, quantile } = parted(of);
  return quantile === null ? ensemble.mean(reference) : ensemble.quantile(reference, quantile);
}

function parted(of: Exclude<Estimated, EnsembleEvent>): { reference: MetricOf; quantile: number | null } {
  if (!isRecord(of) || !('quantile' in of)) return { reference: of, quantile: null };
  const { quantile, ...reference } = optionsOf(of as MetricReference & { quantile: number }, {
    path: 'of',
    known: ['metric', 'region', 'through', 'flow', 'quantile'],
  });
  return { reference, quantile };
}
