import { normalQuantile } from '../numeric/index.js';
import { outermostPieces, quantilePieces, quantileTailPieces, tailScale } from './engine-version.js';

/** cos((2i − 1)π/14)/2 for i = 1 … 7: the Chebyshev nodes of degree 7 on (−½, ½). */
const nodes = [
  0.4874639560909118, 0.3909157412340149, 0.2169418695587791, 0, -0.2169418695587791, -0.3909157412340149,
  -0.4874639560909118,
];

/**
 * Coefficients of the normal quantile in 256 equal pieces of (0, 1): piece j holds eight numbers at 8j, of which the first seven
 * are a polynomial in t = 256u − j − ½ (constant first). It interpolates AS 241 at seven Chebyshev nodes, so the error is at
 * most 1.06e-8 in the pieces used (2 … 253; tests/random). In the two pieces at either end the quantile bends too much: there
 * the table says NaN. Made at load from portable arithmetic: the same bits everywhere.
 */
const centralTable: Float64Array = /* @__PURE__ */ makeTable(quantilePieces, quantileTailPieces, quantileTailPieces);

/**
 * The same for u in (0, 2/256), where `centralTable` ends: 256 pieces again, of which the first eight say NaN (u < 2.44e-4, more than 3.487
 * standard deviations out). The upper tail is this one mirrored.
 */
const tailTable: Float64Array = /* @__PURE__ */ makeTable(tailScale, outermostPieces, 0);

/** Pieces 0 … 255 of a division of (0, 1) in `scale` equal ones, but for the first and last few of them, which are left NaN. */
function makeTable(scale: number, first: number, last: number): Float64Array {
  const table = new Float64Array(quantilePieces * 8);
  for (let piece = 0; piece < quantilePieces; piece++) {
    if (piece < first || piece >= quantilePieces - last) table[piece * 8] = NaN;
    else table.set(interpolate(nodes.map((node) => normalQuantile((piece + 0.5 + node) / scale))), piece * 8);
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

/**
 * A table's polynomial at `scaled` (0 to 256, the top not included): the piece is its whole part. Small, so that engines inline it; they
 * want the table in a local constant, taken out of the loop.
 */
function piecewise(table: Float64Array, scaled: number): number {
  const piece = scaled & 255;
  const t = scaled - piece - 0.5;
  const j = piece << 3;
  const t2 = t * t;
  const high = table[j + 4]! + t * table[j + 5]! + t2 * table[j + 6]!;
  return table[j]! + t * table[j + 1]! + t2 * (table[j + 2]! + t * table[j + 3]! + t2 * high);
}

/**
 * `out[i]` = normal quantile of `uniforms[i]` by the tables, i < count (error below 1.06e-8). Beyond 3.487 standard deviations there is no
 * table: these places are left as they are and listed in `pending`; returns how many. `out` may be `uniforms`.
 */
export function normalTableBatch(
  out: Float64Array,
  count: number,
  uniforms: Float64Array,
  pending: Int32Array,
): number {
  const table = centralTable;
  const pieces = quantilePieces;
  let outer = 0;
  for (let i = 0; i < count; i++) {
    const w = piecewise(table, uniforms[i]! * pieces);
    if (w === w) out[i] = w;
    else pending[outer++] = i;
  }
  let beyond = 0;
  for (let j = 0; j < outer; j++) {
    const i = pending[j]!;
    const u = uniforms[i]!;
    const w = u < 0.5 ? piecewise(tailTable, u * tailScale) : -piecewise(tailTable, (1 - u) * tailScale);
    if (w === w) out[i] = w;
    else pending[beyond++] = i;
  }
  return beyond;
}
