import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { asserting, programsOf, promisedLines, promisedValues } from '../support/page-programs.js';
import { printedBy } from '../support/printed.js';

/* Every TypeScript block of README.md and of the pages in docs/ is run, and prints and is what it says; every program must promise something. */
const root = new URL('../../', import.meta.url);
const docs = new URL('docs/', root);
const guides = existsSync(docs) ? readdirSync(docs, { recursive: true, encoding: 'utf8' }) : [];
const pages = [
  'README.md',
  ...guides
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
].map((page) => ({
  page,
  programs: programsOf(readFileSync(new URL(page, root), 'utf8')),
}));
const folder = new URL('./generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(pages.filter(({ programs }) => programs.length > 0))('$page', ({ page, programs }) => {
  test.each(programs)('$heading: prints and is what it says', async ({ heading, code }) => {
    const file = new URL(`${`${page} ${heading}`.replace(/\W+/g, '-')}.ts`, folder);
    writeFileSync(file, asserting(code));
    const printed = await printedBy(() => import(file.href));
    const promised = promisedLines(code);
    expect(promised.length + promisedValues(code)).toBeGreaterThan(0);
    expect(printed === '' ? [] : printed.split('\n').map((line) => line.trimEnd())).toEqual(promised);
  });
});

test('README.md has code', () => {
  expect(pages[0]!.programs.length).toBeGreaterThan(0);
});
