import { describe, failText, nearestName } from '../errors/index.js';
import { printable } from '../text/index.js';
import { type Answer, type Command, type Context, type Option, usualFormats } from './command.js';
import { type CommandEntry, commands } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import type { Given } from './line/given.js';
import { commonOptions } from './line/options.js';
import { parseLine } from './line/parse-line.js';
import { exitCodes, hasColours, reportFault } from './output/faults.js';
import { makeProgress } from './output/progress.js';
import { formatOf, writeAnswer, writeText } from './output/write-answer.js';
import type { Terminal } from './terminal.js';
import { poolOf } from './threads.js';

/** Does what a command line asks for and gives the code to end with; never throws. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  let options: readonly Option[] = [];
  try {
    const [first, ...rest] = words;
    const asksForHelp = rest.some((word) => word === '--help' || word === '-h');
    if (first === undefined) {
      terminal.err.write(generalHelp(terminal.version));
      return exitCodes.badInput;
    }
    if (['--help', '-h'].includes(first) || (first === 'help' && rest.length === 0))
      return print(terminal, generalHelp(terminal.version));
    if (['--version', '-v'].includes(first)) return print(terminal, `${terminal.version}\n`);
    const command = await (first === 'help' ? entryOf(rest[0]!) : entryOf(first)).load();
    options = [...command.options, ...commonOptions(command.writes ?? usualFormats)];
    if (first === 'help' || asksForHelp) return print(terminal, commandHelp(command, options));
    return await answered(command, parseLine(command, options, rest), terminal);
  } catch (error) {
    return reportFault(error, options, terminal);
  }
}

function print({ out }: Terminal, text: string): number {
  writeText(out, text);
  return exitCodes.done;
}

/** Errors: `options/unknown-name`, with the nearest name. */
function entryOf(word: string): CommandEntry {
  const names = commands.map(({ name }) => name);
  const near = nearestName(word, names);
  const hint = near === null ? '' : `; did you mean ${near}?`;
  return (
    commands.find(({ name }) => name === word) ??
    failText('options/unknown-name', 'command', describe(word), `one of ${names.join(', ')}${hint}`)
  );
}

async function answered(command: Command, given: Given, terminal: Terminal): Promise<number> {
  // Before anything is run: what cannot be written need not be worked out.
  const format = formatOf(given, command.writes ?? usualFormats);
  const isQuiet = given.flag('quiet');
  const progress = makeProgress(terminal, isQuiet);
  const pool = await poolOf(given);
  const context: Context = {
    terminal,
    signal: terminal.signal,
    executor: pool ?? undefined,
    tell: progress.tell,
    warn: (text) => {
      const yellow = hasColours(terminal.err.isTerminal, terminal.environment) ? ['\x1b[33m', '\x1b[39m'] : ['', ''];
      if (!isQuiet) terminal.err.write(`${yellow.join('warning:')} ${printable(text)}\n`);
    },
  };
  let answer: Answer;
  try {
    answer = await command.run(given, context);
  } finally {
    progress.clear();
    await pool?.close();
  }
  await writeAnswer(answer, format, given, terminal);
  return codeOf(answer, terminal);
}

function codeOf({ partial = null, code }: Answer, { err }: Terminal): number {
  if (partial !== null) err.write(`levy: ${partial}\n`);
  return code ?? (partial === null ? exitCodes.done : exitCodes.stopped);
}
