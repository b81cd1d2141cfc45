import type { Slices } from '../numeric/index.js';

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

/** Entries of a list or record that are written in one slice of work: of regions, 1 ms. */
const sliceEntries = 1024;

/** The same in slices of work: entries of lists and records that lie `depth` levels deep or less come a thousand at a time. */
export function* canonicalJsonSlices(value: unknown, depth: number): Slices<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) return canonicalJson(value);
  const isList = Array.isArray(value);
  const keys = isList ? value.keys() : Object.keys(value).sort();
  const parts: string[] = [];
  for (const key of keys) {
    const text = yield* canonicalJsonSlices((value as Record<string, unknown>)[key], depth - 1);
    parts.push(isList ? text : `${JSON.stringify(key)}:${text}`);
    if (parts.length % sliceEntries === 0) yield;
  }
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
