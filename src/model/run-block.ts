import type { Block } from './block.js';
import { pay } from './steps/books.js';
import { closePeriod, openPeriod } from './steps/country.js';
import { openBlock, openRegion } from './open-block.js';
import { answerWithMoney, openPools, widenPools } from './steps/pools.js';
import { press } from './steps/pressure.js';
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
 * Runs replicates `first` … `first + count − 1` through the whole campaign, replicates innermost. Regions go through it one after the
 * other, in memory that stays in the cache, unless dissent couples them; then periods are outside. The draws are keyed, so that
 * both orders give the same numbers.
 */
export function runBlock(block: Block, first: number, count: number, recorder: Recorder): void {
  const { program, regions } = block;
  openBlock(block, first, count);
  recorder.open(block);
  if (program.regionsCoupled) {
    for (const region of regions) openRegion(region);
    program.periods.forEach((_, t) => {
      openPeriod(block);
      for (let r = 0; r < regions.length; r++) step(block, r, t, recorder);
      closePeriod(block, t);
      recorder.period(block, t);
    });
  } else {
    openPeriod(block);
    for (let r = 0; r < regions.length; r++) {
      openRegion(regions[r]!);
      for (let t = 0; t < program.periods.length; t++) step(block, r, t, recorder);
    }
    program.periods.forEach((_, t) => {
      closePeriod(block, t);
      recorder.period(block, t);
    });
  }
  recorder.close(block);
}

/** One period of one region. */
function step(block: Block, r: number, t: number, recorder: Recorder): void {
  const { program } = block;
  if (t === 0) openPools(block, r);
  else if (program.offersMove) widenPools(block, r, t);
  volunteer(block, r, t);
  if (t >= program.coercionFrom && block.coercingCount > 0) press(block, r, t);
  if (program.scenario.cash !== null) pay(block, r, t);
  if (program.offersRespond) answerWithMoney(block, r, t);
  recorder.region(block, r, t);
}
