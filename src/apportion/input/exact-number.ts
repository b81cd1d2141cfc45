/** A number that is not negative, exactly: digits · 10^power / below. */
export interface ExactNumber {
  readonly digits: bigint;
  readonly power: number;
  /** 1 for decimals. */
  readonly below: bigint;
}

/** Beyond this a weight is no measurement; the square of a weight must fit in a double. */
export const mostDigits = 150;

/** Longest text that can be right: two numbers, each with as many zeros as digits. */
const longestText = 4 * mostDigits + 1;

const tooLarge = /*#__PURE__*/ BigInt(`1${'0'.repeat(mostDigits)}`);

/** Reads `12`, `12.50`, `1.5e-7`, `1/3`, `2.5 / 7`; `null` for anything else, for a sign, and beyond 150 digits. */
export function parseExact(text: string): ExactNumber | null {
  if (text.length > longestText) return null;
  const slash = text.indexOf('/');
  if (slash < 0) return parseDecimal(text);
  const above = parseDecimal(text.slice(0, slash).trim());
  const below = parseDecimal(text.slice(slash + 1).trim());
  if (above === null || below === null || below.digits === 0n) return null;
  const shared = greatestDivisor(above.digits, below.digits);
  return { digits: above.digits / shared, power: above.power - below.power, below: below.digits / shared };
}

/** Trailing zeros move to the power. */
function parseDecimal(text: string): ExactNumber | null {
  const match = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[2] ?? '';
  const all = (match[1]! + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return { digits: 0n, power: 0, below: 1n };
  const power = Number(match[3] ?? 0) - fraction.length + (all.length - digits.length);
  return Math.max(digits.length, digits.length + power, -power) > mostDigits
    ? null
    : { digits: BigInt(digits), power, below: 1n };
}

/** A number, bigint or text as given by a caller. A double means its shortest decimal text: what its author wrote. */
export function exactOf(value: unknown): ExactNumber | null {
  // Writing out the digits of a bigint takes longer than their number.
  if (typeof value === 'bigint') return value < 0n || value >= tooLarge ? null : parseExact(String(value));
  return typeof value === 'number' || typeof value === 'string' ? parseExact(String(value)) : null;
}

/** The same as numerator over denominator, in lowest terms. */
export function ratioOf({ digits, power, below }: ExactNumber): [numerator: bigint, denominator: bigint] {
  const above = digits * powerOfTen(Math.max(0, power));
  const under = below * powerOfTen(Math.max(0, -power));
  const shared = greatestDivisor(above, under);
  return [above / shared, under / shared];
}

/** 10^power, power ≥ 0. */
export const powerOfTen = (power: number): bigint => BigInt(`1${'0'.repeat(power)}`);

/** Euclid's. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
