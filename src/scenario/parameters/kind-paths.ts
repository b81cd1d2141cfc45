/** What stands for the name of a kind in the path of a parameter that every kind of equipment has. */
export const anyKind = '*';

/** The path of one kind of equipment's own parameter. */
export function pathOfKind(row: string, kind: string): string {
  return row.replace(anyKind, () => kind);
}

/** The kind whose parameter a path is, by the row's path; `null` where it is none. Names of kinds have no full stops. */
export function kindIn(path: string, row: string): string | null {
  const [before, after] = row.split(anyKind) as [string, string];
  const kind = path.slice(before.length, path.length - after.length);
  return path.startsWith(before) && path.endsWith(after) && kind !== '' && !kind.includes('.') ? kind : null;
}
