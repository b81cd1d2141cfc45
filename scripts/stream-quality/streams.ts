import { fillUniforms, periodCounter, streamKey, streams } from '../../src/random/index.js';

/**
 * Keyed uniforms as bytes without end, in the orders that could betray a weak key or counter: along replicates, along periods,
 * across regions. Every uniform gives its 52 bits' upper 48 (six bytes).
 */
export const orders = ['replicates', 'periods', 'regions'] as const;
export type Order = (typeof orders)[number];

const chunk = 8192;

/** Endless chunks of 48 KiB. */
export function* keyedBytes(order: Order): Generator<Buffer> {
  const uniforms = new Float64Array(chunk);
  for (let turn = 0; ; turn++) {
    fillers[order](uniforms, turn);
    const bytes = Buffer.allocUnsafe(6 * chunk);
    uniforms.forEach((u, i) => bytes.writeUIntLE(Math.floor(u * 2 ** 48), 6 * i, 6));
    yield bytes;
  }
}

const fillers: Record<Order, (out: Float64Array, turn: number) => void> = {
  /** One region, one stream; replicates run on through period after period. */
  replicates(out, turn) {
    const perPeriod = 128; // chunks: 2^20 replicates
    fillUniforms(
      out,
      chunk,
      key('R0'),
      consecutive(chunk, (turn % perPeriod) * chunk),
      periodCounter(Math.floor(turn / perPeriod)),
    );
  },
  /** 64 periods of a replicate, then the next replicate. */
  periods(out, turn) {
    const row = new Float64Array(chunk / 64);
    for (let period = 0; period < 64; period++) {
      fillUniforms(row, row.length, key('R0'), consecutive(row.length, turn * row.length), periodCounter(period));
      row.forEach((u, i) => (out[64 * i + period] = u));
    }
  },
  /** One uniform of each of 512 regions, for 16 replicates of one period. */
  regions(out, turn) {
    const row = new Float64Array(16);
    for (let region = 0; region < 512; region++) {
      fillUniforms(row, 16, key(`R${String(region)}`), consecutive(16, turn * 16), periodCounter(0));
      row.forEach((u, i) => (out[512 * i + region] = u));
    }
  },
};

const keys = new Map<string, ReturnType<typeof streamKey>>();
function key(region: string): ReturnType<typeof streamKey> {
  let found = keys.get(region);
  if (!found) keys.set(region, (found = streamKey('stream quality', region, streams.volunteer)));
  return found;
}

function consecutive(count: number, first: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => (first + i) | 0);
}
