import { assertSeed, type Seed } from '../../random/index.js';
import { assertScenario, explainDiff, type Scenario } from '../../scenario/index.js';
import { assertCount, maxReplicates } from '../assert-count.js';
import { type CellCount, type RunCells, runCells } from '../run-cells.js';
import { makeEngine } from '../run-replicates.js';
import { type Cause, causeOf } from './causes.js';
import { plainNumberText } from '../tables/number-texts.js';
import { traceRegion } from './trace.js';

/** A run by what it was made of: a `RunResult` is one. */
export interface RunOrigin {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly replicate: number;
}

/** Where two runs part, and why. */
export interface FirstDifference {
  readonly kind: 'first-difference';
  /** 1 for the first period; regions are looked at in the scenario's order. */
  readonly period: number;
  readonly region: string;
  /** The first number of people that differs, cumulative, in the order in which the model moves men. */
  readonly quantity: CellCount;
  readonly values: readonly [a: number, b: number];
  /** The first link in the reckoning of this region and period that differs, and the parameters, policies and draws it is made of that do. */
  readonly cause: Cause;
  /** All of it in words, with the differences of the two scenarios. */
  readonly text: string;
}

/** In the order of the model's steps, so that the first to differ comes before what follows from it. */
const order = ['eligible', 'everWilling', 'volunteers', 'attempts', 'coerced', 'wronglyTaken', 'takenFromPool', 'recordedCoerced', 'induced', 'fled', 'spend', 'willing', 'unwilling'] as const satisfies readonly CellCount[];

/**
 * The first period, region and number in which two runs differ, and what made it differ; `null` where they are the same in every number
 * of people and money. Regions are matched by id: those of one run alone are looked at not at all.
 * Errors: those of `simulate`.
 */
export function firstDifference(a: RunOrigin, b: RunOrigin): FirstDifference | null {
  const [one, other] = [open(a), open(b)];
  const pairs = one.scenario.regions.flatMap(({ id }, r) => {
    const match = other.scenario.regions.findIndex((region) => region.id === id);
    return match < 0 ? [] : [[r, match] as const];
  });
  const periods = Math.min(one.cells.program.periods.length, other.cells.program.periods.length);
  for (let t = 0; t < periods; t++) {
    for (const [r, s] of pairs) {
      for (const quantity of order) {
        const values = [valueOf(one.cells, quantity, r, t), valueOf(other.cells, quantity, s, t)] as const;
        if (values[0] === values[1]) continue;
        const traces = [traceRegion(one.scenario, one.seed, one.replicate, r, one.cells), traceRegion(other.scenario, other.seed, other.replicate, s, other.cells)] as const;
        const cause = causeOf(traces, [one.cells.program, other.cells.program], [r, s], t);
        return { kind: 'first-difference', period: t + 1, region: one.scenario.regions[r]!.id, quantity, values, cause, text: textOf(one, other, r, t, quantity, values, cause) };
      }
    }
  }
  return null;
}

interface Opened extends RunOrigin {
  readonly cells: RunCells;
}

function open({ scenario, seed, replicate }: RunOrigin): Opened {
  const checked = assertScenario(scenario);
  assertSeed(seed);
  assertCount('replicate', replicate, 0, maxReplicates);
  return { scenario: checked, seed, replicate, cells: runCells(makeEngine(checked, seed, 1).block, replicate) };
}

function valueOf({ values, program }: RunCells, name: CellCount, r: number, t: number): number {
  return values[name][r * program.periods.length + t]!;
}

function textOf(a: Opened, b: Opened, r: number, t: number, quantity: CellCount, values: readonly [number, number], cause: Cause): string {
  const { start, end } = a.cells.program.periods[t]!;
  const parted = `The runs part in period ${String(t + 1)} (${start} to ${end}) in ${a.scenario.regions[r]!.name}: ${quantity} ${plainNumberText(values[0])} and ${plainNumberText(values[1])}.`;
  const link = cause.link === null ? '' : `The first thing to differ is the ${cause.link}: ${plainNumberText(cause.values[0], 6)} and ${plainNumberText(cause.values[1], 6)}.`;
  const because = cause.because.map((reason) => `Because ${reason}.`);
  const scenarios = a.cells.program.scenario === b.cells.program.scenario ? '' : explainDiff(a.scenario, b.scenario);
  return [parted, link, ...because, scenarios].filter((line) => line !== '').join('\n');
}
