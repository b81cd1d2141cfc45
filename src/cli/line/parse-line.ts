import { cac } from 'cac';
import { describe, failText, nearestName } from '../../errors/index.js';
import type { Command, Option } from '../command.js';
import type { Given } from './given.js';

/** Before every value: without it, the parser below would take `007` for 7, and a value that begins with a dash for an option. */
const mark = ':';

/**
 * Reads what follows a command's name. Errors: `options/unknown-name` with the nearest name, `options/invalid` for a value too many or too few.
 */
export function parseLine(command: Command, options: readonly Option[], words: readonly string[]): Given {
  const parser = cac('levy');
  const registered = parser.command(`${command.name} ${command.operands}`.trim(), command.about);
  for (const { name, value, about } of options)
    registered.option(`--${name}${value === undefined ? '' : ` <${value}>`}`, about);
  const line = ['node', 'levy', command.name, ...markedWords(command, options, words)];
  const { args, options: parsed } = parser.parse(line, { run: false });
  const operands = [...args, ...((parsed['--'] as string[] | undefined) ?? [])].map(unmarked);
  assertOperands(command, operands);
  const valuesOf = (name: string): readonly string[] => [parsed[camelCase(name)] ?? []].flat().map(unmarked);
  for (const { name, value, isList = false } of options)
    if (value !== undefined && !isList && valuesOf(name).length > 1)
      failText('options/invalid', `--${name}`, `${String(valuesOf(name).length)} values`, 'one value');
  return {
    operands,
    text: (name) => valuesOf(name)[0],
    texts: valuesOf,
    flag: (name) => parsed[camelCase(name)] !== undefined,
  };
}

/** Every option in its long form, its value marked and behind `=`. */
function markedWords(command: Command, options: readonly Option[], words: readonly string[]): string[] {
  const marked: string[] = [];
  const isOption = (word: string | undefined): boolean =>
    word !== undefined && word.startsWith('-') && find(options, word.split('=')[0]!) !== undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') return [...marked, '--', ...words.slice(at + 1).map((rest) => mark + rest)];
    if (!/^-./.test(word)) {
      marked.push(mark + word);
      continue;
    }
    const equals = word.indexOf('=');
    const typed = equals < 0 ? word : word.slice(0, equals);
    const option = find(options, typed) ?? unknownOption(command, options, typed);
    const long = `--${option.name}`;
    if (option.value === undefined) {
      if (equals >= 0) failText('options/invalid', long, describe(word.slice(equals + 1)), 'no value: it is a switch');
      marked.push(long);
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : isOption(words[at + 1]) ? undefined : words[++at];
    if (value === undefined) failText('options/invalid', long, 'nothing', `a value, ${long} <${option.value}>`);
    marked.push(`${long}=${mark}${value}`);
  }
  return marked;
}

function find(options: readonly Option[], typed: string): Option | undefined {
  return options.find(({ name, short }) => typed === `--${name}` || (short !== undefined && typed === `-${short}`));
}

function unknownOption(command: Command, options: readonly Option[], typed: string): never {
  const names = options.map(({ name }) => name);
  const near = nearestName(typed.replace(/^-+/, ''), names);
  const hint = near === null ? `see levy ${command.name} --help` : `did you mean --${near}?`;
  return failText('options/unknown-name', typed, 'an unknown option', `an option of levy ${command.name}; ${hint}`);
}

function assertOperands({ name, operands }: Command, given: readonly string[]): void {
  const wanted = operands.split(' ').filter((word) => word !== '');
  const least = wanted.filter((word) => word.startsWith('<')).length;
  const most = wanted.some((word) => word.includes('...')) ? Infinity : wanted.length;
  if (given.length >= least && given.length <= most) return;
  const got =
    given.length > most ? `${describe(given[most])} as well` : given.length === 0 ? 'nothing' : describe(given.at(-1));
  failText('options/invalid', `levy ${name}`, got, wanted.length === 0 ? 'options only' : wanted.join(' '));
}

function unmarked(value: unknown): string {
  return String(value).slice(mark.length);
}

/** As the parser names options. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
