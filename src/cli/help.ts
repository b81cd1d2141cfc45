import type { Command, Option } from './command.js';
import { commands } from './commands.js';

/** What `levy --help` prints. */
export function generalHelp(version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `levy ${version}: Monte Carlo for recruitment drives, quotas and claims about them`,
    '',
    'Usage: levy <command> [options]',
    '',
    'Commands',
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`),
    '',
    'levy <command> --help tells its options, with examples. Answers go to standard output, warnings and faults to standard error.',
    'Exit codes: 0 done or pass, 1 fail, 2 bad input, 3 undecided, 130 stopped before the end (what was done is printed, marked).',
    '',
  ].join('\n');
}

/** What `levy <command> --help` prints. */
export function commandHelp({ name, operands, about, examples }: Command, options: readonly Option[]): string {
  const left = options.map(optionText);
  const width = Math.max(...left.map(({ length }) => length));
  return [
    `Usage: levy ${[name, operands].filter((part) => part !== '').join(' ')} [options]`,
    '',
    about,
    '',
    'Options',
    ...options.map((option, i) => `  ${left[i]!.padEnd(width)}  ${option.about}`),
    '',
    'Examples',
    ...examples.flatMap(({ line, about: what }) => [`  # ${what}`, `  ${line}`]),
    '',
  ].join('\n');
}

function optionText({ name, short, value, isList = false }: Option): string {
  const dashes = short === undefined ? `    --${name}` : `-${short}, --${name}`;
  return `${dashes}${value === undefined ? '' : ` <${value}>`}${isList ? ' ...' : ''}`;
}
