import { betaBinomialSequence } from '../../stats/index.js';
import type { Judge } from './judge.js';
import { countBetween, shareEstimate } from './share-judge.js';

/**
 * "In each of the first `replicates` replicates the number lies between `low` and `high`." Exact: one exception refutes it, and once they
 * have all been seen it holds. The interval tells what that leaves open: how rare an exception beyond them can still be.
 */
export function everyJudge(low: number, high: number, replicates: number, alpha: number): Judge {
  let counterexample: number | null = null;
  const sequence = betaBinomialSequence([1 - 1 / (replicates + 1)], alpha);
  return {
    look: (values, from, to) => {
      for (let i = from; i < to && counterexample === null; i++)
        if (!(values[i]! >= low && values[i]! <= high)) counterexample = i;
      if (counterexample !== null) return 'fail';
      return to >= replicates ? 'pass' : null;
    },
    findings: (values, n) => {
      const count = countBetween(values, 0, n, low, high);
      return {
        estimate: shareEstimate(count, n),
        interval: sequence.interval(count, n),
        needed: counterexample === null ? replicates : null,
        counterexample,
      };
    },
  };
}
