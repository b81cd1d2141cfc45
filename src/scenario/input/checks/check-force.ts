import type { LevyIssue } from '../../../errors/index.js';
import { countText, numberText } from '../../../text/index.js';
import { periodsOf } from '../../calendar/calendar.js';
import { positive } from '../../parameters/domains.js';
import { marginals } from '../../parameters/marginals.js';
import { greatestDrawn } from '../../parameters/parameter-values.js';
import { findParameter } from '../../parameters/parameters.js';
import type { Scenario } from '../../types.js';

/** Most trials of one draw: quantiles of binomial distributions are exact up to here. */
const mostTrials = 2_147_483_648; // 2^31

const issue = (path: string, got: string, expected: string): LevyIssue => ({
  code: 'scenario/invalid',
  path,
  got,
  expected,
});

/** A profile of losses of the right length (`periods` is `null` where the calendar is wrong), of multipliers that are not too large. */
export function checkForce({ force }: Scenario, periods: number | null): LevyIssue[] {
  const profile = force?.losses.profile ?? null;
  if (profile === null) return [];
  const path = 'force.losses.profile';
  if (periods !== null && profile.length !== periods)
    return [issue(path, `${String(profile.length)} multipliers`, `one multiplier per period, ${String(periods)}`)];
  const large = profile.find((multiplier) => multiplier > positive.high);
  return large === undefined
    ? []
    : [issue(path, `a multiplier of ${String(large)}`, `multipliers of at most ${countText(positive.high)}`)];
}

/** Men and items stay few enough to be drawn from: those at the start, and all that can come in a campaign. Everything else must have been checked. */
export function checkForceMagnitudes(scenario: Scenario): LevyIssue[] {
  const { force } = scenario;
  if (force === null) return [];
  const values = marginals(scenario);
  const most = (path: string): number => greatestDrawn(values(path), findParameter(path)!.domain);
  const months = periodsOf(scenario.calendar).reduce((sum, period) => sum + period.months, 0);
  const recruits = scenario.regions.reduce((sum, { men }) => sum + men, 0);
  const stocks = [
    { path: 'force.strength', flow: ['force.arrivals.others'], beside: recruits, of: 'men' },
    ...Object.keys(force.equipment).map((kind) => {
      const at = `force.equipment.${kind}`;
      return { path: `${at}.holding`, flow: [`${at}.made`], beside: most(`${at}.store`), of: 'items' };
    }),
  ];
  return stocks.flatMap(({ path, flow, beside, of }) => {
    const reached = most(path) + beside + flow.reduce((sum, one) => sum + most(one) * months, 0);
    if (reached <= mostTrials) return [];
    const got = `up to ${numberText(reached)} ${of}, with all that can come`;
    return [issue(path, got, `at most ${countText(mostTrials)} ${of} in all`)];
  });
}
