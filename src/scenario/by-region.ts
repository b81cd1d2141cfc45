const order: unique symbol = Symbol.for('levy.order') as never;

/**
 * A record by region id that remembers the scenario's order. JavaScript lists names that look like whole numbers first and ascending,
 * whatever was written: ids "77", "50" and "a" would come out as 50, 77, a. {@link idsInOrder} gives them as the scenario has them.
 */
export function recordByRegion<Id extends string, T>(ids: readonly Id[], values: ArrayLike<T>): Record<Id, T> {
  const record = Object.fromEntries(ids.map((id, i) => [id, values[i]!])) as Record<Id, T>;
  // Seen by nobody but the tables: no copy, JSON text or comparison has it.
  Object.defineProperty(record, order, { value: ids, enumerable: false });
  return record;
}

/** The names of a record: of one by region in the scenario's order, of any other as JavaScript lists them. */
export function idsInOrder(record: object): readonly string[] {
  const ids: unknown = Object.getOwnPropertyDescriptor(record, order)?.value;
  const names = Object.keys(record);
  // A record to which something was added, or from which something was taken, is not the one that was made.
  const holds =
    Array.isArray(ids) && ids.length === names.length && ids.every((id) => Object.hasOwn(record, id as string));
  return holds ? (ids as readonly string[]) : names;
}
