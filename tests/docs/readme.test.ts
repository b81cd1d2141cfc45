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
    const printed = output
      .split('\n')
      .find((line) => line.startsWith(`${men} `))!
      .slice(men.length)
      .trim()
      .split(/\s+/);
    expect([median, low, high, where]).toEqual(printed);
  }
  const headline = /^400,000 genuine volunteers: (\S+) ± (\S+) %/m.exec(output)!;
  expect(readme).toContain(`P(400,000 genuine volunteers) = ${headline[1]!} ± ${Number(headline[2]).toFixed(1)} %`);
  const ends = (name: string): string[] =>
    new RegExp(`^${name} +\\S+ +(.*? %) +\\S+ +(.*? %)$`, 'm').exec(output)!.slice(1, 3);
  expect(readme).toContain(`but ${ends('willing share').join(' or ')} with the willing share`);
  expect(readme).toContain(`and ${ends('sign-up hazard').join(' or ')} with the sign-up hazard`);
});
