import {
  type Cause,
  counts,
  countTable,
  drawnFactor,
  type Factor,
  type ForceCount,
  type Metric,
  metricAndStateNames,
  metricTraits,
  type RegionalMetric,
  type StateName,
} from '../scenario/index.js';
import type { Block } from './block.js';
import type { ForceState } from './force-block/force-block.js';
import type { MetricAddress } from './metric-reference.js';
import type { Program } from './program.js';
import { recordOf, type RegionField, regionFields } from './region-fields.js';

/** A field that is added (1) or taken off (−1). */
type Part = readonly [field: RegionField, sign: number];

/** What a metric or state is added up from: itself where the model holds it, else its terms. */
const parts = /* @__PURE__ */ recordOf(metricAndStateNames, (name): readonly Part[] =>
  (regionFields as readonly string[]).includes(name)
    ? [[name as RegionField, 1]]
    : (Object.entries(metricTraits(name).terms) as Part[]),
);

/** A metric or state of one region, from the fields that the model holds of it and its quota. */
export function regionalMetric(
  metric: RegionalMetric | StateName,
  held: (field: RegionField) => number,
  quota: number,
): number {
  const sum = sumOfParts(metric, held);
  return metricTraits(metric).as === 'missing to quota' ? Math.max(0, quota - sum) : sum;
}

/** The sum of a metric's terms in one region, of which quotas, targets and the announced total make more. */
export function sumOfParts(metric: Metric | StateName, held: (field: RegionField) => number): number {
  let sum = 0;
  for (const [field, sign] of parts[metric]) sum += sign * held(field);
  return sum;
}

/** A metric or state of a region in every replicate of a block, at the end of the period just run, into out[0 … count − 1]. */
export function fillRegionalMetric(
  out: Float64Array,
  metric: RegionalMetric | StateName,
  block: Block,
  r: number,
): void {
  fillSum(out, metric, block, r);
  if (metricTraits(metric).as !== 'missing to quota') return;
  const quota = block.program.quotas.quotas[r]!;
  for (let i = 0; i < block.count; i++) out[i] = Math.max(0, quota - out[i]!);
}

/**
 * The sums of a metric's terms in every replicate of a block. What only coercion makes is 0 behind the replicates in which it is in use; a
 * field that the scenario does not need is empty and counts as 0.
 */
export function fillSum(out: Float64Array, metric: Metric | StateName, block: Block, r: number): void {
  const region = block.regions[r]!;
  parts[metric].forEach(([field, sign], index) => {
    const values = region[field];
    if (index === 0 && values.length > 0) {
      out.set(values.subarray(0, block.count)); // the first term is never taken off
      return;
    }
    if (index === 0) out.fill(0, 0, block.count);
    const end = values.length === 0 ? 0 : coercionFields.has(field) ? block.coercingCount : block.count;
    if (sign === 1) for (let i = 0; i < end; i++) out[i]! += values[i]!;
    else for (let i = 0; i < end; i++) out[i]! -= values[i]!;
  });
}

const coercionFields: ReadonlySet<RegionField> = /* @__PURE__ */ new Set(
  counts.filter((count) => (countTable[count].causes as readonly Cause[]).every((cause) => cause === 'coercion')),
);

/** The announced total: recruits times inflation, to whole men where the model counts them, and those relabelled. */
export function announcedTotal(recruits: number, inflation: Factor, relabelled: number, nearest: Rounded): number {
  return nearest(recruits, inflation) + relabelled;
}

/** How the model makes whole numbers of a product, or leaves it as it is where it reckons with means. */
export type Rounded = (men: number, factor: Factor) => number;

/** Every region in every period of one way through the campaign, by `region × periods + period`, and what the country adds. */
export interface Cells {
  readonly program: Program;
  readonly values: Readonly<Record<RegionField, Float64Array>>;
  /** Values of all uncertain parameters. */
  readonly parameters: Readonly<Record<string, number>>;
  /** How the model rounds to whole numbers, halves up; not at all where it reckons with means. */
  readonly nearest: Rounded;
  /** The force at the end of every period; `null` where the scenario has none. */
  readonly force: readonly ForceState[] | null;
}

/** A regional metric or state at the end of a period (from 0). */
export function cellValue(
  { program, values }: Cells,
  metric: RegionalMetric | StateName,
  r: number,
  t: number,
): number {
  const cell = r * program.periods.length + t;
  return regionalMetric(metric, (field) => values[field][cell]!, program.quotas.quotas[r]!);
}

/** A metric or state of the country at the end of a period (from 0): sums over regions in their order. */
export function nationalValue(cells: Cells, metric: Metric | StateName, t: number): number {
  const { program, values, parameters, nearest } = cells;
  const { scenario, periods, stated } = program;
  const { as, block, terms } = metricTraits(metric);
  let sum = 0;
  if (block === 'force') {
    const held = cells.force![t]!;
    for (const [count, sign] of Object.entries(terms) as [ForceCount, number][]) sum += sign * held[count];
    return sum;
  }
  for (let r = 0; r < scenario.regions.length; r++) {
    const cell = r * periods.length + t;
    sum +=
      as === 'missing to quota'
        ? cellValue(cells, metric as RegionalMetric, r, t)
        : sumOfParts(metric, (field) => values[field][cell]!);
  }
  if (as === 'missing to target') return Math.max(0, program.quotas.target - sum);
  return as === 'announced'
    ? announcedTotal(
        sum,
        stated.inflation ?? drawnFactor(parameters['reporting.inflation']!),
        scenario.reporting.relabelled,
        nearest,
      )
    : sum;
}

/** A metric or state at the end of every period, or its flow in each. */
export function seriesOf(
  cells: Cells,
  { metric, region, flow }: Pick<MetricAddress, 'metric' | 'region' | 'flow'>,
): number[] {
  const values = cells.program.periods.map((_, t) =>
    region < 0 ? nationalValue(cells, metric, t) : cellValue(cells, metric as RegionalMetric | StateName, region, t),
  );
  return flow ? values.map((value, t) => value - (values[t - 1] ?? 0)) : values;
}
