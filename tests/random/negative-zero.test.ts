import { expect, test } from 'vitest';
import { binomialBatch, binomialQuantile } from '../../src/random/index.js';

test('no draw is −0: it would be another bit pattern than 0, and unequal to it in every exact comparison', () => {
  const size = 512;
  const [uniforms, trials, probabilities, out] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const pending = new Int32Array(size);
  for (const p of [0, 1e-9, 0.001, 0.03, 0.2, 0.5, 0.8, 0.999, 1]) {
    for (let i = 0; i < size; i++) {
      uniforms[i] = (i + 0.5) / size;
      trials[i] = i % 64;
      probabilities[i] = p;
    }
    binomialBatch(out, size, uniforms, trials, probabilities, pending);
    expect(
      out.some((value) => Object.is(value, -0)),
      `batch, p ${String(p)}`,
    ).toBe(false);
    expect(
      uniforms.some((u, i) => Object.is(binomialQuantile(u, trials[i]!, p), -0)),
      `one by one, p ${String(p)}`,
    ).toBe(false);
  }
});
