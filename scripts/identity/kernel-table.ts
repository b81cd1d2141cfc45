import { exp, expm1, ln, ln1p, lnGamma, normalQuantile } from '../../src/numeric/index.js';
import {
  binomialBatch,
  binomialQuantile,
  expBatch,
  fillUniforms,
  drawLots,
  normalBatch,
  periodCounter,
  probabilityBatch,
  reversedDirections,
  scrambledCoordinate,
  scramblingOf,
  sobolDimensions,
  streamKey,
  streams,
} from '../../src/random/index.js';
import { numberHash } from './hash-numbers.js';

const count = 4096;
const replicates = Int32Array.from({ length: count }, (_, i) => i);

function uniforms(name: string, period = 0): Float64Array {
  const out = new Float64Array(count);
  fillUniforms(out, count, streamKey('identity', name, streams.volunteer), replicates, periodCounter(period));
  return out;
}

function hashOf(...lists: readonly ArrayLike<number>[]): string {
  const hash = numberHash();
  for (const list of lists) hash.add(Float64Array.from(list));
  return hash.digest();
}

/** Scrambled Sobol' points in every dimension, by two randomisations, beyond the digits that a table scrambles too. */
function scrambledPoints(): number[][] {
  const points = [0, 1, 2, 3, 500, 1023, 1024, 70_000, 4_294_967_295];
  return Array.from({ length: sobolDimensions }, (_, dimension) => {
    const directions = reversedDirections(dimension);
    return [0, 15].flatMap((randomisation) => {
      const scrambling = scramblingOf(streamKey('identity', '', String(dimension)), randomisation);
      return points.map((point) => scrambledCoordinate(directions, scrambling, point));
    });
  });
}

/** Hashes of what the kernel gives: keys, uniforms, every function of `numeric` and `random` over a table of arguments. */
export function kernelTable(): Record<string, string> {
  const seeds = ['identity', '1', 1, -0.5, 1e300, 'Ελλάς, Łódź, Москва 🎲', 'x'.repeat(5000)];
  const keys = seeds.flatMap((seed) => ['', 'RU-MOW'].flatMap((region) => streamKey(seed, region, streams.taken)));
  const u = uniforms('numeric');
  const wide = u.map((x, i) => (x - 0.5) * 2 ** ((i % 24) - 12));
  const positive = u.map((x, i) => x * 2 ** ((i % 90) - 45));
  const draws = numberHash();
  const out = new Float64Array(count);
  const pending = new Int32Array(count);
  for (const [index, n] of [0, 1, 7, 60, 1_000, 40_000, 10_000_000].entries()) {
    for (const p of [0, 1e-9, 2e-6, 0.0003, 0.04, 0.3, 0.5, 0.8, 0.9999, 1]) {
      const cell = uniforms(`${String(n)}/${String(p)}`, index);
      const trials = new Float64Array(count).fill(n).map((most, i) => most - (i % (most + 1)));
      binomialBatch(out, count, cell, trials, new Float64Array(count).fill(p), pending);
      draws.add(out);
      binomialBatch(
        out,
        count,
        cell,
        trials,
        cell.map((x) => p * (1 - x / 4)),
        pending,
      );
      draws.add(out);
      draws.add(cell.map((x, i) => (i < 256 ? binomialQuantile(x, trials[i]!, p) : 0)));
    }
  }
  const normals = Float64Array.from(u);
  normalBatch(normals, count, pending);
  const powers = Float64Array.from(wide);
  expBatch(powers, count);
  const chances = wide.map(Math.abs);
  probabilityBatch(chances, count);
  return {
    keys: hashOf(keys),
    "Sobol' points": hashOf(...scrambledPoints()),
    uniforms: hashOf(u, uniforms('numeric', 9_999)),
    exp: hashOf(
      wide.map(exp),
      wide.map((x) => exp(x / 4096)),
    ),
    expm1: hashOf(
      wide.map(expm1),
      wide.map((x) => expm1(x / 4096)),
    ),
    ln: hashOf(positive.map(ln), u.map(ln)),
    ln1p: hashOf(
      positive.map(ln1p),
      u.map((x) => ln1p(-x)),
    ),
    lnGamma: hashOf(positive.map((x) => lnGamma(x % 1e6))),
    normalQuantile: hashOf(
      u.map(normalQuantile),
      u.map((x) => normalQuantile(x / 1e9)),
    ),
    binomials: draws.digest(),
    normals: hashOf(normals),
    transforms: hashOf(powers, chances),
    lots: hashOf(drawLots('identity')([3, 1, 4, 15, 92, 65], 3), drawLots(7)([...replicates.slice(0, 100)], 50)),
  };
}
