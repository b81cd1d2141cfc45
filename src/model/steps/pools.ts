import { exp, ln } from '../../numeric/index.js';
import { nearestProduct } from '../../scenario/index.js';
import { binomialBatch, expBatch, normalBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { underPolicies } from '../program.js';
import { resourceFactor, resourcesAt } from '../program-resources.js';
import { eligibleUnder } from './eligibility.js';
import { openTiers, settle } from '../tiers.js';

/**
 * Step 1, first period: who is eligible, who would ever volunteer on the terms offered, and who leaves on the announcement.
 * E = ⌊e·M + ½⌋; K = W is the binomial quantile of one uniform, L = E − K, less the men who flee.
 */
export function openPools(block: Block, r: number): void {
  const { program, parameters, count, scratch, uniformSource, replicates } = block;
  const region = block.regions[r]!;
  const { id, men } = program.scenario.regions[r]!;
  const eligibleShare = parameters['eligible']!;
  const share = program.poolMoves ? region.baseShare : scratch.probabilities;
  fillBaseShares(block, r, share);
  const stated = program.stated.eligible(r, 0);
  const same = stated === null ? NaN : nearestProduct(men, stated);
  for (let i = 0; i < count; i++) {
    const eligible = stated === null ? Math.floor(eligibleUnder(program, r, 0, eligibleShare[i]!) * men + 0.5) : same;
    region.eligible[i] = eligible;
    block.nationalEligible[i]! += eligible;
  }
  if (program.poolMoves) {
    offeredShares(block, r, 0);
    for (let i = 0; i < count; i++) region.offeredShare[i] = scratch.probabilities[i]!;
  } else capShares(block, r, share);
  uniformSource.fill(scratch.uniforms, count, streams.pool, id, replicates, 0);
  binomialBatch(region.everWilling, count, scratch.uniforms, region.eligible, scratch.probabilities, scratch.pending);
  for (let i = 0; i < count; i++) {
    region.willing[i] = region.everWilling[i]!;
    region.entered[i] = region.everWilling[i]!;
    region.unwilling[i] = region.eligible[i]! - region.everWilling[i]!;
  }
  if (program.offersFall) for (let i = 0; i < count; i++) openTiers(block.tiers[r]!, i, region.everWilling[i]!);
  if (program.parameters.constants['response.announcementFlight'] === 0) return;
  uniformSource.fill(scratch.uniforms, count, streams.flight, id, replicates, 0);
  const shares = parameters['response.announcementFlight']!;
  binomialBatch(scratch.drawn, count, scratch.uniforms, region.unwilling, shares, scratch.pending);
  for (let i = 0; i < count; i++) {
    region.unwilling[i]! -= scratch.drawn[i]!;
    region.fled[i]! += scratch.drawn[i]!;
  }
}

/**
 * Step 1, later periods: a better offer than any before moves the men it wins over from L to W, by the same uniform as at first. Where offers
 * fall, those who would not accept the new one and have not signed go back to L.
 */
export function movePools(block: Block, r: number, t: number): void {
  const { program, count, scratch, uniformSource, replicates } = block;
  const { eligible, everWilling, offeredShare, willing, unwilling, entered } = block.regions[r]!;
  const { drawn, probabilities, uniforms } = scratch;
  const id = program.scenario.regions[r]!.id;
  offeredShares(block, r, t);
  let moved = false;
  for (let i = 0; i < count; i++) {
    if (program.offersFall ? probabilities[i] === offeredShare[i] : probabilities[i]! <= offeredShare[i]!) continue;
    offeredShare[i] = probabilities[i]!;
    moved = true;
  }
  if (!moved) return;
  uniformSource.fill(uniforms, count, streams.pool, id, replicates, 0);
  binomialBatch(drawn, count, uniforms, eligible, offeredShare, scratch.pending);
  if (program.offersFall) uniformSource.fill(uniforms, count, streams.tiers, id, replicates, t);
  for (let i = 0; i < count; i++) {
    const won = program.offersFall
      ? settlePool(block, r, i, drawn[i]!)
      : Math.min(drawn[i]! - everWilling[i]!, unwilling[i]!);
    everWilling[i] = Math.max(everWilling[i]!, drawn[i]!);
    willing[i]! += won;
    entered[i]! += won;
    unwilling[i]! -= won;
  }
}

/** Men won over by an offer at a level, less those who leave the pool. */
function settlePool(block: Block, r: number, i: number, level: number): number {
  const tiers = block.tiers[r]!;
  if (tiers.asked[i] === level) return 0;
  const willing = block.regions[r]!.willing[i]!;
  const all = willing + block.regions[r]!.unwilling[i]!;
  return settle(tiers, i, level, willing, all, block.scratch.uniforms[i]!) - willing;
}

/** π·Π(z/z̄)^ν·e^u: the willing share at offer 1 before the cap at 1. */
function fillBaseShares(block: Block, r: number, out: Float64Array): void {
  const { program, parameters, count, scratch, uniformSource, replicates } = block;
  const willing = parameters['uptake.willing']!;
  const spread = parameters['uptake.regionalSpread']!;
  const correlation = parameters['uptake.groupCorrelation']!;
  const group = program.groupOf[r]!;
  const own = scratch.uniforms;
  const still = program.parameters.constants['uptake.regionalSpread'] === 0;
  if (!still) {
    uniformSource.fill(own, count, streams.region, program.scenario.regions[r]!.id, replicates, 0);
    normalBatch(own, count, scratch.pending);
  }
  for (let i = 0; i < count; i++) {
    const sigma = spread[i]!;
    const shared = group < 0 ? 0 : correlation[i]!;
    let log = still ? 0 : -0.5 * sigma * sigma; // so that e^u has mean one
    if (!still)
      log +=
        sigma *
        (shared === 0 ? own[i]! : Math.sqrt(shared) * block.groupNormals[group]![i]! + Math.sqrt(1 - shared) * own[i]!);
    for (const { path, logRatio } of program.covariates) log += parameters[path]![i]! * logRatio[r]!;
    out[i] = log;
  }
  expBatch(out, count);
  for (let i = 0; i < count; i++) out[i]! *= willing[i]!;
}

/** Caps shares at 1; what the cap takes away, the region's hazard gains. */
function capShares({ regions, exceeding, count }: Block, r: number, shares: Float64Array): void {
  const { shareExcess } = regions[r]!;
  let any = 0;
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    shareExcess[i] = share > 1 ? share : 1;
    if (share > 1) {
      shares[i] = 1;
      any = 1;
    }
  }
  exceeding[r] = any;
}

