import type { KeyedUniforms, UniformSource } from '../random/index.js';
import { type ForceBlock, makeForceBlock } from './force-block/force-block.js';
import { makeParameterDraws, type ParameterDraws } from './parameter-draws.js';
import type { Program } from './program.js';
import { isOfNoBlock } from '../scenario/index.js';
import { isCount, offerFields, pipelineFields, recordOf, type RegionField, regionFields } from './region-fields.js';
import { makePaymentMemory, type PaymentMemory } from './payments/memory.js';
import { makePipelineMemory, type PipelineMemory } from './pipeline/memory.js';
import { statedChance } from './stated-sampling.js';
import { makeTiers, type Tiers } from './tiers.js';
import { makeUnknownSource, type Sampling, type UnknownSource } from './unknown-source.js';

/** State and counts of one region in every replicate of a block, one array a field; what the scenario does not need is empty. */
export type RegionBlock = Readonly<Record<RegionField, Float64Array>>;

/** Working memory of one pass over the replicates of a block; nothing in it outlives a step. */
export interface Scratch {
  readonly uniforms: Float64Array;
  readonly trials: Float64Array;
  readonly probabilities: Float64Array;
  readonly drawn: Float64Array;
  readonly pending: Int32Array;
  /** Gathered replicates in which officials act: place in the block, replicate number, and their numbers. */
  readonly places: Int32Array;
  readonly actors: Int32Array;
  /** Replicates in the order in which the block will hold them, and those put behind. */
  readonly order: Int32Array;
  readonly others: Int32Array;
  readonly gap: Float64Array;
  /** Share of the others who leave. */
  readonly leaving: Float64Array;
  readonly limit: Float64Array;
  readonly taken: Float64Array;
  readonly wrong: Float64Array;
  readonly fromPool: Float64Array;
  readonly induced: Float64Array;
  /** Men who enter a stage and are not yet placed, who leave it, and whom it loses. */
  readonly entering: Float64Array;
  readonly finishing: Float64Array;
  readonly lost: Float64Array;
}

/** A block of replicates on its way through the campaign. */
export interface Block {
  readonly program: Program;
  /** What chance decides by. */
  readonly uniformSource: UniformSource;
  /** Where what is not known is drawn from; chance is keyed. */
  readonly unknowns: UnknownSource;
  readonly capacity: number;
  /** Replicates in the current block, `first` … `first + count − 1`, and their numbers by place: those in which coercion is in use come first. */
  first: number;
  count: number;
  readonly replicates: Int32Array;
  /** In how many of them coercion is in use in some region and period. */
  coercingCount: number;
  readonly parameters: ParameterDraws;
  /** The replicate's draw for coercion: used where it lies below the probability in force. */
  readonly coercionDraw: Float64Array;
  /** Standard normal that the regions of a group share, by group. */
  readonly groupNormals: readonly Float64Array[];
  /** Y: dissent index; attempts of the country in each period, and its eligible men. */
  readonly dissent: Float64Array;
  readonly nationalAttempts: readonly Float64Array[];
  readonly nationalEligible: Float64Array;
  /** Of the capacity to coerce, the share that dissent leaves; and what dissent multiplies the sign-up hazard by. */
  readonly capacityShare: Float64Array;
  readonly dissentFactor: Float64Array;
  /** State by region. Where regions do not depend on each other it is one and the same memory, used by one after the other. */
  readonly regions: readonly RegionBlock[];
  /** By region: 1 where `shareExcess` is above 1 in any replicate. */
  readonly exceeding: Uint8Array;
  /** By region, as `regions`: its men by the least offer they accept; empty where offers do not fall. */
  readonly tiers: readonly Tiers[];
  /** By region, as `regions`: its men on the way to their units; empty where there is no pipeline. */
  readonly pipelines: readonly PipelineMemory[];
  /** By region, as `regions`: what is owed to recruits; empty where payments do not lag. */
  readonly payments: readonly PaymentMemory[];
  /** The force that recruits go to; `null` for none. */
  readonly force: ForceBlock | null;
  readonly scratch: Scratch;
}

