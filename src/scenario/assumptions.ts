import { assertScenario } from './assert-scenario.js';
import { assumptionChoices } from './assumption-choices.js';
import { canonicalJson } from './canonical-json.js';
import type { Distribution } from './distributions.js';
import { uncertainText } from './distribution-text.js';
import { numberText } from './number-text.js';
import type { Parameter, ParameterStatus } from './parameter.js';
import { type ParameterValue, parameterValues } from './parameter-values.js';
import { medianOf, quantileFunction } from './quantile.js';
import type { Scenario, Uncertain } from './types.js';

/** One line of the ledger: a value that the answer rests on, and what it rests on itself. */
export interface Assumption {
  /** `uptake.willing`, `quota.tilt.income` … */
  readonly path: string;
  readonly name: string;
  /** What the scenario says; twelve numbers for the season, text for a choice. Where `given` is `joint`, the values come from the joint table instead. */
  readonly value: number | Distribution | readonly number[] | string;
  /** The value in words, without its unit. */
  readonly text: string;
  readonly unit: string;
  /** Of a default, its status in the parameter table; of a value of the scenario's own, `given` where it names a source, else `assumption`. */
  readonly status: ParameterStatus | 'given';
  /** The scenario's own source where it names one; else that of the default; else `assumption`. */
  readonly source: string;
  /** From the parameter table; `null` where no range is known. */
  readonly plausible: readonly [low: number, high: number] | null;
  /** Whether the number, or the median of the distribution, lies outside the plausible range. */
  readonly outsidePlausible: boolean;
  /** Probability that a draw lies outside the plausible range, 0-1; `null` where there is no range or the value comes from a joint table. */
  readonly probabilityOutside: number | null;
  /** Whether it is the default of the parameter table. */
  readonly isDefault: boolean;
  /** In what form: a number, a distribution, a list of numbers, a column of a joint table, or a choice in words. */
  readonly given: 'number' | 'distribution' | 'list' | 'joint' | 'choice';
}

/**
 * The ledger of a scenario: every parameter with its value, unit, status and source, in the order of the parameter table; then the
 * choices that are no numbers (dates, method, basis, announced quotas).
 */
export function assumptions(scenario: Scenario): readonly Assumption[] {
  const checked = assertScenario(scenario);
  return [...parameterValues(checked).map((row) => assumptionOf(row, checked)), ...assumptionChoices(checked)];
}

function assumptionOf({ path, parameter, value }: ParameterValue, scenario: Scenario): Assumption {
  const jointTable = scenario.joint.find(({ parameters }) => parameters.includes(path));
  const isDefault = jointTable === undefined && parameter.default !== null && canonicalJson(value) === canonicalJson(parameter.default);
  const ownSource = ownSourceOf(path, parameter, scenario);
  const isList = Array.isArray(value);
  const one = value as Uncertain;
  return {
    path,
    name: parameter.byCovariate ? `${parameter.name} (${path.slice(parameter.path.length + 1)})` : parameter.name,
    value,
    text: jointTable !== undefined ? jointText(jointTable.rows.length) : isList ? listOf(value as readonly number[]) : uncertainText(one),
    unit: parameter.unit,
    status: isDefault ? parameter.status : ownSource === null ? 'assumption' : 'given',
    source: ownSource ?? (isDefault ? parameter.source : 'assumption'),
    plausible: parameter.plausible,
    outsidePlausible: !isList && jointTable === undefined && isOutside(medianOf(one), parameter.plausible),
    probabilityOutside: isList || jointTable !== undefined ? null : probabilityOutside(one, parameter.plausible),
    isDefault,
    given: jointTable !== undefined ? 'joint' : isList ? 'list' : typeof value === 'number' ? 'number' : 'distribution',
  };
}

function ownSourceOf(path: string, parameter: Parameter, { sources }: Scenario): string | null {
  for (const key of [path, parameter.path]) if (Object.hasOwn(sources, key)) return sources[key]!;
  return null;
}

function jointText(rows: number): string {
  return `one of ${numberText(rows)} rows of a joint table`;
}

function listOf(values: readonly number[]): string {
  const [first] = values;
  return values.every((value) => value === first) ? `${numberText(first!)} throughout` : values.map((value) => numberText(value)).join(', ');
}

type Range = readonly [low: number, high: number] | null;

function isOutside(value: number, range: Range): boolean {
  return range !== null && (value < range[0] || value > range[1]);
}

/** Share of u in (0, 1) whose quantile lies outside: quantiles rise with u, so two bisections find the ends of the inside. */
function probabilityOutside(value: Uncertain, range: Range): number | null {
  if (range === null) return null;
  if (typeof value === 'number') return isOutside(value, range) ? 1 : 0;
  const quantile = quantileFunction(value);
  const below = firstWhere((u) => quantile(u) >= range[0]);
  const inside = firstWhere((u) => quantile(u) > range[1]);
  return below + (1 - inside);
}

/** The least u in (0, 1) from which a condition holds, to about 1e-12; 0 where it always holds, 1 where it never does. */
function firstWhere(holds: (u: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  if (high < 1e-11) return 0;
  return low > 1 - 1e-11 ? 1 : high;
}
