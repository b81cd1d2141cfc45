import type { Executor } from '../runs/index.js';
import type { Given } from './line/given.js';
import type { Terminal } from './terminal.js';

/** An option of a command. */
export interface Option {
  /** In small letters with dashes, as it is written after `--`. */
  readonly name: string;
  /** One letter, for use after a single dash. */
  readonly short?: string;
  /** What its value is called; left out for a switch, which has none. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly isList?: boolean;
  /** A line of help. */
  readonly about: string;
}

/** A line that can be typed, and what it does. */
export interface Example {
  readonly line: string;
  readonly about: string;
}

/** What a command needs while it works. */
export interface Context {
  readonly terminal: Terminal;
  /** Aborted by whoever sits at the terminal. */
  readonly signal: AbortSignal;
  /** Threads, where `--threads` asks for more than one. */
  readonly executor: Executor | undefined;
  /** Shows how far the work is: the share that is done, 0 to 1, and that in words. */
  readonly tell: (share: number, text: string) => void;
  /** Tells what looks like a mistake. */
  readonly warn: (text: string) => void;
}

/** How answers can be written. */
export type Format = 'table' | 'json' | 'csv' | 'html' | 'markdown';

/** What most commands write. */
export const usualFormats: readonly Format[] = ['table', 'json', 'csv'];

/** What a command has found out, in each of the formats that it writes. */
export interface Answer extends Readonly<Partial<Record<Format, () => string>>> {
  /** What was done of what was asked, where the work was stopped before its end. */
  readonly partial?: string | null;
  /** 0 unless the answer is a verdict, 1 fail, 3 undecided, or tells of bad input only, 2. */
  readonly code?: 0 | 1 | 2 | 3;
}

/** One of the commands; its file is loaded only when it is called. */
export interface Command {
  readonly name: string;
  /** `<scenario> [others...]` */
  readonly operands: string;
  /** What it does, in a sentence or a few. */
  readonly about: string;
  /** Formats of its answers, the first by default. @default table, json and csv */
  readonly writes?: readonly Format[];
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  readonly run: (given: Given, context: Context) => Promise<Answer>;
}
