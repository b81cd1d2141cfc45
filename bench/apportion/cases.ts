import { readFileSync } from 'node:fs';

/** Weights as the test data generate them: 100 to about a million, skewed to the small. */
export function generatedWeights(size: number, seed: number): number[] {
  let state = BigInt(seed);
  return Array.from({ length: size }, () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
    const u = state >> 44n;
    return 100 + Number((u * u) >> 20n);
  });
}

/** Regions that differ in size and in season, and margins apportioned from their sums. */
export function generatedMatrix(rows: number, columns: number): number[][] {
  const sizes = generatedWeights(rows, 21);
  const noise = generatedWeights(rows * columns, 22);
  return sizes.map((size, i) =>
    Array.from({ length: columns }, (_, j) => Math.ceil((size * (700_000 + noise[i * columns + j]!)) / 1_000_000)),
  );
}

/** The 85 regions of the test data (tests/apportion/cases/large.json), for which the right answers are on file. */
export function weightsOf85Regions(): number[] {
  const { cases } = JSON.parse(
    readFileSync(new URL('../../tests/apportion/cases/large.json', import.meta.url), 'utf8'),
  ) as { cases: { name: string; weights?: number[] }[] };
  return cases.find(({ name }) => name.startsWith('85-regions'))!.weights!;
}
