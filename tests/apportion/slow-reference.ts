/**
 * Apportionment the slow way, for comparison only: fractions of BigInts, one seat at a time, every resolution of every tie.
 * It shares no code and no algorithm with src/apportion.
 */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new Error('division by zero');
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b > 0n) [a, b] = [b, a % b];
    const sign = d < 0n ? -1n : 1n;
    this.n = a === 0n ? 0n : (sign * n) / a;
    this.d = a === 0n ? 1n : (sign * d) / a;
  }
  plus(o: Fraction): Fraction {
    return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  minus(o: Fraction): Fraction {
    return new Fraction(this.n * o.d - o.n * this.d, this.d * o.d);
  }
  times(o: Fraction): Fraction {
    return new Fraction(this.n * o.n, this.d * o.d);
  }
  over(o: Fraction): Fraction {
    return new Fraction(this.n * o.d, this.d * o.n);
  }
  compare(o: Fraction): number {
    const x = this.n * o.d - o.n * this.d;
    return x < 0n ? -1 : x > 0n ? 1 : 0;
  }
  floor(): bigint {
    const q = this.n / this.d;
    return this.n % this.d < 0n ? q - 1n : q;
  }
  ceil(): bigint {
    return -new Fraction(-this.n, this.d).floor();
  }
}
const whole = (k: number | bigint): Fraction => new Fraction(BigInt(k));

export interface SlowResult {
  /** Every answer that some resolution of the ties gives, as JSON, lowest-index-first answer first. */
  readonly answers: number[][];
}

/** Rounding point d(k), squared for Huntington-Hill. */
function divisorOf(method: string, k: number): Fraction {
  const seats = whole(k);
  switch (method) {
    case 'adams':
      return whole(k - 1);
    case 'jefferson':
      return seats;
    case 'webster':
      return new Fraction(BigInt(2 * k - 1), 2n);
    case 'danish':
      return new Fraction(BigInt(3 * k - 2), 3n);
    case 'modified-sainte-lague':
      return k === 1 ? new Fraction(7n, 10n) : new Fraction(BigInt(2 * k - 1), 2n);
    case 'dean':
      // Harmonic mean of k − 1 and k; 0 for the first seat.
      return k === 1 ? whole(0) : whole(2).over(new Fraction(1n, BigInt(k - 1)).plus(new Fraction(1n, BigInt(k))));
    case 'huntington-hill':
      return whole(k * (k - 1));
    default:
      throw new Error(method);
  }
}

/** All divisor answers: floors first, then one seat at a time to the largest quotient; equal quotients branch. */
export function slowDivisor(
  method: string,
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): number[][] {
  const square = method === 'huntington-hill';
  /** Positive: i's next seat has the better claim. Free seats (divisor 0) before all others, larger weight first. */
  const claim = (i: number, j: number, seats: readonly number[]): number => {
    const [v, w] = [weights[i]!, weights[j]!];
    const [d, e] = [divisorOf(method, seats[i]! + 1), divisorOf(method, seats[j]! + 1)];
    if (d.n === 0n || e.n === 0n) return d.n === 0n && e.n === 0n ? whole(v).compare(whole(w)) : d.n === 0n ? 1 : -1;
    return whole(square ? v * v : v)
      .over(d)
      .compare(whole(square ? w * w : w).over(e));
  };
  return allAnswers(weights, total, min, (seats) => weights.map((w, i) => w > 0n && seats[i]! < max[i]!), claim);
}

/** Follows every branch of one-seat-at-a-time awards; the first answer always takes the lowest index. */
function allAnswers(
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  openTo: (seats: readonly number[], house: number) => boolean[],
  claim: (i: number, j: number, seats: readonly number[]) => number,
): number[][] {
  let states = new Map([[JSON.stringify(min), [...min]]]);
  for (let house = min.reduce((a, b) => a + b, 0) + 1; house <= total; house++) {
    const after = new Map<string, number[]>();
    for (const seats of states.values()) {
      const open = openTo(seats, house);
      let best: number[] = [];
      for (let i = 0; i < weights.length; i++) {
        if (!open[i]!) continue;
        const against = best.length === 0 ? 1 : claim(i, best[0]!, seats);
        if (against > 0) best = [i];
        else if (against === 0) best.push(i);
      }
      for (const i of best) {
        const next = seats.map((k, j) => (j === i ? k + 1 : k));
        if (!after.has(JSON.stringify(next))) after.set(JSON.stringify(next), next);
      }
    }
    states = after;
    if (states.size > 3000) throw new Error('too many branches');
  }
  return [...states.values()];
}

