/** Ratios of whole numbers, read from the text of decimals: written for tests, apart from what the library reads them with. */
export type Ratio = readonly [above: bigint, below: bigint];

/** What a number says as text: 0.7 is 7/10, 1.5e-7 is 15/100000000. */
export function ratio(value: number): Ratio {
  const [digits, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = digits.split('.') as [string, string?];
  const power = Number(exponent) - fraction.length;
  const above = BigInt(whole + fraction);
  return power < 0 ? [above, 10n ** BigInt(-power)] : [above * 10n ** BigInt(power), 1n];
}

export const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]];
export const plus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const oneLess = ([above, below]: Ratio): Ratio => [below - above, below];
export const floor = ([above, below]: Ratio): number => Number(above / below);
export const ceil = ([above, below]: Ratio): number => Number((above + below - 1n) / below);
/** To the nearest whole number, halves up. */
export const nearest = ([above, below]: Ratio): number => Number((2n * above + below) / (2n * below));
export const whole = (n: number): Ratio => [BigInt(n), 1n];
