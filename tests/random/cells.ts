/** (n, p) from one trial to ten million and from 1e-9 to 1: small n, means below and above every switch of the kernel, p near 0, ½, 1. */
export const cells: readonly (readonly [n: number, p: number])[] = [
  ...[1, 2, 3, 5, 8, 13, 30, 63].flatMap((n) => [1e-9, 0.01, 0.2, 0.5, 0.77, 0.999].map((p) => [n, p] as const)),
  ...[0.3, 0.9, 0.999, 1.001, 1.5, 2.5, 4, 7, 12, 19.9, 20.1, 35, 90].flatMap((mean) =>
    [100, 2_000, 100_000, 10_000_000].map((n) => [n, mean / n] as const),
  ),
  ...[100, 2_000, 100_000].flatMap((n) => [0.03, 0.25, 0.49, 0.5, 0.51, 0.8, 0.97].map((p) => [n, p] as const)),
  ...[1e-9, 1e-5, 0.001, 0.02, 0.5, 0.6, 0.98, 1 - 1e-7].map((p) => [10_000_000, p] as const),
  [1_000_000, 0.02],
  [1_000_000, 1 / 3],
  [77, 1],
  [77, 0],
  [0, 0.3],
];
