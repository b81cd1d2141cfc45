import { cholesky, type Matrix } from '../linear-algebra.js';

/** A normal law that a population of points is like: its mean and the triangle of its covariance. */
export interface NormalShape {
  readonly mean: Float64Array;
  readonly lower: Matrix;
}

/** How much wider than the population moves are made, so that its own tails are reached. */
const widened = 1.2;

/** The shape of weighted points. */
export function shapeOf(points: readonly Float64Array[], weights: Float64Array, dimensions: number): NormalShape {
  const mean = new Float64Array(dimensions);
  points.forEach((point, i) => {
    for (let j = 0; j < dimensions; j++) mean[j]! += weights[i]! * point[j]!;
  });
  const covariance = new Float64Array(dimensions * dimensions);
  points.forEach((point, i) => {
    for (let j = 0; j < dimensions; j++)
      for (let k = 0; k <= j; k++)
        covariance[j * dimensions + k]! += weights[i]! * (point[j]! - mean[j]!) * (point[k]! - mean[k]!);
  });
  for (let j = 0; j < dimensions; j++) {
    covariance[j * dimensions + j]! += 1e-8;
    for (let k = 0; k <= j; k++) covariance[j * dimensions + k]! *= widened;
  }
  return { mean, lower: cholesky(covariance, dimensions) };
}

/**
 * A move that leaves the shape's normal law as it is: towards the mean by `memory` and a fresh step. Without memory it is a draw of its own; with memory near 1 a
 * small step.
 */
export function movedPoint(
  { mean, lower }: NormalShape,
  point: Float64Array,
  step: Float64Array,
  memory: number,
): Float64Array {
  const size = mean.length;
  const fresh = Math.sqrt(1 - memory * memory);
  return Float64Array.from({ length: size }, (_, j) => {
    let sum = 0;
    for (let k = 0; k <= j; k++) sum += lower[j * size + k]! * step[k]!;
    return mean[j]! + memory * (point[j]! - mean[j]!) + fresh * sum;
  });
}

/**
 * Logarithm of the standard normal prior over the shape's density, but for a constant: accepting by its ratio, times that of the likelihoods, leaves prior ×
 * likelihood as it is.
 */
export function lnPriorOverShape({ mean, lower }: NormalShape, point: Float64Array): number {
  const size = mean.length;
  const scaled = new Float64Array(size);
  let sum = 0;
  for (let j = 0; j < size; j++) {
    let rest = point[j]! - mean[j]!;
    for (let k = 0; k < j; k++) rest -= lower[j * size + k]! * scaled[k]!;
    scaled[j] = rest / lower[j * size + j]!;
    sum += 0.5 * scaled[j]! * scaled[j]! - 0.5 * point[j]! * point[j]!;
  }
  return sum;
}
