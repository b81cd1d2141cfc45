import { printable } from '../../../text/index.js';
import type { Cell, Table } from '../../tables/table.js';
import type { Part, Section } from '../part.js';
import { markdownText } from './text.js';

/** The report as Markdown; tables stand for the pictures. */
export function markdownPage(title: string, sections: readonly Section[]): string {
  return `${[`# ${markdownText(title)}`, ...sections.flatMap(sectionBlocks)].join('\n\n')}\n`;
}

function sectionBlocks({ heading, parts }: Section): string[] {
  return [`## ${markdownText(heading)}`, ...parts.flatMap(partBlocks)];
}

function partBlocks(part: Part): string[] {
  switch (part.kind) {
    case 'paragraph':
      return [part.tone === 'warning' ? `> ${markdownText(part.text)}` : markdownText(part.text)];
    case 'list':
      return [part.items.map((item) => `- ${markdownText(item)}`).join('\n')];
    case 'figures':
      return [
        part.figures
          .map(
            ({ question, value, word }) =>
              `- ${markdownText(question)} **${markdownText(value)}**${word === null ? '' : `, ${markdownText(word)}`}`,
          )
          .join('\n'),
      ];
    case 'table':
      return [`**${markdownText(part.title)}**`, markdownTable(part.table)];
    case 'chart':
      return part.numbers === null ? [] : [`**${markdownText(part.title)}**`, markdownTable(part.numbers)];
    case 'code':
      return [`**${markdownText(part.title)}**`, fenced(printable(part.text))];
  }
}

function markdownTable({ columns, height, row }: Table): string {
  const rows = Array.from({ length: height }, (_, i) => row(i));
  const right = columns.map((_, c) => rows.length > 0 && rows.every((cells) => isNumber(cells[c]!)));
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  return [
    line(columns.map(markdownText)),
    line(right.map((isRight) => (isRight ? '--:' : '---'))),
    ...rows.map((cells) => line(cells.map(({ text }) => markdownText(text)))),
  ].join('\n');
}

/** A block of code on one line or more; the fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function isNumber({ raw }: Cell): boolean {
  return typeof raw === 'number' || raw === null;
}
