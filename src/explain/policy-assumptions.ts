import type { Assumption } from './assumptions.js';
import {
  type Period,
  periodsOf,
  uncertainText,
  type Marginals,
  joinPath,
  findParameter,
  parameterWords,
  policyPathName,
  isOutside,
  type PlausibleRange,
  probabilityOutside,
  type PolicyEffects,
  resolvePolicies,
  policyDates,
  policyPathsOf,
  type PolicyPathRow,
  medianOf,
  type Policy,
  type Scenario,
  type Uncertain,
} from '../scenario/index.js';
import { placeText } from './explain-policy.js';
import { numberText } from '../text/index.js';

/** Rows of the ledger for what policies change: one for every number that one sets or scales, in the order in which they apply. */
export function policyAssumptions(scenario: Scenario, marginals: Marginals): readonly Assumption[] {
  const rows: Assumption[] = [];
  const periods = periodsOf(scenario.calendar);
  resolvePolicies(scenario, (p, eachCell, effects) => {
    const policy = scenario.policies[p]!;
    for (const kind of ['set', 'scale'] as const) {
      for (const row of policyPathsOf(scenario)) {
        const value = policy[kind][row.path];
        if (value === undefined) continue;
        const range = findParameter(row.path)?.plausible ?? null;
        // What is set may be scaled in the same breath; the row of the scale then speaks of the product.
        const reached =
          range === null ? [] : kind === 'set' ? [value] : reachedValues(row, eachCell, effects, marginals);
        rows.push(
          changeRow({
            name: policyPathName(row, scenario),
            unit: unitOf(row, scenario),
            sources: scenario.sources,
            periods,
            policy,
            path: changePath(p, kind, row),
            kind,
            value,
            range,
            reached,
          }),
        );
      }
    }
  });
  return rows;
}

/** Paths in the ledger of the changes that policies make to a parameter, in the order of the list. */
export function changesOf(path: string, scenario: Scenario): readonly string[] {
  const { policies } = scenario;
  const row = policyPathsOf(scenario).find((one) => one.path === path);
  if (row === undefined) return [];
  return policies.flatMap((policy, p) =>
    (['set', 'scale'] as const).flatMap((kind) =>
      policy[kind][row.path] === undefined ? [] : [changePath(p, kind, row)],
    ),
  );
}

function changePath(p: number, kind: 'set' | 'scale', { path }: PolicyPathRow): string {
  return joinPath(`policies[${String(p)}].${kind}`, path);
}

/** A number, or a parameter as it is drawn times a factor above 0. */
type Reached = number | { readonly base: Uncertain; readonly factor: number };

/** The different values that a path has reached in the regions and periods of a policy. */
function reachedValues(
  { path }: PolicyPathRow,
  eachCell: (act: (cell: number) => void) => void,
  effects: PolicyEffects,
  marginals: Marginals,
): readonly Reached[] {
  const { set, scale } = effects[path]!;
  const seen = new Map<string, Reached>();
  const base = marginals(path);
  let lastSet = Infinity;
  let lastScale = Infinity;
  eachCell((cell) => {
    // Neighbouring cells mostly agree; NaN means that nothing is set.
    if (scale[cell] === lastScale && Object.is(set[cell], lastSet)) return;
    lastSet = set[cell]!;
    lastScale = scale[cell]!;
    const fixed = Number.isNaN(lastSet) ? (typeof base === 'number' ? base : lastScale === 0 ? 0 : null) : lastSet;
    const value = fixed === null ? { base, factor: lastScale } : fixed * lastScale;
    seen.set(`${String(lastSet)} ${String(lastScale)}`, value);
  });
  return [...seen.values()];
}

interface Change {
  /** What is changed, in the scenario's words, and its unit. */
  readonly name: string;
  readonly unit: string | null;
  readonly sources: Scenario['sources'];
  readonly periods: readonly Period[];
  readonly policy: Policy;
  readonly path: string;
  readonly kind: 'set' | 'scale';
  readonly value: number;
  readonly range: PlausibleRange;
  readonly reached: readonly Reached[];
}

/** Unit of the parameter that is changed; `null` for the offer, which is none. */
function unitOf({ path, unit }: PolicyPathRow, scenario: Scenario): string | null {
  if (unit !== undefined) return unit;
  const row = findParameter(path);
  return row === undefined ? null : parameterWords(row, scenario).unit;
}

function changeRow({ name, unit, sources, periods, policy, path, kind, value, range, reached }: Change): Assumption {
  const source = policy.source ?? (Object.hasOwn(sources, 'policies') ? sources['policies']! : null);
  const medians = reached.map(medianReached);
  const label = policy.name === null ? 'by a policy' : `by the policy "${policy.name}"`;
  return {
    path,
    name: `${name}, ${kind === 'set' ? 'set' : 'multiplied'} ${label}`,
    value,
    text: `${kind === 'set' ? uncertainText(value) : `× ${numberText(value, 6)}${mediansText(medians)}`}, ${policyDates(policy, periods)}, ${placeText(policy)}`,
    unit: kind === 'scale' ? 'multiplier' : (unit ?? 'multiple of the offer at the start'),
    status: source === null ? 'assumption' : 'given',
    source: source ?? policy.note ?? 'assumption',
    plausible: range,
    outsidePlausible: medians.some((median) => isOutside(median, range)),
    probabilityOutside:
      range === null ? null : reached.reduce<number>((most, one) => Math.max(most, probabilityReached(one, range)), 0),
    isDefault: false,
    given: 'number',
    changedBy: [],
  };
}

function medianReached(reached: Reached): number {
  return typeof reached === 'number' ? reached : medianOf(reached.base) * reached.factor;
}

function probabilityReached(reached: Reached, range: readonly [number, number]): number {
  if (typeof reached === 'number') return isOutside(reached, range) ? 1 : 0;
  return probabilityOutside(reached.base, [range[0] / reached.factor, range[1] / reached.factor])!;
}

function mediansText(medians: readonly number[]): string {
  if (medians.length === 0) return '';
  const low = medians.reduce((a, b) => Math.min(a, b));
  const high = medians.reduce((a, b) => Math.max(a, b));
  return ` to a median of ${numberText(low)}${low === high ? '' : ` to ${numberText(high)}`}`;
}
