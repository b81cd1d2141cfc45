import type { ErrorLines } from './error-lines.js';
import type { State } from './state.js';

/** What the page asks of its worker. A new question ends the one before. */
export type Question =
  | { readonly kind: 'run'; readonly id: number; readonly state: State }
  | { readonly kind: 'file'; readonly id: number; readonly state: State; readonly file: FileKind };

export type FileKind = 'scenario' | 'regions' | 'report';

/** What the worker tells. */
export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'file'; readonly id: number; readonly file: FileKind; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorLines };

/** A result as it is shown. */
export interface Answer {
  /** Replicates that it rests on, and that it will rest on when all are done. */
  readonly n: number;
  readonly of: number;
  /** The answer in a few words, to stand at the edge of a small screen. */
  readonly brief: string;
  /** One sentence for those who listen. */
  readonly spoken: string;
  /** Sections of the report, as HTML that levy wrote and escaped; before the last answer some are missing. */
  readonly sections: readonly { readonly id: string; readonly html: string }[];
  readonly numbers: Numbers;
}

/** Numbers of the answer with all their digits. */
export interface Numbers {
  readonly probability: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
  /** Paired difference to the pinned settings in the mean of genuine volunteers; `null` where both are the same. */
  readonly difference: number | null;
  readonly fingerprint: string;
}
