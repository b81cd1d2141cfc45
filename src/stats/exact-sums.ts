/**
 * Sums of whole numbers too large for doubles: high × 2^52 + low, one pair a cell, so that they are exact and do not depend on the
 * order. Room for 2^104.
 */
export interface ExactSums {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const two52 = 4503599627370496;
const two26 = 67108864;

export function makeExactSums(size: number): ExactSums {
  return { low: new Float64Array(size), high: new Float64Array(size) };
}

/** The sum of a cell. */
export function exactSum({ low, high }: ExactSums, cell: number): bigint {
  return BigInt(high[cell]!) * BigInt(two52) + BigInt(low[cell]!);
}

/** Adds every cell of other sums. */
export function addSums(into: ExactSums, from: ExactSums): void {
  for (let cell = 0; cell < into.low.length; cell++) {
    const low = into.low[cell]! + from.low[cell]!;
    const carry = low >= two52 ? 1 : 0;
    into.low[cell] = low - carry * two52;
    into.high[cell]! += from.high[cell]! + carry;
  }
}

/** Adds values[0 … count − 1], whole numbers from 0 to 2^52, and their squares to a cell of each. */
export function addExactly(
  sums: ExactSums,
  squares: ExactSums,
  cell: number,
  values: Float64Array,
  count: number,
): void {
  let largest = 0;
  for (let i = 0; i < count; i++) if (values[i]! > largest) largest = values[i]!;
  if (largest === 0) return;
  let sum = sums.low[cell]!;
  let sumHigh = 0;
  let low = squares.low[cell]!;
  let high = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    sum += value;
    if (sum >= two52) {
      sumHigh += 1;
      sum -= two52;
    }
    if (largest < two26) {
      low += value * value; // below 2^53 before it is carried
    } else {
      // (a·2^26 + b)² = a²·2^52 + 2ab·2^26 + b², every part a whole number below 2^53
      const a = Math.floor(value / two26);
      const b = value - a * two26;
      const middle = 2 * a * b;
      const carried = Math.floor(middle / two26);
      high += a * a + carried;
      low += (middle - carried * two26) * two26;
      if (low >= two52) {
        high += 1;
        low -= two52;
      }
      low += b * b;
    }
    if (low >= two52) {
      high += 1;
      low -= two52;
    }
  }
  sums.low[cell] = sum;
  sums.high[cell]! += sumHigh;
  squares.low[cell] = low;
  squares.high[cell]! += high;
}
