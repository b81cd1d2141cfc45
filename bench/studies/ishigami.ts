import { reversedDirections, scrambledCoordinate, scramblingOf, streamKey } from '../../src/random/index.js';
import type { SaltelliOutputs } from '../../src/studies/sensitivity/jansen.js';

/** Ishigami's function with a = 7 and b = 0.1 on −π … π (T. Ishigami and T. Homma, 1990). */
function ishigami(x: readonly number[]): number {
  return Math.sin(x[0]!) + 7 * Math.sin(x[1]!) ** 2 + 0.1 * x[2]! ** 4 * Math.sin(x[0]!);
}

/** Its outputs on Saltelli's design of scrambled Sobol' points: three dimensions of the first sample, three of the second. */
export function ishigamiDesign(rows: number): SaltelliOutputs {
  const columns = Array.from({ length: 6 }, (_, dimension) => {
    const directions = reversedDirections(dimension);
    const scrambling = scramblingOf(streamKey('bench', '', `ishigami:${String(dimension)}`), 0);
    return Float64Array.from(
      { length: rows },
      (_, i) => Math.PI * (2 * scrambledCoordinate(directions, scrambling, i) - 1),
    );
  });
  const outputs = (second: (input: number) => boolean): Float64Array =>
    Float64Array.from({ length: rows }, (_, r) => ishigami([0, 1, 2].map((i) => columns[second(i) ? i + 3 : i]![r]!)));
  return { a: outputs(() => false), b: outputs(() => true), mixed: [0, 1, 2].map((one) => outputs((i) => i === one)) };
}
