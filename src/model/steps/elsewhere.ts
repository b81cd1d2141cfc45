import { binomialBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { chanceOf } from '../elsewhere/plan.js';

/**
 * Step 2, when the volunteers of all regions are known: some of them sign in another region, which counts and pays them. `signed` is then who has
 * signed in each region.
 */
export function signElsewhere(block: Block, t: number): void {
  const { program, regions, count, scratch, parameters, uniformSource, replicates } = block;
  const { uniforms, probabilities, drawn, pending, trials: rest } = scratch;
  const shares = parameters['uptake.signsElsewhere.share']!;
  for (const { incoming } of regions) incoming.fill(0, 0, count);
  program.departures!.forEach(({ to, ofShare }, origin) => {
    if (to.length === 0) return;
    const { signed, signedElsewhere } = regions[origin]!;
    const { id } = program.scenario.regions[origin]!;
    rest.set(signed.subarray(0, count));
    for (const destination of to) {
      for (let i = 0; i < count; i++) probabilities[i] = chanceOf(destination, ofShare ? shares[i]! : 1);
      uniformSource.fill(uniforms, count, streams.elsewhere + destination.id, id, replicates, t);
      binomialBatch(drawn, count, uniforms, rest, probabilities, pending);
      const { incoming } = regions[destination.region]!;
      for (let i = 0; i < count; i++) {
        rest[i]! -= drawn[i]!;
        incoming[i]! += drawn[i]!;
      }
    }
    for (let i = 0; i < count; i++) {
      signedElsewhere[i]! += signed[i]! - rest[i]!;
      signed[i] = rest[i]!;
    }
  });
  for (const { signed, incoming, signedFromElsewhere } of regions)
    for (let i = 0; i < count; i++) {
      signed[i]! += incoming[i]!;
      signedFromElsewhere[i]! += incoming[i]!;
    }
}
