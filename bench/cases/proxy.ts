import { binomialBatch, fillUniforms, streamKey } from '../../src/random/index.js';
import type { Case } from './case.js';

/**
 * The two draws that make up most of a model of this kind: 83 regions × 39 weeks × 10,000 replicates; volunteers from a willing
 * pool, coerced men from the rest, both pools depleting; the nation's weekly totals and the regions' totals are kept.
 */
const regions = 83;
const weeks = 39;
const replicates = 10_000;
const block = 2048;

/** Pools spread evenly on a logarithmic scale: willing 1,000-100,000, nineteen times as many others. Hazards differ a little. */
const willing = Array.from({ length: regions }, (_, i) => Math.round(1000 * 100 ** (i / (regions - 1))));
const volunteering = Array.from({ length: regions }, (_, i) => 0.02 + (0.016 * ((i * 37) % regions)) / regions);
const coercion = Array.from({ length: regions }, (_, i) => 0.0001 + (0.00005 * ((i * 53) % regions)) / regions);

function run(): number {
  const national = new Float64Array(2 * weeks * replicates);
  const regional = new Float64Array(2 * regions * replicates);
  const keys = willing.map((_, i) => ({
    volunteer: streamKey('bench', `R${String(i)}`, 'volunteer'),
    taken: streamKey('bench', `R${String(i)}`, 'taken'),
  }));
  const numbers = new Int32Array(block);
  const uniforms = new Float64Array(block);
  const probabilities = new Float64Array(block);
  const drawn = new Float64Array(block);
  const pending = new Int32Array(block);
  for (let start = 0; start < replicates; start += block) {
    const count = Math.min(block, replicates - start);
    for (let i = 0; i < count; i++) numbers[i] = start + i;
    keys.forEach((key, region) => {
      const pool = new Float64Array(block).fill(willing[region]!);
      const rest = new Float64Array(block).fill(19 * willing[region]!);
      for (let week = 0; week < weeks; week++) {
        fillUniforms(uniforms, count, key.volunteer, numbers, week << 8);
        probabilities.fill(volunteering[region]!);
        binomialBatch(drawn, count, uniforms, pool, probabilities, pending);
        keep(drawn, count, pool, national, week * replicates + start, regional, region * replicates + start);
        fillUniforms(uniforms, count, key.taken, numbers, week << 8);
        probabilities.fill(coercion[region]!);
        binomialBatch(drawn, count, uniforms, rest, probabilities, pending);
        keep(
          drawn,
          count,
          rest,
          national,
          (weeks + week) * replicates + start,
          regional,
          (regions + region) * replicates + start,
        );
      }
    });
  }
  let total = 0;
  for (let i = 0; i < regional.length; i++) total += regional[i]!;
  return total / replicates;
}

function keep(
  drawn: Float64Array,
  count: number,
  pool: Float64Array,
  national: Float64Array,
  week: number,
  regional: Float64Array,
  region: number,
): void {
  for (let i = 0; i < count; i++) {
    const k = drawn[i]!;
    pool[i]! -= k;
    national[week + i]! += k;
    regional[region + i]! += k;
  }
}

export const proxyCase: Case = { name: 'proxy', units: 2 * regions * weeks * replicates, prepare: () => run };
