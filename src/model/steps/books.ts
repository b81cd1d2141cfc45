import { drawnFactor, nearestProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import { underPolicies } from '../program.js';

/** Step 6, money: men signed in this period × cash per recruit × offer, in whole minor units. */
export function pay(block: Block, r: number, t: number): void {
  const { program, count, scratch } = block;
  const region = block.regions[r]!;
  const cash = program.scenario.cash!.perRecruit;
  const announced = underPolicies(program.effects.offer, r * program.periods.length + t, 1);
  const stated = program.stated.pay(r, t);
  for (let i = 0; i < count; i++) {
    const offer = program.offersMove ? announced * region.ownOffer[i]! : announced;
    // What a region adds of its own is reckoned, not stated.
    const exact = stated !== null && (!program.offersMove || region.ownOffer[i] === 1);
    region.spend[i]! += exact
      ? nearestProduct(scratch.signed[i]!, stated)
      : nearestProduct(scratch.signed[i]!, drawnFactor(cash * offer));
  }
}

/** Step 6, money: what resources cost in this period, by the month and by the men signed, in whole minor units. */
export function payForResources(block: Block, r: number, t: number): void {
  const { program, count, scratch } = block;
  const { resourceSpend } = block.regions[r]!;
  for (const { cost, perRecruit } of program.resources) {
    const monthly = cost(r, t);
    const factor = perRecruit?.(r, t) ?? null;
    if (monthly > 0) for (let i = 0; i < count; i++) resourceSpend[i]! += monthly;
    if (factor !== null)
      for (let i = 0; i < count; i++) resourceSpend[i]! += nearestProduct(scratch.signed[i]!, factor);
  }
}
