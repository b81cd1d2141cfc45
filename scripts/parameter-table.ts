import { domainText, type Parameter, parameters, uncertainText } from '../src/scenario/index.js';

const begin = '<!-- parameters -->';
const end = '<!-- /parameters -->';

/** The parameter table as Markdown. */
export function parameterTable(): string {
  const rows = parameters.map((row) =>
    [`\`${row.path}\``, row.unit, defaultText(row), domainText(row.domain), plausibleText(row), row.status, row.source].map(cell).join(' | '),
  );
  return ['| parameter | unit | default | domain | plausible | status | source |', '|---|---|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');
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
