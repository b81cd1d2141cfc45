import { expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/index.js';
import { outermostPieces, quantilePieces, quantileTailPieces, tailScale } from '../../src/random/engine-version.js';
import { normalBatch } from '../../src/random/index.js';
import { normalTableBatch } from '../../src/random/normal-table.js';

/** The tables' normal quantile of one u; NaN where there is none. */
function tabulated(u: number): number {
  const out = Float64Array.of(NaN);
  normalTableBatch(out, 1, Float64Array.of(u), new Int32Array(1));
  return out[0]!;
}

// tests/numeric checks AS 241 itself against 50 digits.
const step = 2 ** -40;
const central = Array.from({ length: quantilePieces - 2 * quantileTailPieces }, (_, i) => ({
  piece: i + quantileTailPieces,
  scale: quantilePieces,
}));
const tail = Array.from({ length: quantilePieces - outermostPieces }, (_, i) => ({
  piece: i + outermostPieces,
  scale: tailScale,
}));

function worstError(pieces: readonly { piece: number; scale: number }[], mirror: boolean): number {
  const us = Float64Array.from(
    pieces.flatMap(({ piece, scale }) =>
      Array.from({ length: 401 }, (_, i) => Math.min((piece + i / 400) / scale, (piece + 1) / scale - step)),
    ),
    (u) => (mirror ? 1 - u : u),
  );
  const out = new Float64Array(us.length);
  expect(normalTableBatch(out, us.length, us, new Int32Array(us.length))).toBe(0);
  return us.reduce((worst, u, i) => Math.max(worst, Math.abs(out[i]! - normalQuantile(u))), 0);
}

it('the table is within 1.06e-8 of AS 241 in every piece used, at 401 points a piece, and not much better', () => {
  const worst = worstError(central, false);
  expect(worst).toBeLessThanOrEqual(1.06e-8);
  expect(worst).toBeGreaterThan(1e-8); // a looser figure in the documentation would be noticed
});

it('so it is in either tail, to 3.487 standard deviations', () => {
  expect(worstError(tail, false)).toBeLessThanOrEqual(1.06e-8);
  expect(worstError(tail, true)).toBeLessThanOrEqual(1.06e-8);
  expect(normalQuantile(outermostPieces / tailScale)).toBeCloseTo(-3.487, 3);
});

it('the tables are antisymmetric to their error, rise, and know the quartiles', () => {
  let before = -Infinity;
  for (const { piece, scale } of [...tail, ...central]) {
    for (let i = 0; i < 8; i++) {
      const u = (piece + (i + 0.5) / 8) / scale;
      const w = tabulated(u);
      expect(w).toBeGreaterThan(before);
      expect(w + tabulated(1 - u)).toBeCloseTo(0, 7);
      before = w;
    }
  }
  expect(tabulated(0.75)).toBeCloseTo(0.6744897501960817, 7); // 50 digits: 0.67448975019608174320…
});

it('beyond there is no table, and normalBatch takes AS 241', () => {
  const outer = [
    2 ** -53,
    2e-4,
    outermostPieces / tailScale - step,
    1 - outermostPieces / tailScale + step,
    1 - 2 ** -53,
  ];
  const uniforms = Float64Array.from([0.3, ...outer]);
  const out = new Float64Array(6).fill(-1);
  const pending = new Int32Array(6);
  expect(normalTableBatch(out, 6, uniforms, pending)).toBe(5);
  expect([...pending.subarray(0, 5)]).toEqual([1, 2, 3, 4, 5]);
  expect([...out.subarray(1)]).toEqual([-1, -1, -1, -1, -1]);
  normalBatch(uniforms, 6, pending);
  expect([...uniforms]).toEqual([out[0], ...outer.map(normalQuantile)]);
});

it('what lies beyond the count is left alone', () => {
  const values = Float64Array.of(0.3, 0.001, 0.4);
  normalBatch(values, 1, new Int32Array(1));
  expect([...values.subarray(1)]).toEqual([0.001, 0.4]);
});