/** Shares clamp(t · w, min, max) that sum to the total, by trying the pieces between all bends. */
export function boundedShares(
  weights: readonly bigint[],
  total: Fraction,
  min: readonly number[],
  max: readonly number[],
): Fraction[] {
  const at = (t: Fraction): Fraction[] =>
    weights.map((w, i) => {
      const share = t.times(whole(w));
      if (w === 0n || share.compare(whole(min[i]!)) <= 0) return whole(min[i]!);
      return share.compare(whole(max[i]!)) >= 0 ? whole(max[i]!) : share;
    });
  const sum = (shares: Fraction[]): Fraction => shares.reduce((a, b) => a.plus(b), whole(0));
  const bends = weights
    .flatMap((w, i) => (w === 0n ? [] : [new Fraction(BigInt(min[i]!), w), new Fraction(BigInt(max[i]!), w)]))
    .sort((a, b) => a.compare(b));
  let before: Fraction | null = null;
  for (const t of bends) {
    const here = sum(at(t));
    if (here.compare(total) >= 0) {
      if (before === null || here.compare(total) === 0) return at(t);
      // Linear between two bends.
      const [x, y] = [sum(at(before)), here];
      return at(before.plus(t.minus(before).times(total.minus(x)).over(y.minus(x))));
    }
    before = t;
  }
  return at(before ?? whole(0));
}

/** Every way to give `open` seats to the largest of the remainders. */
function byLargest(base: number[], remainders: Fraction[], open: number): number[][] {
  // Stable: equals keep the order of their indices.
  const order = base.map((_, i) => i).sort((i, j) => remainders[j]!.compare(remainders[i]!));
  if (open === 0) return [base];
  const line = remainders[order[open - 1]!]!;
  const sure = order.filter((i) => remainders[i]!.compare(line) > 0);
  const level = order.filter((i) => remainders[i]!.compare(line) === 0).sort((a, b) => a - b);
  return choose(level, open - sure.length).map((chosen) =>
    base.map((k, i) => k + (sure.includes(i) || chosen.includes(i) ? 1 : 0)),
  );
}

function choose(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return from.flatMap((first, at) => choose(from.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}

/** Hamilton on bounded shares that sum to the total. */
export function slowRescale(
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): number[][] {
  const shares = boundedShares(weights, whole(total), min, max);
  const base = shares.map((s) => Number(s.floor()));
  return byLargest(
    base,
    shares.map((s) => s.minus(whole(s.floor()))),
    total - base.reduce((a, b) => a + b, 0),
  );
}

/** Largest remainders with a fixed quota: from the floors on, each seat to the region furthest below its quota. */
export function slowRemainder(
  quota: (w: bigint) => Fraction,
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): number[][] {
  return allAnswers(
    weights,
    total,
    min,
    (seats) => weights.map((w, i) => w > 0n && seats[i]! < max[i]!),
    (i, j, seats) =>
      quota(weights[i]!)
        .minus(whole(seats[i]!))
        .compare(quota(weights[j]!).minus(whole(seats[j]!))),
  );
}

/** Balinski and Young: one seat at a time, Jefferson's claim, among those below their (bounded) share of that house. */
export function slowQuotaMethod(
  weights: readonly bigint[],
  total: number,
  min: readonly number[],
  max: readonly number[],
): number[][] {
  const shares = new Map<number, Fraction[]>();
  return allAnswers(
    weights,
    total,
    min,
    (seats, house) => {
      if (!shares.has(house)) shares.set(house, boundedShares(weights, whole(house), min, max));
      return seats.map((k, i) => weights[i]! > 0n && whole(k).compare(shares.get(house)![i]!) < 0);
    },
    (i, j, seats) =>
      new Fraction(weights[i]!, BigInt(seats[i]! + 1)).compare(new Fraction(weights[j]!, BigInt(seats[j]! + 1))),
  );
}

/** Sure seats, tied indices and how many of them, from all answers. */
export function tieOf(answers: readonly number[][]): { sure: number[]; tied: number[]; seats: number } | null {
  if (answers.length === 1) return null;
  const sure = answers[0]!.map((_, i) => Math.min(...answers.map((a) => a[i]!)));
  const tied = sure.flatMap((k, i) => (answers.some((a) => a[i] !== k) ? [i] : []));
  return { sure, tied, seats: answers[0]!.reduce((a, b) => a + b, 0) - sure.reduce((a, b) => a + b, 0) };
}
