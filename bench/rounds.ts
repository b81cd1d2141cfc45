import type { Measurement, Peer } from './peer.js';

export interface Comparison {
  readonly peer: string;
  /** Median over rounds of our time for one unit over theirs. */
  readonly ratio: number;
  readonly quartiles: readonly [low: number, high: number];
  readonly nsPerUnit: number;
  readonly ourNsPerUnit: number;
  readonly check: number;
}

/**
 * Rounds in which every peer runs once, ours first and last by turns, after one round to warm up. What counts is the ratio
 * within a round: a neighbour that slows the machine slows both.
 */
export async function compareInRounds(
  caseName: string,
  ours: Peer,
  peers: readonly Peer[],
  rounds: number,
): Promise<Comparison[]> {
  const ratios = new Map<Peer, number[]>();
  const times = new Map<Peer, number[]>();
  const checks = new Map<Peer, number>();
  for (let round = -1; round < rounds; round++) {
    const order = round % 2 === 0 ? [ours, ...peers] : [...peers, ours];
    const taken = new Map<Peer, Measurement>();
    for (const peer of order) {
      const measurement = await peer.measure(caseName);
      if (measurement) taken.set(peer, measurement);
    }
    if (round < 0) continue;
    const own = perUnit(taken.get(ours)!);
    for (const [peer, measurement] of taken) {
      add(ratios, peer, own / perUnit(measurement));
      add(times, peer, perUnit(measurement) * 1e9);
      checks.set(peer, measurement.check);
    }
  }
  return [ours, ...peers].flatMap((peer) => {
    const own = ratios.get(peer);
    if (!own) return [];
    return {
      peer: peer.name,
      ratio: quantile(own, 0.5),
      quartiles: [quantile(own, 0.25), quantile(own, 0.75)],
      nsPerUnit: quantile(times.get(peer)!, 0.5),
      ourNsPerUnit: quantile(times.get(ours)!, 0.5),
      check: checks.get(peer)!,
    };
  });
}

function perUnit({ seconds, units }: Measurement): number {
  return seconds / units;
}

function add(lists: Map<Peer, number[]>, peer: Peer, value: number): void {
  const list = lists.get(peer);
  if (list) list.push(value);
  else lists.set(peer, [value]);
}

function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}
