import { fail, optionsOf, snapshot } from '../../errors/index.js';
import type { Seed } from '../../random/index.js';
import { cancelled } from '../../runs/index.js';
import { assertScenario, headerOf, type ScenarioResultHeader, type Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../stats/index.js';
import { numberText } from '../../text/index.js';
import { answer, keepFor, type Question, questionOf, questionText, subjectOf } from '../outcome.js';
import { runPoint } from '../run-point.js';
import { assertRange, assertReplicates, type StudyOptions, studyOptionNames, studySettings } from '../study-options.js';
import { uncertainAt, type Vary, withMedian } from '../with-value.js';
import type { CurvePoint } from './crossing.js';
import { findRoot, type Root } from './root.js';

export interface SolveOptions<Id extends string = string> extends StudyOptions {
  /** What is varied: a parameter by its path (a distribution keeps its shape and moves its median), or a scenario made of a number. */
  readonly vary: Vary<Id>;
  /** Where the answer is looked for. */
  readonly between: readonly [from: number, to: number];
  /** The number that is to reach … */
  readonly ask: Question<Id>;
  /** … this value. */
  readonly equals: number;
  /** Replicates at every value tried. */
  readonly replicates: number;
  /** How finely the answer is sought, in its own unit. @default a thousandth of the range */
  readonly tolerance?: number | undefined;
  /** Whether only whole numbers make sense, such as days. @default false */
  readonly whole?: boolean | undefined;
  /** Parts that the range is cut into at first: crossings closer together may stay unseen. @default 8 */
  readonly scan?: number | undefined;
}

/** A value tried, and what was answered there. */
export interface Tried {
  readonly x: number;
  readonly estimate: Estimate;
}

export interface Solution extends ScenarioResultHeader<'solution'> {
  readonly seed: Seed;
  readonly sampling: 'independent' | 'sobol';
  readonly replicates: number;
  readonly level: number;
  /** What was varied: the path, or `x`. */
  readonly vary: string;
  readonly between: readonly [from: number, to: number];
  readonly ask: string;
  readonly equals: number;
  /** The value at which the answer is reached, the first from the left; `null` where there is none, or the work was stopped before. */
  readonly value: number | null;
  /** All values at which the level lies within the estimate's interval, around `value`: Monte Carlo error included. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Whether an end of the interval is an end of the range, beyond which nobody has looked. */
  readonly open: readonly [low: boolean, high: boolean];
  /** How often the level is passed as far as the scan saw; more than 1 where the answer is not the only one. */
  readonly crossings: number;
  /** Why there is no value; `null` where there is one. */
  readonly reason: string | null;
  readonly partial: boolean;
  /** Every value tried, ascending. */
  readonly tried: readonly Tried[];
  table(): readonly object[];
}

export const optionNames = [
  ...studyOptionNames,
  'vary',
  'between',
  'ask',
  'equals',
  'replicates',
  'tolerance',
  'whole',
  'scan',
] as const;

/**
 * The value of an assumption at which a conclusion changes: which willing share gives an even chance of the target, how late the better offer may
 * come. Bracketed under common random numbers, so that the curve is one function, the same whenever it is asked.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`, `reference/unknown-parameter`, those of scenarios and questions
 * @example
 * await solve(russia2023, {
 *   vary: 'uptake.willing', between: [0.01, 0.1], replicates: 4_096, seed: 'break-even',
 *   ask: { probability: { metric: 'volunteers', atLeast: 'target' } }, equals: 0.5,
 * });
 */
export async function solve<Id extends string>(
  base: Scenario<Id>,
  options: SolveOptions<NoInfer<Id>>,
): Promise<Solution> {
  const scenario = assertScenario(base);
  const read = optionsOf(options, { known: optionNames });
  const { vary, equals, replicates, whole = false, scan = 8, tolerance } = read;
  const settings = studySettings(read);
  const between = snapshot(read.between, 'options/invalid', 'between');
  assertReplicates(replicates);
  assertRange(between);
  const ask = questionOf<Id>(read.ask, 'ask');
  const [from, to] = between;
  if (!Number.isFinite(equals)) fail('options/invalid', 'equals', equals, 'a finite number');
  if (typeof whole !== 'boolean') fail('options/invalid', 'whole', whole, 'true or false');
  if (whole && !(Number.isInteger(from) && Number.isInteger(to)))
    fail('options/invalid', 'between', between, 'whole numbers, where whole is true');
  if (!Number.isInteger(scan) || scan < 1 || scan > 1000)
    fail('options/invalid', 'scan', scan, 'a whole number from 1 to 1000');
  const fine = tolerance ?? (to - from) / 1000;
  // Halving a range gets no further than the digits of a double.
  if (!(typeof (fine as unknown) === 'number' && fine > (to - from) * Number.EPSILON && fine < Infinity))
    fail(
      'options/invalid',
      'tolerance',
      tolerance,
      'a number > 0, not below the digits that a double has of the range',
    );
  if (typeof vary === 'string') uncertainAt(scenario, vary);
  else if (typeof vary !== 'function')
    fail('options/invalid', 'vary', vary, 'a path, or a function of a number and the base that gives a scenario');

  const tried: Tried[] = [];
  const stop = { isStopped: false };
  // The scan, and for the crossing and both ends of its interval as often as a range is halved down to the tolerance.
  const most = scan + 1 + 3 * Math.ceil(halvings((to - from) / scan / fine) + 2);
  const evaluate = async (x: number): Promise<CurvePoint> => {
    const tell = (share: number): void =>
      settings.onProgress?.({
        done: tried.length,
        total: Math.max(most, tried.length + 1),
        share: Math.min(0.99, (tried.length + share) / most),
        remaining: Math.max(0, Math.ceil((most - tried.length - share) * replicates)),
      });
    const at = typeof vary === 'string' ? withMedian(scenario, vary, x) : assertScenario(vary(x, scenario));
    const ensemble = await runPoint(at, settings, replicates, keepFor([subjectOf(ask)]), tell);
    if (ensemble === null) {
      stop.isStopped = true;
      throw cancelled();
    }
    const estimate = answer(ensemble, ask, settings.level);
    tried.push({ x, estimate });
    return { x, value: estimate.value, low: estimate.interval[0], high: estimate.interval[1] };
  };
  let root: Root | null = null;
  try {
    root = await findRoot({ evaluate, from, to, level: equals, scan, tolerance: fine, whole });
  } catch (error) {
    if (!stop.isStopped || tried.length === 0) throw error;
  }
  tried.sort((a, b) => a.x - b.x);
  const name = typeof vary === 'string' ? vary : 'x';
  return {
    ...headerOf('solution', scenario),
    seed: settings.seed,
    sampling: settings.sampling,
    replicates,
    level: settings.level,
    vary: name,
    between: [from, to],
    ask: questionText(ask),
    equals,
    value: root?.x ?? null,
    interval: root?.interval ?? null,
    open: root?.open ?? [false, false],
    crossings: root?.crossings ?? 0,
    reason:
      root === null
        ? 'the work was stopped before the answer was found'
        : root.x === null
          ? reasonOf(tried, name, ask, equals)
          : null,
    partial: root === null,
    tried,
    table: () => solutionRows({ vary: name, ask: questionText(ask), tried }),
  };
}

function halvings(ratio: number): number {
  let count = 0;
  for (let rest = ratio; rest > 1; rest /= 2) count += 1;
  return count;
}

/** Why a level is reached nowhere, in numbers. */
function reasonOf(tried: readonly Tried[], name: string, ask: Question, equals: number): string {
  const values = tried.map(({ estimate }) => estimate.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const text = (value: number): string =>
    'probability' in ask ? `${numberText(100 * value, 3)} %` : numberText(value, 4);
  const [from, to] = [tried[0]!.x, tried[tried.length - 1]!.x];
  const where = `${name} = ${numberText(from, 6)} and ${numberText(to, 6)}`;
  const what = questionText(ask);
  if (least === equals && most === equals)
    return `everywhere between ${where}: ${what} is ${text(equals)} at all ${String(values.length)} values tried`;
  const span = least === most ? `stays at ${text(least)}` : `stays between ${text(least)} and ${text(most)}`;
  const side = most < equals ? 'below' : 'above';
  const near = tried.some(({ estimate: { interval } }) => interval[0] <= equals && equals <= interval[1]);
  return `nowhere between ${where}, because ${what} ${span}, ${side} ${text(equals)}${near ? ', though within its Monte Carlo error of it' : ''}`;
}

/** Rows for a table, a row a value that was tried. */
export function solutionRows({ vary, ask, tried }: Pick<Solution, 'vary' | 'ask' | 'tried'>): object[] {
  return tried.map(({ x, estimate }) => ({ [vary]: x, [ask]: estimate }));
}
