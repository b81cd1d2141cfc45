import { binomialBatch, fillUniforms, periodCounter, streams } from '../random/index.js';
import type { Block } from './block.js';
import { underPolicies } from './program.js';
import { respond } from './response.js';

/**
 * Step 3, and 4 for the men taken: officials of a region behind its schedule take men, in the replicates in which coercion is in
 * use. These are gathered first, so that the draws run over them alone; a draw's key is the replicate's own, so that skipping
 * the others changes nothing.
 */
export function press(block: Block, r: number, t: number): void {
  const { program, parameters, scratch, keyring } = block;
  const region = block.regions[r]!;
  const id = program.scenario.regions[r]!.id;
  const counter = periodCounter(t);
  const acting = gather(block, r, t);
  if (acting === 0) return;
  const { places, actors, uniforms, trials, probabilities, drawn, pending, gap, limit, taken, wrong, fromPool } = scratch;

  // Net successes, up to the gap.
  for (let j = 0; j < acting; j++) probabilities[j] = block.success[places[j]!]!;
  fillUniforms(uniforms, acting, keyring(streams.taken, id), actors, counter);
  binomialBatch(drawn, acting, uniforms, limit, probabilities, pending);
  const nationalAttempts = block.nationalAttempts[t]!;
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    const rightly = Math.min(gap[j]!, drawn[j]!);
    const attempts = drawn[j]! <= gap[j]! ? limit[j]! : Math.min(limit[j]!, Math.ceil(gap[j]! / probabilities[j]!));
    taken[j] = rightly;
    trials[j] = attempts - rightly;
    region.attempts[i]! += attempts;
    nationalAttempts[i]! += attempts;
  }

  // Wrongly taken on the way, and returned.
  for (let j = 0; j < acting; j++) probabilities[j] = block.wrongInRest[places[j]!]!;
  fillUniforms(uniforms, acting, keyring(streams.wronglyTaken, id), actors, counter);
  binomialBatch(wrong, acting, uniforms, trials, probabilities, pending);

  // Out of the willing pool, or out of the rest.
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    probabilities[j] = region.willing[i]! / (region.willing[i]! + region.unwilling[i]!);
  }
  fillUniforms(uniforms, acting, keyring(streams.takenFromPool, id), actors, counter);
  binomialBatch(fromPool, acting, uniforms, taken, probabilities, pending);
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    const pool = Math.min(region.willing[i]!, Math.max(taken[j]! - region.unwilling[i]!, fromPool[j]!));
    region.takenFromPool[i]! += pool;
    region.willing[i]! -= pool;
    region.unwilling[i]! -= taken[j]! - pool;
    region.coerced[i]! += taken[j]!;
    region.wronglyTaken[i]! += wrong[j]!;
    scratch.signed[i]! += taken[j]!;
  }

  // Booked as volunteers.
  if (!program.allRecorded) {
    const share = parameters['coercion.recordedAsVolunteer']!;
    for (let j = 0; j < acting; j++) probabilities[j] = share[places[j]!]!;
    fillUniforms(uniforms, acting, keyring(streams.recorded, id), actors, counter);
    binomialBatch(drawn, acting, uniforms, taken, probabilities, pending);
    for (let j = 0; j < acting; j++) region.recordedCoerced[places[j]!]! += drawn[j]!;
  }

  respond(block, r, t, acting);
}

/** Finds the replicates with a gap and the means to act on it; returns how many. Capacity is carried on in all where coercion is in use. */
function gather(block: Block, r: number, t: number): number {
  const { program, parameters, coercingCount, scratch } = block;
  const region = block.regions[r]!;
  const period = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const scheduled = program.quotas.schedule[cell]!;
  const probability = parameters['coercion.probability']!;
  const tolerance = parameters['coercion.tolerance']!;
  const { effects } = program;
  let acting = 0;
  for (let i = 0; i < coercingCount; i++) {
    if (block.coercionDraw[i]! >= underPolicies(effects['coercion.probability'], cell, probability[i]!)) continue;
    const capacity = region.carry[i]! + underPolicies(effects['coercion.capacity'], cell, block.capacityNow[i]!) * region.eligible[i]! * period.months;
    const whole = Math.floor(capacity);
    region.carry[i] = capacity - whole;
    const tolerated = underPolicies(effects['coercion.tolerance'], cell, tolerance[i]!) * (1 - period.elapsed);
    const recruits = region.volunteers[i]! + region.induced[i]! + region.coerced[i]!;
    const gap = Math.ceil((1 - tolerated) * scheduled) - recruits;
    const limit = Math.min(whole, region.willing[i]! + region.unwilling[i]!);
    if (gap <= 0 || limit <= 0) continue;
    scratch.places[acting] = i;
    scratch.actors[acting] = block.replicates[i]!;
    scratch.gap[acting] = gap;
    scratch.limit[acting] = limit;
    acting += 1;
  }
  return acting;
}
