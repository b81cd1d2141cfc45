import { expect, it } from 'vitest';
import { exp, expm1 } from '../../src/numeric/index.js';
import { expBatch, fillUniforms, probabilityBatch } from '../../src/random/index.js';

// tests/numeric checks exp and expm1 against tables; here: that the batches give their bits, on both sides of every switch.
const half = 0.34657359027997264; // ½ ln 2, where the functions begin to reduce
const uniforms = new Float64Array(60_000);
fillUniforms(
  uniforms,
  uniforms.length,
  [3, 4],
  Int32Array.from(uniforms, (_, i) => i),
  0,
);
const values = Float64Array.from([
  ...uniforms.map((u, i) => (u - 0.5) * 2 ** ((i % 20) - 10)),
  ...[0.3465, half, 0, 1e-300, 5e-324, 1, 40, 41, 709, 710, 745, 746, Infinity, 1e300].flatMap((x) => [
    x,
    -x,
    x * (1 + 2 ** -52),
    -x * (1 - 2 ** -53),
  ]),
]);

it('expBatch is exp, bit for bit', () => {
  const out = Float64Array.from(values);
  expBatch(out, out.length);
  expect(out.findIndex((y, i) => !Object.is(y, exp(values[i]!)))).toBe(-1);
});

it('probabilityBatch is 1 − e^−x by expm1, bit for bit', () => {
  const out = Float64Array.from(values);
  probabilityBatch(out, out.length);
  expect(out.findIndex((y, i) => !Object.is(y, -expm1(-values[i]!)))).toBe(-1);
});

it('both leave alone what lies beyond the count', () => {
  const out = Float64Array.of(0.1, 0.2);
  expBatch(out, 1);
  probabilityBatch(out, 0);
  expect(out[1]).toBe(0.2);
});