/** Allocates a block; what a scenario does not need has length 0. */
export function makeBlock(
  program: Program,
  uniformSource: KeyedUniforms,
  capacity: number,
  sampling: Sampling = 'independent',
): Block {
  const array = (needed = true): Float64Array => new Float64Array(needed ? capacity : 0);
  const makeRegion = (): RegionBlock => {
    const region = recordOf(regionFields, (field) => array(isNeeded(field, program)));
    return program.allRecorded ? { ...region, recordedCoerced: region.coerced } : region;
  };
  const shared = makeRegion();
  const makeOwnTiers = (): Tiers => (program.offersFall ? makeTiers(capacity, program.offerLevels) : makeTiers(0, 0));
  const sharedTiers = makeOwnTiers();
  const makeOwnPipeline = (): PipelineMemory =>
    makePipelineMemory(program.pipeline === null ? 0 : capacity, program.periods.length);
  const sharedPipeline = makeOwnPipeline();
  const makeOwnPayments = (): PaymentMemory =>
    makePaymentMemory(program.payments === null ? 0 : capacity, program.periods.length, program.scenario.cash !== null);
  const sharedPayments = makeOwnPayments();
  return {
    program,
    uniformSource:
      typeof sampling === 'object' && sampling.of === 'stated' ? statedChance(uniformSource, sampling) : uniformSource,
    unknowns: makeUnknownSource(program.parameters, uniformSource, sampling),
    capacity,
    first: 0,
    count: 0,
    replicates: new Int32Array(capacity),
    coercingCount: 0,
    parameters: makeParameterDraws(program.parameters, capacity),
    coercionDraw: array(),
    groupNormals: program.groups.map(() => array()),
    dissent: array(),
    nationalAttempts: program.periods.map(() => array()),
    nationalEligible: array(),
    capacityShare: array(),
    dissentFactor: array(program.hazardFollowsDissent),
    regions: program.scenario.regions.map(() => (program.regionsCoupled ? makeRegion() : shared)),
    exceeding: new Uint8Array(program.scenario.regions.length),
    tiers: program.scenario.regions.map(() => (program.regionsCoupled ? makeOwnTiers() : sharedTiers)),
    pipelines: program.scenario.regions.map(() => (program.regionsCoupled ? makeOwnPipeline() : sharedPipeline)),
    payments: program.scenario.regions.map(() => (program.regionsCoupled ? makeOwnPayments() : sharedPayments)),
    force: makeForceBlock(program.force, capacity),
    scratch: {
      uniforms: array(),
      trials: array(),
      probabilities: array(),
      drawn: array(),
      pending: new Int32Array(capacity),
      places: new Int32Array(capacity),
      actors: new Int32Array(capacity),
      gap: array(),
      leaving: array(),
      order: new Int32Array(capacity),
      others: new Int32Array(capacity),
      limit: array(),
      taken: array(),
      wrong: array(),
      fromPool: array(),
      induced: array(),
      entering: array(program.pipeline !== null),
      finishing: array(program.pipeline !== null),
      lost: array(program.pipeline !== null),
    },
  };
}

/** Whether a scenario has a use for a field's own memory. */
function isNeeded(field: RegionField, program: Program): boolean {
  if (field === 'spend') return program.scenario.cash !== null;
  if (isCount(field) && isOfNoBlock(field, program.scenario)) return false;
  if (field === 'signed') return program.followsSigned;
  if (field === 'incoming') return program.departures !== null;
  if (field === 'reports') return program.scenario.reporting.coverage !== null;
  if (field === 'owed') return program.payments !== null && program.scenario.cash !== null;
  if (pipelineFields.includes(field)) return program.pipeline !== null;
  if (field === 'recordedCoerced') return !program.allRecorded; // then it is the memory of `coerced`
  return program.poolMoves || !offerFields.includes(field);
}
