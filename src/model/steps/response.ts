import { binomialBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';

/**
 * Step 4: of the men outside the pool, some sign under threat and some leave, in proportion to the men taken in the same period,
 * wrongly or not. p₁ = s·ι·k/L and p₂ = s·f·k/L with s such that they never exceed 1 together.
 */
export function respond(block: Block, r: number, t: number, acting: number): void {
  const { program, parameters, scratch, uniformSource } = block;
  const { unwilling, induced: inducedSoFar, fled, signed } = block.regions[r]!;
  const id = program.scenario.regions[r]!.id;
  const { places, actors, uniforms, trials, probabilities, drawn, pending, taken, wrong, induced, leaving } = scratch;
  const inducedPerTaken = parameters['response.inducedPerTaken']!;
  const leaversPerTaken = parameters['response.leaversPerTaken']!;

  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    const others = unwilling[i]!;
    const men = taken[j]! + wrong[j]!;
    const wouldSign = inducedPerTaken[i]! * men;
    const wouldLeave = leaversPerTaken[i]! * men;
    const all = wouldSign + wouldLeave;
    trials[j] = others;
    if (others === 0 || all === 0) {
      probabilities[j] = 0;
      leaving[j] = 0;
      continue;
    }
    const scale = Math.min(1, others / all);
    const signShare = Math.min(1, (scale * wouldSign) / others);
    probabilities[j] = signShare;
    leaving[j] = 0;
    if (signShare < 1) leaving[j] = Math.min(1, (scale * wouldLeave) / others / (1 - signShare));
  }
  uniformSource.fill(uniforms, acting, streams.induced, id, actors, t);
  binomialBatch(induced, acting, uniforms, trials, probabilities, pending);
  for (let j = 0; j < acting; j++) trials[j]! -= induced[j]!;
  uniformSource.fill(uniforms, acting, streams.leaver, id, actors, t);
  binomialBatch(drawn, acting, uniforms, trials, leaving, pending);
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    inducedSoFar[i]! += induced[j]!;
    fled[i]! += drawn[j]!;
    unwilling[i]! -= induced[j]! + drawn[j]!;
  }
  if (program.followsSigned) for (let j = 0; j < acting; j++) signed[places[j]!]! += induced[j]!;
}
