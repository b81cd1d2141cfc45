import { fail, isLevyError, isRecord, optionsOf, snapshot } from '../errors/index.js';
import { cancelled } from '../runs/index.js';
import type { Seed } from '../random/index.js';
import { assertScenario, headerOf, type ScenarioResultHeader, type Scenario } from '../scenario/index.js';
import type { Estimate } from '../stats/index.js';
import { assertDesign, type Design, type DesignValue } from './designs/index.js';
import { answer, keepFor, type Question, questionOf, subjectOf } from './outcome.js';
import { runPoint } from './run-point.js';
import { assertReplicates, type StudyOptions, studyOptionNames, studySettings } from './study-options.js';
import { withValue } from './with-value.js';

/** Makes a scenario out of a value of a column and the scenario so far. */
export type Setting<Id extends string = string> = (value: number | string, base: Scenario<Id>) => Scenario<Id>;

export interface SweepOptions<
  Name extends string = string,
  Column extends string = string,
  Id extends string = string,
> extends StudyOptions {
  /** Replicates of every point. */
  readonly replicates: number;
  /** What is asked at every point, by name: a column of the table each. */
  readonly ask: Readonly<Record<Name, Question<Id>>>;
  /**
   * What the columns of the design set, for those that are no path of a parameter or date. A path sets the value: a number in the place of a
   * distribution is known from then on (`withMedian` moves a distribution instead).
   */
  readonly settings?: Readonly<Partial<Record<Column, Setting<Id>>>> | undefined;
}

/** One point of a sweep. */
export interface SweepRow<Name extends string = string, Column extends string = string> {
  /** Number of the point in the design, from 0. */
  readonly point: number;
  readonly values: Readonly<Record<Column, DesignValue>>;
  /** Answers by name; `null` where the point failed. */
  readonly answers: Readonly<Record<Name, Estimate>> | null;
  /** Why it failed: the scenario cannot be, or cannot be asked; `null` where it did not. */
  readonly failure: string | null;
}

export interface Sweep<
  Name extends string = string,
  Column extends string = string,
> extends ScenarioResultHeader<'sweep'> {
  readonly seed: Seed;
  readonly sampling: 'independent' | 'sobol';
  /** Replicates of every point. */
  readonly replicates: number;
  readonly design: Design<Column>;
  /** Points done, in the design's order. */
  readonly rows: readonly SweepRow<Name, Column>[];
  readonly failures: number;
  /** Whether the signal stopped it before its last point. */
  readonly partial: boolean;
  /** A row a point: the design's columns, the answers, and a column `failure` where there is one. */
  table(): readonly object[];
}

/**
 * Runs a scenario at every point of a design under one seed, and asks the same of each. What cannot be run at a point is a row with a reason.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`, those of `assertScenario`
 * @example
 * const scan = await sweep(russia2023, grid({ 'uptake.willing': [0.02, 0.03, 0.04] }), {
 *   seed: 'scan', replicates: 2_000, ask: { volunteers: { mean: 'volunteers' } },
 * });
 */
export async function sweep<Id extends string, Column extends string, Name extends string>(
  base: Scenario<Id>,
  design: Design<Column>,
  options: SweepOptions<Name, Column, NoInfer<Id>>,
): Promise<Sweep<Name, Column>> {
  const scenario = assertScenario(base);
  const known = [...studyOptionNames, 'replicates', 'ask', 'settings'];
  const read = optionsOf(options, { known });
  const settings = studySettings(read);
  const { replicates } = read;
  const asked: unknown = snapshot(read.ask, 'options/invalid', 'ask');
  const setters: unknown = snapshot(read.settings ?? {}, 'options/invalid', 'settings');
  assertReplicates(replicates);
  const checkedDesign = assertDesign(design);
  if (!isRecord(asked) || Object.keys(asked).length === 0)
    return fail('options/invalid', 'ask', asked, 'questions by name, as { volunteers: { mean: … } }');
  if (!isRecord(setters)) return fail('options/invalid', 'settings', setters, 'functions by name of a column');
  const odd = Object.keys(setters).find((name) => setters[name] !== undefined && typeof setters[name] !== 'function');
  if (odd !== undefined)
    return fail('options/invalid', `settings.${odd}`, setters[odd], 'a function of a value and the base');
  const questions = Object.entries(asked).map(
    ([name, question]) => [name as Name, questionOf(question as Question<Id>, `ask.${name}`)] as const,
  );
  const keep = keepFor(questions.map(([, question]) => subjectOf(question)));
  const rows: SweepRow<Name, Column>[] = [];
  const { columns, points } = checkedDesign;
  const total = points.length;
  const tell = (part: number): void =>
    settings.onProgress?.({
      done: rows.length,
      total,
      share: (rows.length + part) / total,
      remaining: Math.ceil((total - rows.length - part) * replicates),
    });
  tell(0);
  for (const [point, values] of points.entries()) {
    try {
      const varied = scenarioAt(scenario, columns, values, setters as Record<string, Setting<Id> | undefined>);
      const ensemble = await runPoint(varied, settings, replicates, keep, tell);
      if (ensemble === null) break;
      const answers = questions.map(([name, question]) => [name, answer(ensemble, question, settings.level)] as const);
      rows.push({ point, values, answers: Object.fromEntries(answers) as Record<Name, Estimate>, failure: null });
    } catch (error) {
      if (!isLevyError(error) || error.code === 'work/failed') throw error;
      rows.push({ point, values, answers: null, failure: error.message });
    }
    tell(0);
  }
  if (rows.length === 0) throw cancelled();
  return {
    ...headerOf('sweep', scenario),
    seed: settings.seed,
    sampling: settings.sampling,
    replicates,
    design: checkedDesign,
    rows,
    failures: rows.filter(({ failure }) => failure !== null).length,
    partial: rows.length < total,
    table: () => sweepRows({ rows }),
  };
}

function scenarioAt<Id extends string>(
  base: Scenario<Id>,
  columns: readonly string[],
  values: Readonly<Record<string, DesignValue>>,
  settings: Readonly<Record<string, Setting<Id> | undefined>>,
): Scenario<Id> {
  return columns.reduce((scenario, column) => {
    const value = values[column] ?? null;
    if (value === null) return scenario;
    const setting = Object.hasOwn(settings, column) ? settings[column] : undefined;
    return setting === undefined ? withValue(scenario, column, value) : assertScenario(setting(value, scenario));
  }, base);
}

/** Rows of a sweep for a table: the design's columns, the answers, and a column `failure` where there is one. */
export function sweepRows({ rows }: Pick<Sweep, 'rows'>): object[] {
  const anyFailed = rows.some(({ failure }) => failure !== null);
  return rows.map(({ values, answers, failure }) => ({ ...values, ...answers, ...(anyFailed ? { failure } : {}) }));
}
