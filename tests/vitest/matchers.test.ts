import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { title: string; status: string; failureMessages: string[] }[];
  }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
let report: Report;
let results: Map<string, { status: string; message: string }>;

/** A vitest of its own: what the matchers do in a runner that people use, not what they return. */
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'levy-matchers-'));
  const file = join(folder, 'report.json');
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest/fixtures/vitest.config.ts',
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      {
        cwd: root,
        stdio: 'ignore',
        env: {
          ...process.env,
          VITEST: undefined,
          VITEST_WORKER_ID: undefined,
          VITEST_POOL_ID: undefined,
          NODE_ENV: undefined,
        },
      },
    );
    throw new Error('the run must be red');
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const assertions = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  results = new Map(
    assertions.map(({ title, status, failureMessages }) => [title, { status, message: failureMessages.join('\n') }]),
  );
});

const messageOf = (title: string): string => {
  const result = results.get(title);
  if (result === undefined) throw new Error(`no test ${title}`);
  return result.message;
};

describe('in a real run of vitest', () => {
  test('green where green and red where red', () => {
    expect(report.success).toBe(false);
    const wrong = [...results].filter(
      ([title, { status }]) => status !== (title.startsWith('green: ') ? 'passed' : 'failed'),
    );
    expect(wrong.map(([title, { message }]) => `${title}: ${message}`)).toEqual([]);
    expect([...results.keys()].filter((title) => title.startsWith('green: ')).length).toBe(14);
    expect([...results.keys()].filter((title) => title.startsWith('red: ')).length).toBe(26);
  });

  test('undecided is red on both sides, and says why and what would decide it', () => {
    for (const title of [
      'red: undecided toPass',
      'red: undecided not.toPass',
      'red: undecided toFail',
      'red: undecided not.toFail',
    ]) {
      const message = messageOf(title);
      expect(message).toContain('undecided is neither a pass nor a failure');
      expect(message).toContain('UNDECIDED: P(volunteers >= target) >= 65 %');
      expect(message).toMatch(/probability \d+ %, confidence sequence \d+ to \d+ %/);
      expect(message).toContain('scenario "toy", seed "matchers", 100 replicates, alpha 0.0001');
      expect(message).toMatch(
        /replicates would probably decide it \(budget 100\)|no affordable number of replicates would decide it/,
      );
    }
    for (const title of [
      'red: undecided toAttain',
      'red: undecided not.toAttain',
      'red: undecided toBeLikely',
      'red: undecided not.toBeLikely',
    ]) {
      expect(messageOf(title)).toContain('undecided is neither a pass nor a failure');
    }
  });

  test('a failure says what was claimed, what was found and how to see it again', () => {
    expect(messageOf('red: fail toPass')).toContain('expected the claim to pass');
    expect(messageOf('red: fail toPass')).toContain('FAIL: P(volunteers >= target) <= 30 %');
    expect(messageOf('red: pass not.toPass')).toContain('expected the claim not to pass');
    expect(messageOf('red: counterexample toPass')).toMatch(/broken by replicate \d+/);
    expect(messageOf('red: counterexample toPass')).toMatch(
      /replay: simulate\(scenario, \{ seed: "matchers", replicate: \d+ \}\)/,
    );
    expect(messageOf('red: suite toPass')).toContain('1. a suite of one');
    expect(messageOf('red: not attained')).toContain('P(volunteers >= target) >= 90 %');
    expect(messageOf('red: not likely')).toMatch(
      /highly unlikely \(10 to 20 %, PHIA Probability Yardstick\)\s+found likely or probable: \d+/,
    );
  });

  test('misuse is red under .not too, and says what to do', () => {
    for (const title of ['red: promise toPass', 'red: promise not.toPass', 'red: promise toAttain'])
      expect(messageOf(title)).toContain('await');
    for (const title of ['red: true toPass', 'red: true not.toPass'])
      expect(messageOf(title)).toContain('a verdict, as check() or checkAll() gives');
    expect(messageOf('red: verdict toAttain')).toContain('an ensemble, as runEnsemble() gives');
    expect(messageOf('red: mean toBeLikely')).toContain('or an estimate of a probability');
    for (const title of ['red: unknown word', 'red: unknown word under not'])
      expect(messageOf(title)).toContain('did you mean "likely"?');
    expect(messageOf('red: a word of the other yardstick')).toContain('a word of PHIA Probability Yardstick');
  });
});
