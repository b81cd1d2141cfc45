import { fail, failText } from '../../errors/index.js';
import type { TieBreak } from '../types.js';

/** Which of the tied get the seats, ascending order of `tied` assumed. */
export function chooseAmong(tieBreak: TieBreak, tied: readonly number[], seats: number): readonly number[] {
  if (tieBreak === 'first') return tied.slice(0, seats);
  if (tieBreak === 'error') {
    const some = tied.slice(0, 10).join(', ');
    failText(
      'apportion/tie',
      'weights',
      `${String(tied.length)} tied for ${String(seats)} seats`,
      `no exact tie, as tieBreak is "error"; tied are indices ${some}${tied.length > 10 ? ', …' : ''}`,
    );
  }
  const chosen: unknown = tieBreak([...tied], seats);
  const allowed = new Set<unknown>(tied);
  if (!Array.isArray(chosen) || chosen.length !== seats || !chosen.every((i) => allowed.delete(i))) {
    fail(
      'apportion/invalid',
      'tieBreak',
      chosen,
      `a function that returns ${String(seats)} different ones of the ${String(tied.length)} tied indices`,
    );
  }
  return chosen as number[];
}

/** Checks what the user gave. */
export function readTieBreak(tieBreak: unknown): TieBreak {
  if (tieBreak === undefined) return 'first';
  if (tieBreak === 'first' || tieBreak === 'error' || typeof tieBreak === 'function') return tieBreak as TieBreak;
  fail('apportion/invalid', 'tieBreak', tieBreak, '"first", "error" or a function');
}

/** Name of the rule, for the report. */
export const ruleOf = (tieBreak: TieBreak): string =>
  typeof tieBreak === 'function' ? (tieBreak.rule ?? 'function') : tieBreak;
