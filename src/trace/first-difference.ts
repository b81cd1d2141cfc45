import { fail, readSafely } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { cellValue, nationalValue, type RegionField } from '../model/index.js';
import {
  assertScenario,
  type Count,
  counts,
  countTable,
  headerOf,
  type Scenario,
  type ScenarioResultHeader,
} from '../scenario/index.js';
import { explainDiff } from '../explain/index.js';
import { assertCount, assertSampling, maxReplicates, type RunCells, runCells, makeEngine } from '../runs/index.js';
import { numberText, printable } from '../text/index.js';
import {
  countryBookCause,
  countryBooks,
  type CountryBook,
  regionBookCause,
  regionBooks,
  type RegionBook,
} from './book-causes.js';
import { type Cause, causeOf } from './causes.js';
import { forceCause } from './force-causes.js';
import type { Trace } from './trace-types.js';
import { traceRegion } from './trace.js';

/** A run by what it was made of: a `RunResult` is one. */
export interface RunOrigin {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly replicate: number;
  /** How the ensemble that it is a replicate of comes to what is not known; independently where left out. */
  readonly sampling?: 'independent' | 'sobol' | undefined;
}

/** Where two runs part, and why. */
export interface FirstDifference extends ScenarioResultHeader<'first-difference'> {
  /** 1 for the first period; regions are looked at in the scenario's order. */
  readonly period: number;
  /** `null` for the country. */
  readonly region: string | null;
  /**
   * The first number that differs, cumulative: of men, in the order in which the model moves them; where these are the same in every
   * region, of what is reckoned from them: money, men missing to the quota and due by the schedule, the country's claim and shortfall, and the
   * force, where both have one.
   */
  readonly quantity: PeopleCount | RegionBook | CountryBook | ForceQuantity;
  readonly values: readonly [a: number, b: number];
  /** The first link in the reckoning of this number that differs, and the parameters, policies, draws and books it is made of that do. */
  readonly cause: Cause;
  /** All of it in words, with the differences of the two scenarios. */
  readonly text: string;
}

/** In the order of the model's steps, so that the first to differ comes before what follows from it: all that is no money. */
const people = /* @__PURE__ */ [
  'eligible',
  'everWilling',
  ...counts.filter(
    (count): count is Exclude<Count, 'spend' | 'owed' | 'resourceSpend'> => countTable[count].unit !== 'minor units',
  ),
  'willing',
  'unwilling',
] as const;

/** What is told of a force, in the order in which it moves. */
const told = ['joined', 'losses', 'killed', 'irrecoverable', 'returned', 'strength', 'equipped'] as const;

type ForceQuantity = (typeof told)[number];
type PeopleCount = (typeof people)[number];

/**
 * The first period, region and number in which two runs differ, and what made it differ; `null` where they are the same in every number
 * of people and money, of the regions and of the country. Regions are matched by id, periods by number;
 * those that only one run has are skipped, except in national totals.
 * Errors: those of `simulate`.
 */
export function firstDifference(a: RunOrigin, b: RunOrigin): FirstDifference | null {
  const runs = [open(a, 'a'), open(b, 'b')] as const;
  const periods = Math.min(runs[0].cells.program.periods.length, runs[1].cells.program.periods.length);
  const pairs = pairsOf(runs);
  for (let t = 0; t < periods; t++) {
    const parted =
      inPeople(runs, pairs, t) ?? inRegionBooks(runs, pairs, t) ?? inCountryBooks(runs, t) ?? inForce(runs, t);
    if (parted === null) continue;
    const { r, quantity, values, cause } = parted;
    const region = r === null ? null : runs[0].scenario.regions[r]!;
    const text = textOf(runs, t, region === null ? 'the country' : placeText(region.name), parted);
    const header = headerOf('first-difference', runs[0].scenario);
    return { ...header, period: t + 1, region: region?.id ?? null, quantity, values, cause, text };
  }
  return null;
}

type Runs = readonly [Opened, Opened];
type Places = readonly [number, number];
/** A number that differs, of the region at a place of the first run's list, or `null` for the country. */
type Parted = Pick<FirstDifference, 'quantity' | 'values' | 'cause'> & { readonly r: number | null };

function pairsOf([one, other]: Runs): Places[] {
  const places = new Map(other.scenario.regions.map(({ id }, r) => [id, r]));
  return one.scenario.regions.flatMap(({ id }, r) => {
    const match = places.get(id);
    return match === undefined ? [] : [[r, match] as const];
  });
}

