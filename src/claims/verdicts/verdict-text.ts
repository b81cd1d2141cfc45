import { assess } from '../../yardsticks/index.js';
import { parsedText } from '../language/claim-text.js';
import type { ParsedClaim } from '../language/read-claim.js';
import { countText, intervalText, percent, percentInterval, printable, quantityText } from '../../text/index.js';
import type { Verdict } from './verdict.js';

type Found = Omit<Verdict, 'text'>;

const labels = { pass: 'PASS', fail: 'FAIL', undecided: 'UNDECIDED' } as const;

/** A verdict for reading: what was claimed, what was found and how sure that is, and what to do where it is not decided. */
export function verdictText(verdict: Found, claim: ParsedClaim): string {
  const { seed, n, alpha, scenario } = verdict;
  const lines = [
    `${labels[verdict.verdict]}: ${parsedText(claim)}`,
    `  ${findingText(verdict, claim)}`,
    `  scenario ${printable(JSON.stringify(scenario))}, seed ${seedText(seed)}, ${countText(n)} replicates${claim.exact ? '' : `, alpha ${String(alpha)}`}`,
  ];
  const advice = adviceText(verdict, claim);
  return [...lines, ...(advice === null ? [] : [`  ${advice}`])].join('\n');
}

function findingText(verdict: Found, { kind, test }: ParsedClaim): string {
  const { estimate, interval, n, counterexample } = verdict;
  if (n === 0) return 'nothing was run';
  if (test.kind === 'every') {
    if (counterexample !== null) return `broken by replicate ${String(counterexample)}`;
    const open = 1 - interval[0];
    return `held in all ${countText(n)}; an exception in fewer than ${percent(open, open / 20)} % of replicates is not excluded (confidence ${percent(1 - verdict.alpha)} %)`;
  }
  if (test.kind === 'mean') {
    return `${kind === 'mean' ? 'mean' : 'mean difference'} ${quantityText(estimate.value, estimate.se)}, confidence sequence ${intervalText(interval)}`;
  }
  const sequence = `confidence sequence ${percentInterval(interval)}`;
  if (test.word !== null) return `found ${assess(estimate, { yardstick: test.word.yardstick }).text}; ${sequence}`;
  const subject = kind === 'probability' ? 'probability' : 'share of replicates on the claimed side';
  return `${subject} ${percent(estimate.value, estimate.se)} %, ${sequence}`;
}

function adviceText(verdict: Found, { test, exact }: ParsedClaim): string | null {
  const { counterexample, needed, n, maxReplicates } = verdict;
  if (counterexample !== null)
    return `replay: simulate(scenario, { seed: ${seedText(verdict.seed)}, replicate: ${String(counterexample)} })`;
  if (verdict.verdict !== 'undecided') return null;
  if (n < maxReplicates && !exact) return 'cancelled before the budget was used up';
  if (needed === null)
    return 'no affordable number of replicates would decide it: the estimate lies on an edge of what is claimed, or too near';
  const cheaper =
    test.kind === 'mean' ? '; a claim about a quantile needs far fewer, since only the bounds of a mean are known' : '';
  return `about ${countText(roundUp(needed))} replicates would probably decide it (budget ${countText(maxReplicates)})${cheaper}`;
}

/** To two digits, upwards. */
function roundUp(count: number): number {
  let unit = 1;
  while (count / unit >= 100) unit *= 10;
  return Math.ceil(count / unit) * unit;
}

/** As it would be written, on one line. */
function seedText(seed: Verdict['seed']): string {
  return printable(JSON.stringify(seed));
}
