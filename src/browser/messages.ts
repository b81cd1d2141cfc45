import type { ErrorData } from '../errors/index.js';
import type { RangeRecord, RangeRequest } from '../runs/index.js';

/** What a page tells its worker. A scenario is sent, as JSON, with the first range of it alone. */
export type ToWorker =
  | { readonly kind: 'run'; readonly request: RangeRequest; readonly scenario: string | null }
  | { readonly kind: 'stop' };

/** What the worker tells its page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly record: RangeRecord | null }
  | { readonly kind: 'failed'; readonly error: ErrorData };
