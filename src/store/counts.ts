import type { Program } from '../model/index.js';
import { type Cause, type Count, countTable, isOfNoBlock } from '../scenario/index.js';

/** Whether a count is 0 wherever coercion is not in use, so that it is added up and stored only where it is. */
export function isCoercionCount(count: Count, program: Program): boolean {
  const causes = causesOf(count, program);
  return causes.length > 0 && causes.every((cause) => cause === 'coercion');
}

/** Whether a count has numbers of its own in this scenario. */
export function isKept(count: Count, program: Program): boolean {
  if (count === 'recordedCoerced' && program.allRecorded) return false; // then it is `coerced`
  return causesOf(count, program).length > 0;
}

/** Whether a count is the same in all periods: nothing moves it after the start. */
export function isSettled(count: Count, program: Program): boolean {
  const causes = causesOf(count, program);
  return causes.length > 0 && causes.every((cause) => cause === 'start');
}

/** What can move a count in this scenario. */
function causesOf(count: Count, program: Program): readonly Cause[] {
  const { scenario, offersMove, willingFollowsResources, parameters } = program;
  if (isOfNoBlock(count, scenario) || (count === 'owed' && scenario.cash === null)) return [];
  const absent: Partial<Record<Cause, boolean>> = {
    offers: !offersMove && !willingFollowsResources,
    flight: parameters.constants['response.announcementFlight'] === 0,
    cash: scenario.cash === null,
  };
  return countTable[count].causes.filter((cause) => absent[cause] !== true);
}
