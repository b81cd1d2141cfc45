import { streams } from '../../random/index.js';
import type { Factor } from '../../scenario/index.js';
import type { ScalarRegion, ScalarState } from './region.js';

/** Who is paid in a period. */
export interface ScalarPayments {
  /** Men paid, and whether the region reports it (1, 0; on the expected path how probable that is). */
  readonly paid: number;
  readonly reports: number;
}

/** Whether a region reports payments. */
export function openPayments({ program, parameters, chance, id }: ScalarRegion, state: ScalarState): void {
  const { coverage } = program.scenario.reporting;
  if (coverage === null) return;
  state.reports = Array.isArray(coverage)
    ? Number((coverage as readonly string[]).includes(id))
    : chance.binomial(streams.reports, id, 0, 1, parameters['reporting.coverage']!).result;
}

/** Step 6, payments, of a period; `factor` is what a recruit is paid, `null` where no money is followed. */
export function settlePayments(
  region: ScalarRegion,
  state: ScalarState,
  t: number,
  factor: Factor | null,
): ScalarPayments {
  const { program, chance, id } = region;
  const { signed } = state;
  const reported = program.scenario.reporting.coverage === null ? 1 : state.reports;
  if (program.payments === null) {
    state.unreported += signed * (1 - reported);
    return { paid: signed, reports: reported };
  }
  const { men, money } = state.payments!;
  let rest = signed;
  for (const { due, conditional } of program.payments[t]!) {
    const stream = `${streams.payment}${String(due - t)}`;
    const own = conditional < 1 ? chance.binomial(stream, id, t, rest, conditional).result : rest;
    // Of all men so far in whole minor units, less what is for those before: parts add up to the whole.
    const before = signed - rest;
    if (factor !== null) money[due]! += chance.nearest(before + own, factor) - chance.nearest(before, factor);
    men[due]! += own;
    rest -= own;
  }
  const paid = men[t]!;
  state.unpaid += signed - paid;
  if (factor !== null) state.owed += chance.nearest(signed, factor) - money[t]!;
  state.unreported += paid * (1 - reported);
  return { paid, reports: reported };
}
