/** Other npm packages for apportionment, each as a function from weights and total to seats (null where it gives no answer). */
export type Peer = (weights: number[], total: number) => number[] | null;

interface Apportionment {
  exact?: { apportionment: number[] };
  apportionment?: number[];
}
type ApportionmentMethod = (weights: number[], total: number) => Apportionment;

/** `apportionment` prints while it loads. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await load();
  } finally {
    console.log = log;
  }
}

/** By method, then by package; `slow` are those that need seconds to minutes at 10,000 regions. */
export async function loadPeers(): Promise<Record<string, Record<string, { seats: Peer; slow: boolean }>>> {
  const load = async (name: string): Promise<Record<string, unknown>> =>
    quietly(() => import(name) as Promise<Record<string, unknown>>);
  const unwrap = (module: Record<string, unknown>): Record<string, unknown> => ({
    ...(module['default'] as object | undefined),
    ...module,
  });
  const apportionment = unwrap(await load('apportionment')) as Record<string, ApportionmentMethod>;
  const viaApportionment = (method: string): { seats: Peer; slow: boolean } => ({
    slow: false,
    seats: (weights, total) => {
      const result = apportionment[method]!(weights, total);
      return result.apportionment ?? result.exact?.apportionment ?? null;
    },
  });
  // These two take votes by name.
  type Named = (votes: Record<string, number>, seats: number) => Record<string, number>;
  const byName = (method: Named): { seats: Peer; slow: boolean } => ({
    slow: true,
    seats: (weights, total) => {
      const result = method(Object.fromEntries(weights.map((w, i) => [`r${String(i)}`, w])), total);
      return weights.map((_, i) => result[`r${String(i)}`]!);
    },
  });
  const hareNiemeyer = (await load('hare-niemeyer'))['default'] as Named;
  const sainteLague = (await load('sainte-lague'))['default'] as Named;
  const dhondt = unwrap(await load('dhondt'))['compute'] as (votes: number[], seats: number) => number[];
  await load('largest-remainder-round');
  const spread: Peer = (weights, total) =>
    (weights as unknown as { spread: (total: number) => number[] }).spread(total);
  return {
    hamilton: {
      apportionment: viaApportionment('hamilton'),
      'largest-remainder-round': { seats: spread, slow: false },
      'hare-niemeyer': byName(hareNiemeyer),
    },
    webster: { apportionment: viaApportionment('webster'), 'sainte-lague': byName(sainteLague) },
    jefferson: {
      apportionment: viaApportionment('jefferson'),
      dhondt: { seats: (weights, total) => dhondt(weights, total), slow: true },
    },
    adams: { apportionment: viaApportionment('adams') },
    'huntington-hill': { apportionment: viaApportionment('huntingtonHill') },
  };
}
