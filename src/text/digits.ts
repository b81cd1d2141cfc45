/**
 * Place of the last decimal digit that an error supports, that of the error's own first digit: the first digit that is uncertain is
 * still shown, none after it. 3 for thousandths, 0 for ones, −3 for thousands. `error` > 0 and finite.
 */
export function supportedDecimals(error: number): number {
  return clampDecimals(-exponentOf(error));
}

/** Decimals that show a positive size with so many significant digits: 820 with two digits has its last in the tens, −1. */
export function decimalsOf(size: number, significant: number): number {
  return size === 0 ? 0 : clampDecimals(significant - 1 - exponentOf(size));
}

/** The number rounded to a decimal place, half away from zero in its shortest decimal form; places left of the point are negative. */
export function roundToDecimals(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return Number(fixedText(value, decimals));
}

/** A finite number with exactly so many decimals, or rounded to tens, hundreds … where `decimals` is negative. No exponent below 1e21. */
export function fixedText(value: number, decimals: number): string {
  if (decimals >= 0) return withoutMinusZero(value.toFixed(Math.min(decimals, 100)));
  const unit = Number(`1e${String(-decimals)}`);
  return withoutMinusZero((Math.round(value / unit) * unit).toFixed(0));
}

/** The same with commas between thousands: `208,000`. */
export function groupedText(value: number, decimals: number): string {
  const [whole = '', fraction] = fixedText(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** ⌊log10 x⌋ of a positive number, from its decimal form: logarithms differ between engines. */
function exponentOf(x: number): number {
  return Number(x.toExponential().split('e')[1]);
}

function clampDecimals(decimals: number): number {
  return Math.max(-300, Math.min(15, decimals));
}

function withoutMinusZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
