import { exp, ln } from '../../numeric/index.js';

/**
 * Fractions of his money that a bettor stakes, one account each: 1, ½, ¼ … 2^-11. The best fraction is (difference to the edge × distance
 * of the edge from the bound) / variance; below 2^-11 it cannot win within 100,000 replicates, and between two powers of two at most
 * a sixth of the growth is lost. Equal shares cost ln 12 of evidence once.
 */
const stakes: readonly number[] = /*#__PURE__*/ Array.from({ length: 12 }, (_, j) => 1 / (1 << j));

/** Log of a bettor's wealth per stake against one hypothetical mean. */
export interface Bet {
  /** The mean that is bet against, strictly between the bounds. */
  readonly mean: number;
  /** Bets that the true mean is above (`up`) or below. */
  readonly direction: 'up' | 'down';
  readonly logWealth: Float64Array;
}

/** A bettor who has not yet seen a replicate. */
export function openBet(mean: number, direction: Bet['direction']): Bet {
  return { mean, direction, logWealth: new Float64Array(stakes.length) };
}

/**
 * Lets a bettor see values of a quantity with known bounds. Against "the mean is at most m", an account with stake f is multiplied by
 * 1 − f + f (x − low)/(m − low), never negative and with mean at most 1, so it is a supermartingale and reaches 1/alpha with probability
 * at most alpha (I. Waudby-Smith and A. Ramdas, "Estimating means of bounded random variables by betting", JRSS B 86, 2024). Nothing
 * but the bounds is assumed, neither shape nor variance.
 */
export function placeBets(
  bet: Bet,
  values: Float64Array,
  from: number,
  to: number,
  bounds: readonly [number, number],
): void {
  const [low, high] = bounds;
  const up = bet.direction === 'up';
  const unit = up ? bet.mean - low : high - bet.mean;
  for (let j = 0; j < stakes.length; j++) {
    const stake = stakes[j]!;
    let log = bet.logWealth[j]!;
    // Products of a few replicates before each logarithm; each factor lies in [0, range/unit], so sixteen could overflow only
    // for a mean 1e19 times nearer to its bound than the range.
    for (let start = from; start < to; start += 16) {
      let product = 1;
      const end = Math.min(to, start + 16);
      for (let i = start; i < end; i++) {
        const gain = (up ? values[i]! - low : high - values[i]!) / unit;
        product *= 1 - stake + stake * gain;
      }
      log += product > 0 ? ln(product) : -Infinity;
    }
    bet.logWealth[j] = log;
  }
}

/** Log of the wealth over all accounts: evidence against the mean that is bet against. */
export function logWealth({ logWealth: accounts }: Bet): number {
  let largest = -Infinity;
  for (const account of accounts) largest = Math.max(largest, account);
  let sum = 0;
  for (const account of accounts) sum += exp(account - largest);
  return largest + ln(sum / accounts.length);
}

/** Log growth per replicate of the best account so far, above 0 where the bet is being won. */
export function bestGrowth({ logWealth: accounts }: Bet, n: number): number {
  return Math.max(...accounts) / n;
}

/** Evidence that an account must gather, beyond ln(1/alpha), to make up for the shares of the others. */
export const lnStakes = /*#__PURE__*/ ln(stakes.length);

/**
 * Confidence interval of the mean at this look, of a sequence valid at every look: what neither a bettor upwards nor one downwards, each
 * with half of alpha, rejects after n values. The wealth falls (rises) in the hypothetical mean, so the ends are found by bisection.
 */
export function bettingInterval(
  values: Float64Array,
  n: number,
  bounds: readonly [number, number],
  alpha: number,
): readonly [number, number] {
  if (n === 0) return bounds;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  const bar = ln(2 / alpha);
  const rejected = (candidate: number, direction: Bet['direction']): boolean => {
    const bet = openBet(candidate, direction);
    placeBets(bet, values, 0, n, bounds);
    return logWealth(bet) >= bar;
  };
  return [end(bounds[0], mean, (m) => rejected(m, 'up')), end(bounds[1], mean, (m) => rejected(m, 'down'))];
}

/** Forty halvings leave 1e-12 of the range. */
function end(bound: number, mean: number, rejected: (candidate: number) => boolean): number {
  let outer = bound;
  let inner = mean;
  for (let step = 0; step < 40; step++) {
    const middle = (outer + inner) / 2;
    if (middle === outer || middle === inner) break;
    if (rejected(middle)) outer = middle;
    else inner = middle;
  }
  return outer;
}
