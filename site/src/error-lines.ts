import { isLevyError } from 'levy';

/** An error as the page shows it: a heading and one line a problem. */
export interface ErrorLines {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What went wrong, in lines: every problem with its place, what was expected and what was found. */
export function errorLines(error: unknown): ErrorLines {
  if (!isLevyError(error)) return { heading: error instanceof Error ? error.message : String(error), lines: [] };
  const { issues } = error;
  if (issues.length <= 1) return { heading: error.message, lines: [] };
  return {
    heading: `${String(issues.length)} problems`,
    lines: issues.map(({ path, expected, got }) => `${path === '' ? '' : `${path}: `}expected ${expected}, got ${got}`),
  };
}
