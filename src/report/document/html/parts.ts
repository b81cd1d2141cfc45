import { element, escapeXml } from '../../charts/svg.js';
import type { Cell, Table } from '../../tables/table.js';
import type { KeyFigure, Part, Section } from '../part.js';
import { htmlText } from '../text.js';

/** Widths of the two drawings of every picture: on a telephone the text of the broad one could not be read. */
const [narrow, broad] = [340, 720] as const;

/** One section of the page. */
export function htmlSection({ id, heading, parts }: Section): string {
  return element('section', { id }, element('h2', {}, htmlText(heading)), ...parts.map(htmlPart));
}

function htmlPart(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return element('p', { class: part.tone === 'plain' ? null : part.tone }, htmlText(part.text));
    case 'list':
      return element('ul', {}, ...part.items.map((item) => element('li', {}, htmlText(item))));
    case 'figures':
      return element('div', { class: 'figures' }, ...part.figures.map(htmlFigure));
    case 'table':
      return htmlTable(part.title, part.table, part.sortable);
    case 'chart':
      return element(
        'figure',
        {},
        element('div', { class: 'narrow' }, part.draw(narrow)),
        element('div', { class: 'broad' }, part.draw(broad)),
        part.numbers === null
          ? ''
          : element(
              'details',
              {},
              element('summary', {}, 'The numbers behind this picture'),
              htmlTable(part.title, part.numbers, false),
            ),
      );
    case 'code':
      return element(
        'details',
        {},
        element('summary', {}, htmlText(part.title)),
        element('pre', {}, element('code', {}, escapeXml(part.text))),
      );
  }
}

function htmlFigure({ question, value, word }: KeyFigure): string {
  return element(
    'div',
    { class: 'figure' },
    element('p', { class: 'question' }, htmlText(question)),
    element('p', { class: 'value' }, htmlText(value)),
    ...(word === null ? [] : [element('p', { class: 'word' }, htmlText(word))]),
  );
}

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
function htmlTable(title: string, table: Table, sortable: boolean): string {
  const rows = Array.from({ length: table.height }, (_, i) => table.row(i));
  const right = table.columns.map((_, c) => rows.length > 0 && rows.every((row) => isNumber(row[c]!)));
  const side = (c: number): string | null => (right[c] === true ? 'number' : null);
  return element(
    'div',
    { class: sortable ? 'scrolls wide' : 'scrolls', role: 'region', tabindex: '0', 'aria-label': title },
    element(
      'table',
      { class: sortable ? 'sortable' : null },
      element('caption', {}, htmlText(title)),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...table.columns.map((name, c) => element('th', { scope: 'col', class: side(c) }, htmlText(name))),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map((row) => element('tr', {}, ...row.map((cell, c) => htmlCell(cell, c, side(c), sortable)))),
      ),
    ),
  );
}

function htmlCell({ text, raw }: Cell, column: number, side: string | null, sortable: boolean): string {
  const value = sortable && typeof raw === 'number' ? String(raw) : null;
  return column === 0
    ? element('th', { scope: 'row', class: side, 'data-value': value }, htmlText(text))
    : element('td', { class: side, 'data-value': value }, htmlText(text));
}

function isNumber({ raw }: Cell): boolean {
  return typeof raw === 'number' || raw === null;
}
