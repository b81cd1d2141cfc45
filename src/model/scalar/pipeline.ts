import { expm1 } from '../../numeric/index.js';
import { streams } from '../../random/index.js';
import type { DelayPlan } from '../pipeline/plan.js';
import { stageOf, type StageName, timeToGo } from '../steps/pipeline.js';
import type { Draw } from './chance.js';
import type { ScalarRegion, ScalarState } from './region.js';

/** A draw of the pipeline and what it decides. */
export interface PipelineDraw extends Draw {
  readonly stream: string;
}

/** What happens on the way to the units in one period. */
export interface ScalarPipelineStep {
  /** Men who signed, all ledgers. */
  readonly signed: number;
  /** Men who withdrew while they waited, and those who began training, of as many who could have. */
  readonly withdrawn: number;
  readonly ready: number;
  readonly admitted: number;
  readonly droppedOut: number;
  readonly arrived: number;
  /** Men who left their units. */
  readonly left: number;
  /** In the order in which they are made; draws about nobody are left out. */
  readonly draws: readonly PipelineDraw[];
}

/** What is known of a period before training begins. */
export type JoinedPipeline = Pick<ScalarPipelineStep, 'signed' | 'withdrawn' | 'draws'>;

/** Step 7 until training; `state.ready` are then the men who could begin. */
export function joinPipeline(region: ScalarRegion, state: ScalarState, t: number): JoinedPipeline {
  const { program } = region;
  const draws: PipelineDraw[] = [];
  const { signed } = state;
  const processed = passStage(region, state, t, 'processing', signed, draws);
  let withdrawn = processed.lost;
  if (program.pipeline!.seats !== null) {
    const half = program.periods[t]!.months / 2;
    const lost = lose(region, t, streams.readyDropout, stageOf('processing').hazard, half, state.ready, draws);
    state.ready -= lost;
    withdrawn += lost;
  }
  state.ready += processed.finishing;
  state.waiting += signed - withdrawn;
  state.waitingDropouts += withdrawn;
  return { signed, withdrawn, draws };
}

/** Step 7, the rest, for so many men admitted. */
export function passPipeline(
  region: ScalarRegion,
  state: ScalarState,
  t: number,
  admitted: number,
  joined: JoinedPipeline,
): ScalarPipelineStep {
  const { program } = region;
  const { months } = program.periods[t]!;
  const draws = [...joined.draws];
  const { ready } = state;
  state.admitted = admitted;
  state.ready -= admitted;
  state.waiting -= admitted;
  let { withdrawn } = joined;
  if (program.pipeline!.seats !== null) {
    const { hazard } = stageOf('processing');
    const lost = lose(region, t, streams.readyDropoutLater, hazard, months / 2, state.ready, draws);
    state.ready -= lost;
    state.waiting -= lost;
    state.waitingDropouts += lost;
    withdrawn += lost;
  }
  const trained = passStage(region, state, t, 'training', admitted, draws);
  state.training += admitted - trained.lost - trained.finishing;
  state.trainingDropouts += trained.lost;
  const path = 'pipeline.attrition';
  const old = lose(region, t, streams.attrition, path, months, state.present, draws);
  const fresh = lose(region, t, streams.arrivalAttrition, path, months / 2, trained.finishing, draws);
  state.attrited += old + fresh;
  state.present += trained.finishing - old - fresh;
  const { signed } = joined;
  return {
    signed,
    withdrawn,
    ready,
    admitted,
    droppedOut: trained.lost,
    arrived: trained.finishing,
    left: old + fresh,
    draws,
  };
}

/** A period of a stage of a stated length, with so many men entering it. */
function passStage(
  region: ScalarRegion,
  state: ScalarState,
  t: number,
  name: StageName,
  entering: number,
  draws: PipelineDraw[],
): { readonly finishing: number; readonly lost: number } {
  const { program, id, chance } = region;
  const { parts, open }: DelayPlan = program.pipeline![name];
  const { end, entry, dropout, hazard } = stageOf(name);
  const slots = state.pipeline![name];
  let finishing = slots[t]!;
  let lost = 0;
  for (const due of open[t]!) {
    const { months } = program.periods[t]!;
    const gone = lose(
      region,
      t,
      dropout + timeToGo(due, t, program.periods.length),
      hazard,
      months,
      slots[due]!,
      draws,
    );
    slots[due]! -= gone;
    lost += gone;
  }
  let rest = entering;
  parts[t]!.forEach(({ due, conditional, months }, k) => {
    let men = rest;
    if (conditional < 1) {
      const stream = `${end}${String(k)}`;
      const draw = chance.binomial(stream, id, t, rest, conditional);
      if (rest > 0) draws.push({ stream, ...draw });
      men = draw.result;
    }
    rest -= men;
    const gone = lose(region, t, `${entry}${String(k)}`, hazard, months, men, draws);
    lost += gone;
    if (due === t) finishing += men - gone;
    else slots[due]! += men - gone;
  });
  return { finishing, lost };
}

/** How many of so many men are lost by a hazard that acts for some months. */
function lose(
  { program, parameters, chance, id }: ScalarRegion,
  t: number,
  stream: string,
  path: string,
  months: number,
  men: number,
  draws: PipelineDraw[],
): number {
  if (program.parameters.constants[path] === 0) return 0;
  const draw = chance.binomial(stream, id, t, men, -expm1(-(parameters[path]! * months)));
  if (men > 0) draws.push({ stream, ...draw });
  return draw.result;
}
