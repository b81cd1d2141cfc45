import { fail, failText, isRecord, snapshot } from '../../errors/index.js';
import type { Seed } from '../../random/index.js';

/** A value that a design gives to one of its columns: a number, a date, a word; `null` where the base's own stays. */
export type DesignValue = number | string | null;

/** Points at which a scenario is to be run, as data: what is varied, in which order, and where the points come from. */
export interface Design<Column extends string = string> {
  readonly kind: 'design';
  readonly design: 'grid' | 'list' | 'oneAtATime' | 'latinHypercube' | 'sobolPoints';
  /** What is varied: paths of parameters, or names of settings given to the sweep. */
  readonly columns: readonly Column[];
  readonly points: readonly Readonly<Record<Column, DesignValue>>[];
  /** Seed of the points themselves; `null` where nothing about them is random. */
  readonly seed: Seed | null;
}

/** Most points of one design. */
export const maxPoints = 1_000_000;

export function makeDesign<Column extends string>(
  design: Design['design'],
  columns: readonly Column[],
  rows: readonly (readonly DesignValue[])[],
  seed: Seed | null = null,
): Design<Column> {
  const points = rows.map((row) =>
    Object.freeze(Object.fromEntries(columns.map((name, i) => [name, row[i]!])) as Record<Column, DesignValue>),
  );
  return Object.freeze({
    kind: 'design',
    design,
    columns: Object.freeze([...columns]),
    points: Object.freeze(points),
    seed,
  });
}

/** Columns of a design by name. Errors: `options/invalid` for what is no record, or an empty one. */
export function columnsOf<Column extends string, Value>(byName: Readonly<Record<Column, Value>>): [Column, Value][] {
  const given = snapshot(byName, 'options/invalid', 'columns');
  if (!isRecord(given)) return fail('options/invalid', 'columns', given, "columns by name, as { 'uptake.willing': … }");
  const columns = Object.entries(given) as [Column, Value][];
  if (columns.length === 0) failText('options/invalid', 'columns', 'no column', 'at least one column by name');
  return columns;
}

/** The values that a column may take. Errors: `options/invalid`. */
export function valuesOf(column: string, given: unknown): readonly (number | string)[] {
  const expected = 'an array of finite numbers or texts, at least one';
  if (!Array.isArray(given) || given.length === 0) return fail('options/invalid', column, given, expected);
  (given as unknown[]).forEach((value, i) => {
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
      fail('options/invalid', `${column}[${String(i)}]`, value, 'a finite number or a text');
  });
  return given as (number | string)[];
}

/** A design as it was given, in a copy: one that was read from a file is checked as one that is made. Errors: `options/invalid`. */
export function assertDesign<Column extends string>(given: Design<Column>): Design<Column> {
  const design = snapshot<unknown>(given, 'options/invalid', 'design');
  if (!isRecord(design) || design['kind'] !== 'design')
    return fail('options/invalid', 'design', design, 'a design, as grid({ … }) gives');
  const { columns, points } = design;
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string') || columns.length === 0)
    return fail('options/invalid', 'design.columns', columns, 'an array of names, at least one');
  if (!Array.isArray(points)) return fail('options/invalid', 'design.points', points, 'an array of values by column');
  assertPoints(points.length, 'design.points.length');
  points.forEach((point, i) => assertPoint(point, `design.points[${String(i)}]`));
  return design as unknown as Design<Column>;
}

/** Values by column, `null` where the base's own stays. Errors: `options/invalid`. */
export function assertPoint(point: unknown, path: string): asserts point is Readonly<Record<string, DesignValue>> {
  if (!isRecord(point)) return fail('options/invalid', path, point, 'values by column');
  for (const [column, value] of Object.entries(point))
    if (value !== null && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
      fail('options/invalid', `${path}.${column}`, value, 'a finite number, a text or null');
}

/** Errors: `options/invalid` for a number of points that is none, or too many. */
export function assertPoints(points: unknown, path = 'points'): asserts points is number {
  if (!Number.isInteger(points) || (points as number) < 1 || (points as number) > maxPoints)
    fail('options/invalid', path, points, `a whole number from 1 to ${String(maxPoints)}`);
}
