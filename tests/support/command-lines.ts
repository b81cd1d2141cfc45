import { readFileSync } from 'node:fs';

/** A command line that is tested: its golden file, the code that it ends with, its words, `{tmp}` for a folder of the test's own. */
export interface CommandLine {
  readonly name: string;
  readonly code: number;
  readonly words: readonly string[];
}

/** All of them, in the order in which they must run: some use what others have written. */
export const commandLines: readonly CommandLine[] = (
  JSON.parse(readFileSync(new URL('../cli/lines.json', import.meta.url), 'utf8')) as [string, number, string[]][]
).map(([name, code, words]) => ({ name, code, words }));

/** Words with a folder in the place of `{tmp}`. */
export function wordsIn(folder: string, { words }: CommandLine): string[] {
  return words.map((word) => word.replace('{tmp}', folder));
}

/** What a golden file holds: the line, what it wrote (faults and warnings first), and the code. */
export function goldenText(line: CommandLine, written: string, code: number, folder: string, version: string): string {
  const text = written
    .replaceAll(folder, '{tmp}')
    .replaceAll(`levy ${version}:`, 'levy 0.0.0:')
    .replace(/"engineVersion": "\d+"/g, '"engineVersion": "{engine}"')
    .replace(/\b[0-9a-f]{64}\b/g, '{hash}');
  return `$ levy ${line.words.join(' ')}\n${text}[${String(code)}]\n`;
}
