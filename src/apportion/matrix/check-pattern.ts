import { infeasible } from '../refuse.js';
import type { MatrixProblem } from '../input/matrix-problem.js';

/**
 * Whether seats beyond the floors can be placed in cells of positive weight, up to their caps, so that all sums are met: a flow from rows to columns.
 * @param floorsOf - Why there are floors, for the message.
 * @throws LevyError `apportion/infeasible`, naming rows whose seats exceed what the only columns open to them can take (a minimum cut).
 */
export function checkPattern(
  { rows, columns, rowTotals, columnTotals, min, max }: MatrixProblem,
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
      infeasible(
        `${side}[${i}]`,
        totals[i],
        `at least the sum of the floors there, ${totals[i]! - left[i]!}${floorsOf}`,
      );
  };
  overfull('rowTotals', supply, rowTotals);
  overfull('columnTotals', demand, columnTotals);
  const flow = new Float64Array(min.length);
  const roomAt = (cell: number): number => max[cell]! - min[cell]! - flow[cell]!;
  for (let cell = 0; cell < min.length; cell++) {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    const moved = Math.min(supply[i]!, demand[j]!, roomAt(cell));
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
        if (cameFrom[other + offset]! >= 0 || (node < rows ? roomAt(cell) === 0 : flow[cell] === 0)) continue;
        cameFrom[other + offset] = node;
        queue.push(other + offset);
        if (node < rows && demand[other]! > 0) {
          end = other + offset;
          break;
        }
      }
    }
    if (end < 0) reportCut(queue, rows, rowTotals, columnTotals, min, max, columns);
    const path = [end];
    while (cameFrom[path[0]!] !== path[0]) path.unshift(cameFrom[path[0]!]!);
    let moved = Math.min(supply[path[0]!]!, demand[end - rows]!);
    const forward = (step: number): boolean => path[step]! < rows;
    const cellOf = (step: number): number =>
      forward(step) ? path[step]! * columns + path[step + 1]! - rows : path[step + 1]! * columns + path[step]! - rows;
    for (let step = 0; step + 1 < path.length; step++)
      moved = Math.min(moved, forward(step) ? roomAt(cellOf(step)) : flow[cellOf(step)]!);
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
  max: Float64Array,
  columns: number,
): never {
  const inRows = reached.filter((node) => node < rows).sort((a, b) => a - b);
  const inColumns = reached
    .filter((node) => node >= rows)
    .map((node) => node - rows)
    .sort((a, b) => a - b);
  const inside = new Set(inColumns);
  const within = new Set(inRows);
  let capped = false;
  let need = 0;
  let room = 0;
  for (const i of inRows) need += rowTotals[i]!;
  for (const j of inColumns) room += columnTotals[j]!;
  for (let cell = 0; cell < min.length; cell++) {
    const rowIn = within.has(Math.floor(cell / columns));
    const columnIn = inside.has(cell % columns);
    if (!rowIn && columnIn) room -= min[cell]!;
    if (!rowIn || columnIn) continue;
    need -= min[cell]!;
    room += max[cell]! - min[cell]!;
    if (max[cell]! > min[cell]!) capped = true;
  }
  const list = (indices: readonly number[]): string =>
    indices.length === 0 ? 'none' : indices.slice(0, 10).join(', ') + (indices.length > 10 ? ', …' : '');
  infeasible(
    'weights',
    need,
    `at most ${room} seats beyond floors for row(s) ${list(inRows)} together: ${capped ? 'beyond their caps elsewhere they have room' : 'they have positive weight'} only in column(s) ${list(inColumns)}, where there is room for no more`,
  );
}
