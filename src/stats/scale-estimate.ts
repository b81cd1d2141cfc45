import { fail, failText } from '../errors/index.js';
import { type Estimate, readEstimate } from './estimate.js';

/** An estimate in another unit: kopecks in million roubles with a factor of 1e-8. Errors: `estimate/invalid` for what is no estimate or a probability, `options/invalid` for a factor that is 0 or not finite. */
export function scaleEstimate(given: Estimate, factor: number): Estimate {
  const estimate =
    readEstimate(given) ?? fail('estimate/invalid', 'estimate', given, 'an estimate, such as ensemble.mean(…) gives');
  if (estimate.kind === 'probability')
    failText('estimate/invalid', 'estimate', 'a probability', 'an estimate with a unit');
  if (!Number.isFinite(factor) || factor === 0)
    fail('options/invalid', 'factor', factor, 'a finite number other than 0');
  const [low, high] = estimate.interval.map((bound) => bound * factor) as [number, number];
  return {
    ...estimate,
    value: estimate.value * factor + 0, // no minus 0
    se: estimate.se * Math.abs(factor),
    interval: factor > 0 ? [low, high] : [high, low],
  };
}
