import { fail } from '../../errors/index.js';
import type { MatrixProblem } from '../input/matrix-problem.js';

/**
 * Whether seats beyond the floors can be placed in cells of positive weight so that all sums are met: a flow from rows to columns.
 * @param floorsOf - Why there are floors, for the message.
 * @throws LevyError `apportion/infeasible`, naming rows whose seats exceed what the only columns open to them can take (a minimum cut).
 */
export function checkPattern(
  { rows, columns, weights, rowTotals, columnTotals, min }: MatrixProblem,
  floorsOf: string,
): void {
  const supply = Float64Array.from(rowTotals);
  const demand = Float64Array.from(columnTotals);
  for (let cell = 0; cell < min.length; cell++) {
    supply[Math.floor(cell / columns)]! -= min[cell]!;
    demand[cell % columns]! -= min[cell]!;
  }
  const overfull = (side: string, left: Float64Array, totals: readonly number[]): void => {
    const i = left.findIndex((k) => k < 0);
    if (i >= 0)
      fail(
        'apportion/infeasible',
        `${side}[${String(i)}]`,
        totals[i],
        `at least the sum of the floors there, ${String(totals[i]! - left[i]!)}${floorsOf}`,
      );
  };
  overfull('rowTotals', supply, rowTotals);
  overfull('columnTotals', demand, columnTotals);
  const flow = new Float64Array(min.length);
  for (let cell = 0; cell < min.length; cell++) {
    if (weights.value[cell] === 0) continue;
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    const moved = Math.min(supply[i]!, demand[j]!);
    flow[cell] = moved;
    supply[i]! -= moved;
    demand[j]! -= moved;
  }
  // Breadth first from the rows with seats left, forward through open cells, back through cells in use; shortest paths keep the number of rounds polynomial (Edmonds and Karp).
  while (supply.some((k) => k > 0)) {
    const cameFrom = new Int32Array(rows + columns).fill(-1);
    const queue: number[] = [];
    supply.forEach((k, i) => {
      if (k > 0) {
        cameFrom[i] = i;
        queue.push(i);
      }
    });
    let end = -1;
    for (let at = 0; at < queue.length && end < 0; at++) {
      const node = queue[at]!;
      const [count, stride, start, offset] =
        node < rows ? [columns, 1, node * columns, rows] : [rows, columns, node - rows, 0];
      for (let other = 0; other < count; other++) {
        const cell = start + other * stride;
        if (cameFrom[other + offset]! >= 0 || (node < rows ? weights.value[cell] === 0 : flow[cell] === 0)) continue;
        cameFrom[other + offset] = node;
        queue.push(other + offset);
        if (node < rows && demand[other]! > 0) {
          end = other + offset;
          break;
        }
      }
    }
    if (end < 0) reportCut(queue, rows, rowTotals, columnTotals, min, columns);
    const path = [end];
    while (cameFrom[path[0]!] !== path[0]) path.unshift(cameFrom[path[0]!]!);
    let moved = Math.min(supply[path[0]!]!, demand[end - rows]!);
    const forward = (step: number): boolean => path[step]! < rows;
    const cellOf = (step: number): number =>
      forward(step) ? path[step]! * columns + path[step + 1]! - rows : path[step + 1]! * columns + path[step]! - rows;
    for (let step = 0; step + 1 < path.length; step++) if (!forward(step)) moved = Math.min(moved, flow[cellOf(step)]!);
    for (let step = 0; step + 1 < path.length; step++) flow[cellOf(step)]! += forward(step) ? moved : -moved;
    supply[path[0]!]! -= moved;
    demand[end - rows]! -= moved;
  }
}

function reportCut(
  reached: readonly number[],
  rows: number,
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  min: Float64Array,
  columns: number,
): never {
  const inRows = reached.filter((node) => node < rows).sort((a, b) => a - b);
  const inColumns = reached
    .filter((node) => node >= rows)
    .map((node) => node - rows)
    .sort((a, b) => a - b);
  const inside = new Set(inColumns);
  let need = 0;
  let room = 0;
  for (const i of inRows) need += rowTotals[i]!;
  for (const j of inColumns) room += columnTotals[j]!;
  for (let cell = 0; cell < min.length; cell++) {
    const rowIn = inRows.includes(Math.floor(cell / columns));
    const columnIn = inside.has(cell % columns);
    if (rowIn && !columnIn) need -= min[cell]!;
    if (!rowIn && columnIn) room -= min[cell]!;
  }
  const list = (indices: readonly number[]): string =>
    indices.length === 0 ? 'none' : indices.slice(0, 10).join(', ') + (indices.length > 10 ? ', …' : '');
  fail(
    'apportion/infeasible',
    'weights',
    need,
    `at most ${String(room)} seats beyond floors for row(s) ${list(inRows)} together: they have positive weight only in column(s) ${list(inColumns)}, where there is room for no more`,
  );
}
