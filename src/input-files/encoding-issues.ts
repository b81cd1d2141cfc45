import type { LevyIssue } from '../errors/index.js';

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters: `·` where it has nothing. */
const windows1252 = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';

/**
 * Two characters that UTF-8 makes of one letter when it is read as Latin-1 or Windows-1252. Only leads of Latin letters with marks, of
 * Greek and of Cyrillic: others stand before typographic quotes and dashes in good text.
 */
const pair = new RegExp(
  `[\\u00C3-\\u00C5\\u00CE-\\u00D1](?:[\\u0080-\\u00BF]|[${windows1252.replaceAll('·', '')}])`,
  'gu',
);

/** The letters that were meant, where UTF-8 was read as Latin-1 or Windows-1252; `null` for text that does not look so. */
export function meantText(text: string): string | null {
  const meant = text.replace(pair, (letters) => {
    const first = letters.codePointAt(0)!;
    const second = letters.codePointAt(1)!;
    const byte = second <= 0xff ? second : 0x80 + windows1252.indexOf(letters[1]!);
    const letter = String.fromCodePoint(((first & 0x1f) << 6) | (byte & 0x3f));
    return /\p{L}/u.test(letter) ? letter : letters;
  });
  return meant === text ? null : meant;
}

/** Characters that a file has only where it was read by the wrong encoding, told once for each line. */
export function encodingIssues(text: string): LevyIssue[] {
  if (text.includes('\0'))
    return [
      {
        code: 'csv/malformed',
        path: `line ${String(lineOf(text, text.indexOf('\0')))}`,
        got: 'a character of value 0',
        expected: "text; the file looks like UTF-16, decode it with new TextDecoder('utf-16le')",
      },
    ];
  const issues: LevyIssue[] = [];
  const add = (line: number, got: string, expected: string): void =>
    void issues.push({ code: 'csv/malformed', path: `line ${String(line)}`, got, expected });
  text.split('\n').forEach((line, i) => {
    const at = line.indexOf('\uFFFD');
    if (at >= 0) {
      const near = JSON.stringify(line.slice(Math.max(0, at - 10), at + 10));
      const expected =
        "letters; the file is not UTF-8, decode it with new TextDecoder('windows-1252') or save it as UTF-8";
      add(i + 1, `a replacement character in ${near}`, expected);
    }
    if (line.includes('\uFEFF'))
      add(i + 1, 'a byte order mark', 'one at the very beginning only; were files put together?');
    for (const word of line.match(/[^\s,;|"]+/gu) ?? []) {
      const meant = meantText(word);
      if (meant === null) continue;
      const expected = `${JSON.stringify(meant)}; the file is UTF-8 and was read as Latin-1, decode it with new TextDecoder()`;
      add(i + 1, JSON.stringify(word), expected);
      break;
    }
  });
  return issues;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
