import { exp, ln } from '../numeric/index.js';
import { cholesky, type Matrix, solveWith } from './linear-algebra.js';

/** A positive number as a smooth function of a point: the exponential of a sum of terms, held between two logarithms. */
export interface Surface {
  readonly coefficients: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** The surface where the terms are these. */
export function surfaceAt({ coefficients, least, most }: Surface, terms: Float64Array): number {
  return exp(Math.min(most, Math.max(least, sumOfTerms(coefficients, terms))));
}

function sumOfTerms(coefficients: Float64Array, terms: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += coefficients[i]! * terms[i]!;
  return sum;
}

/** Times that the fit is improved at most, and the change of the logarithm that is none. */
const rounds = 25;
const settled = 1e-6;
/** Standard errors that a term must be from 0 to stay. */
const wantedErrors = 3;

/** Terms of a surface: a constant, coordinates, and their products where there are five points for each. */
export function termsOf(dimensions: number, points: number): (point: ArrayLike<number>) => Float64Array {
  const products = (dimensions * (dimensions + 1)) / 2;
  const isQuadratic = points >= 5 * (1 + dimensions + products);
  const isLinear = points >= 5 * (1 + dimensions);
  const size = 1 + (isLinear ? dimensions : 0) + (isQuadratic ? products : 0);
  return (point) => {
    const terms = new Float64Array(size);
    terms[0] = 1;
    let at = 1;
    if (isLinear) for (let j = 0; j < dimensions; j++) terms[at++] = point[j]!;
    if (isQuadratic)
      for (let j = 0; j < dimensions; j++) for (let k = 0; k <= j; k++) terms[at++] = point[j]! * point[k]!;
    return terms;
  };
}

/** Terms of a population, with which surfaces over it are fitted. */
export interface Design {
  readonly rows: readonly Float64Array[];
  /** Sums of products of terms, by rows, lower triangle. */
  readonly normal: Matrix;
  readonly of: (point: ArrayLike<number>) => Float64Array;
}

export function designOf(points: readonly ArrayLike<number>[], dimensions: number): Design {
  const of = termsOf(dimensions, points.length);
  const rows = points.map(of);
  const size = rows[0]!.length;
  const normal = new Float64Array(size * size);
  for (const row of rows)
    for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) normal[i * size + j]! += row[i]! * row[j]!;
  // A population of which many have become one point leaves some term undetermined: it then stays near 0.
  for (let i = 0; i < size; i++) normal[i * size + i]! += 1e-6 * rows.length;
  return { rows, normal, of };
}

/**
 * A surface through sample variances: a gamma regression with the logarithm as its link (P. McCullagh and J. Nelder, Generalized Linear Models, 1989, ch. 8)
 * by Fisher's scoring, whose weights are all one. So few repetitions give a variance that is known to a third alone; the population together
 * knows it well. Terms that are not three standard errors from 0 are left out, since data that contradict the model would make much of their noise. Outside the range
 * that the population spans the surface stays at its ends.
 */
export function fitSurface(design: Design, variances: ArrayLike<number>): Surface {
  const { rows } = design;
  const size = rows[0]!.length;
  let mean = 0;
  for (let p = 0; p < rows.length; p++) mean += variances[p]! / rows.length;
  // Nothing varies: −Infinity is the logarithm of 0.
  if (!(mean > 0)) return { coefficients: new Float64Array(size), least: -Infinity, most: -Infinity };
  const all = Array.from({ length: size }, (_, i) => i);
  const full = regressed(design, variances, ln(mean), all);
  const kept = all.filter((i) => i === 0 || Math.abs(full.coefficients[i]!) > wantedErrors * full.errors[i]!);
  const { coefficients } = kept.length === size ? full : regressed(design, variances, ln(mean), kept);
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    const value = sumOfTerms(coefficients, row);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { coefficients, least, most };
}

/** Coefficients of some of the terms, all others 0, with their standard errors. */
function regressed(
  { rows, normal }: Design,
  variances: ArrayLike<number>,
  start: number,
  terms: readonly number[],
): { readonly coefficients: Float64Array; readonly errors: Float64Array } {
  const size = rows[0]!.length;
  const own = terms.length;
  const chosen = new Float64Array(own * own);
  terms.forEach((term, i) => {
    for (let j = 0; j <= i; j++) chosen[i * own + j] = normal[term * size + terms[j]!]!;
  });
  const lower = cholesky(chosen, own);
  const coefficients = new Float64Array(size);
  coefficients[0] = start;
  let squares = 0;
  for (let round = 0; round < rounds; round++) {
    const step = new Float64Array(own);
    squares = 0;
    rows.forEach((row, p) => {
      // A variance far above its fit would throw the step; what it says is said in more rounds.
      const excess = Math.min(10, variances[p]! / exp(sumOfTerms(coefficients, row)) - 1);
      squares += excess * excess;
      for (let i = 0; i < own; i++) step[i]! += row[terms[i]!]! * excess;
    });
    solveWith(lower, own, step);
    let greatest = 0;
    terms.forEach((term, i) => {
      const change = Math.min(1, Math.max(-1, step[i]!));
      coefficients[term]! += change;
      greatest = Math.max(greatest, Math.abs(change));
    });
    if (greatest < settled) break;
  }
  const errors = new Float64Array(size);
  const dispersion = squares / Math.max(1, rows.length - own);
  terms.forEach((term, i) => {
    const unit = new Float64Array(own);
    unit[i] = 1;
    errors[term] = Math.sqrt(dispersion * solveWith(lower, own, unit)[i]!);
  });
  return { coefficients, errors };
}
