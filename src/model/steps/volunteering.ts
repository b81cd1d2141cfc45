import { binomialBatch, expBatch, normalBatch, probabilityBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { underPolicies } from '../program.js';
import { resourceFactor, resourcesAt } from '../program-resources.js';
import { offerFactor } from './pools.js';

/** Step 2: men of the willing pool sign up, each with probability 1 − exp(−λ x D). */
export function volunteer(block: Block, r: number, t: number): void {
  const { program, count, scratch, uniformSource, replicates } = block;
  const { willing, volunteers, signed } = block.regions[r]!;
  const { uniforms, probabilities, drawn, pending } = scratch;
  const id = program.scenario.regions[r]!.id;
  const period = program.periods[t]!;
  if (t === 0 || period.monthNumber !== program.periods[t - 1]!.monthNumber) drawFrailty(block, r, period.monthNumber);
  fillHazards(block, r, t, probabilities);
  probabilityBatch(probabilities, count);
  uniformSource.fill(uniforms, count, streams.volunteer, id, replicates, t);
  binomialBatch(drawn, count, uniforms, willing, probabilities, pending);
  for (let i = 0; i < count; i++) {
    willing[i]! -= drawn[i]!;
    volunteers[i]! += drawn[i]!;
  }
  if (program.followsSigned) signed.set(drawn);
}

/** λ x D: the hazard cumulated over the period, with season, ramp, imitation and frailty, and what the offer, dissent, a share above 1 and resources make of it. */
function fillHazards(block: Block, r: number, t: number, out: Float64Array): void {
  const { program, parameters, count, dissentFactor } = block;
  const { hazardFollowsOffer, hazardFollowsDissent } = program;
  const { frailty, volunteers, induced, everWilling, ownOffer, shareExcess } = block.regions[r]!;
  const exceeding = block.exceeding[r] === 1;
  const { months, elapsedBefore, elapsed, calendarMonth } = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const season = underPolicies(
    program.effects['uptake.season'],
    cell,
    program.scenario.uptake.season[calendarMonth - 1]!,
  );
  const middle = (elapsedBefore + elapsed) / 2;
  const policy = program.effects['uptake.hazard'];
  const hazard = parameters['uptake.hazard']!;
  const ramp = parameters['uptake.ramp']!;
  const imitation = parameters['uptake.imitation']!;
  const byOffer = parameters['uptake.hazardPayElasticity']!;
  const announced = underPolicies(program.effects.offer, cell, 1);
  const resources = resourcesAt(program, 'hazard', r, t);
  const imitated = program.parameters.constants['uptake.imitation'] !== 0;
  for (let i = 0; i < count; i++) {
    let rate = underPolicies(policy, cell, hazard[i]!) * season * (1 + (ramp[i]! - 1) * middle);
    if (imitated) rate += (imitation[i]! * (volunteers[i]! + induced[i]!)) / Math.max(1, everWilling[i]!);
    if (hazardFollowsOffer) rate *= offerFactor(announced * ownOffer[i]!, byOffer[i]!);
    if (hazardFollowsDissent) rate *= dissentFactor[i]!;
    if (exceeding) rate *= shareExcess[i]!;
    for (const { logRatio, path } of resources) rate *= resourceFactor(logRatio, parameters[path]![i]!);
    out[i] = rate * frailty[i]! * months;
  }
}

/** x = exp(σ z − σ²/2), z drawn per region and calendar month, so that weeks which start in one month share it. */
function drawFrailty(block: Block, r: number, monthNumber: number): void {
  const { program, parameters, count, uniformSource, replicates, scratch } = block;
  const out = block.regions[r]!.frailty;
  if (program.parameters.constants['uptake.frailty'] === 0) {
    out.fill(1);
    return;
  }
  const sigma = parameters['uptake.frailty']!;
  uniformSource.fill(out, count, streams.frailty, program.scenario.regions[r]!.id, replicates, monthNumber);
  normalBatch(out, count, scratch.pending);
  for (let i = 0; i < count; i++) out[i] = sigma[i]! * out[i]! - 0.5 * sigma[i]! * sigma[i]!;
  expBatch(out, count);
}
