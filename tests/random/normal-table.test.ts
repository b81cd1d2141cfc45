import { expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/index.js';
import { quantilePieces, quantileTailPieces } from '../../src/random/bits.js';
import { normalBatch } from '../../src/random/index.js';
import { tabulatedNormal } from '../../src/random/normal-table.js';

// tests/numeric checks AS 241 itself against 50 digits.
const piecesUsed = Array.from({ length: quantilePieces - 2 * quantileTailPieces }, (_, i) => i + quantileTailPieces);

it('the table is within 1.06e-8 of AS 241 in every piece used, at 400 points a piece, and not much better', () => {
  let worst = 0;
  for (const piece of piecesUsed) {
    for (let i = 0; i <= 400; i++) {
      const u = Math.min((piece + i / 400) / quantilePieces, (piece + 1 - 2 ** -40) / quantilePieces);
      worst = Math.max(worst, Math.abs(tabulatedNormal(u) - normalQuantile(u)));
    }
  }
  expect(worst).toBeLessThanOrEqual(1.06e-8);
  expect(worst).toBeGreaterThan(1e-8); // a looser figure in the documentation would be noticed
});

it('the table is antisymmetric to its error, rises, and knows the quartiles', () => {
  let before = -Infinity;
  for (const piece of piecesUsed) {
    for (let i = 0; i < 8; i++) {
      const u = (piece + (i + 0.5) / 8) / quantilePieces;
      const w = tabulatedNormal(u);
      expect(w).toBeGreaterThan(before);
      expect(w + tabulatedNormal(1 - u)).toBeCloseTo(0, 7);
      before = w;
    }
  }
  expect(tabulatedNormal(0.75)).toBeCloseTo(0.6744897501960817, 7); // 50 digits: 0.67448975019608174320…
});

it('outer pieces have no table, and normalBatch takes AS 241 there', () => {
  const outer = [2 ** -53, 0.001, 2 / 256 - 2 ** -20, 254 / 256, 1 - 2 ** -53];
  expect(outer.map(tabulatedNormal)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  const values = Float64Array.from([...outer, 0.3]);
  normalBatch(values, outer.length);
  expect([...values]).toEqual([...outer.map(normalQuantile), 0.3]);
});
