import { describe, expect, test } from 'vitest';
import { durationText, makeProgress } from '../../src/cli/output/progress.js';
import type { Terminal } from '../../src/cli/index.js';
import { said } from '../support/fake-terminal.js';

const drive = 'tests/cli/fixtures/drive.yaml';
const hostile = 'tests/cli/fixtures/hostile.yaml';
/** What acts on a terminal instead of being seen; line feeds are ours. */
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('on a terminal and off it', () => {
  test.each(['table', 'json', 'csv'])('%s: the same answer, in no colour of a terminal', async (format) => {
    const words = ['quotas', drive, '--format', format];
    const piped = await said(words);
    const environment = { TERM: 'xterm-256color', COLORTERM: 'truecolor', FORCE_COLOR: '3' };
    expect((await said(words, { isTerminal: true, environment })).out).toBe(piped.out);
    expect(await said(words, { environment })).toEqual(piped);
  });

  test.each(['table', 'json', 'csv'])('%s: no character of a name acts on the terminal', async (format) => {
    const { out, err } = await said(['quotas', hostile, '--format', format], { isTerminal: true });
    expect(out).toContain('\\u001b]0;title\\u0007');
    expect(out).not.toMatch(acting);
    expect(err).not.toMatch(acting);
  });

  test('a pipe gets the data as they are in CSV, and JSON that reads back the same', async () => {
    const csv = await said(['quotas', hostile, '--format', 'csv']);
    expect(csv.out).toContain('"A\x1b]0;title\x07",4,');
    const json = await said(['quotas', hostile, '--format', 'json']);
    expect((JSON.parse(json.out) as { regions: string[] }).regions).toEqual([
      'A\x1b]0;title\x07',
      'B\u202Eright to left',
    ]);
  });

  test('hostile words of a command line are shown, not obeyed', async () => {
    for (const words of [
      ['\x1b[2J'],
      ['run', 'a\x1b[2J'],
      ['run', drive, '--\x9b'],
      ['run', drive, '--seed', '1', '--set', '\x07=1'],
    ]) {
      const { err, code } = await said(words, { isTerminal: true, environment: { NO_COLOR: '1' } });
      expect(code).toBe(2);
      expect(err).not.toMatch(acting);
    }
  });

  test('faults are red for people only, who have not asked for no colour', async () => {
    const red = async (isTerminal: boolean, environment: Terminal['environment']): Promise<boolean> =>
      (await said(['rnu'], { isTerminal, environment })).err.includes('\x1b[31m');
    expect(await red(true, { TERM: 'xterm' })).toBe(true);
    expect(await red(true, { TERM: 'xterm', NO_COLOR: '' })).toBe(true);
    expect(await red(true, { TERM: 'xterm', NO_COLOR: '1' })).toBe(false);
    expect(await red(true, { TERM: 'dumb' })).toBe(false);
    expect(await red(false, { TERM: 'xterm' })).toBe(false);
  });

  test('--quiet has no warnings and no progress', async () => {
    const words = ['run', drive, '--seed', '1', '--replicates', '2500', '--set', 'target=120000'];
    const loud = await said(words, { isTerminal: true, tick: 600 });
    expect(loud.err).toMatch(/warning:/);
    expect(loud.err).toMatch(/#+\.* +\d+ %/);
    expect((await said([...words, '-q'], { isTerminal: true, tick: 600 })).err).toBe('');
  });
});

describe('progress', () => {
  /** A terminal whose clock is set by hand. */
  const shown = (isTerminal: boolean, environment: Terminal['environment'] = {}) => {
    const clock = { time: 0 };
    const written: string[] = [];
    const stream = { write: (text: string) => void written.push(text), isTerminal, columns: 50 };
    const terminal = { err: stream, environment, now: () => clock.time } as unknown as Terminal;
    return { clock, written, progress: makeProgress(terminal, false) };
  };

  test('is a bar with the time left on a terminal, cut to its width, and gone at the end', () => {
    const { clock, written, progress } = shown(true, { TERM: 'xterm' });
    progress.tell(0.1, 'soon');
    clock.time = 2_000;
    progress.tell(0.25, '250 of 1,000 replicates');
    clock.time = 2_050;
    progress.tell(0.26, 'too soon after the last');
    clock.time = 4_000;
    progress.tell(0.5, 'x'.repeat(100));
    progress.clear();
    const wipe = '\r\x1b[2K';
    expect(written).toEqual([
      `${wipe}#####...............  25 %  250 of 1,000 replicates, 6 s left`.slice(0, wipe.length + 49),
      `${wipe}##########..........  50 %  ${'x'.repeat(21)}`,
      wipe,
    ]);
  });

  test.each([
    ['elsewhere', false, 'xterm'],
    ['on a dumb terminal', true, 'dumb'],
  ])('is plain lines now and then %s', (_, isTerminal, TERM) => {
    const { clock, written, progress } = shown(isTerminal, { TERM });
    for (clock.time = 0; clock.time <= 25_000; clock.time += 1_000) progress.tell(clock.time / 100_000, 'of it');
    progress.clear();
    expect(written).toEqual(['levy: 10 %, of it, 90 s left\n', 'levy: 20 %, of it, 80 s left\n']);
  });

  test('tells times as people do', () => {
    const times = [0, 900, 99_000, 100_000, 5_400_000, 7_800_000].map(durationText);
    expect(times).toEqual(['0 s', '1 s', '99 s', '2 min', '90 min', '2 h 10 min']);
  });
});

describe('stopped', () => {
  /** Runs a line and stops it when the first of anything is done. */
  const stopped = async (...words: string[]) => {
    const controller = new AbortController();
    const onWrite = (text: string): void => {
      if (/ [1-9][\d,]* of /.test(text)) controller.abort();
    };
    return said(words, { isTerminal: true, tick: 600, signal: controller.signal, onWrite });
  };
  const large = ['--seed', '1', '--replicates', '3000000', '--keep', 'totals'];

  test('a run tells what is done, marked in every format, and ends with 130', async () => {
    const table = await stopped('run', drive, ...large);
    expect(table.code).toBe(130);
    expect(table.out).toMatch(/^PARTIAL: stopped after [\d,]+ of 3,000,000 replicates; /);
    expect(table.out).toContain('volunteers');
    expect(table.err).toContain('stopped after');
    const json = await stopped('run', drive, ...large, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'ensemble', partial: true, requested: 3_000_000 });
    const csv = await stopped('run', drive, ...large, '--format', 'csv');
    const [header, ...rows] = csv.out.trimEnd().split('\n');
    expect(header).toMatch(/,partial$/);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatch(/,true$/);
  });

  test('a part of a run is not written in part', async () => {
    const words = [
      'shard',
      drive,
      '--seed',
      '1',
      '--replicates',
      '3000000',
      '--of',
      '1',
      '--index',
      '0',
      '--into',
      '/nowhere/levy',
    ];
    const { code, out, err } = await stopped(...words, '--keep', 'totals');
    expect([code, out]).toEqual([130, '']);
    expect(err).toContain('stopped before there was anything to tell');
  });

  test.each([
    ['sweep', ['--over', 'uptake.willing=0.01..0.1/500', '--seed', '1', '--replicates', '3000']],
    ['sensitivity', ['--rows', '100000', '--seed', '1']],
    [
      'solve',
      [
        '--vary',
        'uptake.willing',
        '--between',
        '0.01,0.1',
        '--mean',
        'volunteers',
        '--equals',
        '120',
        '--seed',
        '1',
        '--replicates',
        '3000',
        '--scan',
        '500',
      ],
    ],
  ])('%s tells its part, or that there is none', async (command, words) => {
    const { code, out, err } = await stopped(command, drive, ...words);
    expect(code).toBe(130);
    if (out === '') expect(err).toContain('stopped before');
    else expect(out).toMatch(/^PARTIAL: stopped after /);
  });

  test('while standard input is waited for: nothing to tell', async () => {
    const input = Object.assign(new Error('stopped'), { name: 'AbortError' });
    expect(await said(['quotas', '-'], { input })).toMatchObject({ code: 130, out: '' });
  });

  test('claims that are not decided are undecided', async () => {
    const controller = new AbortController();
    controller.abort();
    const words = ['check', 'tests/cli/fixtures/fail.json', '--scenario', `small=${drive}`];
    const { code, out } = await said(words, { signal: controller.signal });
    expect([code, /UNDECIDED/.test(out)]).toEqual([3, true]);
  });
});

