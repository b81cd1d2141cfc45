import { betaBinomialSequence, mixtureWeight } from '../src/stats/sequences/beta-binomial.js';
import { rangeOf } from '../src/yardsticks/range-of.js';
import type { Judge } from '../src/claims/judges/judge.js';
import { meanJudge } from '../src/claims/judges/mean-judge.js';
import { countBetween, edgesOf, outcomeOf, shareJudge } from '../src/claims/judges/share-judge.js';
import type { ProbabilityRange } from '../src/yardsticks/yardstick.js';
import { wilsonInterval } from '../src/stats/index.js';
import { fillUniforms, streamKey } from '../src/random/index.js';

/*
 * How often claims are decided wrongly and what they cost, measured with the judges that `check` uses, on streams of replicates whose
 * truth is known: the replicate's number is a keyed uniform u, the event "u ≤ p" has probability p.
 */

/** Replicates between looks: the default of `check`. */
const batch = 50;

/** Numbers of one simulated check: uniforms keyed to the study's seed, the claim and the number of the suite. */
export function replicatesOf(
  claim: string,
  suite: number,
  count: number,
  out: Float64Array,
  numbers: Int32Array,
): void {
  fillUniforms(out, count, streamKey('claims-error-rates', claim, 'replicate'), numbers, suite);
}

const atLeast = (p: number): ProbabilityRange => ({ low: p, high: 1, lowOpen: false, highOpen: false });
const atMost = (p: number): ProbabilityRange => ({ low: 0, high: p, lowOpen: false, highOpen: false });

/**
 * Five claims whose truth lies exactly on an edge of what they claim. There no verdict is due: whatever is decided counts as wrong, so that
 * both sides of the error are counted. The last is a claim about a mean, of u^8 (skewed, mean 1/9).
 */
export const boundaryClaims: readonly {
  readonly name: string;
  readonly open: (alpha: number) => Judge;
  readonly power: number;
}[] = [
  { name: 'P >= 0.9 at 0.9', open: (alpha) => shareJudge(-Infinity, 0.9, atLeast(0.9), alpha), power: 1 },
  { name: 'P <= 0.05 at 0.05', open: (alpha) => shareJudge(-Infinity, 0.05, atMost(0.05), alpha), power: 1 },
  {
    name: '"highly unlikely" at 0.1',
    open: (alpha) => shareJudge(-Infinity, 0.1, rangeOf('highly unlikely'), alpha),
    power: 1,
  },
  {
    name: '"realistic possibility" at 0.5',
    open: (alpha) => shareJudge(-Infinity, 0.5, rangeOf('realistic possibility'), alpha),
    power: 1,
  },
  {
    name: 'mean of u^8 >= 1/9',
    open: (alpha) => meanJudge({ low: 1 / 9, high: Infinity }, [0, 1], alpha, 'mean'),
    power: 8,
  },
];

/** Of `suites` suites of the five claims, how many had any of them decided, and how many verdicts there were on each claim. */
export function falseVerdicts(
  suites: number,
  budget: number,
  alpha: number,
): { suites: number; wrong: number; byClaim: Record<string, number> } {
  const values = new Float64Array(budget);
  const numbers = Int32Array.from({ length: budget }, (_, i) => i);
  const byClaim: Record<string, number> = Object.fromEntries(boundaryClaims.map(({ name }) => [name, 0]));
  let wrong = 0;
  for (let suite = 0; suite < suites; suite++) {
    let any = false;
    for (const { name, open, power } of boundaryClaims) {
      replicatesOf(name, suite, budget, values, numbers);
      if (power !== 1) for (let i = 0; i < budget; i++) values[i] = raised(values[i]!, power);
      if (decidedAfter(open(alpha / boundaryClaims.length), values, budget) === null) continue;
      byClaim[name]! += 1;
      any = true;
    }
    if (any) wrong += 1;
  }
  return { suites, wrong, byClaim };
}

