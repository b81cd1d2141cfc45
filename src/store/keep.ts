import { assertNumber } from '../errors/index.js';
import type { Program } from '../model/index.js';
import { counts } from '../scenario/index.js';

/**
 * How much of an ensemble is kept beside the national totals, the drawn parameters and the regions met of every replicate, each
 * level with those before it: `'totals'` nothing, `'national'` the country in every period, `'regions'` every region at the end,
 * `'periods'` every region in every period. What is not kept of regions is summed up exactly.
 */
export type Detail = 'totals' | 'national' | 'regions' | 'periods';

/** Bytes that detail may take unless the caller says otherwise: 10,000 replicates of the founding case need 121 MiB at most. */
export const defaultDetailBudgetMiB = 128;

/** The fullest detail that fits a budget. Errors: `options/invalid` for a budget that is not a number ≥ 0. */
export function detailWithin(program: Program, replicates: number, budgetMiB: number): Detail {
  assertNumber(
    'options/invalid',
    'detailBudgetMiB',
    budgetMiB,
    (number) => number >= 0,
    'a number of mebibytes, at least 0',
  );
  const bytes = budgetMiB * 1048576;
  const periods = program.periods.length;
  const cells = program.scenario.regions.length * replicates;
  const national = replicates * periods * (counts.length + 1) * 8;
  // Two bytes a count, region and period (a flow of more than 65,535 takes four); at most nine counts, most of them only where coercion is used.
  if (national + cells * periods * 2 * 8 <= bytes) return 'periods';
  if (national + cells * 4 * 9 <= bytes) return 'regions';
  return national <= bytes ? 'national' : 'totals';
}
