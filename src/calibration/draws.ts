import { normalQuantile } from '../numeric/index.js';
import { fillUniforms, periodCounter, type Seed, streamKey } from '../random/index.js';

/** Uniform numbers of a fit by what is decided, which stage and move, and which particle: a pure function of the seed, like all chance. */
export type Draws = (name: string, round: number, count: number) => Float64Array;

export function drawsOf(seed: Seed): Draws {
  return (name, round, count) => {
    const out = new Float64Array(count);
    const places = Int32Array.from({ length: count }, (_, i) => i);
    fillUniforms(out, count, streamKey(seed, '', `calibrate:${name}`), places, periodCounter(round));
    return out;
  };
}

/** Standard normal vectors, one a particle. */
export function normalVectors(
  draws: Draws,
  name: string,
  round: number,
  count: number,
  dimensions: number,
): Float64Array[] {
  const vectors = Array.from({ length: count }, () => new Float64Array(dimensions));
  for (let j = 0; j < dimensions; j++) {
    const uniforms = draws(`${name}:${String(j)}`, round, count);
    for (let i = 0; i < count; i++) vectors[i]![j] = normalQuantile(uniforms[i]!);
  }
  return vectors;
}
