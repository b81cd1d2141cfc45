/** What d3-scale takes of d3-interpolate where ranges are numbers, as d3-interpolate computes it. */
export function interpolateNumber(a: number, b: number): (t: number) => number {
  return (t) => a * (1 - t) + b * t;
}

export const interpolate = interpolateNumber;

export function interpolateRound(a: number, b: number): (t: number) => number {
  return (t) => Math.round(a * (1 - t) + b * t);
}

/** For scales of colours, which the page has none of. */
export function piecewise(): never {
  throw new Error('scales of this page go from numbers to numbers');
}
