import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { printedBy } from '../support/printed.js';

/*
 * Every TypeScript block of README.md is run. The blocks under one heading are one program; each `console.log(…)` must print what the
 * comment `// → …` behind it (or in the lines of `// …` after it) says, and every block must print something.
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

/** The lines that the comments of a program promise. */
function promised(code: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const arrow = /\/\/ → ?(.*)$/.exec(line);
    const more = /^\/\/ {3}(.*)$/.exec(line);
    if (arrow !== null) lines.push(arrow[1]!);
    else if (open && more !== null) lines.push(more[1]!);
    open = arrow !== null || (open && more !== null);
  }
  return lines.map((line) => line.trimEnd());
}

describe('README.md', () => {
  test('has code', () => {
    expect(programs.length).toBeGreaterThan(2);
  });

  test.each(programs)('$heading prints what it says', async ({ heading, code }) => {
    const file = new URL(`${heading.replace(/\W+/g, '-')}.ts`, folder);
    writeFileSync(file, `${code}\nexport {};\n`);
    const printed = await printedBy(() => import(file.href));
    expect(promised(code).length).toBeGreaterThan(0);
    expect(printed.split('\n').map((line) => line.trimEnd())).toEqual(promised(code));
  });
});
