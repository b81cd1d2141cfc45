import { expect, it } from 'vitest';
import { exp, expAt } from '../../src/numeric/index.js';

// portable-functions.test.ts checks exp against a table; here: that this form of it gives its bits.
it('expAt is exp, bit for bit, at 40,000 places from −700 to 700 and about every switch', () => {
  const half = 0.34657359027997264; // ½ ln 2, where exp begins to reduce
  const xs = Float64Array.from([
    ...Array.from(
      { length: 40_000 },
      (_, i) => (i % 2 === 0 ? -1 : 1) * 700 * ((i * 0.618033988749895) % 1) ** (1 + (i % 7)),
    ),
    ...[0, half, 3 * half, 5 * half, 1e-300, 1, 20, 27.7, 700].flatMap((x) => [
      x,
      -x,
      x * (1 - 2 ** -53),
      -x * (1 - 2 ** -53),
    ]),
  ]);
  const out = Float64Array.from(xs);
  expAt(
    out,
    xs.length,
    Int32Array.from(xs, (_, i) => xs.length - 1 - i),
  );
  expect(out.findIndex((y, i) => !Object.is(y, exp(xs[i]!)))).toBe(-1);
});

it('only the places listed are touched, as many as asked for', () => {
  const out = Float64Array.of(1, 1, 1, 1);
  expAt(out, 2, Int32Array.of(3, 0, 1));
  expect([...out]).toEqual([exp(1), 1, 1, exp(1)]);
});
