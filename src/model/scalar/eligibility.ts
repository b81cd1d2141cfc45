import { streams } from '../../random/index.js';
import { eligibleUnder, exemptedShare, madeEligibleShare, sameEligibility } from '../steps/eligibility.js';
import type { ScalarRegion, ScalarState } from './region.js';

/** Men whom a policy exempts or makes eligible before a period. */
export interface ScalarEligibility {
  readonly exempted: number;
  readonly made: number;
  /** Of those made eligible, the willing. */
  readonly willing: number;
}

/** Step 1 in later periods, where a policy changes who is eligible; `share` accepts the terms now in force. */
export function changeEligibility(
  { program, parameters, chance, r, id }: ScalarRegion,
  state: ScalarState,
  t: number,
  share: number,
): ScalarEligibility {
  if (sameEligibility(program, r, t)) return { exempted: 0, made: 0, willing: 0 };
  const [before, after] = [t - 1, t].map((at) => eligibleUnder(program, r, at, parameters['eligible']!)) as [
    number,
    number,
  ];
  const others = program.scenario.regions[r]!.men - state.eligible - state.madeEligible + state.exempted;
  const gone = exemptedShare(before, after);
  const fromPool = chance.binomial(streams.exemptedWilling, id, t, state.willing, gone).result;
  const fromOthers = chance.binomial(streams.exemptedOthers, id, t, state.unwilling, gone).result;
  const made = chance.binomial(streams.madeEligible, id, t, others, madeEligibleShare(before, after)).result;
  const willing = chance.binomial(streams.madeEligibleWilling, id, t, made, share).result;
  state.exempted += fromPool + fromOthers;
  state.madeEligible += made;
  state.willing += willing - fromPool;
  state.entered += willing - fromPool;
  state.everWilling += willing;
  state.unwilling += made - willing - fromOthers;
  return { exempted: fromPool + fromOthers, made, willing };
}
