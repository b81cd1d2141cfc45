/*
 * Code in Markdown as programs: the ```ts blocks under one `## ` heading are one program. A line `console.log(…); // → text` must print the
 * text (further lines of it in comments below), a line `expression; // → value` must have that value.
 */
export interface PageProgram {
  /** The heading it stands under; `first screen` before the first one. */
  readonly heading: string;
  readonly code: string;
}

/** The programs of a page, in order. */
export function programsOf(markdown: string): PageProgram[] {
  return markdown
    .split(/^## /m)
    .map((section, i) => ({
      heading: i === 0 ? 'first screen' : section.slice(0, section.indexOf('\n')),
      code: [...section.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!).join('\n'),
    }))
    .filter(({ code }) => code !== '');
}

/** The line `expression; // → value` that is no `console.log`. */
const valueLine = /^(?!\s*(?:console|const|let|import|\/\/))(.*); \/\/ → (.*)$/;

/** How many values a program promises. */
export function promisedValues(code: string): number {
  return code.split('\n').filter((line) => valueLine.test(line)).length;
}

/** The program as a module in which every promised value is asserted. */
export function asserting(code: string): string {
  const lines = code.split('\n').map((line) => {
    const match = valueLine.exec(line);
    return match === null ? line : `expect(${match[1]!}).toEqual(${match[2]!});`;
  });
  return `import { expect } from 'vitest';\n${lines.join('\n')}\nexport {};\n`;
}

/** The lines that the comments of a program promise to be printed. */
export function promisedLines(code: string): string[] {
  const promised: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const arrow = valueLine.test(line) ? null : /\/\/ → ?(.*)$/.exec(line);
    const more = /^\/\/ {3}(.*)$/.exec(line);
    if (arrow !== null) promised.push(arrow[1]!.trimEnd());
    else if (open && more !== null) promised.push(more[1]!.trimEnd());
    open = arrow !== null || (open && more !== null);
  }
  return promised;
}
