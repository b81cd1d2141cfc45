/**
 * Place of the last decimal digit that an error supports, that of the error's own first digit: the first digit that is uncertain is
 * still shown, none after it. 3 for thousandths, 0 for ones, −3 for thousands. `error` > 0 and finite.
 */
export function supportedDecimals(error: number): number {
  return clampDecimals(-exponentOf(error));
}

/**
 * Decimals that show a positive size with so many significant digits once it is rounded: 820 with two digits has its last in the tens, −1;
 * 0.0999 with two is 0.10, 2. Size 0 needs none.
 */
export function decimalsOf(size: number, significant: number): number {
  if (!(size > 0)) return 0;
  return clampDecimals(significant - 1 - exponentOf(size, significant));
}

/** The number rounded to a decimal place, half away from zero in its shortest decimal form; places left of the point are negative. */
export function roundToDecimals(value: number, decimals: number): number {
  return Number.isFinite(value) ? Number(fixedText(value, decimals)) : value;
}

/**
 * A finite number with exactly so many decimals (at most 100), or rounded to tens, hundreds … where `decimals` is negative. It is rounded as
 * its shortest decimal form says, half away from zero (1.005 is 1.01, which its binary form is not), and never has an exponent. `shift`
 * moves the point first: 2 for percent, without a product that rounds.
 */
export function fixedText(value: number, decimals: number, shift = 0): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const places = Math.min(decimals, 100);
  // |value| · 10^shift = digits · 10^scale, wanted as a whole number of 10^−places.
  const scale = Number(exponent) + shift - (digits.length - 1) + places;
  const unit = powerOfTen(Math.abs(scale));
  const units = scale >= 0 ? BigInt(digits) * unit : (BigInt(digits) + unit / 2n) / unit;
  const sign = value < 0 && units > 0n ? '-' : '';
  if (places <= 0) return sign + String(units * powerOfTen(-places));
  const text = String(units).padStart(places + 1, '0');
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** The same with commas between thousands: `208,000`. */
export function groupedText(value: number, decimals: number, shift = 0): string {
  return grouped(fixedText(value, decimals, shift));
}

/** Commas between the thousands of a number's plain decimal form. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** A decimal form without zeros at its end: `12.50` is `12.5`, `12.0` is `12`. */
export function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** ⌊log10 x⌋ of a positive number, from its decimal form (logarithms differ between engines); of the number rounded to so many digits, where given. */
function exponentOf(x: number, significant?: number): number {
  return Number(x.toExponential(significant === undefined ? undefined : significant - 1).split('e')[1]);
}

function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}

/** Doubles have 17 digits at most: twenty decimals tell any two shares apart that are not tiny. */
function clampDecimals(decimals: number): number {
  return Math.max(-300, Math.min(20, decimals));
}
