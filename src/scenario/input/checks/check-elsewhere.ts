import { describe, type LevyIssue } from '../../../errors/index.js';
import { statedRatio } from '../../exact-product.js';
import { joinPath } from '../plain-copy.js';
import { unknownNames } from '../zod-issues.js';
import type { Scenario } from '../../types.js';

const code = 'scenario/invalid';

/** Regions that exist, nobody who goes where he is, and no more volunteers who go than there are. */
export function checkElsewhere({ uptake: { signsElsewhere }, regions }: Scenario): LevyIssue[] {
  if (signsElsewhere === null) return [];
  const at = 'uptake.signsElsewhere';
  const ids = regions.map(({ id }) => id);
  const known = new Set<string>(ids);
  const unknown = unknownNames(ids, 'the id of a region');
  const strangers = (path: string, names: readonly string[]): LevyIssue[] =>
    names
      .filter((id) => !known.has(id))
      .map((id) => ({
        code: 'reference/unknown-region',
        path: joinPath(path, id),
        got: describe(id),
        expected: unknown(id),
      }));
  const { share, to, from } = signsElsewhere;
  const issues = [...strangers(`${at}.to`, Object.keys(to)), ...strangers(`${at}.from`, Object.keys(from))];
  if (share !== 0 && !Object.values<number | undefined>(to).some((weight) => (weight ?? 0) > 0))
    issues.push({
      code,
      path: `${at}.to`,
      got: describe(to),
      expected: 'a weight above 0 for some region, where men may go',
    });
  for (const [origin, row] of Object.entries(
    from as Readonly<Record<string, Readonly<Record<string, number>> | undefined>>,
  )) {
    if (row === undefined) continue;
    const path = joinPath(`${at}.from`, origin);
    issues.push(...strangers(path, Object.keys(row)));
    if (Object.hasOwn(row, origin))
      issues.push({
        code,
        path: joinPath(path, origin),
        got: describe(row[origin]),
        expected: 'no share for the region itself: who is not told of signs at home',
      });
    let [above, below] = [0n, 1n];
    for (const one of Object.values(row)) {
      const [a, b] = statedRatio(one) ?? [0n, 1n];
      [above, below] = [above * b + a * below, below * b];
    }
    if (above > below)
      issues.push({
        code,
        path,
        got: describe(row),
        expected: 'shares that add up to 1 at most; the rest signs at home',
      });
  }
  return issues;
}
