import { binomialBatch, probabilityBatch, streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { emptyPipeline } from '../pipeline/memory.js';

/** A stage of the way to the unit: where its men stand, what they are lost by, and the names of its draws. */
const stages = {
  processing: {
    hazard: 'pipeline.waitingDropout',
    end: streams.processingEnd,
    entry: streams.processingEntry,
    dropout: streams.processingDropout,
  },
  training: {
    hazard: 'pipeline.trainingDropout',
    end: streams.trainingEnd,
    entry: streams.trainingEntry,
    dropout: streams.trainingDropout,
  },
} as const;

export type StageName = keyof typeof stages;

/** What a stage is called in draws and parameters. */
export const stageOf = (name: StageName): (typeof stages)[StageName] => stages[name];

/** By what the men on their way are told apart in the names of draws: the periods that they have still to go, or that they go beyond the campaign. */
export const timeToGo = (due: number, t: number, periods: number): string =>
  due === periods ? 'beyond' : String(due - t);

/** Before a region's first period: nobody is on the way, nobody in a unit. */
export function openPipeline(block: Block, r: number): void {
  const { ready, admitted, present } = block.regions[r]!;
  emptyPipeline(block.pipelines[r]!);
  for (const men of [ready, admitted, present]) men.fill(0);
}

/**
 * Step 7, until training: who has signed is processed and then ready. Of those who were ready at the start of the period some withdraw in its first
 * half. `admitted` are all who are ready, and as many of them as there are seats once these are shared out.
 */
export function joinPipeline(block: Block, r: number, t: number): void {
  const { program, count, scratch } = block;
  const { months: length } = program.periods[t]!;
  const { signed, waiting, waitingDropouts, ready, admitted } = block.regions[r]!;
  const { finishing, lost } = scratch;
  passStage(block, r, t, 'processing', signed);
  for (let i = 0; i < count; i++) {
    waiting[i]! += signed[i]! - lost[i]!;
    waitingDropouts[i]! += lost[i]!;
  }
  if (program.pipeline!.seats !== null) {
    loseMen(block, r, t, { stream: streams.readyDropout, path: stages.processing.hazard, months: length / 2 }, ready);
    withdraw(block, r);
  }
  for (let i = 0; i < count; i++) {
    ready[i]! += finishing[i]!;
    admitted[i] = ready[i]!;
  }
}

/** Step 7, the rest: those admitted train, arrive, and leave again. */
export function passPipeline(block: Block, r: number, t: number): void {
  const { program, count, scratch } = block;
  const { waiting, ready, admitted, training, trainingDropouts, present, attrited } = block.regions[r]!;
  const { finishing, lost } = scratch;
  const { months } = program.periods[t]!;
  for (let i = 0; i < count; i++) {
    ready[i]! -= admitted[i]!;
    waiting[i]! -= admitted[i]!;
  }
  if (program.pipeline!.seats !== null) {
    const path = stages.processing.hazard;
    loseMen(block, r, t, { stream: streams.readyDropoutLater, path, months: months / 2 }, ready);
    withdraw(block, r);
  }
  passStage(block, r, t, 'training', admitted);
  for (let i = 0; i < count; i++) {
    training[i]! += admitted[i]! - lost[i]! - finishing[i]!;
    trainingDropouts[i]! += lost[i]!;
  }
  const path = 'pipeline.attrition';
  loseMen(block, r, t, { stream: streams.attrition, path, months }, present);
  for (let i = 0; i < count; i++) attrited[i]! += lost[i]!;
  // Men arrive throughout the period: in the mean in its middle.
  loseMen(block, r, t, { stream: streams.arrivalAttrition, path, months: months / 2 }, finishing);
  for (let i = 0; i < count; i++) {
    attrited[i]! += lost[i]!;
    present[i]! += finishing[i]!;
  }
}

/** Books the men lost as withdrawn while they waited. */
function withdraw({ regions, count, scratch }: Block, r: number): void {
  const { waiting, waitingDropouts } = regions[r]!;
  for (let i = 0; i < count; i++) {
    waiting[i]! -= scratch.lost[i]!;
    waitingDropouts[i]! += scratch.lost[i]!;
  }
}

/**
 * A period of a stage that lasts a stated time: men on their way drop out, those due now leave, and those who enter are told apart by when they will
 * be due. Who leaves is then in `scratch.finishing`, who dropped out in `scratch.lost`.
 */
function passStage(block: Block, r: number, t: number, name: StageName, entering: Float64Array): void {
  const { program, count, scratch, uniformSource, replicates } = block;
  const { parts, open } = program.pipeline![name];
  const { capacity, [name]: slots } = block.pipelines[r]!;
  const id = program.scenario.regions[r]!.id;
  const { end, entry, dropout, hazard: path } = stages[name];
  const { months: length } = program.periods[t]!;
  const { uniforms, probabilities, drawn, pending, entering: rest, finishing, lost, trials: losses } = scratch;
  const menDue = (due: number): Float64Array => slots.subarray(due * capacity, due * capacity + count);
  losses.fill(0, 0, count);
  finishing.set(menDue(t));
  for (const due of open[t]!) {
    loseMen(
      block,
      r,
      t,
      { stream: dropout + timeToGo(due, t, program.periods.length), path, months: length },
      menDue(due),
    );
    for (let i = 0; i < count; i++) losses[i]! += lost[i]!;
  }
  rest.set(entering.subarray(0, count));
  parts[t]!.forEach(({ due, conditional, months }, k) => {
    if (conditional < 1) {
      probabilities.fill(conditional, 0, count);
      uniformSource.fill(uniforms, count, `${end}${String(k)}`, id, replicates, t);
      binomialBatch(drawn, count, uniforms, rest, probabilities, pending);
    } else drawn.set(rest.subarray(0, count));
    for (let i = 0; i < count; i++) rest[i]! -= drawn[i]!;
    loseMen(block, r, t, { stream: `${entry}${String(k)}`, path, months }, drawn);
    const men = due === t ? finishing : menDue(due);
    for (let i = 0; i < count; i++) {
      men[i]! += drawn[i]!;
      losses[i]! += lost[i]!;
    }
  });
  lost.set(losses.subarray(0, count));
}

/** What men are lost by: the draw, the hazard per month, and how many months it acts. */
interface Loss {
  readonly stream: string;
  readonly path: 'pipeline.waitingDropout' | 'pipeline.trainingDropout' | 'pipeline.attrition';
  readonly months: number;
}

/** Takes out of `men` who is lost by a hazard; those are then in `scratch.lost`. */
function loseMen(block: Block, r: number, t: number, { stream, path, months }: Loss, men: Float64Array): void {
  const { program, count, parameters, uniformSource, replicates } = block;
  const { uniforms, probabilities, pending, lost } = block.scratch;
  if (program.parameters.constants[path] === 0) {
    lost.fill(0, 0, count);
    return;
  }
  const hazard = parameters[path]!;
  for (let i = 0; i < count; i++) probabilities[i] = hazard[i]! * months;
  probabilityBatch(probabilities, count);
  uniformSource.fill(uniforms, count, stream, program.scenario.regions[r]!.id, replicates, t);
  binomialBatch(lost, count, uniforms, men, probabilities, pending);
  for (let i = 0; i < count; i++) men[i]! -= lost[i]!;
}
