import { type Ensemble, genuine, viewOf } from '../ensemble/index.js';
import type { MetricOf } from '../model/index.js';
import { momentsOf } from '../stats/index.js';
import { parameterValues, parameterWords } from '../scenario/index.js';

/** How closely an uncertain assumption and an outcome go together over the replicates of an ensemble. */
export interface DecidingAssumption {
  /** Path of the parameter, `uptake.willing`. */
  readonly path: string;
  /** Its name in words. */
  readonly name: string;
  /** Spearman's rank correlation with the outcome, −1 to 1. */
  readonly correlation: number;
  /** Its square: the share of the ranks' variance that goes with this assumption alone. Shares of several need not add up to 1. */
  readonly share: number;
}

/** Below so many replicates a rank correlation tells nothing: its standard error is about 1/√n. */
const fewest = 30;

/**
 * The drawn assumptions of an ensemble by how much of an outcome's spread goes with each, most first: those whose correlation is more than two
 * standard errors (2/√n) from 0. It says what decides within the scenario's own uncertainty; what the scenario states as one number cannot be among them.
 */
export function whatDecides<Id extends string>(given: Ensemble<Id>, of: MetricOf<Id>): readonly DecidingAssumption[] {
  const ensemble = genuine(given);
  const { n, scenario } = ensemble;
  if (n < fewest) return [];
  const { paths, constants } = viewOf(ensemble).store.program.parameters;
  const outcome = ranksOf(ensemble.values(of));
  const names = new Map(
    parameterValues(scenario).map(({ path, parameter }) => [path, parameterWords(parameter, scenario).name]),
  );
  return paths
    .filter((path) => constants[path] === undefined)
    .map((path) => {
      const correlation = correlationOf(ranksOf(ensemble.parameters(path)), outcome);
      return { path, name: names.get(path) ?? path, correlation, share: correlation * correlation };
    })
    .filter(({ correlation }) => Math.abs(correlation) > 2 / Math.sqrt(n))
    .sort((a, b) => b.share - a.share);
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) =>
    values[a]! === values[b]! ? a - b : values[a]! - values[b]!,
  );
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

function correlationOf(x: Float64Array, y: Float64Array): number {
  const [ofX, ofY, ofSum] = [momentsOf(x), momentsOf(y), momentsOf(x.map((value, i) => value + y[i]!))];
  const both = Math.sqrt(ofX.variance * ofY.variance);
  return both > 0 ? (ofSum.variance - ofX.variance - ofY.variance) / 2 / both : 0;
}
