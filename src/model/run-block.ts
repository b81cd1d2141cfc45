import type { Block } from './block.js';
import type { Program } from './program.js';
import { pay, payForResources } from './steps/books.js';
import { closePeriod, openPeriod } from './steps/country.js';
import { signElsewhere } from './steps/elsewhere.js';
import { advanceForce, countArrived } from './steps/force.js';
import { openBlock, openRegion } from './open-block.js';
import { answerWithMoney, movePools, openPools } from './steps/pools.js';
import { openPayments, settlePayments } from './steps/payments.js';
import { joinPipeline, openPipeline, passPipeline } from './steps/pipeline.js';
import { press } from './steps/pressure.js';
import { admit } from './steps/seats.js';
import { refillPools } from './steps/refill.js';
import { volunteer } from './steps/volunteering.js';

/** Is shown the block after every region's period, then after every period, and copies what it wants to keep. */
export interface Recorder {
  /** After parameters are drawn, before the first period. */
  readonly open: (block: Block) => void;
  /** A region's periods come in order; other regions may come in between, before or after. Its state is to be read now. */
  readonly region: (block: Block, r: number, t: number) => void;
  /** After all regions' periods `t`, in order; regions may be further on already. */
  readonly period: (block: Block, t: number) => void;
  readonly close: (block: Block) => void;
}

/**
 * What a block may work on before it lets others have a turn, in numbers of one region, period and replicate. One of them takes 20 to
 * 300 ns (measured: founding case 40, with dissent and responses 150), so that a slice lasts 0.3 to 5 ms.
 */
export const sliceWork = 16_384;

/** A step's work beside its replicates, in the same unit: the calls, and at a region's first the keys of its streams (8 of 5 µs). */
const stepWork = 64;
const keysWork = 1024;

/** Work of the force in one period: some twelve draws and roundings for the men, eight for each kind. */
function forceWork({ force }: Program, count: number): number {
  return force === null ? 0 : (count + stepWork) * (4 + 3 * force.kinds.length);
}

/** Work of a block of so many replicates, in numbers of one region, period and replicate. */
export function blockWork(program: Program, count: number): number {
  const { scenario, periods } = program;
  return (
    scenario.regions.length * (periods.length * (count + stepWork) + count + keysWork) +
    periods.length * forceWork(program, count)
  );
}

/**
 * Runs replicates `first` … `first + count − 1` through the whole campaign, replicates innermost. Regions go through it one after the
 * other, in memory that stays in the cache, unless dissent couples them; then periods are outside. The draws are keyed, so that
 * both orders give the same numbers.
 *
 * Stops after every slice of work and gives the share of the block that is done; nothing else may use the block before it is run to its end.
 */
export function* blockSlices(block: Block, first: number, count: number, recorder: Recorder): Generator<number, void> {
  const { program, regions } = block;
  const periods = program.periods.length;
  const cells = regions.length * periods;
  let work = 0;
  /** Adds work; says whether a slice is full. */
  const isFull = (more: number): boolean => {
    work += more;
    if (work < sliceWork) return false;
    work = 0;
    return true;
  };
  openBlock(block, first, count);
  recorder.open(block);
  yield 0;
  if (program.regionsCoupled) {
    for (const region of regions) {
      openRegion(region);
      if (isFull(count)) yield 0;
    }
    const passes = passesOf(program);
    for (let t = 0; t < periods; t++) {
      openPeriod(block);
      for (const { region: act, country } of passes) {
        for (let r = 0; r < regions.length; r++) {
          act(block, r, t, recorder);
          const done = t * regions.length + (passes.length === 1 ? r + 1 : 0);
          if (isFull(count + stepWork + (t === 0 ? keysWork : 0))) yield done / cells;
        }
        country?.(block, t);
      }
      closePeriod(block, t);
      advanceForce(block, t);
      recorder.period(block, t);
    }
  } else {
    openPeriod(block);
    for (let r = 0; r < regions.length; r++) {
      openRegion(regions[r]!);
      for (let t = 0; t < periods; t++) {
        step(block, r, t, recorder);
        if (isFull(count + stepWork + (t === 0 ? keysWork : 0))) yield (r * periods + t + 1) / cells;
      }
    }
    for (let t = 0; t < periods; t++) {
      closePeriod(block, t);
      advanceForce(block, t);
      recorder.period(block, t);
      if (isFull(count + forceWork(program, count))) yield 1;
    }
  }
  recorder.close(block);
}

/** The same in one go. */
export function runBlock(block: Block, first: number, count: number, recorder: Recorder): void {
  const slices = blockSlices(block, first, count, recorder);
  while (slices.next().done !== true) continue;
}

/** Part of a period that is done in all regions, and then something for the country. */
interface Pass {
  readonly region: (block: Block, r: number, t: number, recorder: Recorder) => void;
  readonly country?: (block: Block, t: number) => void;
}

/** A period in as many passes as it takes: where men sign is settled when all have volunteered, training seats are shared out when all have signed. */
function passesOf(program: Program): readonly Pass[] {
  if (!program.inPasses) return [{ region: step }];
  const country = (program.pipeline?.seats ?? null) === null ? {} : { country: admit };
  if (program.departures === null) return [{ region: sign, ...country }, { region: follow }];
  return [{ region: volunteerOf, country: signElsewhere }, { region: bookAndJoin, ...country }, { region: follow }];
}

/** One period of one region. */
function step(block: Block, r: number, t: number, recorder: Recorder): void {
  sign(block, r, t);
  follow(block, r, t, recorder);
}

/** Up to the point where men sign, are counted and paid, and are ready for training. */
function sign(block: Block, r: number, t: number): void {
  volunteerOf(block, r, t);
  bookAndJoin(block, r, t);
}

/** The willing pool, and who volunteers. */
function volunteerOf(block: Block, r: number, t: number): void {
  if (t === 0) openPools(block, r);
  else if (block.program.refills || block.program.eligibilityMoves) refillPools(block, r, t);
  else if (block.program.poolMoves) movePools(block, r, t);
  volunteer(block, r, t);
}

/** Pressure, books, the next offer, and the first steps on the way to the unit. */
function bookAndJoin(block: Block, r: number, t: number): void {
  const { program } = block;
  if (t >= program.coercionFrom && block.coercingCount > 0) press(block, r, t);
  if (program.scenario.cash !== null) pay(block, r, t);
  if (program.resources.length > 0) payForResources(block, r, t);
  if (program.followsPayments) {
    if (t === 0) openPayments(block, r);
    settlePayments(block, r, t);
  }
  if (program.offersRespond) answerWithMoney(block, r, t);
  if (program.pipeline === null) return;
  if (t === 0) openPipeline(block, r);
  joinPipeline(block, r, t);
}

/** What follows, which moves no man outside the pipeline. */
function follow(block: Block, r: number, t: number, recorder: Recorder): void {
  const { program } = block;
  if (program.pipeline !== null) passPipeline(block, r, t);
  if (program.force !== null) countArrived(block, r, t);
  recorder.region(block, r, t);
}
