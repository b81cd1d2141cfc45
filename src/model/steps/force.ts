import { drawnFactor, nearestProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import { arriving } from '../force-block/force-plan.js';
import { fillSum } from '../metric-values.js';
import { advanceKind, equip } from './force-equipment.js';
import { advanceMen } from './force-men.js';

/** Sets the force to its start, after the parameters are drawn. */
export function openForce({ program, force, parameters, count }: Block): void {
  if (force === null) return;
  for (const arrived of force.arrived) arrived.fill(0);
  for (const values of Object.values(force.counts)) values.fill(0);
  const whole = (out: Float64Array, path: string): void => {
    const values = parameters[path]!;
    for (let i = 0; i < count; i++) out[i] = nearestProduct(1, drawnFactor(values[i]!));
  };
  whole(force.counts.strength, 'force.strength');
  program.force!.kinds.forEach(({ path }, k) => {
    whole(force.holdings[k]!, path('holding'));
    whole(force.stores[k]!, path('store'));
  });
}

/** Adds a region's men who have come out of the campaign by the end of a period to the country's. */
export function countArrived(block: Block, r: number, t: number): void {
  const { force, scratch, count } = block;
  if (force === null) return;
  const men = scratch.drawn;
  const arrived = force.arrived[t]!;
  fillSum(men, arriving, block, r);
  for (let i = 0; i < count; i++) arrived[i]! += men[i]!;
}

/** The force's period, after that of all regions. */
export function advanceForce(block: Block, t: number): void {
  const { force, program } = block;
  if (force === null) return;
  const plan = program.force!;
  advanceMen(block, force, plan, t);
  plan.kinds.forEach((_, k) => {
    advanceKind(block, force, plan, k, t);
  });
  equip(block, force, plan);
}
