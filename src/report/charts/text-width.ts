import { printable } from '../../text/index.js';

/** A size of letters in a chart, pixels, and whether they are bold. */
export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
}

export const titleLetters: Letters = { size: 17, bold: true };
export const quietLetters: Letters = { size: 12 };

/**
 * Widths in ems, regular and bold, by kind of character: of DejaVu Sans, the widest face that systems show for `system-ui`, so that what fits here fits
 * everywhere. In each kind the width of a wide one.
 */
const kinds: readonly (readonly [pattern: RegExp, regular: number, bold: number])[] = [
  [/\p{M}/u, 0, 0],
  [/[ .,:;'|!iIljftr()[\]/\\-]/, 0.41, 0.49],
  [/[mwMW@%—–…&±]/, 0.99, 1.1],
  [/[A-Z]/, 0.75, 0.82],
  [/[\u0020-\u007e]/, 0.635, 0.71],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u, 1.05, 1.05],
];
const other = [0.75, 0.85] as const;

/** How wide text stands at most, pixels. */
export function textWidth(text: string, { size, bold = false }: Letters): number {
  let ems = 0;
  for (const character of text) {
    const [, regular, heavy] = kinds.find(([pattern]) => pattern.test(character)) ?? [null, ...other];
    ems += bold ? heavy : regular;
  }
  return ems * size;
}

/** Text that stands within a width, with a mark where some of it had to go. What nobody would see is shown as an escape first. */
export function fitted(text: string, width: number, letters: Letters): string {
  const shown = printable(text);
  if (textWidth(shown, letters) <= width) return shown;
  const room = width - textWidth('…', letters);
  let kept = '';
  let used = 0;
  for (const character of shown) {
    used += textWidth(character, letters);
    if (used > room) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Lines within a width, broken at spaces where there are any; a word that is wider than a line is cut. */
export function wrapped(text: string, width: number, letters: Letters): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(printable(longer), letters) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => fitted(each, width, letters));
}
