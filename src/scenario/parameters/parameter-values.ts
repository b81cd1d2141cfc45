import type { Domain, Parameter } from './parameter.js';
import { pathOfKind } from './kind-paths.js';
import { parameters } from './parameters.js';
import { quantileFunction } from '../distributions/quantile.js';
import type { Distribution } from '../distributions/distributions.js';
import type { Scenario, Uncertain } from '../types.js';

/** A value of a scenario that the parameter table knows. */
export interface ParameterValue {
  /** Its own path, the covariate included: `uptake.elasticity.income`. */
  readonly path: string;
  readonly parameter: Parameter;
  readonly value: Uncertain | readonly number[];
}

/** Every parameter that a scenario has, with its value, in the order of the table; values by covariate or kind of equipment one by one. Those of blocks that are `null` are left out, as is a limit that is none and what is given by names. */
export function parameterValues(scenario: Scenario): readonly ParameterValue[] {
  const kinds = Object.keys(scenario.force?.equipment ?? {});
  return parameters.flatMap((row): ParameterValue[] => {
    if (row.byResource)
      return (scenario.resources ?? []).map(({ name }) => {
        const path = resourcePath(name, row.path);
        return { path, parameter: row, value: valueAt(scenario, path) as Uncertain };
      });
    if (row.byKind) {
      return kinds.map((kind) => {
        const path = pathOfKind(row.path, kind);
        return { path, parameter: row, value: valueAt(scenario, path) as Uncertain };
      });
    }
    if (row.path === 'target' && typeof scenario.target !== 'number')
      return Object.entries(scenario.target).map(([edge, value]) => ({
        path: `target.${edge}`,
        parameter: row,
        value: value as number,
      }));
    const value = valueAt(scenario, row.path);
    if (value === undefined || value === null || isList(value)) return [];
    if (!row.byCovariate) return [{ path: row.path, parameter: row, value: value as Uncertain | readonly number[] }];
    return Object.entries(value as Readonly<Record<string, Uncertain>>).map(([name, one]) => ({
      path: `${row.path}.${name}`,
      parameter: row,
      value: one,
    }));
  });
}

/** Names instead of a number: regions that are known to report. */
const isList = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'string';

/** What a scenario holds at a path of the parameter table, from one key deep to four, resources by their names; `undefined` in a block that is not there. */
export function valueAt(scenario: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return (value as readonly { readonly name?: unknown }[]).find(({ name }) => name === key);
    return (value as Record<string, unknown> | null | undefined)?.[key];
  }, scenario);
}

/** The path of a resource's own value, from the row of the table that all share: `resources.recruiters.level`. */
function resourcePath(name: string, row: string): string {
  return row.replace('.', `.${name}.`);
}

/** Smallest positive normal double: where the model holds a tail at an open end of a domain. */
const leastPositive = 2.2250738585072014e-308;

/**
 * Draws a parameter: a number stays itself, a distribution gives its quantile at `u`. The hard domain holds: a tail beyond it, which
 * `defineScenario` lets pass only below a probability of {@link tailProbability}, is held at its edge.
 */
export function parameterQuantile(value: Uncertain, domain: Domain): (u: number) => number {
  if (typeof value === 'number') return () => value;
  const quantile = quantileFunction(value);
  const low = domain.lowOpen && domain.low === 0 ? leastPositive : domain.low;
  const high = domain.high === Infinity ? Number.MAX_VALUE : domain.high;
  return (u) => Math.min(high, Math.max(low, quantile(u)));
}

/**
 * A distribution may leave its parameter's domain with at most this probability on either side, one draw in 100,000. It lets pass a
 * log-normal willing share of median 0.03 up to sigma 0.8 (6e-6 above 1), the widest that the sources suggest, and no prior whose
 * held tail would be seen in a mean.
 */
export const tailProbability = 1e-5;

/** The ends of what a distribution can give, tails below {@link tailProbability} left out; its exact bounds where it has any. */
export function practicalRange(distribution: Distribution): readonly [low: number, high: number] {
  switch (distribution.kind) {
    case 'uniform':
    case 'triangular':
      return [distribution.low, distribution.high];
    case 'empirical': {
      const { values, weights } = distribution;
      // A value without weight is never drawn.
      const drawn = values.filter((_, i) => weights === null || weights[i]! > 0);
      return [drawn.reduce((a, b) => Math.min(a, b)), drawn.reduce((a, b) => Math.max(a, b))];
    }
    case 'logitNormal':
      return [0, 1];
    case 'normal':
    case 'lognormal':
    case 'between': {
      if (distribution.kind === 'between' && distribution.shape === 'logitNormal') return [0, 1];
      const quantile = quantileFunction(distribution);
      return [quantile(tailProbability), quantile(1 - tailProbability)];
    }
  }
}

/** The most that a parameter can ever be drawn as, held tails included: draws have 53 bits. */
export function greatestDrawn(value: Uncertain, domain: Domain): number {
  return parameterQuantile(value, domain)(1 - Number.EPSILON / 2);
}

/** The least, likewise. */
export function leastDrawn(value: Uncertain, domain: Domain): number {
  return parameterQuantile(value, domain)(Number.EPSILON / 2);
}
