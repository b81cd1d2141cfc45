import { nextTurn } from '../runs/index.js';
import type { Particle } from './sampler/population.js';
import type { Quantity } from './sampler/simulate-rows.js';
import { designOf, fitSurface, type Surface, surfaceAt } from './variance-surface.js';

/** How quantities vary by chance alone where coercion goes one way. */
export interface ChanceModel {
  /** Variances for a particle, by quantity. */
  readonly variancesOf: (particle: Particle) => Float64Array;
  /** Correlations by rows; of what does not vary 0, with 1 on the diagonal. */
  readonly correlations: Float64Array;
}

/** Numbers that are worked through before others have a turn. */
const turnWork = 500_000;

/**
 * Learns from a population what chance does, for each way that coercion can go. Variances are smoothed over particles, of counts as multiples of their means;
 * correlations are those of all particles together, since they hardly depend on the point and each has a chance of its own.
 */
export async function learnChance(
  particles: readonly Particle[],
  quantities: readonly Quantity[],
  dimensions: number,
): Promise<readonly ChanceModel[]> {
  const design = designOf(
    particles.map(({ point }) => point),
    dimensions,
  );
  const isCount = quantities.map(({ error }) => error.kind !== 'lognormal');
  const models: ChanceModel[] = [];
  for (let way = 0; way < particles[0]!.shares.length; way++) {
    const sampled = particles.map((particle) => sampleVariances(particle, way, isCount));
    const surfaces: Surface[] = [];
    for (let k = 0; k < quantities.length; k++) {
      surfaces.push(
        fitSurface(
          design,
          sampled.map((each) => each[k]!),
        ),
      );
      await nextTurn();
    }
    const variancesOf = ({ point, means }: Particle): Float64Array => {
      const terms = design.of(point);
      return Float64Array.from(
        surfaces,
        (surface, k) => scaleOf(means[way]![k]!, isCount[k]!) * surfaceAt(surface, terms),
      );
    };
    models.push({ variancesOf, correlations: await correlationsOf(particles, way, variancesOf) });
  }
  return models;
}

/** What a variance is a multiple of: a count's mean, so that a binomial count keeps its law down to nobody. */
function scaleOf(mean: number, isCount: boolean): number {
  return isCount ? Math.max(0, mean) : 1;
}

function sampleVariances({ paths, means }: Particle, way: number, isCount: readonly boolean[]): Float64Array {
  const [path, mean] = [paths[way]!, means[way]!];
  const repetitions = path.length / mean.length;
  const sums = new Float64Array(mean.length);
  for (let i = 0; i < path.length; i++) {
    const difference = path[i]! - mean[i % mean.length]!;
    sums[i % mean.length]! += difference * difference;
  }
  return sums.map((sum, k) => {
    const scale = scaleOf(mean[k]!, isCount[k]!);
    return scale > 0 ? sum / (repetitions - 1) / scale : 0;
  });
}

async function correlationsOf(
  particles: readonly Particle[],
  way: number,
  variancesOf: ChanceModel['variancesOf'],
): Promise<Float64Array> {
  const size = particles[0]!.means[way]!.length;
  const products = new Float64Array(size * size);
  let work = 0;
  for (const particle of particles) {
    const [path, mean] = [particle.paths[way]!, particle.means[way]!];
    const scales = variancesOf(particle).map((variance) => (variance > 0 ? 1 / Math.sqrt(variance) : 0));
    for (let start = 0; start < path.length; start += size) {
      for (let k = 0; k < size; k++) {
        const residual = (path[start + k]! - mean[k]!) * scales[k]!;
        if (residual === 0) continue;
        for (let l = 0; l <= k; l++) products[k * size + l]! += residual * (path[start + l]! - mean[l]!) * scales[l]!;
      }
    }
    work += (path.length * size) / 2;
    if (work > turnWork) {
      work = 0;
      await nextTurn();
    }
  }
  const correlations = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) {
      const both = Math.sqrt(products[k * size + k]! * products[l * size + l]!);
      const value = both > 0 ? products[k * size + l]! / both : 0;
      correlations[k * size + l] = value;
      correlations[l * size + k] = value;
    }
    correlations[k * size + k] = 1;
  }
  return correlations;
}
