import { binomialQuantile, normalBatch, type UniformSource } from '../../random/index.js';
import { ceilProduct, floorProduct, nearestProduct } from '../../scenario/index.js';
import type { Rounded } from '../metric-values.js';
import { type CapacityLeft, type CapacityUse, wholeAttempts } from '../whole-attempts.js';

/** A binomial draw as it was made: of so many men, each with this probability, at this uniform number (0.5 is the median). */
export interface Draw {
  readonly men: number;
  readonly probability: number;
  /** NaN where the mean stands for the draw. */
  readonly uniform: number;
  readonly result: number;
}

/** How the scalar model decides what is left to chance, and how it makes whole men. */
export interface Chance {
  /** How many of so many men, each with a probability; what is decided is named by stream, region and period. */
  readonly binomial: (stream: string, region: string, period: number, men: number, probability: number) => Draw;
  /** A standard normal number, 0 where means are reckoned with. */
  readonly normal: (stream: string, region: string, period: number) => number;
  /** The logarithm of a log-normal factor of mean one, from its spread and a standard normal number. */
  readonly logFactor: (sigma: number, normal: number) => number;
  /** Whether coercion is in use where its probability in force is this. */
  readonly inUse: (probability: number) => boolean;
  /** The uniform number by which numbers are rounded down or up, NaN where they stay real. */
  readonly rounding: (stream: string, region: string, period: number) => number;
  /** Of a product with a stated or drawn factor: rounded down, up, to the nearest with halves up; as it is where means are reckoned with. */
  readonly floor: Rounded;
  readonly ceil: Rounded;
  readonly nearest: Rounded;
  /** Takes the whole attempts out of a capacity: those, and the fraction carried on. */
  readonly attempts: (carry: number, eligible: number, capacity: CapacityUse) => CapacityLeft;
}

/** One replicate's draws, to the bit those of the engine. */
export function drawnChance(source: UniformSource, replicate: number, coercionDraw: number): Chance {
  const one = new Float64Array(1);
  const pending = new Int32Array(1);
  const replicates = Int32Array.of(replicate);
  const uniform = (stream: string, region: string, period: number): number => {
    source.fill(one, 1, stream, region, replicates, period);
    return one[0]!;
  };
  return {
    binomial(stream, region, period, men, probability) {
      const u = uniform(stream, region, period);
      return { men, probability, uniform: u, result: binomialQuantile(u, men, probability) };
    },
    normal(stream, region, period) {
      uniform(stream, region, period);
      normalBatch(one, 1, pending);
      return one[0]!;
    },
    logFactor: (sigma, normal) => sigma * normal - 0.5 * sigma * sigma,
    inUse: (probability) => coercionDraw < probability,
    rounding: uniform,
    floor: floorProduct,
    ceil: ceilProduct,
    nearest: nearestProduct,
    attempts: wholeAttempts,
  };
}

/** Means for draws, and men as real numbers; coercion in use where it is wanted and not ruled out. */
export function expectedChance(coercion: boolean): Chance {
  const product: Rounded = (men, { value }) => men * value;
  return {
    binomial: (_stream, _region, _period, men, probability) => ({
      men,
      probability,
      uniform: NaN,
      result: men * probability,
    }),
    normal: () => 0,
    logFactor: () => 0,
    inUse: (probability) => coercion && probability > 0,
    rounding: () => NaN,
    floor: product,
    ceil: product,
    nearest: product,
    attempts: (carry, eligible, { perManMonth, months }) => ({
      whole: carry + perManMonth * eligible * months,
      carry: 0,
    }),
  };
}
