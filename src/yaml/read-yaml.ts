import { LineCounter, parseDocument } from 'yaml';
import { type LevyIssue, throwIssues } from '../errors/index.js';

/** Aliases that a file may use: more multiply a small file into a large one. */
const mostAliases = 100;

/**
 * The data of one YAML 1.2 document (core schema: `no` and dates are text, `1_000` is not a number), every key once, no tags of its own. Errors:
 * `scenario/not-yaml` with line and column, `scenario/duplicate-key`.
 */
export function readYaml(text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    strict: true,
  });
  throwIssues(
    [...document.errors, ...document.warnings].map(({ code, message, pos }): LevyIssue => {
      const { line, col } = lineCounter.linePos(pos[0]);
      const path = `line ${String(line)}, column ${String(col)}`;
      return code === 'DUPLICATE_KEY'
        ? { code: 'scenario/duplicate-key', path, got: 'a key a second time', expected: 'every key of an object once' }
        : { code: 'scenario/not-yaml', path, got: message, expected: 'one YAML document' };
    }),
  );
  try {
    return document.toJS({ maxAliasCount: mostAliases }) as unknown;
  } catch (error) {
    const got = error instanceof Error ? error.message : 'aliases without an end';
    const expected = `at most ${String(mostAliases)} aliases, each after its anchor`;
    throwIssues([{ code: 'scenario/not-yaml', path: '', got, expected }]);
    throw error;
  }
}
