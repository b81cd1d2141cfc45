import { domainText, type Parameter, parameters, uncertainText } from '../src/scenario/index.js';

const begin = '<!-- parameters -->';
const end = '<!-- /parameters -->';

const head = ['| parameter | unit | default | domain | plausible | status | source |', '|---|---|---|---|---|---|---|'];

/** What decides the answer as well but is no number with a plausible range; the ledger has rows for these too. */
const choices: readonly (readonly [path: string, unit: string, standard: string, domain: string])[] = [
  ['calendar', 'dates; step', 'none; `month`', 'first and last day, both included; `month` or `week`'],
  [
    'coercion.start',
    'date',
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
    domainText(row.domain),
    plausibleText(row),
    row.status,
    row.source,
  ]);
  const others = choices.map(([path, unit, standard, domain]) => [
    `\`${path}\``,
    unit,
    standard,
    domain,
    '',
    'assumption',
    'assumption',
  ]);
  return [...head, ...[...rows, ...others].map((cells) => `| ${cells.map(cell).join(' | ')} |`)].join('\n');
}

/** A document with the table put between its two marks. */
export function withTable(document: string, table: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end} in the document`);
  return `${document.slice(0, from + begin.length)}\n${table}\n${document.slice(to)}`;
}

function defaultText({ default: value }: Parameter): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(', ') : uncertainText(value as Exclude<typeof value, readonly number[]>);
}

function plausibleText({ plausible }: Parameter): string {
  return plausible === null ? '' : `${String(plausible[0])} to ${String(plausible[1])}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
