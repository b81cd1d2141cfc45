/** A non-negative decimal number, exactly: digits · 10^power. */
export interface Decimal {
  readonly digits: bigint;
  readonly power: number;
}

/** Beyond this a weight is no measurement; the square of a weight must fit in a double. */
export const mostDigits = 150;

/** Reads `12`, `12.50`, `1.5e-7`; `null` for anything else, for a sign, and beyond 150 digits. Trailing zeros move to the power. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > 2 * mostDigits) return null;
  const match = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[2] ?? '';
  const all = (match[1]! + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return { digits: 0n, power: 0 };
  const power = Number(match[3] ?? 0) - fraction.length + (all.length - digits.length);
  return Math.max(digits.length, digits.length + power, -power) > mostDigits ? null : { digits: BigInt(digits), power };
}

/** 10^power, power ≥ 0. */
export const powerOfTen = (power: number): bigint => BigInt(`1${'0'.repeat(power)}`);
