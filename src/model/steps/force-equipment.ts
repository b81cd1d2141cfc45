import { streams } from '../../random/index.js';
import { floorProduct } from '../../scenario/index.js';
import type { Block } from '../block.js';
import type { ForceBlock } from '../force-block/force-block.js';
import type { ForcePlan } from '../force-block/force-plan.js';
import { lossOfNewcomers, lossProbability, roundedBy } from '../force-block/force-rules.js';
import { drawForce } from './force-men.js';

/** One kind of equipment in one period, after the men: what is made and refurbished, lost and used. */
export function advanceKind(block: Block, force: ForceBlock, plan: ForcePlan, k: number, t: number): void {
  const { program, count, parameters, scratch, uniformSource, replicates } = block;
  const { uniforms, probabilities, drawn, limit: hazard, taken: lost, trials: supply } = scratch;
  const { name, path } = plan.kinds[k]!;
  const { months } = program.periods[t]!;
  const holding = force.holdings[k]!;
  const store = force.stores[k]!;
  const [made, refurbished] = [parameters[path('made')]!, parameters[path('refurbished')]!];
  const [share, number] = [parameters[path('losses.share')]!, parameters[path('losses.number')]!];
  const use = parameters[path('use')]!;

  uniformSource.fill(uniforms, count, streams.forceMade, name, replicates, t);
  for (let i = 0; i < count; i++) supply[i] = roundedBy(made[i]! * months, uniforms[i]!);
  uniformSource.fill(uniforms, count, streams.forceRefurbished, name, replicates, t);
  for (let i = 0; i < count; i++) {
    const out = Math.min(store[i]!, roundedBy(refurbished[i]! * months, uniforms[i]!));
    store[i]! -= out;
    supply[i]! += out;
    hazard[i] = share[i]! * months;
    probabilities[i] = lossProbability(hazard[i]!);
  }
  drawForce(block, lost, holding, { stream: streams.forceItemLost, of: name, t });
  for (let i = 0; i < count; i++) probabilities[i] = lossOfNewcomers(hazard[i]!, probabilities[i]!);
  drawForce(block, drawn, supply, { stream: streams.forceItemLostNew, of: name, t });
  uniformSource.fill(uniforms, count, streams.forceItemUsed, name, replicates, t);
  for (let i = 0; i < count; i++) {
    const left = holding[i]! + supply[i]! - lost[i]! - drawn[i]!;
    const men = (force.strengthBefore[i]! + force.counts.strength[i]!) / 2;
    const needed = (number[i]! + (use[i]! * men) / 1000) * months;
    holding[i] = left - Math.min(left, roundedBy(needed, uniforms[i]!));
  }
}

/** Equipped strength, and what binds: the men themselves, or the first kind that equips fewest. */
export function equip(block: Block, force: ForceBlock, plan: ForcePlan): void {
  const { count, parameters } = block;
  const { strength, equipped, binding } = force.counts;
  equipped.set(strength);
  binding.fill(0);
  plan.kinds.forEach(({ consumed, path, menPerItem }, k) => {
    const [made, refurbished, required] = ['made', 'refurbished', 'required'].map((field) => parameters[path(field)]!);
    const [holding, store] = [force.holdings[k]!, force.stores[k]!];
    for (let i = 0; i < count; i++) {
      const men = consumed
        ? Math.floor((1000 * (holding[i]! + made![i]! + Math.min(store[i]!, refurbished![i]!))) / required![i]!)
        : menPerItem === null
          ? Math.floor((1000 * holding[i]!) / required![i]!)
          : floorProduct(holding[i]!, menPerItem);
      if (!(men < equipped[i]!)) continue; // nothing at hand of what is not required is no number
      equipped[i] = men;
      binding[i] = k + 1;
    }
  });
}
