import type { Bounds } from '../input/bounds.js';
import type { ResolvedMethod, Signposts } from '../methods.js';
import type { Outcome } from '../outcome.js';
import { settle, type Prices } from './settle.js';
import { bigWeight, type Weights } from '../input/weights.js';

/**
 * Prices in doubles and their exact comparison: by whole numbers in doubles where these are exact, by BigInt otherwise.
 * A price takes at most six roundings (weight to double, two in the numerator, two in the denominator, one quotient or root), each within 2⁻⁵³, so two prices are together
 * off by less than 7 · 2⁻⁵³ of their sum: beyond `surelyApart`, 2⁻⁴⁸, doubles tell them apart.
 */
export function pricesOf(signposts: Signposts, weights: Weights): Prices {
  const { value } = weights;
  const { numerator, bigNumerator, harmonic, power } = signposts;
  const compare = (i: number, k: number, j: number, l: number): number => {
    const [v, w] = [value[i]!, value[j]!];
    // price^power = numerator/(denominator · weight^power): compare crosswise. Products of whole numbers are exact below 2⁵³, and so is every factor.
    if (weights.big === null) {
      if (v === w && k === l) return 0;
      const [n, m] = [numerator(k), numerator(l)];
      if (n === 0 && m === 0) return w - v;
      const left = n * (harmonic ? 2 * l - 1 : 1) * (power === 2 ? w * w : w);
      const right = m * (harmonic ? 2 * k - 1 : 1) * (power === 2 ? v * v : v);
      if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
    }
    const [bigV, bigW] = [bigWeight(weights, i), bigWeight(weights, j)];
    const [bigK, bigL] = [BigInt(k), BigInt(l)];
    const [n, m] = [bigNumerator(bigK), bigNumerator(bigL)];
    // Two free first seats (Adams, Dean, Huntington-Hill): the limit of small equal rounding points, so the larger weight goes first.
    if (n === 0n && m === 0n) return signOf(bigW - bigV);
    const left = n * (harmonic ? 2n * bigL - 1n : 1n) * (power === 2 ? bigW * bigW : bigW);
    const right = m * (harmonic ? 2n * bigK - 1n : 1n) * (power === 2 ? bigV * bigV : bigV);
    return signOf(left - right);
  };
  return { value, price: signposts.price, compare };
}

const signOf = (x: bigint): number => (x < 0n ? -1 : x > 0n ? 1 : 0);

/**
 * x_i = clamp(round(w_i · rate), min_i, max_i) with one rate for all, so that the sum is the total. Jump near the right rate, then step (Pukelsheim, Proportional Representation, 2017, ch. 4):
 * the cost does not depend on the total.
 */
export function byDivisor(
  method: Extract<ResolvedMethod, { kind: 'divisor' }>,
  weights: Weights,
  total: number,
  bounds: Bounds,
): Outcome {
  const { signposts } = method;
  const { min, max } = bounds;
  const { seats, missing } = jump(signposts, weights, total, bounds);
  const { dearestBought: g, cheapestLeft: h, tie } = settle(seats, min, max, missing, pricesOf(signposts, weights));
  const rateAt = (i: number, k: number): number => {
    const price = signposts.price(weights.value[i]!, k);
    return signposts.power === 2 ? Math.sqrt(price) : price;
  };
  const boughtAt = g < 0 ? 0 : rateAt(g, seats[g]!);
  const leftAt = h < 0 ? Infinity : rateAt(h, seats[h]! + 1);
  const perUnit = 1 / (signposts.unit * Number(weights.scale));
  return {
    seats,
    tie,
    divisor:
      leftAt === 0 || weights.size === 0
        ? null
        : { low: perUnit / leftAt, high: boughtAt === 0 ? null : perUnit / boughtAt },
    quota: null,
  };
}

/** Rounds at a rate for which at most about as many seats are missing as there are regions, usually far fewer. */
function jump(
  signposts: Signposts,
  weights: Weights,
  total: number,
  { min, max }: Bounds,
): { seats: Float64Array; missing: number } {
  const { size, value } = weights;
  const { countUpTo } = signposts;
  const seats = weights.room.subarray(2 * size);
  let sum = 0;
  for (let i = 0; i < size; i++) sum += value[i]!;
  // Rounding w·rate gives (½ − middle) seats more than w·rate on average.
  let rate = Math.max(total + size * (signposts.middle - 0.5), total / 2) / sum;
  let below = 0;
  let above = Infinity;
  for (let round = 0; ; round++) {
    let missing = total;
    let free = 0;
    for (let i = 0; i < size; i++) {
      const w = value[i]!;
      let k = w === 0 ? 0 : countUpTo(w * rate);
      if (k <= min[i]!) k = min[i]!;
      else if (k >= max[i]!) k = max[i]!;
      else free += w;
      seats[i] = k;
      // Subtracting keeps every partial result below 2⁵³ in size, where whole numbers are exact; adding up might not.
      missing -= k;
    }
    if (missing === 0 || Math.abs(missing) <= (round < 6 ? 16 + size / 16 : size)) return { seats, missing };
    if (missing > 0) below = rate;
    else above = rate;
    // Newton's step on the free regions; halving where it leaves the bracket or too slow. 400 halvings exhaust the doubles.
    const next = rate + missing / free;
    rate = round < 30 && next > below && next < above ? next : above === Infinity ? rate * 2 : (below + above) / 2;
    if (round > 400) return { seats, missing };
  }
}
