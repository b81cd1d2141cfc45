import type { PolicyPath } from '../scenario/index.js';

/** A number on the way, and what it is made of besides the links before it. */
export interface Link {
  readonly name: string;
  readonly value: number | null;
  readonly parameters?: readonly string[];
  readonly policies?: readonly PolicyPath[];
  /** What else, in words. */
  readonly also?: string;
}
