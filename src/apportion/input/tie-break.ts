import { failText } from '../../errors/index.js';
import { invalid } from '../refuse.js';
import type { TieBreak } from '../types.js';
import { entriesOf, isList, reading } from './lists.js';

/** Which of the tied get the seats, ascending order of `tied` assumed. */
export function chooseAmong(tieBreak: TieBreak, tied: readonly number[], seats: number): readonly number[] {
  if (tieBreak === 'first') return tied.slice(0, seats);
  if (tieBreak === 'error') {
    const some = tied.slice(0, 10).join(', ');
    failText(
      'apportion/tie',
      'weights',
      `${tied.length} tied for ${seats} seats`,
      `no exact tie, as tieBreak is "error"; tied are indices ${some}${tied.length > 10 ? ', …' : ''}`,
    );
  }
  const given: unknown = tieBreak([...tied], seats);
  // Read entry by entry: a hole is not skipped, and what is kept is what was checked.
  const chosen = reading('tieBreak', () => (isList(given) && given.length === seats ? entriesOf(given) : []));
  const distinct = new Set(chosen);
  if (tied.filter((i) => distinct.has(i)).length !== seats) {
    invalid('tieBreak', given, `a function that returns ${seats} different ones of the ${tied.length} tied indices`);
  }
  return chosen as number[];
}

/** Checks what the user gave. */
export function readTieBreak(tieBreak: unknown): TieBreak {
  if (tieBreak === undefined) return 'first';
  if (typeof tieBreak === 'function') {
    const { rule } = tieBreak as { readonly rule?: unknown };
    if (rule !== undefined && (typeof rule !== 'string' || rule.length > 100))
      invalid('tieBreak.rule', rule, 'a name of at most 100 characters');
    return tieBreak as TieBreak;
  }
  return tieBreak === 'first' || tieBreak === 'error'
    ? tieBreak
    : invalid('tieBreak', tieBreak, '"first", "error" or a function');
}

/** Name of the rule, for the report. */
export const ruleOf = (tieBreak: TieBreak): string =>
  typeof tieBreak === 'function' ? (tieBreak.rule ?? 'function') : tieBreak;
