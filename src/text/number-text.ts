/** A whole number with commas between thousands. */
export function peopleText(people: number): string {
  const digits = String(Math.abs(people));
  return (people < 0 ? '-' : '') + digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * A number for reading: whole numbers in full with commas, others to `digits` significant digits without trailing zeros.
 * What a scenario says exactly should be shown with enough digits; what is a rough quantile, with two.
 */
export function numberText(value: number, digits = 4): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return peopleText(value);
  const rounded = Number(value.toPrecision(digits));
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e15) return peopleText(rounded);
  return String(rounded);
}

/** A share as a percentage: `3 %`, `0.45 %`. */
export function percentText(share: number, digits = 4): string {
  return `${numberText(Number((share * 100).toPrecision(digits)), digits)} %`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}
