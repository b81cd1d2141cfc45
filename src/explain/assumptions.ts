import {
  assertScenario,
  canonicalJson,
  kindIn,
  type Distribution,
  rangeText,
  uncertainText,
  type Marginals,
  marginals,
  type Parameter,
  type ParameterStatus,
  type ParameterValue,
  parameterValues,
  parameterWords,
  plausibleRange,
  isOutside,
  probabilityOutside,
  medianOf,
  type Scenario,
  type Uncertain,
} from '../scenario/index.js';
import { canMatter } from './can-matter.js';
import { assumptionChoices } from './assumption-choices.js';
import { numberText } from '../text/index.js';
import { changesOf, policyAssumptions } from './policy-assumptions.js';

/** One line of the ledger: a value that the answer rests on, and what it rests on itself. */
export interface Assumption {
  /** `uptake.willing`, `quota.tilt.income`, `policies[0].set["uptake.hazard"]` … */
  readonly path: string;
  readonly name: string;
  /** What the scenario says; twelve numbers for the season, text for a choice, a multiplier where a policy scales. Where `given` is `joint`, the values come from the joint table instead. */
  readonly value: number | Distribution | readonly number[] | string;
  /** The value in words, without its unit. */
  readonly text: string;
  readonly unit: string;
  /** Of a default, its status in the parameter table; of a value of the scenario's own, `given` where it names a source, else `assumption`. */
  readonly status: ParameterStatus | 'given';
  /** The scenario's own source where it names one; else that of the default, said to be "not stated by this scenario" for coercion and the response to it; else `assumption`. */
  readonly source: string;
  /** From the parameter table; `null` where no range is known. */
  readonly plausible: readonly [low: number, high: number] | null;
  /**
   * Whether the number, or the median of the distribution, lies outside the plausible range; where a policy scales, whether the
   * median that it reaches does, anywhere; of announced quotas, whether one exceeds the eligible men of its region.
   */
  readonly outsidePlausible: boolean;
  /** Probability that a draw lies outside the plausible range, 0-1 (where a policy scales, the greatest of its regions and periods); `null` where there is no range. */
  readonly probabilityOutside: number | null;
  /** Whether it is the default of the parameter table. */
  readonly isDefault: boolean;
  /** In what form: a number, a distribution, a list of numbers, a column of a joint table, or a choice in words. */
  readonly given: 'number' | 'distribution' | 'list' | 'joint' | 'choice';
  /** Paths of the rows of policies that change this value somewhere, for some time; none for most. */
  readonly changedBy: readonly string[];
}

/**
 * The ledger of a scenario: every parameter that can matter (nothing of coercion where there is none) with its value, unit, status and source, in the order of the parameter table; then the
 * choices that are no numbers (dates, method, basis, announced quotas; floors, caps, phasing and cash where given); then one row for
 * every number that a policy sets or scales.
 */
export function assumptions(scenario: Scenario): readonly Assumption[] {
  const checked = assertScenario(scenario);
  const drawnAs = marginals(checked);
  return [
    ...parameterValues(checked)
      .filter(({ path }) => canMatter(path, checked, drawnAs))
      .map((row) => assumptionOf(row, checked, drawnAs)),
    ...assumptionChoices(checked, drawnAs),
    ...policyAssumptions(checked, drawnAs),
  ];
}

function assumptionOf({ path, parameter, value }: ParameterValue, scenario: Scenario, drawnAs: Marginals): Assumption {
  const jointTable = scenario.joint.find(({ parameters }) => parameters.includes(path));
  const isDefault =
    jointTable === undefined && parameter.default !== null && canonicalJson(value) === canonicalJson(parameter.default);
  const ownSource = ownSourceOf(path, parameter, scenario);
  const isList = Array.isArray(value);
  const one = value as Uncertain;
  const drawn = drawnAs(path);
  const plausible = plausibleRange(parameter, drawnAs);
  const { name, unit } = parameterWords(parameter, scenario);
  return {
    path,
    name: nameOf(path, parameter, name),
    value,
    text:
      jointTable !== undefined
        ? jointText(jointTable.rows.length, drawn)
        : isList
          ? listOf(value as readonly number[])
          : uncertainText(one),
    unit,
    status: isDefault ? parameter.status : ownSource === null ? 'assumption' : 'given',
    source: ownSource ?? (isDefault ? defaultSource(parameter) : 'assumption'),
    plausible,
    outsidePlausible: !isList && isOutside(medianOf(drawn), plausible),
    probabilityOutside: isList ? null : probabilityOutside(drawn, plausible),
    isDefault,
    given: jointTable !== undefined ? 'joint' : isList ? 'list' : typeof value === 'number' ? 'number' : 'distribution',
    changedBy: changesOf(path, scenario),
  };
}

/** The parameter's name, with the covariate or the kind of equipment that it is of. */
function nameOf(path: string, parameter: Parameter, name: string): string {
  if (parameter.byCovariate) return `${name} (${path.slice(parameter.path.length + 1)})`;
  if (parameter.byResource) return `${name} (${path.split('.')[1]!})`;
  return parameter.byKind ? `${name} (${kindIn(path, parameter.path)!})` : name;
}

function ownSourceOf(path: string, parameter: Parameter, { sources }: Scenario): string | null {
  for (const key of [path, parameter.path]) if (Object.hasOwn(sources, key)) return sources[key]!;
  return null;
}

/** Details of coercion and of the response to it come from one country's figures: the ledger says that they were not stated. */
function defaultSource({ source, absent }: Parameter): string {
  return absent === null ? source : `not stated by this scenario; from the parameter table: ${source}`;
}

function jointText(rows: number, drawn: Uncertain): string {
  const many = rows === 1 ? 'the row of a joint table' : `one of ${numberText(rows)} rows of a joint table`;
  return `${many}: ${rangeText(drawn, (x) => numberText(x))}`;
}

function listOf(values: readonly number[]): string {
  const [first] = values;
  return values.every((value) => value === first)
    ? `${numberText(first!)} throughout`
    : values.map((value) => numberText(value)).join(', ');
}
