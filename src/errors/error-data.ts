import { isLevyError, LevyError, type LevyIssue } from './levy-error.js';

/** An error as plain data: another thread or machine gets it with its code and path, which copies of error objects lose. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  /** What makes it a `LevyError`; `null` for other errors. */
  readonly levy: {
    readonly issue: LevyIssue;
    readonly issues: readonly LevyIssue[];
    readonly issueCount: number;
  } | null;
}

export function errorToData(error: unknown): ErrorData {
  if (isLevyError(error)) {
    const { code, path, got, expected, issues, issueCount } = error;
    return {
      name: error.name,
      message: error.message,
      levy: { issue: { code, path, got, expected }, issues, issueCount },
    };
  }
  if (error instanceof Error) return { name: error.name, message: error.message, levy: null };
  return { name: 'Error', message: String(error), levy: null };
}

export function errorFromData({ name, message, levy }: ErrorData): Error {
  if (levy === null) return Object.assign(new Error(message), { name });
  const { issue, issues, issueCount } = levy;
  const error = new LevyError(issue, { issues, issueCount });
  error.message = message;
  return error;
}
