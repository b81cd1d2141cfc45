import { isRecord } from '../errors/index.js';
import type { Design } from './designs/index.js';
import { discoveryRows } from './discover/discover.js';
import { givenDataRows } from './sensitivity/sensitivity-of.js';
import { sensitivityRows } from './sensitivity/sensitivity.js';
import { tornadoRows } from './sensitivity/tornado.js';
import { lineRows } from './solve/break-even-line.js';
import { solutionRows } from './solve/solve.js';
import { resourceCostRows } from './resource-costs.js';
import { sweepRows } from './sweep.js';

/** What makes rows of each kind of result out of its data; `forFile`: every number in a column of its own, where a reader has texts such as "≈ 0". */
const rowsOfKind = {
  design: ({ points }: Pick<Design, 'points'>) => points.map((point) => ({ ...point })),
  sweep: sweepRows,
  sensitivity: sensitivityRows,
  'given-data-sensitivity': givenDataRows,
  tornado: tornadoRows,
  solution: solutionRows,
  'break-even-line': lineRows,
  discovery: discoveryRows,
  'resource-costs': resourceCostRows,
} as const;

/** Whether a value says that it is a study's result, or a design. Copies and what came back from JSON are too. */
export function isStudy(given: unknown): given is { readonly kind: keyof typeof rowsOfKind } {
  return isRecord(given) && typeof given['kind'] === 'string' && Object.hasOwn(rowsOfKind, given['kind']);
}

/** Rows of a study's result for a table, from its data alone; `null` for everything else. */
export function studyRows(given: unknown, forFile: boolean): object[] | null {
  if (!isStudy(given)) return null;
  return (rowsOfKind[given.kind] as (data: unknown, forFile: boolean) => object[])(given, forFile);
}
