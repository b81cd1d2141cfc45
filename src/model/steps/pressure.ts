import { binomialBatch, streams } from '../../random/index.js';
import { ceilProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import { wholeAttempts } from '../whole-attempts.js';
import { underPolicies } from '../program.js';
import { respond } from './response.js';

/**
 * Step 3, and 4 for the men taken: officials of a region behind its schedule take men, in the replicates in which coercion is in
 * use. These are gathered first, so that the draws run over them alone; a draw's key is the replicate's own, so that skipping
 * the others changes nothing.
 */
export function press(block: Block, r: number, t: number): void {
  const { program, parameters, scratch, uniformSource } = block;
  const region = block.regions[r]!;
  const { willing, unwilling, coerced, wronglyTaken, takenFromPool } = region;
  const id = program.scenario.regions[r]!.id;
  const acting = gather(block, r, t);
  if (acting === 0) return;
  const { places, actors, uniforms, trials, probabilities, drawn, pending, limit, taken, wrong, fromPool } = scratch;

  // Net successes, up to the gap.
  const cell = r * program.periods.length + t;
  const mistaken = parameters['coercion.mistaken']!;
  fillYields(block, cell, acting, probabilities);
  for (let j = 0; j < acting; j++) probabilities[j] = rightlyTaken(probabilities[j]!, mistaken[places[j]!]!);
  uniformSource.fill(uniforms, acting, streams.taken, id, actors, t);
  binomialBatch(drawn, acting, uniforms, limit, probabilities, pending);
  countAttempts(block, r, t, acting);

  // Wrongly taken on the way, and returned.
  fillYields(block, cell, acting, probabilities);
  for (let j = 0; j < acting; j++) probabilities[j] = wrongInRest(probabilities[j]!, mistaken[places[j]!]!);
  uniformSource.fill(uniforms, acting, streams.wronglyTaken, id, actors, t);
  binomialBatch(wrong, acting, uniforms, trials, probabilities, pending);

  // Out of the willing pool, or out of the rest.
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    probabilities[j] = willing[i]! / (willing[i]! + unwilling[i]!);
  }
  uniformSource.fill(uniforms, acting, streams.takenFromPool, id, actors, t);
  binomialBatch(fromPool, acting, uniforms, taken, probabilities, pending);
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    const pool = Math.min(willing[i]!, Math.max(taken[j]! - unwilling[i]!, fromPool[j]!));
    takenFromPool[i]! += pool;
    willing[i]! -= pool;
    unwilling[i]! -= taken[j]! - pool;
    coerced[i]! += taken[j]!;
    wronglyTaken[i]! += wrong[j]!;
  }
  if (program.followsSigned) for (let j = 0; j < acting; j++) region.signed[places[j]!]! += taken[j]!;

  // Booked as volunteers.
  if (!program.allRecorded) {
    const share = parameters['coercion.recordedAsVolunteer']!;
    for (let j = 0; j < acting; j++) probabilities[j] = share[places[j]!]!;
    uniformSource.fill(uniforms, acting, streams.recorded, id, actors, t);
    binomialBatch(drawn, acting, uniforms, taken, probabilities, pending);
    for (let j = 0; j < acting; j++) region.recordedCoerced[places[j]!]! += drawn[j]!;
  }

  respond(block, r, t, acting);
}

/** The yield of attempts in force, of the replicates in which officials act. */
function fillYields({ program, parameters, scratch }: Block, cell: number, acting: number, out: Float64Array): void {
  const policy = program.effects['coercion.yield'];
  const perAttempt = parameters['coercion.yield']!;
  for (let j = 0; j < acting; j++) out[j] = underPolicies(policy, cell, perAttempt[scratch.places[j]!]!);
}

/** ψ(1 − ε): men rightly taken per attempt. */
export function rightlyTaken(perAttempt: number, mistaken: number): number {
  return perAttempt * (1 - mistaken);
}

/** The chance of a man wrongly taken in an attempt without one rightly taken. Where every attempt succeeds there is no rest, and no wrong man in it. */
export function wrongInRest(perAttempt: number, mistaken: number): number {
  const success = rightlyTaken(perAttempt, mistaken);
  return success < 1 ? Math.min(1, (perAttempt * mistaken) / (1 - success)) : 0;
}

/** Of the net successes drawn, those up to the gap are taken; the attempts made for them are counted, and those without one left in `trials`. */
function countAttempts(block: Block, r: number, t: number, acting: number): void {
  const { places, probabilities, drawn, trials, gap, limit, taken } = block.scratch;
  const { attempts } = block.regions[r]!;
  const perMan = block.program.stated.attemptsPerMan(r, t);
  const nationalAttempts = block.nationalAttempts[t]!;
  for (let j = 0; j < acting; j++) {
    const i = places[j]!;
    const successes = drawn[j]!;
    const missing = gap[j]!;
    let made = limit[j]!;
    if (successes > missing)
      made = Math.min(made, perMan === null ? Math.ceil(missing / probabilities[j]!) : ceilProduct(missing, perMan));
    const rightly = Math.min(missing, successes);
    taken[j] = rightly;
    trials[j] = made - rightly;
    attempts[i]! += made;
    nationalAttempts[i]! += made;
  }
}

/** Finds the replicates with a gap and the means to act on it; returns how many. Capacity is carried on in all where coercion is in use. */
function gather(block: Block, r: number, t: number): number {
  const { program, parameters, coercingCount, coercionDraw, capacityShare, replicates } = block;
  const { carry, eligible, willing, unwilling, volunteers, induced, coerced, signedElsewhere, signedFromElsewhere } =
    block.regions[r]!;
  const movesSigners = program.departures !== null;
  const { places, actors, gap, limit } = block.scratch;
  const { months, elapsed } = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const scheduled = program.quotas.schedule[cell]!;
  const probability = parameters['coercion.probability']!;
  const tolerance = parameters['coercion.tolerance']!;
  const base = parameters['coercion.capacity']!;
  const probabilityPolicy = program.effects['coercion.probability'];
  const capacityPolicy = program.effects['coercion.capacity'];
  const tolerancePolicy = program.effects['coercion.tolerance'];
  const { capacity, due: dueShare } = program.stated;
  const share = dueShare(r, t);
  const statedDue = share === null ? null : ceilProduct(scheduled, share);
  const use = { perManMonth: 0, months, partsPerMan: capacity?.perMan(r, t) ?? NaN, parts: capacity?.parts ?? NaN };
  const left = { whole: 0, carry: 0 };
  let acting = 0;
  for (let i = 0; i < coercingCount; i++) {
    if (coercionDraw[i]! >= underPolicies(probabilityPolicy, cell, probability[i]!)) continue;
    use.perManMonth = underPolicies(capacityPolicy, cell, base[i]!) * capacityShare[i]!;
    wholeAttempts(carry[i]!, eligible[i]!, use, left);
    carry[i] = left.carry;
    const due =
      statedDue ?? Math.ceil((1 - underPolicies(tolerancePolicy, cell, tolerance[i]!) * (1 - elapsed)) * scheduled);
    let counted = volunteers[i]! + induced[i]! + coerced[i]!;
    if (movesSigners) counted += signedFromElsewhere[i]! - signedElsewhere[i]!;
    const missing = due - counted;
    const most = Math.min(left.whole, willing[i]! + unwilling[i]!);
    if (missing <= 0 || most <= 0) continue;
    places[acting] = i;
    actors[acting] = replicates[i]!;
    gap[acting] = missing;
    limit[acting] = most;
    acting += 1;
  }
  return acting;
}
