import { isLevyError, LevyError, type LevyIssue } from './levy-error.js';

/** Most problems listed in one error; the rest is counted. */
export const maxListed = 20;

/** Throws one error that lists the first {@link maxListed} problems and counts the rest; does nothing where there are none. */
export function throwIssues(issues: readonly LevyIssue[]): void {
  const first = issues[0];
  if (first === undefined) return;
  throw new LevyError(first, { issues: issues.slice(0, maxListed), issueCount: issues.length });
}

/** The same problems with other paths. */
export function withPaths(error: LevyError, pathOf: (issue: LevyIssue) => string): LevyError {
  const moved = (issue: LevyIssue): LevyIssue => ({ ...issue, path: pathOf(issue) });
  const { code, path, got, expected, issues, issueCount } = error;
  return new LevyError(moved({ code, path, got, expected }), { issues: issues.map(moved), issueCount });
}

/** Runs a body whose problems are told with `path` in front of their own. */
export function atPath<T>(path: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isLevyError(error)) throw error;
    throw withPaths(error, ({ path: inner }) =>
      inner === '' ? path : inner.startsWith('[') ? `${path}${inner}` : `${path}.${inner}`,
    );
  }
}
