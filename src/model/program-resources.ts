import { exp, ln } from '../numeric/index.js';
import {
  type Factor,
  fractionOf,
  type Period,
  type PolicyEffects,
  productOfRatios,
  type Resource,
  type Scenario,
  statedFactor,
} from '../scenario/index.js';

/** A resource made ready to run. */
export interface ProgramResource {
  readonly multiplies: Resource['multiplies'];
  /** Path of its elasticity among the parameters. */
  readonly elasticity: string;
  /** ln(level / base) in a region and period; 0 where they are the same. */
  readonly logRatio: (r: number, t: number) => number;
  /** What a region's period costs however many sign, whole minor units. */
  readonly cost: (r: number, t: number) => number;
  /** Minor units per man signed; `null` where it is not paid by the recruit. */
  readonly perRecruit: ((r: number, t: number) => Factor) | null;
}

/** A resource that is not at its base, somewhere and sometime. */
export interface ActingResource {
  readonly path: string;
  readonly logRatio: number;
}

/** The resources that multiply the hazard or the willing share in a region and period, in their order; those at their base change nothing. */
export function resourcesAt(
  { resources }: { readonly resources: readonly ProgramResource[] },
  multiplied: Resource['multiplies'],
  r: number,
  t: number,
): readonly ActingResource[] {
  if (resources.length === 0) return none;
  return resources.flatMap(({ multiplies, elasticity, logRatio }): ActingResource[] => {
    const log = multiplies === multiplied ? logRatio(r, t) : 0;
    return log === 0 ? [] : [{ path: elasticity, logRatio: log }];
  });
}

const none: readonly ActingResource[] = [];

/** What a level makes of the hazard or the willing share: (level / base) to the power of the elasticity. */
export function resourceFactor(logRatio: number, elasticity: number): number {
  return logRatio === 0 || elasticity === 0 ? 1 : exp(elasticity * logRatio);
}

export function programResources(
  { resources, regions }: Scenario,
  periods: readonly Period[],
  effects: PolicyEffects,
): readonly ProgramResource[] {
  const men = regions.reduce((sum, region) => sum + region.men, 0);
  return (resources ?? []).map((resource): ProgramResource => {
    const { name, level, base, cost, costPer, multiplies } = resource;
    const effect = effects[`resources.${name}.level`];
    /** The level as its numbers are written: set to this or as stated, then scaled. */
    const written = (r: number, t: number): readonly number[] => {
      if (effect === undefined) return [level];
      const { set, scales } = effect.rules[effect.rule[r * periods.length + t]!]!;
      return [set ?? level, ...scales];
    };
    const levelAt = (r: number, t: number): number => {
      if (effect === undefined) return level;
      const cell = r * periods.length + t;
      return (Number.isNaN(effect.set[cell]!) ? level : effect.set[cell]!) * effect.scale[cell]!;
    };
    return {
      multiplies,
      elasticity: `resources.${name}.elasticity`,
      logRatio: (r, t) => {
        const ratio = levelAt(r, t) / base;
        return ratio === 1 ? 0 : ln(ratio);
      },
      cost: (r, t) =>
        cost === 0 || costPer === 'recruit'
          ? 0
          : monthlyCost(
              [cost, ...written(r, t)],
              periods[t]!.days,
              men === 0 ? 1 : regions[r]!.men,
              men === 0 ? regions.length : men,
            ),
      perRecruit: cost === 0 || costPer === 'month' ? null : (r, t) => statedFactor(cost, ...written(r, t)),
    };
  });
}

/**
 * Cost × level × months × a region's share of the men, to whole minor units, halves up; exact where its decimals are. A month is 30.4375 days,
 * 487 sixteenths of a day.
 */
function monthlyCost(factors: readonly number[], days: number, part: number, whole: number): number {
  const ratio = productOfRatios(factors);
  const exact =
    ratio === null ? null : fractionOf(ratio[0] * BigInt(days) * 16n * BigInt(part), ratio[1] * 487n * BigInt(whole));
  if (exact !== null) return Number((2n * exact.above + exact.below) / (2n * exact.below));
  return Math.round((factors.reduce((product, factor) => product * factor, 1) * days * 16 * part) / (487 * whole));
}
