import { isLevyError, type LevyError, withPaths } from '../../errors/index.js';
import { printableLines } from '../../text/index.js';
import { camelCase } from '../line/parse-line.js';
import type { Option } from '../command.js';
import type { Terminal } from '../terminal.js';

/** Codes with which the process ends. */
export const exitCodes = { done: 0, fail: 1, badInput: 2, undecided: 3, broken: 70, stopped: 130 } as const;

/** Codes of faults that are nobody's input. */
const ownFaults: readonly string[] = ['work/failed'];

/** Says what went wrong and gives the code to end with. */
export function reportFault(error: unknown, options: readonly Option[], { err, environment }: Terminal): number {
  const red = (text: string): string => (hasColours(err.isTerminal, environment) ? `\x1b[31m${text}\x1b[39m` : text);
  const say = (label: string, text: string): void => err.write(`${red(label)} ${printableLines(text)}\n`);
  if (isStopped(error)) {
    say('levy:', 'stopped before there was anything to tell');
    return exitCodes.stopped;
  }
  if (isLevyError(error)) {
    say('levy:', asOptions(error, options).message);
    return ownFaults.includes(error.code) ? exitCodes.broken : exitCodes.badInput;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say('levy:', `a fault of levy's own; please report it\n${told}`);
  return exitCodes.broken;
}

/** Whether a person reads it in colours and has not asked for none. */
export function hasColours(isTerminal: boolean, environment: Terminal['environment']): boolean {
  return isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}

export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** What the library says of an option of its own is told of the option of the command line. */
function asOptions(error: LevyError, options: readonly Option[]): LevyError {
  return withPaths(error, ({ code, path }) => {
    if (!/^(?:options|seed|reference|event|ensemble)\//.test(code)) return path;
    const inner = path.replace(/^(?:options|replicates\.until)\./, '');
    const option = options.find(({ name }) => camelCase(name) === inner);
    return option === undefined ? path : `--${option.name}`;
  });
}
