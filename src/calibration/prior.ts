import { fail, failText, isRecord, nearestName } from '../errors/index.js';
import { canMatter } from '../explain/index.js';
import { compile, type Program } from '../model/index.js';
import { normalProbability } from '../numeric/index.js';
import { type Distribution, marginals, parameterQuantile, type Scenario, vary } from '../scenario/index.js';

/** One thing that is not known, as a standard normal coordinate: a parameter through its quantile function, or the row of a joint table. */
export interface Coordinate {
  readonly paths: readonly string[];
  /** Values of the paths at the probability `u`, 0-1. */
  readonly at: (u: number) => readonly number[];
}

/** Everything about a scenario that is not known and can matter, but chance and whether coercion is used; and what of it a fit reports. */
export interface Prior {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly coordinates: readonly Coordinate[];
  /** Paths of all coordinates, in their order. */
  readonly paths: readonly string[];
  /** What is varied: paths that the posterior holds. Those of a joint table come together. */
  readonly varied: readonly string[];
  /** Whether the posterior holds how likely it is that coercion was used. */
  readonly variesCoercion: boolean;
}

/** What to fit: paths of parameters whose distributions are the prior; or priors by path, which stand over the scenario's own. */
export type FittedParameters = readonly string[] | Readonly<Record<string, Distribution>>;

/** Whether coercion is used is not drawn from a prior but summed over; its posterior has this path. */
export const coercionPath = 'coercion.probability';

/** Least and greatest probability a coordinate is read at: draws have 53 bits. */
const least = 1.1102230246251565e-16;

/**
 * The prior of a fit. Without `vary` everything uncertain that can matter is varied. Errors: `options/invalid`, `reference/unknown-parameter`; those of `vary` for priors by path.
 */
export function priorOf(given: Scenario, fitted: FittedParameters | undefined): Prior {
  const asked: unknown = fitted;
  if (asked !== undefined && !Array.isArray(asked) && !isRecord(asked))
    return fail('options/invalid', 'vary', asked, 'paths of parameters, or distributions by path');
  const scenario = isRecord(asked) ? withPriors(given, asked) : given;
  const program = compile(scenario);
  const { drawn, joint } = program.parameters;
  const names: readonly unknown[] | null =
    asked === undefined ? null : Array.isArray(asked) ? (asked as unknown[]) : Object.keys(asked);
  const byPath = marginals(scenario);
  const coordinates: Coordinate[] = [
    ...drawn
      .filter(({ path }) => canMatter(path, scenario, byPath) || names?.includes(path) === true)
      .map(({ path, value, domain }) => {
        const quantile = parameterQuantile(value, domain);
        return { paths: [path], at: (u: number) => [quantile(u)] };
      }),
    ...joint.map(({ parameters, rows, weights }) => ({ paths: parameters, at: rowAt(rows, weights) })),
  ];
  const paths = coordinates.flatMap((one) => one.paths);
  const named = names ?? paths;
  if (named.length === 0 && (names !== null || scenario.coercion === null || !isOpen(program)))
    failText('options/invalid', 'vary', 'nothing', 'at least one parameter whose value is not known');
  named.forEach((path, i) => assertUncertain(path, `vary[${String(i)}]`, paths, scenario));
  const wanted = new Set(named);
  const varied = coordinates.filter((one) => one.paths.some((path) => wanted.has(path))).flatMap((one) => one.paths);
  return {
    scenario,
    program,
    coordinates,
    paths,
    varied: varied.filter((path) => path !== coercionPath),
    variesCoercion: scenario.coercion !== null && (names === null ? isOpen(program) : wanted.has(coercionPath)),
  };
}

/** Whether coercion may be used and may not. */
function isOpen({ parameters }: Program): boolean {
  const known = parameters.constants[coercionPath];
  return known === undefined || (known > 0 && known < 1);
}

function withPriors(scenario: Scenario, priors: Readonly<Record<string, unknown>>): Scenario {
  return Object.entries(priors).reduce((base, [path, prior]) => {
    if (base.joint.some(({ parameters }) => parameters.includes(path)))
      failText(
        'options/invalid',
        `vary.${path}`,
        'a parameter of a joint table',
        'the path alone: the table is its prior',
      );
    if (!isRecord(prior))
      fail('options/invalid', `vary.${path}`, prior, 'a distribution, such as lognormal(0.03, 0.5)');
    const patch = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), prior);
    return vary<string>(base, patch as Parameters<typeof vary>[1]);
  }, scenario);
}

function assertUncertain(path: unknown, at: string, paths: readonly string[], scenario: Scenario): void {
  if (typeof path !== 'string') return fail('options/invalid', at, path, 'the path of a parameter');
  if (path === coercionPath && scenario.coercion !== null) return;
  if (paths.includes(path)) return;
  const known = compile(scenario).parameters.paths.includes(path);
  if (known)
    failText(
      'options/invalid',
      at,
      `${path}, which is known`,
      `a parameter with a distribution as its prior: give it one, as vary: { '${path}': uniform(…) }`,
    );
  const near = nearestName(path, [...paths, ...compile(scenario).parameters.paths]);
  fail(
    'reference/unknown-parameter',
    at,
    path,
    `one of ${paths.join(', ')}${near === null ? '' : `; did you mean ${near}?`}`,
  );
}

function rowAt(rows: readonly (readonly number[])[], weights: readonly number[] | null): Coordinate['at'] {
  let sum = 0;
  const reached = rows.map((_, i) => (sum += weights === null ? 1 : weights[i]!));
  const last = reached.findIndex((one) => one === sum);
  return (u) => {
    const wanted = u * sum;
    let low = 0;
    for (let high = last; low < high;) {
      const middle = (low + high) >>> 1;
      if (reached[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return rows[low]!;
  };
}

/** Values of all paths of a prior at a point of standard normal coordinates. */
export function valuesAt({ coordinates }: Pick<Prior, 'coordinates'>, point: ArrayLike<number>): number[] {
  return coordinates.flatMap(({ at }, j) => [
    ...at(Math.min(1 - least, Math.max(least, normalProbability(point[j]!)))),
  ]);
}

/** The draws for coercion that stand for all, one for each way it can go: between the probabilities in force, and how likely each is. */
export function coercionCases(
  prior: Prior,
  values: readonly number[],
): { readonly draws: number[]; readonly shares: number[] } {
  const { program, paths, scenario } = prior;
  const place = paths.indexOf(coercionPath);
  const own = place >= 0 ? values[place]! : program.parameters.constants[coercionPath]!;
  const rules = scenario.coercion === null ? [] : program.coercionRules;
  const edges = rules.map(({ set, scale }) => Math.min(1, Math.max(0, (set ?? own) * scale)));
  const ends = [0, ...edges.sort((a, b) => a - b), 1];
  const draws: number[] = [];
  const shares: number[] = [];
  for (let i = 1; i < ends.length; i++) {
    draws.push((ends[i - 1]! + ends[i]!) / 2);
    shares.push(ends[i]! - ends[i - 1]!);
  }
  // Ways of no width are left out where they have none for any draw.
  if (place >= 0) return { draws, shares };
  return { draws: draws.filter((_, i) => shares[i]! > 0), shares: shares.filter((share) => share > 0) };
}
