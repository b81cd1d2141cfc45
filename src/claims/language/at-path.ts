import { isLevyError, LevyError } from '../../errors/index.js';

/** Problems found inside are told with the place of the claim in front. */
export function atPath<T>(path: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isLevyError(error)) throw error;
    const at = (inner: string): string => (inner === '' ? path : `${path}.${inner}`);
    throw new LevyError(
      { code: error.code, path: at(error.path), got: error.got, expected: error.expected },
      { issues: error.issues.map((issue) => ({ ...issue, path: at(issue.path) })), issueCount: error.issueCount },
    );
  }
}
