import type { EnsembleEvent } from '../../store/index.js';
import type { MetricReference } from '../../model/index.js';
import { rangeOf, type ProbabilityRange, type WordRange } from '../../yardsticks/index.js';
import type {
  AlwaysClaim,
  Bounds,
  DifferenceClaim,
  EventBounds,
  InWords,
  MeanClaim,
  OneSided,
  ProbabilityClaim,
  QuantileClaim,
} from './claim-types.js';
import type { ClaimTest, EveryTest, MeanTest, Parsed, ShareTest } from './parsed-claim.js';

/** Which number a claim is about and how it is tested, for each kind. The claims are checked and completed. */
export const readers = {
  always: (claim: AlwaysClaim): Parsed<'always', AlwaysClaim, EveryTest> => {
    const { reference, bounds } = split(claim.always);
    const test = { kind: 'every', bounds, replicates: claim.replicates } as const;
    return { kind: 'always', claim, reference, test, exact: true, from: null };
  },
  probability: (claim: ProbabilityClaim): Parsed<'probability', ProbabilityClaim, ShareTest> => {
    const { reference, bounds } = split(claim.probability);
    const word = 'is' in claim ? wordOf(claim) : null;
    const test = { kind: 'share', bounds, range: word ?? shareRange(claim), word } as const;
    return { kind: 'probability', claim, reference, test, exact: false, from: null };
  },
  quantile: (claim: QuantileClaim): Parsed<'quantile', QuantileClaim, ShareTest> => {
    return { kind: 'quantile', claim, reference: claim.quantile, test: quantileTest(claim), exact: false, from: null };
  },
  mean: (claim: MeanClaim): Parsed<'mean', MeanClaim, MeanTest> => {
    return { kind: 'mean', claim, reference: claim.mean, test: meanTest(claim), exact: false, from: null };
  },
  difference: (claim: DifferenceClaim): Parsed<'difference', DifferenceClaim, ClaimTest> => {
    const test = differenceTest(claim);
    const reference: MetricReference = claim.difference;
    return { kind: 'difference', claim, reference, test, exact: test.kind === 'every', from: claim.from };
  },
} as const;

/** A claim read once: which number it is about, and how it is tested. Whoever asks what a claim is, asks `kind`, or `test.kind`. */
export type ParsedClaim = ReturnType<(typeof readers)[keyof typeof readers]>;

function differenceTest(claim: DifferenceClaim): ClaimTest {
  switch (claim.statistic) {
    case 'mean':
      return meanTest(claim);
    case 'quantile':
      return quantileTest(claim);
    case 'every':
      return { kind: 'every', bounds: numbersOf(claim), replicates: claim.replicates };
  }
}

function meanTest(claim: Bounds): MeanTest {
  return { kind: 'mean', bounds: numbersOf(claim) };
}

/** The quantile is at most x where P(number ≤ x) ≥ level, and at least x where P(number < x) ≤ level, that is P(number ≥ x) ≥ 1 − level. */
function quantileTest(claim: OneSided & { readonly level: number }): ShareTest {
  const low = 'atLeast' in claim ? 1 - claim.level : claim.level;
  const range = { low, high: 1, lowOpen: false, highOpen: false };
  return { kind: 'share', bounds: numbersOf(claim), range, word: null };
}

/** The range of a word. Where the claim was parsed the yardstick has been written into it. */
function wordOf({ is, yardstick }: InWords): WordRange {
  return rangeOf(is, yardstick === undefined ? {} : { yardstick });
}

function shareRange(claim: Bounds | InWords): ProbabilityRange {
  const { atLeast = 0, atMost = 1 } = 'is' in claim ? {} : numbersOf(claim);
  return { low: atLeast, high: atMost, lowOpen: false, highOpen: false };
}

/** The bounds of a number, whichever comparison is used. */
export function numbersOf(claim: Bounds): { readonly atLeast?: number; readonly atMost?: number } {
  if ('within' in claim) return { atLeast: claim.within[0], atMost: claim.within[1] };
  return 'atLeast' in claim ? { atLeast: claim.atLeast } : { atMost: claim.atMost };
}

/** The number that an event is about, and its bounds, whichever way they are said. */
function split({ atLeast: least, atMost: most, within, ...reference }: EnsembleEvent): {
  readonly reference: MetricReference;
  readonly bounds: EventBounds;
} {
  const [atLeast, atMost] = within ?? [least, most];
  const bounds = { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
  return { reference, bounds };
}
