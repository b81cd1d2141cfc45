import { describe, type LevyIssue } from '../../../errors/index.js';
import { statedRatio } from '../../exact-product.js';
import { placeChecker } from '../../policies/check-places.js';
import { unknownNames } from '../zod-issues.js';
import type { Scenario } from '../../types.js';

const code = 'scenario/invalid';

/** Nobody is paid twice; regions that report exist and are named once. */
export function checkReporting({ reporting, regions }: Scenario): LevyIssue[] {
  const { paymentLag, coverage } = reporting;
  const issues: LevyIssue[] = [];
  if (paymentLag !== null) {
    // The shares are what their text says: ten times 0.1 are 1.
    let [above, below] = [0n, 1n];
    for (const share of paymentLag) {
      const [a, b] = statedRatio(share) ?? [0n, 1n];
      [above, below] = [above * b + a * below, below * b];
    }
    if (above > below) {
      const sum = paymentLag.reduce((a, b) => a + b, 0);
      issues.push({
        code,
        path: 'reporting.paymentLag',
        got: `shares that add up to ${String(sum)}`,
        expected: 'shares that add up to 1 at most; what is missing to 1 is never paid',
      });
    }
  }
  if (!Array.isArray(coverage)) return issues;
  const ids = regions.map(({ id }) => id);
  const known = new Set<string>(ids);
  const unknown = unknownNames(ids, 'the id of a region');
  const named = new Set<string>();
  (coverage as readonly string[]).forEach((id, i) => {
    const path = `reporting.coverage[${String(i)}]`;
    if (!known.has(id))
      issues.push({ code: 'reference/unknown-region', path, got: describe(id), expected: unknown(id) });
    else if (named.has(id)) issues.push({ code, path, got: describe(id), expected: 'a region that is not named yet' });
    named.add(id);
  });
  return issues;
}

/** Bonuses: days of the campaign, regions and groups that exist. That the days themselves exist the schema has checked. */
export function checkBonuses(scenario: Scenario): LevyIssue[] {
  const bonuses = scenario.cash?.bonuses ?? null;
  if (bonuses === null) return [];
  const places = placeChecker(scenario);
  const { start, end } = scenario.calendar;
  return bonuses.flatMap((bonus, b): LevyIssue[] => {
    const at = `cash.bonuses[${String(b)}]`;
    const { from, until } = bonus;
    const issues = places(at, bonus);
    if (from > end)
      issues.push({
        code,
        path: `${at}.from`,
        got: describe(from),
        expected: `a day not after the campaign's end, ${end}`,
      });
    else if (until !== null && (until < from || until < start))
      issues.push({
        code,
        path: `${at}.until`,
        got: describe(until),
        expected: `a day of the campaign not before ${from > start ? from : start}`,
      });
    return issues;
  });
}
