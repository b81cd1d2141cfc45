/** How unequally something is spread over men, and between which regions. */
export interface Inequality {
  /** Greatest and least per man; regions without men are left aside. `null` where no region has men. */
  readonly highest: { readonly index: number; readonly rate: number } | null;
  readonly lowest: { readonly index: number; readonly rate: number } | null;
  /** Highest over lowest; `null` where the lowest is 0. */
  readonly ratio: number | null;
  /**
   * Gini coefficient of what a man bears, regions weighted by their men: half the mean difference between two men drawn at random, as a
   * share of the mean. 0 where all bear the same; `null` where nobody bears anything.
   */
  readonly gini: number | null;
}

/** Inequality of amounts among men. Sorted once, summed in the order of rates, then of regions. */
export function inequalityOf(amounts: ArrayLike<number>, men: readonly number[]): Inequality {
  const order: { index: number; rate: number }[] = [];
  for (let index = 0; index < men.length; index++)
    if (men[index]! > 0) order.push({ index, rate: amounts[index]! / men[index]! });
  // Sorting is stable: of equal rates the region written first comes first.
  order.sort((a, b) => a.rate - b.rate);
  const lowest = order[0] ?? null;
  const top = order.at(-1);
  const highest = top === undefined ? null : order.find(({ rate }) => rate === top.rate)!;
  return {
    highest,
    lowest,
    ratio: highest === null || lowest === null || lowest.rate === 0 ? null : highest.rate / lowest.rate,
    gini: gini(order, amounts, men),
  };
}

/** One less twice the area under the Lorenz curve, whose corners are the regions by rising rate. */
function gini(order: readonly { index: number }[], amounts: ArrayLike<number>, men: readonly number[]): number | null {
  let allMen = 0;
  let all = 0;
  for (const { index } of order) {
    allMen += men[index]!;
    all += amounts[index]!;
  }
  if (!(all > 0)) return null;
  let below = 0;
  let area = 0;
  for (const { index } of order) {
    area += men[index]! * (2 * below + amounts[index]!);
    below += amounts[index]!;
  }
  // What is equal to the last digit but one is equal: rounding must not make a negative inequality.
  return Math.max(0, 1 - area / (allMen * all));
}
