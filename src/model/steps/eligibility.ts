import { binomialBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { type Program, sameAsBefore, underPolicies } from '../program.js';

/** The eligible share of a region under policies, in a period from 0. */
export function eligibleUnder({ effects, periods }: Program, r: number, t: number, share: number): number {
  return underPolicies(effects.eligible, r * periods.length + t, share);
}

/** Whether policies say the same of a region's eligible share in a period as in the one before. */
export function sameEligibility({ effects: { eligible }, periods }: Program, r: number, t: number): boolean {
  if (eligible === undefined) return true;
  const cell = r * periods.length + t;
  return sameAsBefore(eligible, cell);
}

/** Of the men who are eligible those exempted where the share goes from one to another, or of the others those made eligible. */
export function exemptedShare(before: number, after: number): number {
  return after < before ? 1 - after / before : 0;
}
export function madeEligibleShare(before: number, after: number): number {
  return after > before ? (after - before) / (1 - before) : 0;
}

/**
 * Step 1, later periods, where a policy changes who is eligible: men who have not signed are exempted, willing or not, or others are made eligible
 * and asked on the terms in force.
 */
export function changeEligibility(block: Block, r: number, t: number): void {
  const { program, parameters, count, scratch, uniformSource, replicates } = block;
  if (sameEligibility(program, r, t)) return;
  const { eligible, willing, unwilling, entered, everWilling, offeredShare, exempted, madeEligible } =
    block.regions[r]!;
  const { uniforms, probabilities, trials, drawn, pending } = scratch;
  const { id, men } = program.scenario.regions[r]!;
  const share = parameters['eligible']!;
  const fill = (chance: (before: number, after: number) => number): void => {
    for (let i = 0; i < count; i++)
      probabilities[i] = chance(eligibleUnder(program, r, t - 1, share[i]!), eligibleUnder(program, r, t, share[i]!));
  };
  const draw = (stream: string, of: Float64Array, chances: Float64Array): void => {
    uniformSource.fill(uniforms, count, stream, id, replicates, t);
    binomialBatch(drawn, count, uniforms, of, chances, pending);
  };
  // Who is not eligible before anybody is exempted now.
  for (let i = 0; i < count; i++) trials[i] = men - eligible[i]! - madeEligible[i]! + exempted[i]!;
  fill(exemptedShare);
  draw(streams.exemptedWilling, willing, probabilities);
  for (let i = 0; i < count; i++) {
    willing[i]! -= drawn[i]!;
    entered[i]! -= drawn[i]!;
    exempted[i]! += drawn[i]!;
  }
  draw(streams.exemptedOthers, unwilling, probabilities);
  for (let i = 0; i < count; i++) {
    unwilling[i]! -= drawn[i]!;
    exempted[i]! += drawn[i]!;
  }
  fill(madeEligibleShare);
  draw(streams.madeEligible, trials, probabilities);
  for (let i = 0; i < count; i++) {
    trials[i] = drawn[i]!;
    madeEligible[i]! += drawn[i]!;
  }
  draw(streams.madeEligibleWilling, trials, offeredShare);
  for (let i = 0; i < count; i++) {
    willing[i]! += drawn[i]!;
    entered[i]! += drawn[i]!;
    everWilling[i]! += drawn[i]!;
    unwilling[i]! += trials[i]! - drawn[i]!;
  }
}