function inPeople(runs: Runs, pairs: readonly Places[], t: number): Parted | null {
  for (const places of pairs) {
    for (const quantity of people) {
      const [a, b] = [0, 1].map((i) => cellOf(runs[i]!.cells, quantity, places[i]!, t)) as [number, number];
      if (a === b) continue;
      const [one, other] = runs.map(({ scenario, seed, replicate, cells }, i) =>
        traceRegion(scenario, seed, replicate, places[i]!, cells),
      ) as [Trace, Trace];
      return {
        r: places[0],
        quantity,
        values: [a, b],
        cause: causeOf([one, other], [runs[0].cells.program, runs[1].cells.program], places, t),
      };
    }
  }
  return null;
}

function inRegionBooks([one, other]: Runs, pairs: readonly Places[], t: number): Parted | null {
  for (const places of pairs) {
    for (const quantity of regionBooks) {
      const values = [
        bookValue(one.cells, quantity, places[0], t),
        bookValue(other.cells, quantity, places[1], t),
      ] as const;
      if (values[0] !== values[1])
        return {
          r: places[0],
          quantity,
          values,
          cause: regionBookCause(quantity, [one.cells, other.cells], places, t),
        };
    }
  }
  return null;
}

function inCountryBooks([one, other]: Runs, t: number): Parted | null {
  for (const quantity of countryBooks) {
    const values = [nationalValue(one.cells, quantity, t), nationalValue(other.cells, quantity, t)] as const;
    if (values[0] !== values[1])
      return { r: null, quantity, values, cause: countryBookCause(quantity, [one.cells, other.cells], t) };
  }
  return null;
}

/** The force, where both runs have one. */
function inForce([one, other]: Runs, t: number): Parted | null {
  const [a, b] = [one.cells.force?.[t], other.cells.force?.[t]];
  if (a === undefined || b === undefined) return null;
  const quantity = told.find((name) => a[name] !== b[name]);
  if (quantity === undefined) return null;
  return { r: null, quantity, values: [a[quantity], b[quantity]], cause: forceCause([one.cells, other.cells], t) };
}

interface Opened extends RunOrigin {
  readonly cells: RunCells;
}

function open(run: RunOrigin, path: 'a' | 'b'): Opened {
  const given: unknown = run;
  if (typeof given !== 'object' || given === null)
    fail('options/invalid', path, given, 'a run, as simulate() gives, or { scenario, seed, replicate }');
  const {
    scenario,
    seed,
    replicate,
    sampling = 'independent',
  } = readSafely('options/invalid', path, () => ({ ...run }));
  const checked = assertScenario(scenario);
  assertSeed(seed);
  assertSampling(sampling);
  assertCount('replicate', replicate, 0, maxReplicates);
  return {
    scenario: checked,
    seed,
    replicate,
    cells: runCells(makeEngine(checked, seed, 1, sampling).block, replicate),
  };
}

function cellOf({ values, program }: RunCells, name: RegionField, r: number, t: number): number {
  return values[name][r * program.periods.length + t]!;
}

function bookValue(cells: RunCells, book: RegionBook, r: number, t: number): number {
  if (book === 'scheduled') return cells.program.quotas.schedule[r * cells.program.periods.length + t]!;
  return cellValue(cells, book, r, t);
}

/** A region's name in a sentence, told from the country's own words. */
function placeText(name: string): string {
  return name === 'the country' ? 'the region "the country"' : printable(name);
}

function textOf([a, b]: Runs, t: number, where: string, { quantity, values, cause }: Parted): string {
  const { start, end } = a.cells.program.periods[t]!;
  const parted = `The runs part in period ${String(t + 1)} (${start} to ${end}) in ${where}: ${quantity} ${numberText(values[0])} and ${numberText(values[1])}.`;
  const [one, other] = cause.values.map((value) => (value === null ? 'none' : numberText(value, 6)));
  const link = cause.link === null ? '' : `The first thing to differ is the ${cause.link}: ${one!} and ${other!}.`;
  const because = cause.because.map((reason) => `Because ${reason}.`);
  const scenarios = a.cells.program.scenario === b.cells.program.scenario ? '' : explainDiff(a.scenario, b.scenario);
  return [parted, link, ...because, scenarios].filter((line) => line !== '').join('\n');
}
