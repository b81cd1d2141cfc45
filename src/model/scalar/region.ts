import { exp } from '../../numeric/index.js';
import { streams } from '../../random/index.js';
import { drawnFactor, nearestProduct } from '../../scenario/index.js';
import { type Program, underPolicies } from '../program.js';
import { resourceFactor, resourcesAt } from '../program-resources.js';
import { recordOf, type RegionField, regionFields } from '../region-fields.js';
import { eligibleUnder } from '../steps/eligibility.js';
import { offerFactor } from '../steps/pools.js';
import { makePaymentMemory, type PaymentMemory } from '../payments/memory.js';
import { makePipelineMemory, type PipelineMemory } from '../pipeline/memory.js';
import { makeTiers, openTiers, settle, type Tiers } from '../tiers.js';
import type { Chance, Draw } from './chance.js';

/** One region on one way through the campaign, by numbers instead of arrays of replicates. */
export interface ScalarRegion {
  readonly program: Program;
  /** Index of the region in the scenario's list, and its id. */
  readonly r: number;
  readonly id: string;
  /** Values of all uncertain parameters. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly chance: Chance;
}

/** State and counts of a region; what moves it is below and in `step.ts`. */
export type ScalarState = { -readonly [Field in RegionField]: number } & {
  /** Of one replicate; `null` where offers do not fall. */
  readonly tiers: Tiers | null;
  /** Of one replicate; `null` where there is no pipeline. */
  readonly pipeline: PipelineMemory | null;
  /** The same where payments do not lag. */
  readonly payments: PaymentMemory | null;
};

/** How a region's willing pool comes about. */
export interface ScalarStart {
  readonly men: number;
  readonly eligibleShare: number;
  readonly eligible: number;
  /** Share of eligible men who would ever volunteer: nationally, the region's own factor on it, and both together at offer 1. */
  readonly nationalShare: number;
  readonly regionalFactor: number;
  readonly baseShare: number;
  readonly pool: Draw;
  /** Men who leave when the campaign is announced; `null` where the scenario has none. */
  readonly flight: Draw | null;
}

/** Step 1 at the start: who is eligible, who would ever volunteer, who leaves on the announcement. */
export function startRegion(region: ScalarRegion): { readonly start: ScalarStart; readonly state: ScalarState } {
  const { program, parameters, chance, r, id } = region;
  const { men } = program.scenario.regions[r]!;
  const eligibleShare = eligibleUnder(program, r, 0, parameters['eligible']!);
  const eligible = nearestProduct(men, program.stated.eligible(r, 0) ?? drawnFactor(eligibleShare)); // whole on the expected path too
  const nationalShare = parameters['uptake.willing']!;
  const regionalFactor = exp(logFactor(region));
  const baseShare = nationalShare * regionalFactor;
  const { share, excess } = offered(region, 0, baseShare, 1);
  const pool = chance.binomial(streams.pool, id, 0, eligible, share);
  const others = eligible - pool.result;
  const flight =
    program.parameters.constants['response.announcementFlight'] === 0
      ? null
      : chance.binomial(streams.flight, id, 0, others, parameters['response.announcementFlight']!);
  const fled = flight?.result ?? 0;
  const tiers = program.offersFall ? makeTiers(1, program.offerLevels) : null;
  if (tiers !== null) openTiers(tiers, 0, pool.result);
  return {
    start: { men, eligibleShare, eligible, nationalShare, regionalFactor, baseShare, pool, flight },
    state: {
      ...recordOf(regionFields, () => 0),
      eligible,
      everWilling: pool.result,
      entered: pool.result,
      willing: pool.result,
      unwilling: others - fled,
      fled,
      frailty: 1,
      shareExcess: excess,
      baseShare,
      ownOffer: 1,
      offeredShare: share,
      tiers,
      pipeline: program.pipeline === null ? null : makePipelineMemory(1, program.periods.length),
      payments: program.payments === null ? null : makePaymentMemory(1, program.periods.length, true),
    },
  };
}

/** The offer in force, the share of eligible men who would ever volunteer on it, and how far that lies above its cap at 1, as a factor of at least 1. */
export function offered(
  { program, parameters, r }: ScalarRegion,
  t: number,
  baseShare: number,
  ownOffer: number,
): { readonly offer: number; readonly share: number; readonly excess: number } {
  const announced = underPolicies(program.effects.offer, r * program.periods.length + t, 1);
  if (!program.poolMoves) return { offer: announced, ...capped(baseShare) };
  const offer = announced * ownOffer;
  let share = baseShare * offerFactor(offer, parameters['uptake.payElasticity']!);
  for (const { logRatio, path } of resourcesAt(program, 'willing', r, t))
    share *= resourceFactor(logRatio, parameters[path]!);
  return { offer, ...capped(share) };
}

function capped(share: number): { readonly share: number; readonly excess: number } {
  return { share: Math.min(1, share), excess: Math.max(1, share) };
}

/**
 * Step 1 in later periods: a better offer than any before wins men over; where offers fall, those who would not accept the new one and have
 * not signed leave the pool, and count as less than 0. `null` where offers cannot move.
 */
export function movePool(
  { program, chance, id }: ScalarRegion,
  state: ScalarState,
  t: number,
  share: number,
): number | null {
  const { tiers, willing, unwilling } = state;
  if (!program.poolMoves) return null;
  if (tiers === null ? share <= state.offeredShare : share === state.offeredShare) return 0;
  state.offeredShare = share;
  const level = chance.binomial(streams.pool, id, 0, state.eligible, share).result;
  let won = 0;
  if (tiers === null) won = Math.min(level - state.everWilling, unwilling);
  else if (tiers.asked[0] !== level)
    won = settle(tiers, 0, level, willing, willing + unwilling, chance.rounding(streams.tiers, id, t)) - willing;
  state.everWilling = Math.max(state.everWilling, level);
  state.willing += won;
  state.entered += won;
  state.unwilling -= won;
  return won;
}

/** Logarithm of Π(z/z̄)^ν·e^u, the region's own factor on the national share. */
function logFactor({ program, parameters, chance, r, id }: ScalarRegion): number {
  let log = 0;
  if (program.parameters.constants['uptake.regionalSpread'] !== 0) {
    const group = program.groupOf[r]!;
    const shared = group < 0 ? 0 : parameters['uptake.groupCorrelation']!;
    const own = chance.normal(streams.region, id, 0);
    const both =
      shared === 0
        ? own
        : Math.sqrt(shared) * chance.normal(streams.group, program.groups[group]!, 0) + Math.sqrt(1 - shared) * own;
    log = chance.logFactor(parameters['uptake.regionalSpread']!, both);
  }
  for (const { path, logRatio } of program.covariates) log += parameters[path]! * logRatio[r]!;
  return log;
}
