import { normalBatch, streams } from '../random/index.js';
import { counts } from '../scenario/index.js';
import type { Block, RegionBlock } from './block.js';
import { openForce } from './steps/force.js';
import { drawParameters } from './parameter-draws.js';

/** Starts a block on replicates `first` … `first + count − 1`: parameters, coercion and groups are drawn. */
export function openBlock(block: Block, first: number, count: number): void {
  block.first = first;
  block.count = count;
  for (let i = 0; i < count; i++) block.replicates[i] = first + i;
  const { program, uniformSource, unknowns, parameters, replicates, scratch } = block;
  drawParameters(program.parameters, parameters, unknowns, replicates, count, scratch.uniforms);

  unknowns(block.coercionDraw, count, streams.coercion, replicates);
  putCoercingFirst(block);

  program.groups.forEach((group, g) => {
    uniformSource.fill(block.groupNormals[g]!, count, streams.group, group, replicates, 0);
    normalBatch(block.groupNormals[g]!, count, scratch.pending);
  });
  block.dissent.fill(0);
  block.nationalEligible.fill(0);
  for (const attempts of block.nationalAttempts) attempts.fill(0);
  openForce(block);
}

/** Sets a region's counts to 0 before its first period, and what is carried from period to period to its start. */
export function openRegion(region: RegionBlock): void {
  for (const count of counts) region[count].fill(0);
  region.carry.fill(0);
  region.ownOffer.fill(1);
  region.offeredShare.fill(0);
}

/**
 * Moves the replicates in which coercion is in use to the front, so that whatever concerns them alone runs over neighbours. Coercion is in
 * use where the replicate's draw lies below the probability in force, in any region and period since its start. What is drawn before this
 * is moved here too; what is drawn after follows `replicates`.
 */
function putCoercingFirst(block: Block): void {
  const { program, parameters, count, coercionDraw, replicates, scratch } = block;
  const probability = parameters['coercion.probability']!;
  const rules = program.coercionRules;
  const { order, others, uniforms: copy } = scratch;
  let front = 0;
  let back = 0;
  for (let i = 0; i < count; i++) {
    if (rules.some(({ set, scale }) => coercionDraw[i]! < (set ?? probability[i]!) * scale)) order[front++] = i;
    else others[back++] = i;
  }
  block.coercingCount = front;
  order.set(others.subarray(0, back), front);
  const drawn = program.parameters.paths.filter((path) => program.parameters.constants[path] === undefined);
  for (const values of [coercionDraw, ...drawn.map((path) => parameters[path]!)]) {
    for (let j = 0; j < count; j++) copy[j] = values[order[j]!]!;
    values.set(copy.subarray(0, count));
  }
  for (let j = 0; j < count; j++) replicates[j] = block.first + order[j]!;
}
