import { drawnFactor, type Factor, nearestProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import { withBonus } from '../payments/pay-factors.js';
import { underPolicies } from '../program.js';

/** Step 6, money: men signed in this period × what a recruit is paid, in whole minor units. */
export function pay(block: Block, r: number, t: number): void {
  const { count } = block;
  const { spend, signed } = block.regions[r]!;
  const factor = payFactors(block, r, t);
  for (let i = 0; i < count; i++) spend[i]! += nearestProduct(signed[i]!, factor(i));
}

/** What a recruit of a region and period is paid in each replicate: cash × offer, and bonuses. */
export function payFactors(block: Block, r: number, t: number): (i: number) => Factor {
  const { program } = block;
  const { ownOffer } = block.regions[r]!;
  const cash = program.scenario.cash!.perRecruit;
  const announced = underPolicies(program.effects.offer, r * program.periods.length + t, 1);
  const bonus = program.bonusPay?.(r, t) ?? null;
  const stated = program.stated.pay(r, t);
  const same = withBonus(stated ?? drawnFactor(cash * announced), bonus);
  if (!program.offersMove) return () => same;
  // What a region adds of its own is reckoned, not stated.
  return (i) => (ownOffer[i] === 1 ? same : withBonus(drawnFactor(cash * (announced * ownOffer[i]!)), bonus));
}

/** Step 6, money: what resources cost in this period, by the month and by the men signed, in whole minor units. */
export function payForResources(block: Block, r: number, t: number): void {
  const { program, count } = block;
  const { resourceSpend, signed } = block.regions[r]!;
  for (const { cost, perRecruit } of program.resources) {
    const monthly = cost(r, t);
    const factor = perRecruit?.(r, t) ?? null;
    if (monthly > 0) for (let i = 0; i < count; i++) resourceSpend[i]! += monthly;
    if (factor !== null) for (let i = 0; i < count; i++) resourceSpend[i]! += nearestProduct(signed[i]!, factor);
  }
}
