import { fillUniforms } from './fill-uniforms.js';
import type { Seed } from './seed.js';
import { streamKey, type StreamKey } from './stream-key.js';
import { periodCounter } from './streams.js';

/**
 * Where uniform numbers between 0 and 1 come from. Everything that is decided by chance asks for its numbers by what is decided (stream, region,
 * replicate, period) and never by how many were drawn before.
 */
export interface UniformSource {
  /**
   * Writes `out[i]` for replicate `replicates[i]`, i < count.
   *
   * @param stream what is decided: one of `streams`, or of a parameter `parameterStream(path)`
   * @param region a region's id, a group's name, or `''` for the country
   * @param period from 0; 0 too for what is decided once per replicate
   */
  fill(out: Float64Array, count: number, stream: string, region: string, replicates: Int32Array, period: number): void;
}

/** A source that can tell its keys, from which other point sets take their scrambling. */
export interface KeyedUniforms extends UniformSource {
  keyOf(stream: string, region: string): StreamKey;
}

/** Threefry under a key for each stream and region of a seed; keys are made when first asked for (5 µs) and then kept for the run. */
export function keyedUniforms(seed: Seed): KeyedUniforms {
  const keys = new Map<string, Map<string, StreamKey>>();
  const keyOf = (stream: string, region: string): StreamKey => {
    let byRegion = keys.get(stream);
    if (byRegion === undefined) keys.set(stream, (byRegion = new Map<string, StreamKey>()));
    let key = byRegion.get(region);
    if (key === undefined) byRegion.set(region, (key = streamKey(seed, region, stream)));
    return key;
  };
  return {
    keyOf,
    fill(out, count, stream, region, replicates, period) {
      fillUniforms(out, count, keyOf(stream, region), replicates, periodCounter(period));
    },
  };
}
