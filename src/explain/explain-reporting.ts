import { type Bonus, dateText, type Marginals, rangeText, type Scenario, type Uncertain } from '../scenario/index.js';
import { countText, listText, numberText, percentText, printable } from '../text/index.js';
import { placeText } from './explain-policy.js';

/** When recruits are paid, what more they are paid between two dates, and who reports it; empty where all are paid on signing and reported. */
export function reportingSentences({ reporting, cash, regions }: Scenario, drawn: Marginals): string {
  const { paymentLag, coverage } = reporting;
  const currency = cash === null ? '' : printable(cash.currency);
  return [
    ...(cash?.bonuses ?? []).map((bonus) => `${bonusText(bonus, currency)}.`),
    paymentLag === null ? '' : `Payments lag: ${lagText(paymentLag)}.`,
    coverage === null ? '' : `${coverageText(coverage, regions.length, drawn)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A bonus in words. */
export function bonusText(bonus: Bonus, currency: string): string {
  const name = bonus.name === null ? 'Bonus' : `Bonus "${printable(bonus.name)}"`;
  const until = bonus.until === null ? ' on' : ` to ${dateText(bonus.until)}`;
  return `${name}: ${countText(bonus.perRecruit)} minor units of ${currency} more for who signs from ${dateText(bonus.from)}${until}, ${placeText(bonus)}`;
}

function lagText(lag: readonly number[]): string {
  const when = (months: number): string =>
    months === 0 ? 'in the month of signature' : months === 1 ? 'a month later' : `${numberText(months)} months later`;
  const parts = lag.flatMap((share, months) => (share === 0 ? [] : [`${percentText(share, 3)} ${when(months)}`]));
  const never = 1 - lag.reduce((sum, share) => sum + share, 0);
  const paid = parts.length === 0 ? 'nobody is paid' : `of recruits ${listText(parts)} are paid`;
  return never < 1e-9 || parts.length === 0 ? paid : `${paid}, ${percentText(never, 3)} never`;
}

/** Which regions report, in words. */
export function coverageText(
  coverage: NonNullable<Scenario['reporting']['coverage']>,
  regions: number,
  drawn: Marginals,
): string {
  if (Array.isArray(coverage))
    return `Payments are reported by ${countText(coverage.length)} of ${countText(regions)} ${regions === 1 ? 'region' : 'regions'}`;
  const share: Uncertain = drawn('reporting.coverage');
  return `Each region reports payments with a probability of ${rangeText(share, (x) => numberText(x))}`;
}
