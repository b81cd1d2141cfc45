import { binomialBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import type { ForceBlock } from '../force-block/force-block.js';
import type { ForcePlan } from '../force-block/force-plan.js';
import {
  lossesPerCounted,
  lossOfNewcomers,
  lossProbability,
  roundedBy,
  shareReturned,
} from '../force-block/force-rules.js';

/** Men of the force in one period: who joins, who comes back, who is lost, and of those who is killed and who will come back. */
export function advanceMen(block: Block, force: ForceBlock, plan: ForcePlan, t: number): void {
  force.strengthBefore.set(force.counts.strength);
  join(block, force, t);
  comeBack(block, force, plan, t);
  lose(block, force, plan, t);
}

/** Draws out[i] = Binomial(trials[i], probabilities[i]), of the country. */
export function drawForce(
  block: Block,
  out: Float64Array,
  trials: Float64Array,
  { stream, of = '', t }: { readonly stream: string; readonly of?: string; readonly t: number },
): void {
  const { count, scratch, uniformSource, replicates } = block;
  uniformSource.fill(scratch.uniforms, count, stream, of, replicates, t);
  binomialBatch(out, count, scratch.uniforms, trials, scratch.probabilities, scratch.pending);
}

/** The campaign's men of the period, as far as they join this force, and others. */
function join(block: Block, force: ForceBlock, t: number): void {
  const { program, count, parameters, scratch, uniformSource, replicates } = block;
  const { uniforms, trials, probabilities } = scratch;
  const { joining, counts, arrived } = force;
  const share = parameters['force.arrivals.share']!;
  const others = parameters['force.arrivals.others']!;
  const { months } = program.periods[t]!;
  const before = t === 0 ? null : arrived[t - 1]!;
  for (let i = 0; i < count; i++) trials[i] = arrived[t]![i]! - (before === null ? 0 : before[i]!);
  for (let i = 0; i < count; i++) probabilities[i] = share[i]!;
  drawForce(block, joining, trials, { stream: streams.forceJoined, t });
  uniformSource.fill(uniforms, count, streams.forceOthers, '', replicates, t);
  for (let i = 0; i < count; i++) joining[i]! += roundedBy(others[i]! * months, uniforms[i]!);
  for (let i = 0; i < count; i++) counts.joined[i]! += joining[i]!;
}

/** Adds those lost in earlier periods who come back in this one to the newcomers. */
function comeBack(block: Block, force: ForceBlock, plan: ForcePlan, t: number): void {
  if (block.program.parameters.constants['force.returns.share'] === 0) return;
  const lags = block.parameters['force.returns.lag']!;
  let [least, most] = [Infinity, 0];
  for (let i = 0; i < block.count; i++) {
    least = Math.min(least, lags[i]!);
    most = Math.max(most, lags[i]!);
  }
  const { months } = plan;
  for (let c = 0; c < t; c++) {
    // Nobody of the period comes back yet, or all have.
    if (months[t + 1]! - least <= months[c]! || months[t]! - most >= months[c + 1]!) continue;
    returnOf(block, force, plan, c, t);
  }
}

/** Those lost in period c who come back in period t: the same uniform number rounds them in every period, so that they add up. */
function returnOf(block: Block, force: ForceBlock, { months }: ForcePlan, c: number, t: number): void {
  const { count, parameters } = block;
  const { returning, rounding, joining, counts } = force;
  const lags = parameters['force.returns.lag']!;
  const [men, u] = [returning[c]!, rounding[c]!];
  const [from, to] = [months[c]!, months[c + 1]!];
  for (let i = 0; i < count; i++) {
    const lag = lags[i]!;
    const before = c === t ? 0 : roundedBy(men[i]! * shareReturned(from, to, lag, months[t]!), u[i]!);
    const back = roundedBy(men[i]! * shareReturned(from, to, lag, months[t + 1]!), u[i]!) - before;
    joining[i]! += back;
    counts.returned[i]! += back;
  }
}

/** Losses of those there and of newcomers, and what becomes of them; those who come back within the period are not lost again in it. */
function lose(block: Block, force: ForceBlock, plan: ForcePlan, t: number): void {
  const { program, count, parameters, scratch, uniformSource, replicates } = block;
  const { uniforms, trials, probabilities, drawn, limit: cumulated, taken: lost, wrong: killed } = scratch;
  const { counts, joining, strengthBefore, returning, rounding } = force;
  const { counted } = program.scenario.force!.losses;
  const share = parameters['force.losses.share']!;
  const number = parameters['force.losses.number']!;
  const wounded = parameters['force.losses.woundedPerKilled']!;
  const back = parameters['force.returns.share']!;
  const scale = plan.profile[t]!;
  const { months } = program.periods[t]!;

  for (let i = 0; i < count; i++) {
    cumulated[i] = lossesPerCounted(counted, wounded[i]!, back[i]!) * scale * months;
    trials[i] = strengthBefore[i]!;
    probabilities[i] = lossProbability(cumulated[i]! * share[i]!);
  }
  drawForce(block, lost, trials, { stream: streams.forceLost, t });
  for (let i = 0; i < count; i++) probabilities[i] = lossOfNewcomers(cumulated[i]! * share[i]!, probabilities[i]!);
  drawForce(block, drawn, joining, { stream: streams.forceLostJoined, t });
  uniformSource.fill(uniforms, count, streams.forceLostNumber, '', replicates, t);
  for (let i = 0; i < count; i++) {
    const there = strengthBefore[i]! + joining[i]!;
    const byShare = lost[i]! + drawn[i]!;
    lost[i] = byShare + Math.min(there - byShare, roundedBy(cumulated[i]! * number[i]!, uniforms[i]!));
    counts.strength[i] = there - lost[i]!;
    counts.losses[i]! += lost[i]!;
    probabilities[i] = 1 / (1 + wounded[i]!);
  }
  drawForce(block, killed, lost, { stream: streams.forceKilled, t });
  for (let i = 0; i < count; i++) {
    counts.killed[i]! += killed[i]!;
    trials[i] = lost[i]! - killed[i]!;
    probabilities[i] = back[i]!;
  }
  drawForce(block, returning[t]!, trials, { stream: streams.forceReturning, t });
  for (let i = 0; i < count; i++) counts.irrecoverable[i]! += lost[i]! - returning[t]![i]!;
  if (program.parameters.constants['force.returns.share'] === 0) return;
  uniformSource.fill(rounding[t]!, count, streams.forceReturned, '', replicates, t);
  joining.fill(0);
  returnOf(block, force, plan, t, t);
  for (let i = 0; i < count; i++) counts.strength[i]! += joining[i]!;
}
