import { isRecord } from '../../errors/index.js';
import type { BreakEvenLine, Solution, Tornado } from '../../studies/index.js';
import type { Estimate } from '../../stats/index.js';

/*
 * What charts take of results of `levy/studies`, or of copies of them and what came back from JSON. A result that has nothing to draw gives no
 * rows, which the charts refuse.
 */

/** Bars of a tornado by what the outcome is at both ends, and its base. */
export function tornadoOf({ rows, base, of }: Pick<Tornado, 'rows' | 'base' | 'of'>): {
  rows: { name: string; atLow: number; atHigh: number }[];
  options: { base: number; percent: boolean; unit: string };
} {
  return {
    rows: rows.map(({ input, low, high }) => ({
      name: input,
      atLow: base.value + low.value,
      atHigh: base.value + high.value,
    })),
    options: { base: base.value, percent: base.kind === 'probability', unit: of },
  };
}

/** Points of a curve: a value against an assumption. */
export interface CurvePoint {
  readonly at: number;
  readonly estimate: Pick<Estimate, 'value' | 'interval'>;
}

/** Where a second assumption holds the balance, as a curve: of points without an answer nothing can be drawn. */
export function lineOf({ points }: Pick<BreakEvenLine, 'points'>): CurvePoint[] {
  return points.flatMap(({ at, solution }) => {
    const { value = null, interval = null } = solution ?? {};
    return value === null ? [] : [{ at, estimate: { value, interval: interval ?? [value, value] } }];
  });
}

/** What was solved for, on the way to its answer. */
export function pointsOf({ tried }: Pick<Solution, 'tried'>): { at: number; estimate: Estimate }[] {
  return tried.map(({ x, estimate }) => ({ at: x, estimate }));
}

/** Whether a value is a study's result of a kind. */
export function isOfKind(given: unknown, kind: string): boolean {
  return isRecord(given) && given['kind'] === kind;
}
