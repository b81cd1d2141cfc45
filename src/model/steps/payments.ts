import { binomialBatch, streams } from '../../random/index.js';
import { nearestProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import { payFactors } from './books.js';

/** Before a region's first period: nothing is owed; whether it reports is settled. */
export function openPayments(block: Block, r: number): void {
  const { program, count, scratch, parameters, uniformSource, replicates } = block;
  const { men, money } = block.payments[r]!;
  men.fill(0);
  money.fill(0);
  const { coverage } = program.scenario.reporting;
  if (coverage === null) return;
  const { reports } = block.regions[r]!;
  const { id } = program.scenario.regions[r]!;
  if (Array.isArray(coverage)) {
    reports.fill((coverage as readonly string[]).includes(id) ? 1 : 0);
    return;
  }
  const { uniforms, trials, pending } = scratch;
  trials.fill(1, 0, count);
  uniformSource.fill(uniforms, count, streams.reports, id, replicates, 0);
  binomialBatch(reports, count, uniforms, trials, parameters['reporting.coverage']!, pending);
}

/** Step 6, payments: who signed in this period is told apart by when he will be paid, and those due now are paid. */
export function settlePayments(block: Block, r: number, t: number): void {
  const { program, count } = block;
  const { signed, unpaid, unreported, reports } = block.regions[r]!;
  const { men, capacity } = block.payments[r]!;
  if (program.payments === null) {
    for (let i = 0; i < count; i++) unreported[i]! += signed[i]! * (1 - reports[i]!);
    return;
  }
  scheduleRecruits(block, r, t);
  const due = men.subarray(t * capacity, t * capacity + count);
  for (let i = 0; i < count; i++) unpaid[i]! += signed[i]! - due[i]!;
  if (program.scenario.reporting.coverage !== null)
    for (let i = 0; i < count; i++) unreported[i]! += due[i]! * (1 - reports[i]!);
}

/** Writes down who signed in this period, and the money for them, where they are due. */
function scheduleRecruits(block: Block, r: number, t: number): void {
  const { program, count, scratch, uniformSource, replicates } = block;
  const { signed, owed } = block.regions[r]!;
  const { men, money, capacity } = block.payments[r]!;
  const { uniforms, probabilities, drawn, pending, trials: rest } = scratch;
  const { id } = program.scenario.regions[r]!;
  const followsMoney = program.scenario.cash !== null;
  const factors = followsMoney ? payFactors(block, r, t) : null;
  rest.set(signed.subarray(0, count));
  for (const { due, conditional } of program.payments![t]!) {
    if (conditional < 1) {
      probabilities.fill(conditional, 0, count);
      uniformSource.fill(uniforms, count, `${streams.payment}${String(due - t)}`, id, replicates, t);
      binomialBatch(drawn, count, uniforms, rest, probabilities, pending);
    } else drawn.set(rest.subarray(0, count));
    const at = due * capacity;
    if (factors !== null) {
      // Of all men so far in whole minor units, less what is for those before: parts add up to the whole.
      for (let i = 0; i < count; i++) {
        const before = signed[i]! - rest[i]!;
        const factor = factors(i);
        money[at + i]! += nearestProduct(before + drawn[i]!, factor) - nearestProduct(before, factor);
      }
    }
    for (let i = 0; i < count; i++) {
      men[at + i]! += drawn[i]!;
      rest[i]! -= drawn[i]!;
    }
  }
  if (factors === null) return;
  for (let i = 0; i < count; i++) owed[i]! += nearestProduct(signed[i]!, factors(i)) - money[t * capacity + i]!;
}
