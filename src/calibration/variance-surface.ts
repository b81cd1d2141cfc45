import { exp, ln } from '../numeric/index.js';
import { cholesky, solveWith } from './linear-algebra.js';

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

/** Terms of a population, and the triangle of its normal equations, with which surfaces over it are fitted. */
export interface Design {
  readonly rows: readonly Float64Array[];
  readonly lower: Float64Array;
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
  return { rows, lower: cholesky(normal, size), of };
}

/**
 * A surface through sample variances: a gamma regression with the logarithm as its link (P. McCullagh and J. Nelder, Generalized Linear Models, 1989, ch. 8)
 * by Fisher's scoring, whose weights are all one. So few repetitions give a variance that is known to a third alone; the population together
 * knows it well. Outside the range that the population spans the surface stays at its ends.
 */
export function fitSurface({ rows, lower }: Design, variances: ArrayLike<number>): Surface {
  const size = rows[0]!.length;
  const coefficients = new Float64Array(size);
  let mean = 0;
  for (let p = 0; p < rows.length; p++) mean += variances[p]! / rows.length;
  // Nothing varies: −Infinity is the logarithm of 0.
  if (!(mean > 0)) return { coefficients, least: -Infinity, most: -Infinity };
  coefficients[0] = ln(mean);
  for (let round = 0; round < rounds; round++) {
    const step = new Float64Array(size);
    rows.forEach((row, p) => {
      // A variance far above its fit would throw the step; what it says is said in more rounds.
      const excess = Math.min(10, variances[p]! / exp(sumOfTerms(coefficients, row)) - 1);
      for (let i = 0; i < size; i++) step[i]! += row[i]! * excess;
    });
    solveWith(lower, size, step);
    let greatest = 0;
    for (let i = 0; i < size; i++) {
      const change = Math.min(1, Math.max(-1, step[i]!));
      coefficients[i]! += change;
      greatest = Math.max(greatest, Math.abs(change));
    }
    if (greatest < settled) break;
  }
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    const value = sumOfTerms(coefficients, row);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { coefficients, least, most };
}
