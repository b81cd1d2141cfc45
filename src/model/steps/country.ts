import { exp, ln, ln2 } from '../../numeric/index.js';
import type { Block } from '../block.js';

/** Before the regions act: what the dissent of the periods before does to the capacity to coerce, and to the hazard of volunteers. */
export function openPeriod(block: Block): void {
  const { program, parameters, count, capacityShare, dissentFactor, dissent } = block;
  const damping = parameters['response.dissentDamping']!;
  for (let i = 0; i < count; i++) capacityShare[i] = capacityLeft(damping[i]!, dissent[i]!);
  if (!program.hazardFollowsDissent) return;
  const elasticity = parameters['response.dissentElasticity']!;
  for (let i = 0; i < count; i++) dissentFactor[i] = hazardUnder(elasticity[i]!, dissent[i]!);
}

/** Step 5: dissent fades by half in its half-life and rises with attempts per thousand eligible men. */
export function closePeriod(block: Block, t: number): void {
  const { program, parameters, count } = block;
  const months = program.periods[t]!.months;
  const halfLife = parameters['response.dissentHalfLife']!;
  for (let i = 0; i < count; i++) {
    const attempts = block.nationalAttempts[t]![i]!;
    if (attempts === 0 && block.dissent[i] === 0) continue;
    block.dissent[i] = dissentAfter(block.dissent[i]!, attempts, block.nationalEligible[i]!, months, halfLife[i]!);
  }
}

/** The share of the capacity to coerce that dissent leaves. */
export function capacityLeft(damping: number, dissent: number): number {
  return damping === 0 ? 1 : exp(-damping * dissent);
}

/** What dissent multiplies the sign-up hazard by: (1 + Y) to the power of the elasticity. */
export function hazardUnder(elasticity: number, dissent: number): number {
  return elasticity === 0 || dissent === 0 ? 1 : exp(elasticity * ln(1 + dissent));
}

/** Dissent at the end of a period: what is left of it, and attempts per thousand eligible men. */
export function dissentAfter(
  before: number,
  attempts: number,
  eligible: number,
  months: number,
  halfLife: number,
): number {
  const added = attempts === 0 ? 0 : (1000 * attempts) / eligible;
  return exp((-ln2 * months) / halfLife) * before + added;
}
