/**
 * Characters that a terminal acts on instead of showing them, or that change how the text around them is read: controls (C0, C1, DEL), line and
 * paragraph separators, marks that override the writing direction, byte order marks, and halves of surrogate pairs that have lost the other.
 */
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text on one line in which every character is one that is seen: `a\nb` for a line feed, `\u001b` for an escape. */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) => short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
