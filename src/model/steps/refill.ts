import { drawnFactor, nearestProduct } from '../../scenario/index.js';
import { binomialBatch, probabilityBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { monthsPerYear } from '../program-refill.js';
import { changeEligibility } from './eligibility.js';
import { offeredShares } from './pools.js';

/**
 * Step 1, later periods, where the pool refills or eligibility changes: of the period before, men grow too old and men come of age; where the terms have
 * changed, men are won over or lost; where a policy says so, men are exempted or made eligible. The newcomers are asked on the terms that are now in force.
 */
export function refillPools(block: Block, r: number, t: number): void {
  if (block.program.parameters.constants['refill.leaving'] !== 0) ageOut(block, r, t);
  if (block.program.offersMove || block.program.willingFollowsResources) moveByTerms(block, r, t);
  if (block.program.eligibilityMoves) changeEligibility(block, r, t);
  if (block.program.parameters.constants['refill.entering'] !== 0) comeOfAge(block, r, t);
}

/** Whoever has neither signed nor left grows too old with the same probability, willing or not. */
function ageOut(block: Block, r: number, t: number): void {
  const { program, parameters, count, scratch, uniformSource, replicates } = block;
  const { willing, unwilling, entered, agedOut } = block.regions[r]!;
  const { uniforms, probabilities, drawn, pending } = scratch;
  const id = program.scenario.regions[r]!.id;
  const years = program.periods[t - 1]!.months / monthsPerYear;
  const rate = parameters['refill.leaving']!;
  for (let i = 0; i < count; i++) probabilities[i] = rate[i]! * years;
  probabilityBatch(probabilities, count);
  uniformSource.fill(uniforms, count, streams.agedOutWilling, id, replicates, t);
  binomialBatch(drawn, count, uniforms, willing, probabilities, pending);
  for (let i = 0; i < count; i++) {
    willing[i]! -= drawn[i]!;
    entered[i]! -= drawn[i]!;
    agedOut[i]! += drawn[i]!;
  }
  uniformSource.fill(uniforms, count, streams.agedOutOthers, id, replicates, t);
  binomialBatch(drawn, count, uniforms, unwilling, probabilities, pending);
  for (let i = 0; i < count; i++) {
    unwilling[i]! -= drawn[i]!;
    agedOut[i]! += drawn[i]!;
  }
}

/** Better terms win over men outside the pool, worse ones lose men of it: as many as the shares that accept either make of them. */
function moveByTerms(block: Block, r: number, t: number): void {
  const { program, count, scratch, uniformSource, replicates } = block;
  const { willing, unwilling, entered, everWilling, offeredShare } = block.regions[r]!;
  const { uniforms, probabilities, trials, drawn, pending } = scratch;
  offeredShares(block, r, t);
  let moved = false;
  for (let i = 0; i < count; i++) {
    const share = probabilities[i]!;
    const before = offeredShare[i]!;
    trials[i] = share > before ? unwilling[i]! : willing[i]!;
    probabilities[i] = movedShare(before, share);
    // Which way men move: what is lost is counted below 0.
    offeredShare[i] = share;
    moved ||= share !== before;
    scratch.leaving[i] = share > before ? 1 : -1;
  }
  if (!moved) return;
  uniformSource.fill(uniforms, count, streams.moved, program.scenario.regions[r]!.id, replicates, t);
  binomialBatch(drawn, count, uniforms, trials, probabilities, pending);
  for (let i = 0; i < count; i++) {
    const won = scratch.leaving[i]! * drawn[i]!;
    willing[i]! += won;
    entered[i]! += won;
    unwilling[i]! -= won;
    everWilling[i] = Math.max(everWilling[i]!, entered[i]!);
  }
}

/** Of the men outside the pool those won over, or of the men of the pool those lost, where the share that accepts goes from one to another. */
export function movedShare(before: number, after: number): number {
  if (after === before) return 0;
  return after > before ? (after - before) / (1 - before) : (before - after) / before;
}

/** Men come of age evenly over the year, in whole people, and are willing or not. */
function comeOfAge(block: Block, r: number, t: number): void {
  const { program, parameters, count, scratch, uniformSource, replicates } = block;
  const { willing, unwilling, entered, everWilling, cameOfAge, offeredShare } = block.regions[r]!;
  const { uniforms, trials, drawn, pending } = scratch;
  const { id, men } = program.scenario.regions[r]!;
  const stated = program.refill!.stated(t);
  const same = stated === null ? NaN : nearestProduct(men, stated);
  const years = program.refill!.years(t);
  const eligible = parameters['eligible']!;
  const entering = parameters['refill.entering']!;
  for (let i = 0; i < count; i++) {
    const all = stated === null ? nearestProduct(men, drawnFactor(entering[i]! * eligible[i]! * years)) : same;
    trials[i] = all - cameOfAge[i]!;
    cameOfAge[i] = all;
  }
  uniformSource.fill(uniforms, count, streams.comingOfAge, id, replicates, t);
  binomialBatch(drawn, count, uniforms, trials, offeredShare, pending);
  for (let i = 0; i < count; i++) {
    willing[i]! += drawn[i]!;
    entered[i]! += drawn[i]!;
    everWilling[i]! += drawn[i]!;
    unwilling[i]! += trials[i]! - drawn[i]!;
  }
}
