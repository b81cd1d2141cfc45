import { type EnsembleData, fromData, makeEnsemble, toData, viewOf } from '../ensemble/index.js';
import type { ErrorData } from '../errors/index.js';
import { compile } from '../model/index.js';
import { makeStore, type RangeJob, type RangeRecord, type RangeRequest } from '../runs/index.js';

/** Where the queue is, unless told otherwise. */
export const defaultQueue = 'levy';

/** A range on its way through Redis. */
export interface QueuedRange {
  readonly request: RangeRequest;
  /** The scenario as JSON. */
  readonly scenario: string;
}

/** What comes back: plain data, since Redis keeps text. */
export type QueuedReply = { readonly data: EnsembleData } | { readonly error: ErrorData };

export function recordToData(job: RangeJob, { first, count, blocks, summaries }: RangeRecord): EnsembleData {
  const { scenario, seed, keep } = job;
  const store = { ...makeStore(compile(scenario), keep, first, false), blocks: [...blocks], summaries };
  return toData(
    makeEnsemble({
      scenario,
      seed,
      view: { store, rows: null },
      requested: count,
      partial: false,
      conditional: false,
    }),
  );
}

/** Errors: those of `fromData`. */
export function recordFromData(job: RangeJob, data: EnsembleData): RangeRecord {
  const { blocks, summaries } = viewOf(fromData({ ...data, scenario: job.scenario })).store;
  return { first: job.first, count: job.count, blocks, summaries };
}
