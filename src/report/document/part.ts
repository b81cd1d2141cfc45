import type { Table } from '../tables/table.js';

/** One of the few numbers that everybody looks at, what it answers, and its word where it is a probability. */
export interface KeyFigure {
  readonly question: string;
  readonly value: string;
  readonly word: string | null;
}

/** A piece of a report before it is written in one format or another. Texts are plain: whoever writes them escapes them. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'lead' | 'quiet' | 'warning' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  | { readonly kind: 'table'; readonly title: string; readonly table: Table; readonly sortable: boolean }
  /** A picture and the numbers behind it; `null` where a table of the same section has them. */
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly draw: (width: number) => string;
      readonly numbers: Table | null;
    }
  | { readonly kind: 'code'; readonly title: string; readonly text: string };

export interface Section {
  /** Fragment of its address, from our own words alone. */
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly Part[];
}

export function paragraph(text: string, tone: 'plain' | 'lead' | 'quiet' | 'warning' = 'plain'): Part {
  return { kind: 'paragraph', text, tone };
}

export function tablePart(title: string, table: Table, sortable = false): Part {
  return { kind: 'table', title, table, sortable };
}

export function chartPart(title: string, draw: (width: number) => string, numbers: Table | null): Part {
  return { kind: 'chart', title, draw, numbers };
}
