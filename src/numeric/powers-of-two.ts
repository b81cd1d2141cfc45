/** Exact powers of two, 2^-1074 … 2^1023, at index exponent + 1074: scaling without Math.pow, which engines compute differently. */
export const powersOfTwo: Float64Array = /* @__PURE__ */ makePowersOfTwo();

/** What to add to an exponent to find its power in {@link powersOfTwo}. */
export const exponentOffset = 1074;

function makePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2098); // 1074 + 1 + 1023
  let power = Number.MIN_VALUE; // 2^-1074, and doubling is exact
  for (let i = 0; i < powers.length; i++) {
    powers[i] = power;
    power += power;
  }
  return powers;
}
