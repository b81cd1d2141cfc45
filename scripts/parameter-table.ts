import { russia2023 } from '../src/data/index.js';
import { domainText, type Parameter, parameters, parameterValues, uncertainText } from '../src/scenario/index.js';

const head = [
  '| parameter | unit | default | founding case | plausible | domain | status | source of default and range | source of the founding case |',
  '|---|---|---|---|---|---|---|---|---|',
];

/** What decides the answer as well but is no number with a plausible range; the ledger has rows for these too. */
const choices: readonly (readonly [path: string, unit: string, standard: string, founding: string, domain: string])[] =
  [
    [
      'calendar',
      'dates; step',
      'must be stated; `month`',
      '1 April to 31 December 2023; `month`',
      'first and last day, both included; `month` or `week`',
    ],
    [
      'coercion.start',
      'date',
      "the campaign's first day",
      "the campaign's first day",
      'a day up to the first day of the last period; acts from the first period that starts on it or later',
    ],
  ];

/** The parameter table as Markdown. */
export function parameterTable(): string {
  const rows = parameters.map((row) => [
    `\`${row.path}\``,
    row.unit,
    defaultText(row),
    foundingText(row),
    plausibleText(row),
    domainText(row.domain),
    row.status,
    row.source,
    russia2023.sources[row.path] ?? '',
  ]);
  const others = choices.map(([path, unit, standard, founding, domain]) => [
    `\`${path}\``,
    unit,
    standard,
    founding,
    '',
    domain,
    'assumption',
    'assumption',
    russia2023.sources[path] ?? '',
  ]);
  return [...head, ...[...rows, ...others].map((cells) => `| ${cells.map(cell).join(' | ')} |`)].join('\n');
}

/** A document with the table put between its two marks, `<!-- parameters -->` unless another name is given. */
export function withTable(document: string, table: string, name = 'parameters'): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end} in the document`);
  return `${document.slice(0, from + begin.length)}\n${table}\n${document.slice(to)}`;
}

/** What may be left out and is then no number: no limit, no lag, every region. */
const withoutNumber = ['reporting.paymentLag', 'reporting.coverage', 'pipeline.seats'];

function defaultText({ path, default: value, byCovariate }: Parameter): string {
  if (value === null) return byCovariate || withoutNumber.includes(path) ? 'none' : 'must be stated';
  return `${valueText(value)}${/^(coercion|response)\./.test(path) ? ', where there is coercion' : path.startsWith('refill.') ? ', where the pool refills' : ''}`;
}

function valueText(value: NonNullable<Parameter['default']>): string {
  if (!Array.isArray(value)) return uncertainText(value as Exclude<typeof value, readonly number[]>);
  return value.every((one) => one === value[0]) ? `${String(value[0])} throughout` : value.join(', ');
}

function foundingText({ path }: Parameter): string {
  const row = parameterValues(russia2023).find((one) => one.path === path);
  return row === undefined ? 'none' : valueText(row.value);
}

function plausibleText({ plausible }: Parameter): string {
  return plausible === null ? '' : `${String(plausible[0])} to ${String(plausible[1])}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
