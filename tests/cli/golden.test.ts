import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fromJSON } from 'levy';
import { campaigns } from 'levy/data';
import { commandLines, goldenText, wordsIn } from '../support/command-lines.js';
import { said } from '../support/fake-terminal.js';

/* Every command, good and bad input, against files that were read and found right. `npx vitest run tests/cli -u` writes them anew. */
const folder = mkdtempSync(join(tmpdir(), 'levy-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('command lines', () => {
  test.each(commandLines)('$name', async (line) => {
    const { out, err, code } = await said(wordsIn(folder, line));
    expect(code).toBe(line.code);
    await expect(goldenText(line, err + out, code, folder, '0.0.0')).toMatchFileSnapshot(`golden/${line.name}.txt`);
  });

  test('there is a good and a bad line for every command, and no golden file of a line that is gone', async () => {
    const { out } = await said(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      const codes = commandLines.filter(({ words }) => words[0] === name).map(({ code }) => code);
      expect([name, codes.includes(0), codes.includes(2)]).toEqual([name, true, true]);
    }
    const files = readdirSync(new URL('golden/', import.meta.url)).sort();
    expect(files).toEqual(commandLines.map(({ name }) => `${name}.txt`).sort());
  });

  test('what was merged from parts has the record of the run in one piece, and what --out wrote is whole', () => {
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(read('merged.json')).toBe(read('run.json'));
    expect(read('rows.csv').split('\n')).toHaveLength(22);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a report is a page that names the scenario, its seed and the record, and Markdown where it is asked for', async () => {
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    for (const part of ['small drive', 'uptake.hazard=0.1', 'golden', '</html>']) expect(page).toContain(part);
    const words = [
      'report',
      'tests/cli/fixtures/drive.yaml',
      '--seed',
      'golden',
      '--replicates',
      '50',
      '--title',
      'Ours',
    ];
    const { out, code } = await said([...words, '--format', 'markdown', '--note', 'made up']);
    expect([code, out.startsWith('# Ours'), out.includes('made up')]).toEqual([0, true, true]);
  });

  test('every campaign is in the list, and an unknown one told the nearest', async () => {
    const { out } = await said(['campaigns']);
    for (const { id, about } of campaigns) expect(out).toMatch(new RegExp(`^${id} .*${about.title.slice(0, 20)}`, 'm'));
    const { err, code } = await said(['campaigns', 'rusia2023']);
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean russia2023?')]);
  });

  test('JSON is what the library reads back', async () => {
    const { out } = await said(['quotas', 'tests/cli/fixtures/drive.yaml', '--format', 'json']);
    expect(fromJSON(out)).toMatchObject({ kind: 'quotas', byRegion: { N: 47, S: 23, E: 50 } });
  });
});
