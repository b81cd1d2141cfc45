import { streams, type UniformSource } from '../random/index.js';
import type { UnknownSource } from './unknown-source.js';

/**
 * Unknowns that are stated and not drawn: row ⌊r / `repetitions`⌋ of the scenario's one joint table, which names every parameter that is not known and can matter,
 * belongs to replicate r; others are at their medians. What a row leaves to chance is that of the replicates `chances[row]` … of an ensemble, so that two rows can share it.
 */
export interface StatedSampling {
  readonly of: 'stated';
  /** How many replicates in a row have the same unknowns and differ in chance alone, at least 1. */
  readonly repetitions: number;
  /** By row: the replicate whose chance the first of its repetitions takes; the next takes that of the next. */
  readonly chances: readonly number[];
  /** By row: the draw for coercion, 0-1; coercion is used where it lies below the probability in force. */
  readonly coercion: readonly number[];
}

/** The stated unknowns of replicates. */
export function statedUnknowns({ repetitions, chances, coercion }: StatedSampling): UnknownSource {
  return (out, count, stream, replicates) => {
    for (let i = 0; i < count; i++) {
      const row = Math.floor(replicates[i]! / repetitions);
      // The middle of the row's share of (0, 1), as a joint table of equal weights is drawn from.
      if (stream.startsWith(streams.joint)) out[i] = (row + 0.5) / chances.length;
      else out[i] = stream === streams.coercion ? coercion[row]! : 0.5;
    }
  };
}

/** Chance by the replicates that are stated for it. */
export function statedChance(source: UniformSource, { repetitions, chances }: StatedSampling): UniformSource {
  let numbers = new Int32Array(0);
  return {
    fill(out, count, stream, region, replicates, period) {
      if (numbers.length < count) numbers = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        const replicate = replicates[i]!;
        const row = Math.floor(replicate / repetitions);
        numbers[i] = chances[row]! + (replicate - row * repetitions);
      }
      source.fill(out, count, stream, region, numbers, period);
    },
  };
}
