import { streams } from '../../random/index.js';
import type { Block } from '../block.js';
import { shareSeats } from '../pipeline/share-seats.js';

/** Step 7, between: where more men are ready in the country than there are seats, these are shared out by region, pro rata. */
export function admit(block: Block, t: number): void {
  const { program, regions, count, uniformSource, replicates, scratch } = block;
  const seats = program.pipeline!.seats!.whole[t]!;
  const { drawn: waiting, uniforms, places } = scratch;
  waiting.fill(0, 0, count);
  for (const { ready } of regions) for (let i = 0; i < count; i++) waiting[i]! += ready[i]!;
  let short = 0;
  for (let i = 0; i < count; i++) if (waiting[i]! > seats) places[short++] = i;
  if (short === 0) return;
  const men = new Float64Array(regions.length);
  const lots = Array.from({ length: short }, () => new Float64Array(regions.length));
  program.scenario.regions.forEach(({ id }, r) => {
    uniformSource.fill(uniforms, count, streams.seat, id, replicates, t);
    for (let j = 0; j < short; j++) lots[j]![r] = uniforms[places[j]!]!;
  });
  for (let j = 0; j < short; j++) {
    const i = places[j]!;
    for (let r = 0; r < men.length; r++) men[r] = regions[r]!.ready[i]!;
    shareSeats(seats, men, waiting[i]!, lots[j]!);
    for (let r = 0; r < men.length; r++) regions[r]!.admitted[i] = men[r]!;
  }
}
