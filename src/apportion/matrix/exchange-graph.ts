/** Cells of a matrix that can pass a seat on within their row without changing the cost. */
export interface ExchangeGraph {
  /** By cell: 1 can give a seat, −1 can take one, 0 is left alone. */
  readonly state: Int8Array;
  /** Leaves a cell alone from now on. */
  readonly settle: (cell: number) => void;
  /** Makes a giving cell a taking one, or the other way round. */
  readonly turn: (cell: number) => void;
  /**
   * Passes one seat from one of the start columns to the nearest goal, by turns of rows that give in one column and take in the next; the cells involved change sides.
   * @returns The cells that gave and took, in turn, from the start on; `null` where no goal can be reached.
   */
  readonly pass: (isStart: (column: number) => boolean, isGoal: (column: number) => boolean) => number[] | null;
  /** Whether some row can give in column a and take in column b. */
  readonly hasArc: (a: number, b: number) => boolean;
}

/**
 * The rows only matter as bridges from column to column, so that a search walks over columns, of which there are few: columns² steps, and rows + columns for each bridge it uses.
 */
export function exchangeGraph(rows: number, columns: number, state: Int8Array): ExchangeGraph {
  /** How many rows can give in column a and take in column b. */
  const bridges = new Int32Array(columns * columns);
  /** Where the last bridge between two columns was found: the next search goes on there. */
  const hint = new Int32Array(columns * columns);
  const count = (row: number, column: number, by: number): void => {
    const side = state[row * columns + column]!;
    if (side === 0) return;
    for (let other = 0; other < columns; other++)
      if (state[row * columns + other] === -side)
        bridges[side > 0 ? column * columns + other : other * columns + column]! += by;
  };
  for (let row = 0; row < rows; row++)
    for (let a = 0; a < columns; a++) if (state[row * columns + a] === 1) count(row, a, 1);
  const change = (cell: number, side: number): void => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    count(row, column, -1);
    state[cell] = side;
    count(row, column, 1);
  };
  const bridgeRow = (a: number, b: number): number => {
    let row = hint[a * columns + b]!;
    while (state[row * columns + a] !== 1 || state[row * columns + b] !== -1) row = row + 1 === rows ? 0 : row + 1;
    hint[a * columns + b] = row;
    return row;
  };
  const from = new Int32Array(columns);
  const queue = new Int32Array(columns);
  return {
    state,
    settle: (cell) => change(cell, 0),
    turn: (cell) => change(cell, -state[cell]!),
    hasArc: (a, b) => bridges[a * columns + b]! > 0,
    pass: (isStart, isGoal) => {
      from.fill(-1);
      let end = 0;
      for (let column = 0; column < columns; column++) {
        if (!isStart(column)) continue;
        from[column] = column;
        queue[end++] = column;
      }
      for (let at = 0; at < end; at++) {
        const a = queue[at]!;
        for (let b = 0; b < columns; b++) {
          if (from[b]! >= 0 || bridges[a * columns + b] === 0) continue;
          from[b] = a;
          if (!isGoal(b)) {
            queue[end++] = b;
            continue;
          }
          const cells: number[] = [];
          for (let to = b; from[to] !== to; to = from[to]!) {
            const row = bridgeRow(from[to]!, to);
            cells.push(row * columns + to, row * columns + from[to]!);
            change(row * columns + to, 1);
            change(row * columns + from[to]!, -1);
          }
          return cells.reverse();
        }
      }
      return null;
    },
  };
}