describe('input', () => {
  const quotasOf = async (input: string | Uint8Array, ...more: string[]) => said(['quotas', '-', ...more], { input });
  const json = JSON.stringify({
    name: 'drive',
    target: 10,
    calendar: { start: '2026-01-01', end: '2026-02-28' },
    regions: [{ id: 'Ü', men: 500 }],
    uptake: { willing: 0.05, hazard: 0.1 },
  });

  test('comes from standard input as JSON, YAML or, with its columns named, CSV', async () => {
    const expected = (await quotasOf(json)).out;
    expect(expected).toMatch(/^Ü +10/m);
    expect((await quotasOf(`# a comment\n${json}`)).out).toBe(expected);
    const settings = ['--set', 'target=10', '--set', 'calendar={start: 2026-01-01, end: 2026-02-28}'];
    const rates = ['--set', 'uptake={willing: 0.05, hazard: 0.1}', '--set', 'name=drive'];
    const csv = await quotasOf('id,men\nÜ,500\n', '--columns', 'id,men', ...settings, ...rates);
    expect(csv.out).toBe(expected);
  });

  test('is UTF-8 with or without a byte order mark, or UTF-16 with one; what is neither is refused', async () => {
    const expected = (await quotasOf(json)).out;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le'));
    expect((await quotasOf(utf16)).out).toBe(expected);
    expect((await quotasOf(new TextEncoder().encode(`\ufeff${json}`))).out).toBe(expected);
    const latin1 = await quotasOf(new Uint8Array(Buffer.from(json, 'latin1')));
    expect([latin1.code, latin1.err]).toEqual([2, expect.stringContaining('text in UTF-8')]);
  });

  test('that breaks off is told with its line, however the engine says it', async () => {
    for (const [text, line] of [
      ['{\n "name": "x",\n}', 3],
      ['{\n "name": [1\n', 3],
      ['{"name" "x"}', 1],
    ] as const)
      expect((await quotasOf(text)).err).toMatch(
        new RegExp(`^levy: standard input:${String(line)}: expected a JSON document`),
      );
    expect((await quotasOf('a: [1\nb: 2')).err).toMatch(/^levy: standard input:2: .*\(scenario\/not-yaml\)/);
  });

  test('--out keeps links and devices what they are', async () => {
    const { code, out } = await said(['quotas', drive, '--out', '/dev/null']);
    expect([code, out]).toEqual([0, '']);
    const { stat } = await import('node:fs/promises');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});