/** The same for one claim, "P ≥ 0.9" at 0.9, by whoever looks at an ordinary interval every 50 replicates and stops when it is clear. */
export function falseVerdictsByPeeking(suites: number, budget: number, alpha: number): number {
  const values = new Float64Array(budget);
  const numbers = Int32Array.from({ length: budget }, (_, i) => i);
  let wrong = 0;
  for (let suite = 0; suite < suites; suite++) {
    replicatesOf('P >= 0.9 at 0.9', suite, budget, values, numbers);
    let count = 0;
    for (let to = batch; to <= budget; to += batch) {
      count += countBetween(values, to - batch, to, -Infinity, 0.9);
      if (outcomeOf(wilsonInterval(count, to, 1 - alpha), atLeast(0.9)) === null) continue;
      wrong += 1;
      break;
    }
  }
  return wrong;
}

export interface Cost {
  readonly claim: string;
  readonly truth: number;
  readonly alpha: number;
  readonly checks: number;
  /** Replicates until decided: median and ninth decile; the budget where it was used up. */
  readonly median: number;
  readonly ninthDecile: number;
  readonly decided: number;
  readonly wrong: number;
}

export interface CostCase {
  readonly claim: string;
  readonly range: ProbabilityRange;
  readonly truth: number;
  readonly alpha: number;
  readonly budget: number;
}

export const costCases: readonly CostCase[] = [
  ...[0.99, 0.97, 0.95, 0.92, 0.88, 0.85].map((truth) => ({
    claim: 'P >= 0.9',
    range: atLeast(0.9),
    truth,
    alpha: 1e-4,
    budget: 40_000,
  })),
  { claim: 'P >= 0.9', range: atLeast(0.9), truth: 0.95, alpha: 1e-2, budget: 40_000 },
  ...[0.105, 0.11, 0.117, 0.15, 0.19].map((truth) => ({
    claim: '"highly unlikely"',
    range: rangeOf('highly unlikely'),
    truth,
    alpha: 1e-4,
    budget: 40_000,
  })),
  {
    claim: '"realistic possibility"',
    range: rangeOf('realistic possibility'),
    truth: 0.45,
    alpha: 1e-4,
    budget: 40_000,
  },
  { claim: '"remote chance"', range: rangeOf('remote chance'), truth: 0.01, alpha: 1e-4, budget: 40_000 },
];

/** What a claim costs where the truth is known. `weight` is that of the mixture. */
export function costOf({ claim, range, truth, alpha, budget }: CostCase, checks: number, weight = mixtureWeight): Cost {
  const sequence = betaBinomialSequence(edgesOf(range), alpha, weight);
  const values = new Float64Array(budget);
  const numbers = Int32Array.from({ length: budget }, (_, i) => i);
  const spent: number[] = [];
  let decided = 0;
  let wrong = 0;
  const due = outcomeOf([truth, truth], range);
  for (let check = 0; check < checks; check++) {
    let run = 0;
    let count = 0;
    let to = 0;
    for (; to < budget;) {
      if (to === run) {
        // Drawn as they are needed, from the beginning of the stream.
        run = Math.min(budget, Math.max(1000, 2 * run));
        replicatesOf(`cost ${String(truth)}`, check, run, values, numbers);
      }
      count += countBetween(values, to, to + batch, -Infinity, truth);
      to += batch;
      const outcome = outcomeOf(sequence.interval(count, to), range);
      if (outcome === null) continue;
      decided += 1;
      if (outcome !== due) wrong += 1;
      break;
    }
    spent.push(to);
  }
  spent.sort((a, b) => a - b);
  return {
    claim,
    truth,
    alpha,
    checks,
    median: spent[(checks - 1) >> 1]!,
    ninthDecile: spent[Math.ceil(0.9 * checks) - 1]!,
    decided,
    wrong,
  };
}

function decidedAfter(judge: Judge, values: Float64Array, budget: number): number | null {
  for (let to = batch; to <= budget; to += batch) if (judge.look(values, to - batch, to) !== null) return to;
  return null;
}

function raised(u: number, power: number): number {
  let product = 1;
  for (let i = 0; i < power; i++) product *= u;
  return product;
}
