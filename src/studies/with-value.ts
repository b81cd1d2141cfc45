import { fail, failText } from '../errors/index.js';
import {
  assertScenario,
  type Distribution,
  findParameter,
  medianOf,
  type Scenario,
  type Uncertain,
  valueAt,
  vary,
} from '../scenario/index.js';

/** What is varied: a parameter by its path, or anything by a function that makes a scenario out of a number and the base. */
export type Vary<Id extends string = string> = string | ((x: number, base: Scenario<Id>) => Scenario<Id>);

/** The scenario with another value at a path. Errors: those of `vary`; `options/invalid` for a path with an empty part. */
export function withValue<Id extends string>(scenario: Scenario<Id>, path: string, value: unknown): Scenario<Id> {
  const keys = path.split('.');
  if (keys.includes('')) fail('options/invalid', 'path', path, 'a path such as uptake.willing');
  const patch = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return vary<Id, Id>(scenario, patch as Parameters<typeof vary<Id, Id>>[1]);
}

/**
 * The scenario with the middle of a parameter elsewhere: a number is replaced; a distribution keeps its shape and moves its median, normal ones
 * by shifting, log-normal and logit-normal ones by their median (so that their spread on the scale of the logarithm or log-odds
 * stays), uniform, triangular and empirical ones by scaling.
 *
 * @throws LevyError `reference/unknown-parameter`; `options/invalid` for a parameter of a joint table, or a median of 0 that cannot be
 *   scaled; those of `vary` for a value outside the parameter's domain.
 */
export function withMedian<Id extends string>(base: Scenario<Id>, path: string, median: number): Scenario<Id> {
  const scenario = assertScenario(base);
  if (typeof (path as unknown) !== 'string') fail('options/invalid', 'path', path, 'a path such as uptake.willing');
  return withValue(scenario, path, movedTo(uncertainAt(scenario, path), median, path));
}

/** What a scenario holds at the path of a parameter. Errors: `reference/unknown-parameter`, `options/invalid`. */
export function uncertainAt(scenario: Scenario, path: string): Uncertain {
  const row = findParameter(path);
  const value = valueAt(scenario, path);
  if (
    row === undefined ||
    (typeof value !== 'number' && (typeof value !== 'object' || value === null || Array.isArray(value)))
  )
    fail(
      'reference/unknown-parameter',
      'path',
      path,
      'the path of a parameter with one number, such as uptake.willing',
    );
  if (scenario.joint.some(({ parameters }) => parameters.includes(path)))
    failText('options/invalid', path, 'a parameter of a joint table', 'one that can be changed alone, or a function');
  return value as Uncertain;
}

function movedTo(value: Uncertain, median: number, path: string): Uncertain {
  if (typeof value === 'number') return median;
  const old = medianOf(value);
  const factor = median / old;
  const scale = (x: number): number => (x * median) / old;
  const scaled = (one: Distribution): Distribution => {
    if (!(Number.isFinite(factor) && factor > 0))
      fail('options/invalid', path, median, 'a median that the old one can be scaled to, on the same side of 0');
    return one;
  };
  switch (value.kind) {
    case 'normal':
      return { ...value, mean: median };
    case 'lognormal':
    case 'logitNormal':
      return { ...value, median };
    case 'uniform':
      return scaled({ ...value, low: scale(value.low), high: scale(value.high) });
    case 'triangular':
      return scaled({ ...value, low: scale(value.low), mode: scale(value.mode), high: scale(value.high) });
    case 'empirical':
      return scaled({ ...value, values: value.values.map(scale) });
    case 'between': {
      const { low, high, shape } = value;
      if (shape === 'normal') return { ...value, low: low + median - old, high: high + median - old };
      if (shape === 'lognormal') return scaled({ ...value, low: scale(low), high: scale(high) });
      // Odds are scaled.
      const odds = (p: number): number => p / (1 - p);
      const ratio = odds(median) / odds(old);
      const moved = (p: number): number => (odds(p) * ratio) / (1 + odds(p) * ratio);
      return { ...value, low: moved(low), high: moved(high) };
    }
  }
}
