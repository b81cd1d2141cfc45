import { normalQuantile } from '../numeric/index.js';
import { quantilePieces, quantileTailPieces } from './bits.js';

/** cos((2i − 1)π/14)/2 for i = 1 … 7: the Chebyshev nodes of degree 7 on (−½, ½). */
const nodes = [
  0.4874639560909118, 0.3909157412340149, 0.2169418695587791, 0, -0.2169418695587791, -0.3909157412340149, -0.4874639560909118,
];

/**
 * Coefficients of the normal quantile in 256 equal pieces of (0, 1): piece j holds eight numbers at 8j, of which the first seven
 * are a polynomial in t = 256u − j − ½ (constant first). It interpolates AS 241 at seven Chebyshev nodes, so the error is at
 * most 1.06e-8 in the pieces used (2 … 253; tests/random). In the two pieces at either end the quantile bends too much: there
 * the table says NaN. Made at load from portable arithmetic: the same bits everywhere.
 */
const normalTable: Float64Array = /* @__PURE__ */ makeNormalTable();

function makeNormalTable(): Float64Array {
  const table = new Float64Array(quantilePieces * 8);
  for (let piece = 0; piece < quantilePieces; piece++) {
    if (piece < quantileTailPieces || piece >= quantilePieces - quantileTailPieces) table[piece * 8] = NaN;
    else table.set(interpolate(nodes.map((node) => normalQuantile((piece + 0.5 + node) / quantilePieces))), piece * 8);
  }
  return table;
}

/** Monomial coefficients of the polynomial through (nodes[i], values[i]): Newton's divided differences, then expanded. */
function interpolate(values: readonly number[]): number[] {
  const newton = [...values];
  for (let order = 1; order < newton.length; order++) {
    for (let i = newton.length - 1; i >= order; i--) {
      newton[i] = (newton[i]! - newton[i - 1]!) / (nodes[i]! - nodes[i - order]!);
    }
  }
  let coefficients = [newton[newton.length - 1]!];
  for (let i = newton.length - 2; i >= 0; i--) {
    const shifted = [0, ...coefficients];
    coefficients.forEach((c, power) => (shifted[power]! -= c * nodes[i]!));
    shifted[0]! += newton[i]!;
    coefficients = shifted;
  }
  return coefficients;
}

/** Normal quantile of u by the table; NaN in its outer pieces. Small, so that engines inline it. */
export function tabulatedNormal(u: number): number {
  const scaled = u * quantilePieces;
  const piece = scaled | 0;
  const t = scaled - piece - 0.5;
  const c = normalTable;
  const j = piece << 3;
  return c[j]! + t * (c[j + 1]! + t * (c[j + 2]! + t * (c[j + 3]! + t * (c[j + 4]! + t * (c[j + 5]! + t * c[j + 6]!)))));
}
