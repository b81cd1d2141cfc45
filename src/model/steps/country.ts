import { exp, ln2 } from '../../numeric/index.js';
import type { Block } from '../block.js';

/** Before the regions act: the capacity to coerce in force, lowered by the dissent of the periods before. */
export function openPeriod(block: Block): void {
  const { parameters, count } = block;
  const base = parameters['coercion.capacity']!;
  const damping = parameters['response.dissentDamping']!;
  for (let i = 0; i < count; i++) block.capacityNow[i] = capacityLeft(base[i]!, damping[i]!, block.dissent[i]!);
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

/** The capacity to coerce that dissent leaves. */
export function capacityLeft(base: number, damping: number, dissent: number): number {
  return damping === 0 ? base : base * exp(-damping * dissent);
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
