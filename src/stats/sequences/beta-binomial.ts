import { exp, ln, ln1p, lnGamma } from '../../numeric/index.js';

/**
 * Weight of the mixture, as if so many replicates had been seen at the edge before the first: a mixture Beta(20 p, 20 (1 − p)) for an
 * edge p. Measured on "≥ 0.9" at a true 0.95, alpha 1e-4, looks every 50 replicates: a median of 650 replicates with a weight of 20 or 40,
 * 700 with 2, 10 or 100. On "highly unlikely" at a true 0.11, near its edge, where it costs most: 22,700 with 20, and from
 * 24,300 (2) to 22,300 (100) with others. Recorded in scripts/claims-error-rates.json.
 */
export const mixtureWeight = 20;

/** A confidence sequence for a probability, valid at every look. */
export interface BinomialSequence {
  /** All probabilities not rejected so far by `count` of `n`: a closed interval within [0, 1]. */
  readonly interval: (count: number, n: number) => readonly [low: number, high: number];
  /** Log of the evidence against a probability p, real numbers allowed: p is rejected where it reaches ln(1/alpha). */
  readonly evidence: (p: number, count: number, n: number) => number;
}

/**
 * The beta-binomial mixture confidence sequence (H. Robbins, Ann. Math. Stat. 41, 1970; S. Howard, A. Ramdas, J. McAuliffe and J. Sekhon,
 * Ann. Stat. 49, 2021). For the true p, the mixed likelihood of the replicates over their likelihood under p is a martingale that starts
 * at 1, so by Ville's inequality it ever reaches 1/alpha with probability at most alpha: whoever looks after every replicate, stops when he
 * likes or adds more, is wrong at most so often. The mixture has one beta per edge that matters to the claim, in equal shares, which
 * splits the error between the edges; any mixture is valid, these are quick where the claim is decided.
 */
export function betaBinomialSequence(
  edges: readonly number[],
  alpha: number,
  weight: number = mixtureWeight,
): BinomialSequence {
  const bar = -ln(alpha);
  const shapes = edges.map((edge) => [weight * edge, weight * (1 - edge)] as const);
  const normalisers = shapes.map(([a, b]) => lnBeta(a, b));

  const lnMixed = (count: number, n: number): number => {
    const parts = shapes.map(([a, b], k) => lnBeta(a + count, b + n - count) - normalisers[k]!);
    const largest = Math.max(...parts);
    return largest + ln(parts.reduce((sum, part) => sum + exp(part - largest), 0) / parts.length);
  };
  const lnLikelihood = (p: number, count: number, n: number): number =>
    (count === 0 ? 0 : count * ln(p)) + (count === n ? 0 : (n - count) * ln1p(-p));

  const evidence = (p: number, count: number, n: number): number => {
    if ((p === 0 && count > 0) || (p === 1 && count < n)) return Infinity;
    return lnMixed(count, n) - lnLikelihood(p, count, n);
  };
  const interval = (count: number, n: number): readonly [number, number] => {
    if (n === 0) return [0, 1];
    // The likelihood falls on either side of count/n, so what is not rejected is an interval around it; both ends by bisection.
    const mixed = lnMixed(count, n);
    const rejected = (p: number): boolean => mixed - lnLikelihood(p, count, n) >= bar;
    const middle = count / n;
    return [count === 0 ? 0 : bisect(0, middle, rejected), count === n ? 1 : bisect(1, middle, rejected)];
  };
  return { interval, evidence };
}

/** The last rejected point on the way from `out`, which is rejected, to `inside`, which is not: conservative by the last bit or so. */
function bisect(out: number, inside: number, rejected: (p: number) => boolean): number {
  let rejectedEnd = out;
  let keptEnd = inside;
  for (let step = 0; step < 60; step++) {
    const middle = (rejectedEnd + keptEnd) / 2;
    if (middle === rejectedEnd || middle === keptEnd) break;
    if (rejected(middle)) rejectedEnd = middle;
    else keptEnd = middle;
  }
  return rejectedEnd;
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}
