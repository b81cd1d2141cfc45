import type { ErrorCode } from './codes.js';
import { printable } from './printable.js';

/** What went wrong at one place of an input: machine-readable first, prose last. */
export interface LevyIssue {
  /** Stable code, such as `scenario/invalid` or `apportion/infeasible`; docs/errors.md lists all. */
  readonly code: ErrorCode;
  /** Where: `regions[3].men`, `weights[0]`; empty for the whole input. */
  readonly path: string;
  /** What was found there, as text. */
  readonly got: string;
  /** What would have been right, as text. */
  readonly expected: string;
}

/** The one error that `levy` throws on purpose. Recognise it with {@link isLevyError}, not with `instanceof`: two copies (ESM and CJS) may be loaded. */
export class LevyError extends Error implements LevyIssue {
  override readonly name = 'LevyError';
  readonly code: ErrorCode;
  readonly path: string;
  readonly got: string;
  readonly expected: string;
  /** Every problem found in one pass, at most 20, this error's own first. */
  readonly issues: readonly LevyIssue[];
  /** How many problems there were in all; more than `issues.length` when the list was cut. */
  readonly issueCount: number;

  constructor(issue: LevyIssue, others: { readonly issues?: readonly LevyIssue[]; readonly issueCount?: number } = {}) {
    const { issues: given, issueCount } = othersOf(others);
    const own = shown(issue);
    const issues = given?.map(shown) ?? [own];
    super(messageOf(issues, issueCount ?? issues.length));
    const { code, path, got, expected } = own;
    this.code = code;
    this.path = path;
    this.got = got;
    this.expected = expected;
    this.issues = issues;
    this.issueCount = issueCount ?? issues.length;
  }
}

/** Most characters of a part of a message: names of the caller's may be of any length. */
const mostCharacters = 600;

/** An issue of which every part is short and has no character that acts on a terminal. */
function shown(issue: LevyIssue): LevyIssue {
  const { code, path, got, expected } = issueOf(issue);
  return { code: code as ErrorCode, path: brief(path), got: brief(got), expected: brief(expected) };
}

/** The second argument, as far as it is one. */
function othersOf(others: unknown): {
  readonly issues: readonly LevyIssue[] | undefined;
  readonly issueCount: number | undefined;
} {
  try {
    const { issues, issueCount } = others as { readonly issues?: unknown; readonly issueCount?: unknown };
    const list = Array.isArray(issues) && issues.length > 0 && issues.length <= 1000 ? Array.from(issues) : undefined;
    const count = Number.isSafeInteger(issueCount) ? (issueCount as number) : undefined;
    return { issues: list as readonly LevyIssue[] | undefined, issueCount: count };
  } catch {
    return { issues: undefined, issueCount: undefined };
  }
}

/** What anybody may have given the constructor, each part read once: an error must not be the reason for another. */
function issueOf(issue: unknown): Readonly<Record<keyof LevyIssue, unknown>> {
  try {
    const { code, path, got, expected } = issue as Readonly<Record<keyof LevyIssue, unknown>>;
    return { code: typeof code === 'string' ? brief(code) : 'unknown', path, got, expected };
  } catch {
    return { code: 'unknown', path: '', got: 'what cannot be read', expected: 'a code, a path, and two texts' };
  }
}

function brief(text: unknown): string {
  if (typeof text !== 'string') return text === undefined ? '' : typeof text;
  const all = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return printable(all);
}

/** Whether a caught value is a `LevyError`, whichever copy of the library threw it. */
export function isLevyError(value: unknown): value is LevyError {
  try {
    return (
      value instanceof Error && value.name === 'LevyError' && 'code' in value && 'path' in value && 'expected' in value
    );
  } catch {
    // A proxy with a trap that throws.
    return false;
  }
}

function messageOf(issues: readonly LevyIssue[], count: number): string {
  const lines = issues.map(
    (issue) =>
      `${issue.path === '' ? 'input' : issue.path}: expected ${issue.expected}, got ${issue.got} (${issue.code})`,
  );
  if (count === 1) return lines[0] ?? 'unknown error';
  const cut = count > issues.length ? `\n  … and ${String(count - issues.length)} more` : '';
  return `${String(count)} problems\n  ${lines.join('\n  ')}${cut}`;
}
