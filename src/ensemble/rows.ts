import { type ByMetric, listed, type Metric, metrics } from '../scenario/index.js';
import { regionsMet } from '../store/index.js';
import { pick, replicatesOf, sizeOf, type View, viewCoercion, viewParameter, viewValues } from './view.js';

/** One replicate as plain data: national totals at the end, what was drawn, and how many regions met their quota. */
export type EnsembleRow = ByMetric<Metric> & {
  readonly replicate: number;
  /** Whether coercion is in use in this replicate. */
  readonly coercion: boolean;
  /** Regions whose quota is met by all recruits, and by genuine volunteers alone. */
  readonly regionsMetByRecruits: number;
  readonly regionsMetByVolunteers: number;
  /** Values drawn for the uncertain parameters, by path; parameters given as numbers are not repeated. */
  readonly parameters: Readonly<Record<string, number>>;
};

/** Makes the row of the j-th replicate of a view; everything is read once. */
export function rowMaker(view: View): (j: number) => EnsembleRow {
  const { program } = view.store;
  const last = program.periods.length - 1;
  const columns = listed(metrics, program.scenario).map(
    (metric) => [metric, viewValues(view, { metric, region: -1, period: last, flow: false })] as const,
  );
  const drawn = program.parameters.paths
    .filter((path) => program.parameters.constants[path] === undefined)
    .map((path) => [path, viewParameter(view, path)] as const);
  const replicates = replicatesOf(view);
  const coercion = viewCoercion(view);
  const metByRecruits = pick(view, regionsMet(view.store, 'recruits'));
  const metByVolunteers = pick(view, regionsMet(view.store, 'volunteers'));
  return (j) => ({
    replicate: replicates[j]!,
    ...(Object.fromEntries(columns.map(([metric, values]) => [metric, values[j]!])) as ByMetric<Metric>),
    coercion: coercion[j] === 1,
    regionsMetByRecruits: metByRecruits[j]!,
    regionsMetByVolunteers: metByVolunteers[j]!,
    parameters: Object.fromEntries(drawn.map(([path, values]) => [path, values[j]!])),
  });
}

export function rowsOf(view: View): EnsembleRow[] {
  const row = rowMaker(view);
  return Array.from({ length: sizeOf(view) }, (_, j) => row(j));
}
