import type { Block } from './block.js';
import { pay } from './books.js';
import { closePeriod, openPeriod } from './country.js';
import { openBlock } from './open-block.js';
import { answerWithMoney, openPools, widenPools } from './pools.js';
import { press } from './pressure.js';
import { volunteer } from './volunteering.js';

/** Is shown the block after every region's period, then after the period, and copies what it wants to keep. */
export interface Recorder {
  /** After parameters are drawn, before the first period. */
  readonly open: (block: Block) => void;
  readonly region: (block: Block, r: number, t: number) => void;
  readonly period: (block: Block, t: number) => void;
  readonly close: (block: Block) => void;
}

/** Runs replicates `first` … `first + count − 1` through the whole campaign: periods outside, regions inside, replicates innermost. */
export function runBlock(block: Block, first: number, count: number, recorder: Recorder): void {
  const { program } = block;
  openBlock(block, first, count);
  recorder.open(block);
  for (let t = 0; t < program.periods.length; t++) {
    openPeriod(block);
    const coercing = t >= program.coercionFrom && block.coercingCount > 0;
    for (let r = 0; r < block.regions.length; r++) {
      if (t === 0) openPools(block, r);
      else if (program.offersMove) widenPools(block, r, t);
      volunteer(block, r, t);
      if (coercing) press(block, r, t);
      if (program.scenario.cash !== null) pay(block, r, t);
      if (program.offersRespond) answerWithMoney(block, r, t);
      recorder.region(block, r, t);
    }
    closePeriod(block, t);
    recorder.period(block, t);
  }
  recorder.close(block);
}
