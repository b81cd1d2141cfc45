import { countText } from '../../text/index.js';
import type { Format, Option } from '../command.js';

/** Options of every command; `formats` are those that it writes, the first of them unless told otherwise. */
export function commonOptions(formats: readonly Format[]): readonly Option[] {
  return [
    {
      name: 'format',
      value: formats.join('|'),
      about: `How the answer is written; ${formats[0]!} unless the ending of --out says another`,
    },
    {
      name: 'out',
      short: 'o',
      value: 'file',
      about: 'Where it is written, whole or not at all; standard output otherwise',
    },
    { name: 'quiet', short: 'q', about: 'No warnings and no progress' },
    { name: 'help', short: 'h', about: 'This text' },
  ];
}

/** Options of commands that read a scenario. */
export const scenarioOptions: readonly Option[] = [
  {
    name: 'set',
    value: 'path=value',
    isList: true,
    about: 'Changes a value: uptake.willing=0.05, policies[0].from=2023-06-01',
  },
  { name: 'regions', value: 'file.csv', about: 'Takes the regions from a file of separated values' },
  {
    name: 'columns',
    value: 'id=code,men=men',
    about: "Which heading has what: id, men, name, group, quota; other names are covariates'",
  },
];

/** Options of commands that run replicates. */
export const workOptions: readonly Option[] = [
  { name: 'seed', value: 'seed', about: 'Number or text; required: the same seed gives the same numbers everywhere' },
  { name: 'threads', value: 'n|all', about: 'How many threads work, with the same result; 1 otherwise' },
];

/** How what is not known is drawn. */
export const samplingOption: Option = {
  name: 'sampling',
  value: 'independent|sobol',
  about: 'How what is not known is drawn; sobol needs fewer replicates',
};

export function replicatesOption(otherwise: number, of = ''): Option {
  return { name: 'replicates', value: 'n', about: `How many replicates${of}; ${countText(otherwise)} otherwise` };
}

/** Scenarios made of the base. */
export const varyOption: Option = {
  name: 'vary',
  value: 'path=value; ...',
  isList: true,
  about: 'The base with these changes, as one more scenario to compare with',
};
