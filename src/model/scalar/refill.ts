import { expm1 } from '../../numeric/index.js';
import { streams } from '../../random/index.js';
import { drawnFactor, nearestProduct } from '../../scenario/index.js';
import { monthsPerYear } from '../program-refill.js';
import { movedShare } from '../steps/refill.js';
import type { Draw } from './chance.js';
import { changeEligibility, type ScalarEligibility } from './eligibility.js';
import type { ScalarRegion, ScalarState } from './region.js';

/** Who grows too old and who comes of age before a period, and what changed terms do. */
export interface ScalarAged {
  /** Men of the pool and outside it who grow too old. */
  readonly fromPool: Draw;
  readonly fromOthers: Draw;
  /** Men won over by better terms, or lost to worse ones, below 0. */
  readonly won: number;
  /** Men whom a policy exempts or makes eligible. */
  readonly eligibility: ScalarEligibility;
  /** Men who come of age, of whom the result is willing. */
  readonly cameOfAge: Draw;
}

/** Step 1 in later periods, where the pool refills; `share` accepts the terms now in force. */
export function refillPool(region: ScalarRegion, state: ScalarState, t: number, share: number): ScalarAged {
  const { program, parameters, chance, r, id } = region;
  const years = program.periods[t - 1]!.months / monthsPerYear;
  const old = -expm1(-(parameters['refill.leaving']! * years));
  const fromPool = chance.binomial(streams.agedOutWilling, id, t, state.willing, old);
  const fromOthers = chance.binomial(streams.agedOutOthers, id, t, state.unwilling, old);
  state.willing -= fromPool.result;
  state.entered -= fromPool.result;
  state.unwilling -= fromOthers.result;
  state.agedOut += fromPool.result + fromOthers.result;

  const before = state.offeredShare;
  const better = share > before;
  const moved =
    share === before
      ? 0
      : chance.binomial(streams.moved, id, t, better ? state.unwilling : state.willing, movedShare(before, share))
          .result;
  const won = better ? moved : -moved;
  state.offeredShare = share;
  state.willing += won;
  state.entered += won;
  state.unwilling -= won;
  if (share !== before) state.everWilling = Math.max(state.everWilling, state.entered);

  const eligibility = changeEligibility(region, state, t, share);
  const { men } = program.scenario.regions[r]!;
  const rate = parameters['refill.entering']! * parameters['eligible']! * (program.refill?.years(t) ?? 0);
  const all = nearestProduct(men, program.refill?.stated(t) ?? drawnFactor(rate)); // whole on the expected path too
  const cameOfAge = chance.binomial(streams.comingOfAge, id, t, all - state.cameOfAge, share);
  state.cameOfAge = all;
  state.willing += cameOfAge.result;
  state.entered += cameOfAge.result;
  state.everWilling += cameOfAge.result;
  state.unwilling += cameOfAge.men - cameOfAge.result;
  return { fromPool, fromOthers, won, eligibility, cameOfAge };
}
