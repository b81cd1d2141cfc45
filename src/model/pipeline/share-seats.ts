import { floorRatio } from '../../scenario/index.js';

/**
 * Shares seats out over regions pro rata to their men, by largest remainders: every region has its proportional share rounded down, and one seat
 * more where what is left of it is among the largest; between equal remainders the lower lot decides. Whole men and seats, exact; the order of the regions
 * does not matter. No region has more seats than men, since there are fewer seats in all (`seats` < `all`, the sum of the men).
 *
 * `men` is overwritten by the seats.
 */
export function shareSeats(seats: number, men: Float64Array, all: number, lots: Float64Array): void {
  const remainders = new Float64Array(men.length);
  let left = seats;
  men.forEach((number, r) => {
    const [whole, remainder] = shareOf(seats, number, all);
    men[r] = whole;
    remainders[r] = remainder;
    left -= whole;
  });
  if (left === 0) return;
  const order = Array.from(remainders.keys()).filter((r) => remainders[r]! > 0);
  order.sort((a, b) => {
    const larger = remainders[b]! - remainders[a]!;
    return larger === 0 ? lots[a]! - lots[b]! : larger;
  });
  for (let k = 0; k < left; k++) men[order[k]!]! += 1;
}

/** ⌊seats · men / all⌋ and the remainder of the division. */
function shareOf(seats: number, men: number, all: number): readonly [whole: number, remainder: number] {
  const product = seats * men;
  if (product > Number.MAX_SAFE_INTEGER) {
    const exact = BigInt(seats) * BigInt(men);
    const by = BigInt(all);
    return [Number(exact / by), Number(exact % by)];
  }
  const whole = floorRatio(product, all);
  return [whole, product - whole * all];
}
