import { periodsOf } from '../calendar/calendar.js';
import type { Policy, PolicyPath, Scenario } from '../types.js';

/**
 * What all policies together do to one path, by `region × periods + period` (both counted from 0):
 * the effective value is (`set` where it is a number, otherwise the value without policies) × `scale`.
 */
export interface PolicyEffect {
  /** NaN where nothing is set. */
  readonly set: Float64Array;
  /** 1 where nothing is scaled. */
  readonly scale: Float64Array;
  /** Index into `rules`: what was said of a cell, number by number; 0 where nothing was. */
  readonly rule: Int32Array;
  readonly rules: readonly PolicyRule[];
}

/** What policies say of a value, as its numbers are written: set to this (`null`: nothing), then scaled by each of these. */
export interface PolicyRule {
  readonly set: number | null;
  readonly scales: readonly number[];
}

type MutableEffect = Omit<PolicyEffect, 'rules'> & { readonly rules: PolicyRule[] };

/** Effects by path; a path that no policy touches is missing. */
export type PolicyEffects = Readonly<Partial<Record<PolicyPath, PolicyEffect>>>;

/** Gets a policy's place in the list, the way through the cells where it is in force, and the effects reached so far, which go on changing. */
export type AfterPolicy = (
  policy: number,
  eachCell: (act: (cell: number) => void) => void,
  effects: PolicyEffects,
) => void;

/**
 * Resolves a scenario's policies in the order of their list. Where a policy is in force (a period takes the values of its first day),
 * `set` replaces the value reached so far, scalings included; then `scale` multiplies it. Outside, nothing changes, bit for bit:
 * `set` stays NaN and `scale` stays exactly 1.
 * The offer's value without policies is 1 (or what regions answer a shortfall with); `uptake.season` is the multiplier of the month.
 *
 * `after` is called once per policy with what the policies up to it have done.
 */
export function resolvePolicies(scenario: Scenario, after?: AfterPolicy): PolicyEffects {
  const periods = periodsOf(scenario.calendar);
  const effects: Partial<Record<PolicyPath, MutableEffect>> = {};
  const effectOf = (path: string): MutableEffect =>
    (effects[path as PolicyPath] ??= {
      set: new Float64Array(scenario.regions.length * periods.length).fill(NaN),
      scale: new Float64Array(scenario.regions.length * periods.length).fill(1),
      rule: new Int32Array(scenario.regions.length * periods.length),
      rules: [{ set: null, scales: [] }],
    });
  scenario.policies.forEach((policy, p) => {
    const inForce = periods.flatMap((period, t) => (isInForce(policy, period.start) ? [t] : []));
    const regions = regionsOf(policy, scenario);
    const each = (act: (cell: number) => void): void => {
      for (const region of regions) for (const t of inForce) act(region * periods.length + t);
    };
    for (const [path, value] of Object.entries(policy.set) as [string, number][]) {
      const { set, scale, rule, rules } = effectOf(path);
      const next = rules.push({ set: value, scales: [] }) - 1;
      each((cell) => {
        set[cell] = value;
        scale[cell] = 1;
        rule[cell] = next;
      });
    }
    for (const [path, factor] of Object.entries(policy.scale) as [string, number][]) {
      const { scale, rule, rules } = effectOf(path);
      const scaled = new Map<number, number>();
      each((cell) => {
        scale[cell] = scale[cell]! * factor;
        const before = rule[cell]!;
        let next = scaled.get(before);
        if (next === undefined) {
          const { set, scales } = rules[before]!;
          next = rules.push({ set, scales: [...scales, factor] }) - 1;
          scaled.set(before, next);
        }
        rule[cell] = next;
      });
    }
    after?.(p, each, effects);
  });
  return effects;
}

/** Whether a policy is in force on a day. ISO dates of four-digit years sort as text. */
export function isInForce(policy: Policy, day: string): boolean {
  return policy.from <= day && (policy.until === null || day <= policy.until);
}

/** Places (from 0) of the regions that a policy is for: all, or those in its list or in one of its groups. */
export function regionsOf(
  policy: Pick<Policy, 'regions' | 'groups'>,
  { regions }: Pick<Scenario, 'regions'>,
): readonly number[] {
  if (policy.regions === null && policy.groups === null) return regions.map((_, i) => i);
  const ids = new Set<string>(policy.regions ?? []);
  const groups = new Set(policy.groups ?? []);
  return regions.flatMap((region, i) =>
    ids.has(region.id) || (region.group !== null && groups.has(region.group)) ? [i] : [],
  );
}
