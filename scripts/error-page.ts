import { errorCodes } from '../src/errors/index.js';

/** The page of error codes as Markdown, from the one list in the code. */
export function errorPage(): string {
  const rooms = new Map<string, string[]>();
  for (const [code, { meaning, remedy }] of Object.entries(errorCodes)) {
    const room = code.slice(0, code.indexOf('/'));
    rooms.set(room, [...(rooms.get(room) ?? []), `| \`${code}\` | ${cell(meaning)} | ${cell(remedy)} |`]);
  }
  const tables = [...rooms].map(([room, rows]) =>
    [`## ${room}`, '', '| code | what it means | what to do |', '|---|---|---|', ...rows].join('\n'),
  );
  return `${[
    '# Errors',
    'Whatever `levy` refuses, it refuses with one `LevyError`: `code` for programs, `path` to the place of the input, `got` and `expected` for people. Where several things are wrong, `issues` lists the first 20 and `issueCount` counts them all. Recognise it with `isLevyError(error)`. The same mistake has the same code everywhere; a code is removed or renamed in a major version only (before 1.0, in a minor one), and the changelog says so.',
    'This page is made from `src/errors/codes.ts` by `npm run docs`.',
    ...tables,
  ].join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
