import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

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
