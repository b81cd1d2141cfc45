import { isLevyError, type LevyIssue, withPaths } from '../../errors/index.js';
import { lineFinder } from '../../yaml/index.js';
import type { InputFile } from './read-file.js';

/**
 * Runs what reads a file; what is wrong is told with the file's name and, where it can be found, the line in front: `drive.yaml:12: regions[3].men`.
 */
export function inFile<T>(file: InputFile, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw foundIn(file, error);
  }
}

/** The same of what takes its time. */
export async function inFileAsync<T>(file: InputFile, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw foundIn(file, error);
  }
}

function foundIn({ label, kind, text }: InputFile, error: unknown): Error {
  if (!isLevyError(error)) return error as Error;
  // Tables and readers of YAML tell lines of themselves.
  const find = kind === 'csv' ? () => null : lineFinder(text);
  return withPaths(error, (issue) => {
    const isSyntax = issue.code.endsWith('/not-json');
    return placed(label, issue, isSyntax ? () => endOfJson(text, issue.got) : find);
  });
}

function placed(label: string, { path }: LevyIssue, find: (path: string) => number | null): string {
  const told = /^line (\d+)(?:, )?(.*)$/s.exec(path);
  if (told !== null) return told[2] === '' ? `${label}:${told[1]!}` : `${label}:${told[1]!}: ${told[2]!}`;
  const line = find(path);
  const place = line === null ? label : `${label}:${String(line)}`;
  return path === '' ? place : `${place}: ${path}`;
}

/** Line on which a text stops being JSON: engines tell the line, or the character, or that it is the end. */
function endOfJson(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
