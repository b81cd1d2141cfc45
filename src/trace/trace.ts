import { fail, optionsOf } from '../errors/index.js';
import {
  arriving,
  drawnChance,
  type ForceState,
  forcePath,
  nationalValue,
  follow,
  recordOf,
  regionalMetric,
  regionIndex,
  type ScalarRegion,
  type ScalarState,
  sign,
  startRegion,
  volunteer,
} from '../model/index.js';
import { assertSeed, keyedUniforms, type Seed } from '../random/index.js';
import { assertScenario, counts, forceCounts, headerOf, type Scenario } from '../scenario/index.js';
import { assertCount, assertSampling, makeEngine, maxReplicates, type RunCells, runCells } from '../runs/index.js';
import { type Trace, type TracedPeriod, toldAtEnd } from './trace-types.js';
import { traceRows, traceText } from './trace-words.js';

export interface TraceOptions<Id extends string = string> {
  readonly seed: Seed;
  /** Which replicate, 0 where left out. */
  readonly replicate?: number | undefined;
  readonly region: Id;
  /** How the ensemble that it is a replicate of comes to what is not known. @default 'independent' */
  readonly sampling?: 'independent' | 'sobol' | undefined;
}

/**
 * Tells one region's story in one replicate, period by period, with every hazard, draw and move, in numbers and words.
 *
 * It is computed a second time, in plain numbers from the same streams, apart from the engine's blocks, and checked against the run: `trace/mismatch`
 * would be a bug of this library. Errors: those of `simulate`; `reference/unknown-region`.
 */
export function trace<Id extends string>(scenario: Scenario<Id>, options: TraceOptions<NoInfer<Id>>): Trace<Id> {
  const checked = assertScenario(scenario);
  const {
    seed,
    replicate = 0,
    region,
    sampling = 'independent',
  } = optionsOf(options, { known: ['seed', 'replicate', 'region', 'sampling'] });
  assertSeed(seed);
  assertSampling(sampling);
  assertCount('replicate', replicate, 0, maxReplicates);
  return traceRegion(
    checked,
    seed,
    replicate,
    regionIndex(checked, region),
    runCells(makeEngine(checked, seed, 1, sampling).block, replicate),
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
  const chance = drawnChance(keyedUniforms(seed), replicate, coercionDraw);
  const traced: ScalarRegion = { program, r, id: region, parameters, chance };
  const { start, state } = startRegion(traced);
  const periods = program.periods.map(({ index, start: day, end, months }, t): TracedPeriod => {
    // Dissent, who comes from elsewhere and the seats for training are the only numbers that other regions have a part in.
    const before = t === 0 ? 0 : dissent[t - 1]!;
    const scheduled = program.quotas.schedule[r * program.periods.length + t]!;
    const from = cells.values.signedFromElsewhere;
    const cell = r * program.periods.length + t;
    const incoming = from[cell]! - (t === 0 ? 0 : from[cell - 1]!);
    const signing = sign(traced, state, t, before, volunteer(traced, state, t, before), incoming);
    const happened = follow(traced, state, t, signing, cells.values.admitted[cell]!);
    checkAgainst(cells, state, r, t);
    const atEnd = recordOf(toldAtEnd, (name) => regionalMetric(name, (field) => state[field], 0));
    return { period: index, start: day, end, months, scheduled, ...happened, atEnd };
  });
  const { versions } = program.quotas;
  // In the words alone: the schedule of every period says the same in numbers.
  const moves = versions.map(({ from, quotas }) => ({ day: program.periods[from]!.start, quota: quotas[r]! }));
  const arrived = program.periods.map((_, t) => nationalValue(cells, arriving, t));
  const force = forcePath(program, parameters, chance, arrived);
  force?.forEach((state, t) => {
    checkForce(cells.force![t]!, state, t);
  });
  const told = { region, replicate, quota: program.quotas.quotas[r]!, start, periods, force };
  return {
    ...headerOf('trace', scenario),
    seed,
    coercionDraw,
    parameters,
    ...told,
    text: traceText({ ...told, moves }, scenario, scenario.regions[r]!.name),
    table: () => traceRows(periods, scenario),
  };
}

/** The story must end every period where the run does, in every count and state of people and money. */
function checkAgainst({ values, program }: RunCells, state: ScalarState, r: number, t: number): void {
  const cell = r * program.periods.length + t;
  for (const name of compared)
    if (state[name] !== values[name][cell])
      fail(
        'trace/mismatch',
        `periods[${String(t)}].${name}`,
        state[name],
        `${String(values[name][cell])}, as in the run`,
      );
}

/** So must the force, of the country. */
function checkForce(run: ForceState, told: ForceState, t: number): void {
  const numbers = ({ kinds, ...state }: ForceState): readonly (readonly [name: string, value: number])[] => [
    ...forceCounts.map((name) => [name, state[name]] as const),
    ...kinds.flatMap(({ holding, store }, k) => [
      [`kinds[${String(k)}].holding`, holding] as const,
      [`kinds[${String(k)}].store`, store] as const,
    ]),
  ];
  const wanted = numbers(run);
  numbers(told).forEach(([name, value], i) => {
    if (value !== wanted[i]![1])
      fail('trace/mismatch', `force[${String(t)}].${name}`, value, `${String(wanted[i]![1])}, as in the run`);
  });
}

const compared = /* @__PURE__ */ [
  ...counts,
  'eligible',
  'everWilling',
  'willing',
  'unwilling',
  'carry',
  'ready',
  'present',
] as const;
