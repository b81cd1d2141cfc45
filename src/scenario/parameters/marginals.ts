import { empirical } from '../distributions/distributions.js';
import { parameterValues } from './parameter-values.js';
import type { Scenario, Uncertain } from '../types.js';

/** A parameter as it is drawn, by path. */
export type Marginals = (path: string) => Uncertain;

/**
 * Every parameter as it is drawn, by path: its column of the joint table where it is in one (a number where all rows that can be
 * drawn agree), otherwise what the scenario says.
 */
export function marginals(scenario: Scenario): Marginals {
  const columns = new Map<string, Uncertain>();
  for (const { parameters, rows, weights } of scenario.joint) {
    parameters.forEach((path, p) => {
      const drawn = rows.flatMap((row, r) => (weights === null || weights[r]! > 0 ? [row[p]!] : []));
      const values = rows.map((row) => row[p]!);
      columns.set(
        path,
        drawn.every((value) => value === drawn[0]) ? drawn[0]! : empirical(values, weights ?? undefined),
      );
    });
  }
  const written = new Map(parameterValues(scenario).map(({ path, value }) => [path, value as Uncertain]));
  return (path) => columns.get(path) ?? written.get(path)!;
}
