import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { printedBy } from '../support/printed.js';

/*
 * Every TypeScript block of README.md is run; the blocks under one heading are one program. A line `console.log(…); // → text` must
 * print the text (further lines of it in comments below), a line `expression; // → value` must have that value, and every program
 * must promise something.
 */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const folder = new URL('./generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const programs = readme
  .split(/^## /m)
  .map((section, i) => ({
    heading: i === 0 ? 'first screen' : section.slice(0, section.indexOf('\n')),
    code: [...section.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!).join('\n'),
  }))
  .filter(({ code }) => code !== '');

/** A line `expression; // → value` that is no `console.log`. */
const valueLine = /^(?!\s*(?:console|const|let|import|\/\/))(.*); \/\/ → (.*)$/;

/** The program as a module in which every promised value is asserted. */
function asserting(code: string): string {
  const lines = code.split('\n').map((line) => {
    const match = valueLine.exec(line);
    return match === null ? line : `expect(${match[1]!}).toEqual(${match[2]!});`;
  });
  return `import { expect } from 'vitest';\n${lines.join('\n')}\nexport {};\n`;
}

/** The lines that the comments of a program promise to be printed. */
function promisedLines(code: string): string[] {
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

describe('README.md', () => {
  test('has code', () => {
    expect(programs.length).toBeGreaterThan(3);
  });

  test.each(programs)('$heading: prints and is what it says', async ({ heading, code }) => {
    const file = new URL(`${heading.replace(/\W+/g, '-')}.ts`, folder);
    writeFileSync(file, asserting(code));
    const printed = await printedBy(() => import(file.href));
    const promised = promisedLines(code);
    expect(promised.length + code.split('\n').filter((line) => valueLine.test(line)).length).toBeGreaterThan(0);
    expect(printed === '' ? [] : printed.split('\n').map((line) => line.trimEnd())).toEqual(promised);
  });

  test('the numbers of the first table are those that the main job prints', () => {
    const output = readFileSync(new URL('../examples/output/russia-2023.txt', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => /^\| (genuine|signed|coerced|all recruits)/.test(line));
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const [men, median, range, where] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()) as [string, string, string, string];
      const [low, high] = range.split('-') as [string, string];
      const [all, coercing] = output
        .split('\n')
        .filter((line) => line.startsWith(men))
        .map((line) => line.slice(men.length).trim().split(/\s+/)) as [string[], string[]];
      expect([median, low, high]).toEqual(all);
      expect(where).toBe(coercing[0]);
    }
    const headline = /by genuine volunteers alone: (\S+) ± (\S+) %/.exec(output)!;
    expect(readme).toContain(`P(400,000 genuine volunteers) = ${headline[1]!} ± ${Number(headline[2]).toFixed(1)} %`);
  });
});
