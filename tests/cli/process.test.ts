import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtFile } from '../support/built-file.js';
import { commandLines, goldenText, wordsIn } from '../support/command-lines.js';
import { ended, hasTerminals, onPipes, onTerminal, quoted } from '../support/processes.js';

/* A few command lines as processes of their own; `npm run test:cli` does all of them. */
const cli = builtFile('src/cli.ts');
const drive = 'tests/cli/fixtures/drive.yaml';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'levy-process-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const some = commandLines.filter(({ name }) => ['run', 'quotas-bad', 'check-fail'].includes(name));
const goldenOf = (name: string): string => readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8');

test.each(some)('$name on pipes', async (line) => {
  const { out, err, end } = await onPipes(cli, wordsIn(folder, line));
  expect(goldenText(line, err + out, end as number, folder, version)).toBe(goldenOf(line.name));
});

test.runIf(hasTerminals).each(some)('$name on a terminal: the same', async (line) => {
  const { out, end } = await onTerminal(cli, wordsIn(folder, line));
  expect(goldenText(line, out, end as number, folder, version)).toBe(goldenOf(line.name));
});

describe('stopped and killed', () => {
  // The target is above all men, of which it warns once the scenario is read and before the first replicate is run.
  const words = ['run', drive, '--seed', '1', '--replicates', '10000000', '--keep', 'totals', '--format', 'json'];
  const begun = async (...more: string[]): Promise<ReturnType<typeof spawn>> => {
    const line = [cli, ...words, '--set', 'target=12001', ...more];
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
    await new Promise((resolve) => child.stderr.once('data', resolve));
    // Some blocks of replicates, even on a busy machine.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return child;
  };

  test('SIGINT: the part that is done, marked, and 130', async () => {
    const child = await begun();
    const finished = ended(child);
    child.kill('SIGINT');
    const { out, err, end } = await finished;
    expect(end).toBe(130);
    expect(err).toContain('levy: stopping; what is done follows');
    expect(JSON.parse(out)).toMatchObject({ kind: 'ensemble', partial: true, requested: 10_000_000 });
  });

  test('SIGINT twice: it ends at once, as of the signal', async () => {
    const child = await begun();
    const finished = ended(child);
    child.kill('SIGINT');
    // Once the first has been heard; the answer takes longer than this to write.
    child.stderr!.once('data', () => child.kill('SIGINT'));
    const { out, end } = await finished;
    expect([end, out]).toEqual(['SIGINT', '']);
  });

  test('SIGKILL: a file that was to be replaced is as it was, and none is there in part', async () => {
    const [old, fresh] = [join(folder, 'old.json'), join(folder, 'fresh.json')];
    writeFileSync(old, 'as it was');
    for (const out of [old, fresh]) {
      const child = await begun('--out', out);
      const finished = ended(child);
      child.kill('SIGKILL');
      expect((await finished).end).toBe('SIGKILL');
    }
    expect([readFileSync(old, 'utf8'), existsSync(fresh)]).toEqual(['as it was', false]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a reader that has had enough ends nothing loudly', async () => {
    const line = `${[process.execPath, cli, 'campaigns', 'russia2023', '--format', 'json'].map(quoted).join(' ')} | head -c 10`;
    const { out, err, end } = await ended(spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'pipe'] }));
    expect([out.length, err, end]).toEqual([10, '', 0]);
  });
});
