import { plainOf, type Tabular } from './table-of.js';

export interface JSONOptions {
  /** Spaces to indent by; 2 where left out, 0 for one line. */
  readonly indent?: number;
}

/**
 * JSON text of anything the library gives, all digits kept: what a result holds as data, and of an ensemble its rows. Numbers that JSON
 * does not have (errors of a single replicate, open ends of intervals) become `null`, typed arrays arrays; functions are left out.
 */
export function toJSON(value: Tabular, { indent = 2 }: JSONOptions = {}): string {
  return JSON.stringify(plainOf(value), (_, inner: unknown) => (ArrayBuffer.isView(inner) ? Array.from(inner as Float64Array) : inner), indent);
}
