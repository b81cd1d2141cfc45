import { periodsOf } from '../calendar/calendar.js';
import { nearestProduct, statedFactor } from '../exact-product.js';
import { announcedQuota } from '../announced-quota.js';
import type { Corridor, Scenario } from '../types.js';
import { type PolicyEffect, type PolicyEffects, resolvePolicies } from './policies.js';

/** The target and the announced quotas as they stand from a period on, until they are moved. */
export interface TargetVersion {
  /** First period in which they stand, from 0. */
  readonly from: number;
  /** What quotas add up to: the target, of a corridor its lower edge; people. */
  readonly target: number;
  /** The upper edge of a corridor; `null` for a target that is one number. */
  readonly most: number | null;
  /** By region, people; `null` where none is announced. */
  readonly announced: readonly (number | null)[];
}

/** What has to be found: the target, of a corridor its lower edge. */
export function targetOf({ target }: Pick<Scenario, 'target'>): number {
  return typeof target === 'number' ? target : target.least;
}

/** The corridor of a scenario; `null` where its target is one number. */
export function corridorOf({ target }: Pick<Scenario, 'target'>): Corridor | null {
  return typeof target === 'number' ? null : target;
}

/**
 * The versions of a scenario's target and announced quotas, in order; one where no policy moves them. A scaled number of people is
 * rounded to the nearest whole one, halves up.
 */
export function targetVersions(
  scenario: Scenario,
  effects: PolicyEffects = resolvePolicies(scenario),
): readonly TargetVersion[] {
  const announced = scenario.regions.map((region) => announcedQuota(scenario, region));
  const moved = [effects.target, effects['target.most'], effects['quota.announced']];
  const first = { from: 0, target: targetOf(scenario), most: corridorOf(scenario)?.most ?? null, announced };
  if (moved.every((effect) => effect === undefined)) return [first];
  const periods = periodsOf(scenario.calendar).length;
  const versions: TargetVersion[] = [];
  for (let from = 0; from < periods; from++) {
    const now: TargetVersion = {
      from,
      target: peopleUnder(effects.target, from, first.target),
      most: first.most === null ? null : peopleUnder(effects['target.most'], from, first.most),
      announced: announced.map((quota, r) => announcedUnder(effects['quota.announced'], r * periods + from, quota)),
    };
    const before = versions.at(-1);
    if (before === undefined || !isSame(before, now)) versions.push(now);
  }
  return versions;
}

function isSame(a: TargetVersion, b: TargetVersion): boolean {
  return a.target === b.target && a.most === b.most && a.announced.every((quota, r) => quota === b.announced[r]);
}

function announcedUnder(effect: PolicyEffect | undefined, cell: number, quota: number | null): number | null {
  const set = effect?.rules[effect.rule[cell]!]!.set ?? null;
  return quota === null && set === null ? null : peopleUnder(effect, cell, quota ?? 0);
}

function peopleUnder(effect: PolicyEffect | undefined, cell: number, people: number): number {
  if (effect === undefined) return people;
  const { set, scales } = effect.rules[effect.rule[cell]!]!;
  return scales.length === 0 ? (set ?? people) : nearestProduct(set ?? people, statedFactor(...scales));
}
