import { fail, isRecord, readSafely, snapshot } from '../errors/index.js';
import { type Ensemble, genuine, rowMaker, viewOf } from '../ensemble/index.js';
import { inOneGo, type Slices } from '../numeric/index.js';
import { type Seed, sha256, sha256Slices } from '../random/index.js';
import {
  type ByMetric,
  canonicalJson,
  canonicalJsonSlices,
  headerOf,
  type Metric,
  metrics,
  type Scenario,
  type ScenarioResultHeader,
} from '../scenario/index.js';
import { followed } from './tables/followed.js';
import { guarded, plainData } from './tables/plain-data.js';

/** Replicates that follow each other, and SHA-256 of the canonical JSON of their rows. */
export interface RecordPart {
  readonly first: number;
  readonly n: number;
  readonly digest: string;
}

/** What a run was and what came out, short enough to print, and enough to run it again. */
export interface RunRecord extends ScenarioResultHeader<'run-record'> {
  readonly scenario: Scenario;
  readonly seed: Seed;
  /** How replicates came to what is not known. */
  readonly sampling: 'independent' | 'sobol';
  /** Number of the first replicate, how many were asked for, and how many were done. */
  readonly first: number;
  readonly requested: number;
  readonly n: number;
  /** Whether it can be run again; not where a condition or a function of the user's chose among the replicates, or some between are missing. */
  readonly verifiable: boolean;
  /** SHA-256 of the digests of `parts`, one a line; `null` where it cannot be run again. */
  readonly digest: string | null;
  /** The same in at most 64 parts, so that a difference can be told the replicates in which it is; empty where it cannot be run again. */
  readonly parts: readonly RecordPart[];
  /** Mean of every national metric at the end that can be above 0 in the scenario, all digits. */
  readonly means: ByMetric<Metric>;
}

/** Most parts of a record, and fewest replicates of one. */
const mostParts = 64;
const leastPart = 256;

/** The record of an ensemble. One that a condition chose (`given`, `slice`) cannot be run again from it, is marked so and has no digest. */
export function runRecord<Id extends string>(ensemble: Ensemble<Id>): RunRecord {
  return inOneGo(runRecordSlices(genuine(ensemble)));
}

/** The same in slices of work, after each of which others may have a turn. */
export function* runRecordSlices(ensemble: Ensemble): Slices<RunRecord> {
  const { scenario, seed, sampling, first, requested, n, conditional } = ensemble;
  const parts = conditional ? null : yield* partsOf(ensemble);
  return {
    ...headerOf('run-record', scenario),
    scenario,
    seed,
    sampling,
    first,
    requested,
    n,
    verifiable: parts !== null,
    digest: parts === null ? null : digestOf(parts),
    parts: parts ?? [],
    means: Object.fromEntries(
      followed(metrics, scenario).map((metric) => [metric, ensemble.mean(metric).value]),
    ) as ByMetric<Metric>,
  };
}

/** Digests part by part; `null` where replicates are missing between others. */
function* partsOf(ensemble: Ensemble): Slices<RecordPart[] | null> {
  const { first, n } = ensemble;
  const row = rowMaker(viewOf(ensemble));
  const size = Math.max(leastPart, Math.ceil(n / mostParts));
  const parts: RecordPart[] = [];
  for (let from = 0; from < n; from += size) {
    const rows = Array.from({ length: Math.min(size, n - from) }, (_, i) => row(from + i));
    if (rows.some(({ replicate }, i) => replicate !== first + from + i)) return null;
    yield;
    const text = yield* canonicalJsonSlices(rows, 1);
    const digest = yield* sha256Slices(new TextEncoder().encode(text));
    parts.push({ first: first + from, n: rows.length, digest });
  }
  return parts;
}

function digestOf(parts: readonly RecordPart[]): string {
  return sha256(new TextEncoder().encode(parts.map(({ digest }) => digest).join('\n')));
}

/** The text of a record: canonical JSON, one text for one record. */
export function recordText(record: RunRecord): string {
  return guarded(() => canonicalJson(plainData(record, 'record')));
}

/** Reads a record, or its text. Errors: `table/unsupported`. */
export function readRecord(record: RunRecord | string): RunRecord {
  const given: unknown = typeof record === 'string' ? parsed(record) : recordAtDoor(record);
  if (!isRecord(given) || given['kind'] !== 'run-record')
    return fail('table/unsupported', 'record', given, 'a run record, as runRecord() gives');
  const { verifiable, parts, means, digest } = given;
  if (typeof verifiable !== 'boolean') fail('table/unsupported', 'record.verifiable', verifiable, 'true or false');
  if (!Array.isArray(parts) || !parts.every(isRecord))
    fail('table/unsupported', 'record.parts', parts, 'digests of parts, as runRecord() gives');
  if (!isRecord(means)) fail('table/unsupported', 'record.means', means, 'means of the metrics, as runRecord() gives');
  if (verifiable && typeof digest !== 'string')
    fail('table/unsupported', 'record.digest', digest, 'a digest, since the record says that it is verifiable');
  return given as unknown as RunRecord;
}

/** A copy of all that was given but the scenario, which has a door of its own. */
function recordAtDoor(record: RunRecord): unknown {
  const given: unknown = record;
  if (!isRecord(given)) return given;
  const { scenario, ...others } = readSafely('table/unsupported', 'record', () => ({ ...record }));
  return { ...snapshot(others, 'table/unsupported', 'record'), scenario };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as unknown;
  } catch {
    return fail('table/unsupported', 'record', text, 'the JSON text of a run record');
  }
}
