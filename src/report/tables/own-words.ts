/** Words that tables use for themselves where an id would stand. */
const ownWords: readonly unknown[] = ['total', 'the country'];

/**
 * An id where it is read among the table's own words: an id that is one of them, or `null`, which is none, cannot be mistaken. A region that is
 * named "total" is quoted, and what is of no region reads `own`. In a file ids stay as they are, and what has none is empty.
 */
export function regionLabel(id: unknown, own: 'total' | 'the country', forFile: boolean): unknown {
  if (forFile) return id;
  if (id === null || id === undefined) return own;
  return ownWords.includes(id) ? JSON.stringify(id) : id;
}
