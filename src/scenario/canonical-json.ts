/**
 * JSON with the keys of every object in ascending order of UTF-16 code units and without spaces: one text for one value, whatever
 * order its keys were written in. Numbers as `JSON.stringify` writes them, which is the shortest text that reads back the same.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
