import { withTimeLeft } from '../../runs/index.js';
import { fail, isLevyError, optionsOf, snapshot } from '../../errors/index.js';
import { assertScenario, headerOf, type ScenarioResultHeader, type Scenario } from '../../scenario/index.js';
import type { UntimedProgress } from '../study-options.js';
import { type Vary, withMedian } from '../with-value.js';
import { optionNames, solve, type Solution, type SolveOptions } from './solve.js';

export interface BreakEvenLineOptions<Id extends string = string> extends SolveOptions<Id> {
  /** The second assumption, and the values at which the first is solved for. */
  readonly along: { readonly vary: Vary<Id>; readonly at: readonly number[] };
}

export interface BreakEvenLine extends ScenarioResultHeader<'break-even-line'> {
  /** Name of the second assumption. */
  readonly along: string;
  readonly points: readonly {
    /** Value of the second assumption. */
    readonly at: number;
    /** `null` where the scenario cannot be there. */
    readonly solution: Solution | null;
    readonly failure: string | null;
  }[];
  readonly partial: boolean;
  table(): readonly object[];
}

/**
 * Where two assumptions together hold the balance: for every value of the second, the value of the first at which the conclusion changes. All under
 * one seed.
 *
 * @throws LevyError as `solve`
 */
export async function breakEvenLine<Id extends string>(
  base: Scenario<Id>,
  options: BreakEvenLineOptions<NoInfer<Id>>,
): Promise<BreakEvenLine> {
  const scenario = assertScenario(base);
  const { along, ...rest } = optionsOf(options as BreakEvenLineOptions<Id>, { known: [...optionNames, 'along'] });
  const { vary, at: givenAt } = optionsOf(along, { path: 'along', known: ['vary', 'at'] });
  const at = snapshot(givenAt, 'options/invalid', 'along.at');
  const list: unknown = at;
  if (!Array.isArray(list) || at.length === 0 || !at.every((x) => Number.isFinite(x)))
    fail('options/invalid', 'along.at', at, 'an array of finite numbers, at least one');
  const { onProgress } = rest;
  const tell = onProgress === undefined ? undefined : withTimeLeft<UntimedProgress>(onProgress);
  if (typeof vary !== 'string' && typeof vary !== 'function')
    fail('options/invalid', 'along.vary', vary, 'a path, or a function of a number and the base that gives a scenario');
  const points: { at: number; solution: Solution | null; failure: string | null }[] = [];
  for (const [i, x] of at.entries()) {
    try {
      const moved = typeof vary === 'string' ? withMedian(scenario, vary, x) : assertScenario(vary(x, scenario));
      const solution = await solve<Id>(moved, {
        ...rest,
        onProgress: (progress) =>
          tell?.({
            ...progress,
            share: (i + progress.share) / at.length,
            remaining: progress.remaining * (at.length - i),
          }),
      });
      points.push({ at: x, solution, failure: null });
      if (solution.partial) break;
    } catch (error) {
      if (points.length > 0 && (error as { name?: unknown } | null)?.name === 'AbortError') break;
      if (!isLevyError(error) || error.code !== 'scenario/invalid') throw error;
      points.push({ at: x, solution: null, failure: error.message });
    }
  }
  const name = typeof vary === 'string' ? vary : 'along';
  return {
    ...headerOf('break-even-line', scenario),
    along: name,
    points,
    partial: points.length < at.length || points.some(({ solution }) => solution?.partial === true),
    table: () => lineRows({ along: name, points }),
  };
}

/** Rows for a table, a row a value of the second assumption. */
export function lineRows({ along, points }: Pick<BreakEvenLine, 'along' | 'points'>): object[] {
  return points.map(({ at, solution, failure }) => ({
    [along]: at,
    'break even': solution?.value ?? null,
    low: solution?.interval?.[0] ?? null,
    high: solution?.interval?.[1] ?? null,
    reason: failure ?? solution?.reason ?? null,
  }));
}
