import type { Balanced } from './biproportional.js';

/**
 * Moves each rate to the geometric middle of what its row or column allows, by turns, in place, until every price is clear of its limit. Chains of exchanges end at limits
 * (their ends have room, which spreads inwards one link a turn); only a closed chain, a tie, cannot be freed.
 */
export function centreRates({ rowRates, columnRates, last, next }: Omit<Balanced, 'seats'>): void {
  const columns = columnRates.length;
  for (let turn = 0; turn < 2 * columns + 2; turn++) {
    let slack = Infinity;
    const middle = (rates: Float64Array, others: Float64Array, r: number, stride: number, start: number): void => {
      let [floor, ceiling] = [0, Infinity];
      for (let o = 0; o < others.length; o++) {
        const cell = start + o * stride;
        floor = Math.max(floor, last[cell]! / others[o]!);
        ceiling = Math.min(ceiling, next[cell]! / others[o]!);
      }
      if (floor > 0 && ceiling < Infinity) {
        slack = Math.min(slack, ceiling / floor);
        if (floor < ceiling) rates[r] = Math.sqrt(floor) * Math.sqrt(ceiling);
      } else if (floor > 0) rates[r] = floor * 2;
      else if (ceiling < Infinity) rates[r] = ceiling / 2;
    };
    for (let j = 0; j < columns; j++) middle(columnRates, rowRates, j, columns, j);
    for (let i = 0; i < rowRates.length; i++) middle(rowRates, columnRates, i, 1, i * columns);
    if (slack > 1 + 1e-9) return;
  }
}