/** π_i(t) into scratch.probabilities: the base share times offer^η and what resources make of it, capped at 1. */
export function offeredShares(block: Block, r: number, t: number): void {
  const { program, parameters, count, scratch } = block;
  const region = block.regions[r]!;
  const announced = underPolicies(program.effects.offer, r * program.periods.length + t, 1);
  const elasticity = parameters['uptake.payElasticity']!;
  const resources = resourcesAt(program, 'willing', r, t);
  for (let i = 0; i < count; i++) {
    let share = region.baseShare[i]! * offerFactor(announced * region.ownOffer[i]!, elasticity[i]!);
    for (const { logRatio, path } of resources) share *= resourceFactor(logRatio, parameters[path]![i]!);
    scratch.probabilities[i] = share;
  }
  capShares(block, r, scratch.probabilities);
}

/** offer^elasticity. */
export function offerFactor(offer: number, elasticity: number): number {
  if (offer === 1 || elasticity === 0) return 1;
  return offer > 0 ? exp(elasticity * ln(offer)) : 0;
}

/** End of a period: a region behind its schedule raises its own offer for the next one. */
export function answerWithMoney(block: Block, r: number, t: number): void {
  const { program, parameters, count } = block;
  const region = block.regions[r]!;
  const scheduled = program.quotas.schedule[r * program.periods.length + t]!;
  const response = parameters['uptake.offerResponse']!;
  const movesSigners = program.departures !== null;
  for (let i = 0; i < count; i++) {
    let missing = scheduled - region.volunteers[i]! - region.induced[i]! - region.coerced[i]!;
    if (movesSigners) missing += region.signedElsewhere[i]! - region.signedFromElsewhere[i]!;
    missing = Math.max(0, missing);
    region.ownOffer[i]! *= 1 + (response[i]! * missing) / Math.max(1, scheduled);
  }
}
