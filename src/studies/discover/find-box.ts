import { balance, type Limit, peel, qualityOf, type Table } from './prim.js';

/** A limit is worth its words if leaving it out costs the box more than this share of its balance of coverage and density. */
const worthSaying = 0.02;

/** Fewest rows of a box, by the number of rows: below it densities are hearsay. */
export const leastRows = (n: number): number => Math.max(10, Math.ceil(n / 100));

/**
 * The box of at most `most` columns in which an event happens mostly: peeled over all columns, reduced to those whose limits are missed most when
 * left out, and peeled again over these. Even rows are peeled, so that odd ones can say how good the box is. Yields while it works;
 * returns no limits where no box beats the whole table.
 */
export function* findBox(table: Table, most: number): Generator<undefined, readonly Limit[]> {
  const learnt = everySecond(table);
  let among = learnt.columns.map((_, i) => i);
  let box: readonly Limit[] = [];
  for (;;) {
    box = [];
    let best = balance(qualityOf(learnt, box, all));
    for (const candidate of peel(learnt, among, leastRows(learnt.happened.length))) {
      const reached = balance(qualityOf(learnt, candidate, all));
      if (reached > best) [best, box] = [reached, candidate];
      yield undefined;
    }
    const losses = box.map((limit) => {
      const others = box.filter((other) => other !== limit);
      return { column: limit.column, loss: best - balance(qualityOf(learnt, others, all)) };
    });
    losses.sort((a, b) => b.loss - a.loss);
    const kept = losses.filter(({ loss }, i) => i < most && loss > worthSaying * best).map(({ column }) => column);
    if (kept.length === box.length) return box;
    // One column fewer each time, but at once down to what may be said.
    among = kept.sort((a, b) => a - b);
    if (among.length === 0) return [];
  }
}

const all = (): boolean => true;

function everySecond({ columns, happened }: Table): Table {
  const even = (i: number): number => 2 * i;
  const half = Math.ceil(happened.length / 2);
  return {
    columns: columns.map((values) => Float64Array.from({ length: half }, (_, i) => values[even(i)]!)),
    happened: Uint8Array.from({ length: half }, (_, i) => happened[even(i)]!),
  };
}
