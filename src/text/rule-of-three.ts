import { countText } from './numbers.js';
import { percent } from './percents.js';

/** Below so many replicates 3/n bounds nothing that anyone would say (100 % for 3): the Wilson interval says more. */
export const fewestForRuleOfThree = 10;

/**
 * What `n` independent replicates that all agree bound at 95 %, one-sided: nothing seen in n leaves up to 3/n, as (1 − 3/n)^n is e^−3, about 0.05.
 * `never`: seen in none of them, otherwise in all. `n` ≥ {@link fewestForRuleOfThree}.
 */
export function ruleOfThreeText(never: boolean, n: number): string {
  return never ? `fewer than 3/n = ${percent(3 / n, 0, 2)} %` : `more than 1 - 3/n = ${percent(1 - 3 / n, 0, 2)} %`;
}

/** The same with the replicates behind it: `0 of 10,000 replicates, fewer than 3/n = 0.03 %`. */
export function allAgreeText(never: boolean, n: number): string {
  return `${never ? '0 of' : 'all'} ${countText(n)} replicates, ${ruleOfThreeText(never, n)}`;
}
