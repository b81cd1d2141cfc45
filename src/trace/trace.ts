import { fail, nearestName, optionsOf } from '../errors/index.js';
import { makeKeyring } from '../model/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertScenario, headerOf, type Scenario } from '../scenario/index.js';
import { assertCount, maxReplicates, type RunCells, runCells, makeEngine } from '../runs/index.js';
import { offered, tracePeriod } from './trace-period.js';
import { traceStart } from './trace-start.js';
import type { Trace, TracedPeriod } from './trace-types.js';
import { traceRows, traceText } from './trace-words.js';
import type { Traced, TracedState } from './traced.js';

export interface TraceOptions<Id extends string = string> {
  readonly seed: Seed;
  /** Which replicate, 0 where left out. */
  readonly replicate?: number;
  readonly region: Id;
}

/**
 * Tells one region's story in one replicate, period by period, with every hazard, draw and move, in numbers and words.
 *
 * It is computed a second time, from the specification and the same streams, apart from the engine, and checked against the run: `trace/mismatch`
 * would be a bug of this library. Errors: those of `simulate`; `reference/unknown-region`.
 */
export function trace<Id extends string>(scenario: Scenario<Id>, options: TraceOptions<NoInfer<Id>>): Trace<Id> {
  const checked = assertScenario(scenario);
  const { seed, replicate = 0, region } = optionsOf(options, { known: ['seed', 'replicate', 'region'] });
  assertSeed(seed);
  assertCount('replicate', replicate, 0, maxReplicates);
  return traceRegion(
    checked,
    seed,
    replicate,
    regionPlace(checked, region),
    runCells(makeEngine(checked, seed, 1).block, replicate),
  );
}

function regionPlace({ regions }: Scenario, region: unknown): number {
  const ids: readonly string[] = regions.map(({ id }) => id);
  const r = ids.indexOf(region as string);
  if (r >= 0) return r;
  const near = typeof region === 'string' ? nearestName(region, ids) : null;
  return fail(
    'reference/unknown-region',
    'region',
    region,
    `the id of a region of the scenario${near === null ? '' : `; did you mean ${near}?`}`,
  );
}

/** The same for the region at a place of the list, of a run at hand. */
export function traceRegion<Id extends string>(
  scenario: Scenario<Id>,
  seed: Seed,
  replicate: number,
  r: number,
  cells: RunCells,
): Trace<Id> {
  const region = scenario.regions[r]!.id;
  const { program, parameters, coercionDraw, dissent } = cells;
  const traced: Traced = {
    program,
    keyring: makeKeyring(seed),
    replicate,
    r,
    id: region,
    parameters,
    coercionDraw,
    dissent,
  };

  const start = traceStart(traced, (baseShare) => offered(traced, 0, baseShare, 1).share);
  const flown = start.flight?.result ?? 0;
  const state: TracedState = {
    willing: start.pool.result,
    unwilling: start.eligible - start.pool.result - flown,
    everWilling: start.pool.result,
    volunteers: 0,
    induced: 0,
    coerced: 0,
    wronglyTaken: 0,
    fled: flown,
    carry: 0,
    ownOffer: 1,
    bestShare: start.pool.probability,
    frailty: 1,
  };
  const periods = program.periods.map((_, t) => tracePeriod(traced, start, state, t));
  periods.forEach((period, t) => {
    checkAgainst(cells, period, r, t);
  });
  const told = { region, replicate, quota: program.quotas.quotas[r]!, start, periods };
  return {
    ...headerOf('trace', scenario),
    seed,
    coercionDraw,
    parameters,
    ...told,
    text: traceText(told, scenario.name, scenario.regions[r]!.name),
    table: () => traceRows(periods),
  };
}

/** The story must end every period where the run does. */
function checkAgainst({ values, program }: RunCells, { atEnd }: TracedPeriod, r: number, t: number): void {
  const cell = r * program.periods.length + t;
  for (const name of ['willing', 'unwilling', 'volunteers', 'induced', 'coerced', 'wronglyTaken', 'fled'] as const) {
    if (atEnd[name] !== values[name][cell])
      fail(
        'trace/mismatch',
        `periods[${String(t)}].${name}`,
        atEnd[name],
        `${String(values[name][cell])}, as in the run`,
      );
  }
}
