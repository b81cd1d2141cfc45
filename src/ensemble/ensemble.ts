import { engineVersion, type Seed } from '../random/index.js';
import { fingerprint, type Scenario } from '../scenario/index.js';
import { replicatesIn, type Store } from './store.js';

/** Many replicates of one scenario, and what can be asked of them. */
export interface Ensemble<Id extends string = string> {
  readonly schemaVersion: 1;
  readonly engineVersion: string;
  /** SHA-256 of the scenario. */
  readonly fingerprint: string;
  readonly scenario: Scenario<Id>;
  readonly seed: Seed;
  /** Number of the first replicate. */
  readonly first: number;
  /** Replicates done. */
  readonly n: number;
  /** Replicates asked for; more than `n` when the work was cancelled. */
  readonly requested: number;
  readonly partial: boolean;
}

/** What an ensemble is made of. */
export interface EnsembleParts {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly store: Store;
  readonly requested: number;
}

export function makeEnsemble<Id extends string>({ scenario, seed, store, requested }: EnsembleParts): Ensemble<Id> {
  const n = replicatesIn(store);
  return {
    schemaVersion: 1,
    engineVersion,
    fingerprint: fingerprint(scenario),
    scenario: scenario as Scenario<Id>,
    seed,
    first: store.first,
    n,
    requested,
    partial: n < requested,
  };
}
