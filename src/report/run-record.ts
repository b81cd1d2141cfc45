import { fail, isRecord, optionsOf, readSafely, snapshot } from '../errors/index.js';
import { type Ensemble, genuine, runEnsemble } from '../ensemble/index.js';
import { engineVersion, type Seed, sha256 } from '../random/index.js';
import {
  canonicalJson,
  defineScenario,
  headerOf,
  type Scenario,
  type ScenarioResultHeader,
} from '../scenario/index.js';

import { guarded, plainData } from './tables/plain-data.js';

/** What a run was and what came out, short enough to print, and enough to run it again. */
export interface RunRecord extends ScenarioResultHeader<'run-record'> {
  readonly scenario: Scenario;
  readonly seed: Seed;
  /** Number of the first replicate, how many were asked for, and how many were done. */
  readonly first: number;
  readonly requested: number;
  readonly n: number;
  /** SHA-256 of the canonical JSON of all replicates' rows; `null` where a condition of the user's chose among them. */
  readonly digest: string | null;
}

/** Whether a record holds. `different` names what does not agree: the engine's version, the fingerprint, or the results. */
export interface Verification {
  readonly kind: 'verification';
  readonly verified: boolean;
  readonly different: readonly ('engineVersion' | 'fingerprint' | 'digest')[];
  /** In words. */
  readonly text: string;
}

/** The record of an ensemble. One that a condition chose (`given`, `slice`) cannot be run again from it, and has no digest. */
export function runRecord<Id extends string>(given: Ensemble<Id>): RunRecord {
  const ensemble = genuine(given);
  const { scenario, seed, first, requested, n, conditional } = ensemble;
  const rows = ensemble.rows();
  const consecutive = !conditional && rows.every(({ replicate }, i) => replicate === first + i);
  return {
    ...headerOf('run-record', scenario),
    scenario,
    seed,
    first,
    requested,
    n,
    digest: consecutive ? digestOf(rows) : null,
  };
}

/** The text of a record: canonical JSON, one text for one record. */
export function recordText(record: RunRecord): string {
  return guarded(() => canonicalJson(plainData(record, 'record')));
}

/**
 * Runs a record again, all its replicates, and says whether the same came out, or what did not. Takes a record or its text.
 * @throws LevyError `table/unsupported` for what is no record or cannot be verified (no digest); those of `defineScenario` and `runEnsemble`.
 */
export async function verifyRecord(
  record: RunRecord | string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Verification> {
  const { signal } = optionsOf(options, { known: ['signal'] });
  const given: unknown = typeof record === 'string' ? parsed(record) : recordAtDoor(record);
  if (!isRecord(given) || given['kind'] !== 'run-record')
    return fail('table/unsupported', 'record', given, 'a run record, as runRecord() gives');
  const { scenario, seed, first, n, digest, fingerprint, engineVersion: version } = given as unknown as RunRecord;
  if (typeof digest !== 'string')
    return fail(
      'table/unsupported',
      'record.digest',
      digest,
      'a digest: replicates that a condition chose cannot be run again',
    );
  const checked: Scenario = defineScenario(scenario as never);
  const again = await runEnsemble(checked, {
    seed,
    first,
    replicates: n,
    keep: 'totals',
    ...(signal === undefined ? {} : { signal }),
  });
  const different = [
    ...(version === engineVersion ? [] : (['engineVersion'] as const)),
    ...(fingerprint === again.fingerprint ? [] : (['fingerprint'] as const)),
    ...(!again.partial && digest === digestOf(again.rows()) ? [] : (['digest'] as const)),
  ];
  const text =
    different.length === 0
      ? 'The same scenario gives the same results, to the bit.'
      : `Not the same: ${different.join(', ')}.`;
  return { kind: 'verification', verified: different.length === 0, different, text };
}

/** A copy of all that was given but the scenario, which has a door of its own. */
function recordAtDoor(record: RunRecord): unknown {
  const given: unknown = record;
  if (!isRecord(given)) return given;
  const { scenario, ...others } = readSafely('table/unsupported', 'record', () => ({ ...record }));
  return { ...snapshot(others, 'table/unsupported', 'record'), scenario };
}

function digestOf(rows: readonly object[]): string {
  return sha256(new TextEncoder().encode(canonicalJson(rows)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as unknown;
  } catch {
    return fail('table/unsupported', 'record', text, 'the JSON text of a run record');
  }
}
