import {
  drawnFactor,
  type Factor,
  type Metric,
  type Period,
  type Scenario,
  statedFactor,
} from '../../scenario/index.js';

/** The campaign's metric that joins the force: the men who come out of it. */
export const arriving = 'arrived' satisfies Metric;

/** One kind of equipment, made ready: where its parameters are found, and what is known of it once for all. */
export interface KindPlan {
  readonly name: string;
  readonly consumed: boolean;
  /** Path of one of its parameters. */
  readonly path: (field: string) => string;
  /** Men that an item equips: 1,000 over the requirement; as text says it where it is stated, `null` where it is drawn or 0. */
  readonly menPerItem: Factor | null;
}

/** A force made ready to run. */
export interface ForcePlan {
  readonly kinds: readonly KindPlan[];
  /** Multiplier of losses by period. */
  readonly profile: Float64Array;
  /** Months from the campaign's start to the start of each period, and to the end of the last. */
  readonly months: Float64Array;
}

/** `null` for a scenario that does not follow a force. */
export function planForce(
  { force }: Scenario,
  periods: readonly Period[],
  constants: Readonly<Record<string, number>>,
): ForcePlan | null {
  if (force === null) return null;
  const months = new Float64Array(periods.length + 1);
  periods.forEach((period, t) => (months[t + 1] = months[t]! + period.months));
  return {
    kinds: Object.entries(force.equipment).map(([name, { consumed }]) => {
      const path = (field: string): string => `force.equipment.${name}.${field}`;
      const required = constants[path('required')] ?? 0;
      return { name, consumed, path, menPerItem: required > 0 ? reciprocal(required) : null };
    }),
    profile: Float64Array.from(force.losses.profile ?? periods.map(() => 1)),
    months,
  };
}

/** 1,000 over a requirement that is stated. */
function reciprocal(required: number): Factor {
  const { exact } = statedFactor(required);
  const value = 1000 / required;
  if (exact === null) return drawnFactor(value);
  const above = exact.below * 1000n;
  const small = above <= BigInt(Number.MAX_SAFE_INTEGER);
  return {
    value,
    exact: { above, below: exact.above, numerator: small ? Number(above) : NaN, denominator: exact.numerator },
  };
}
