/** Replicates in a block, and blocks in one timed run. */
export const block = 2048;
export const blocksPerRun = 400;

/** (n, p) cells of the single-binomial benchmarks: means from 0.1 to 500,000. Written out in bench/peers/numpy_peer.py too. */
export const batchCells = [
  { n: 1_000_000, p: 1e-7 },
  { n: 1_000_000, p: 5e-7 },
  { n: 1_000, p: 0.001 },
  { n: 100_000, p: 2e-5 },
  { n: 1_000, p: 0.003 },
  { n: 100, p: 0.1 },
  { n: 1_000_000, p: 7e-6 },
  { n: 10_000, p: 0.002 },
  { n: 20_000, p: 0.012 },
  { n: 100_000, p: 0.02 },
  { n: 1_000_000, p: 0.001 },
  { n: 1_000_000, p: 0.5 },
] as const;
