import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { russia2023 } from '../../src/data/index.js';
import { fullModelName, fullModelReplicates } from './names.js';
import type { Case } from './case.js';

/** The founding case as a user runs it: parameters free, coercion in 45 % of replicates, every region and period kept. */
export const fullModelCase: Case = {
  name: fullModelName,
  units: fullModelReplicates,
  prepare: () => {
    let seed = 0;
    return async () =>
      (await runEnsemble(russia2023, { seed: (seed += 1), replicates: fullModelReplicates })).mean('recruits').value;
  },
};
