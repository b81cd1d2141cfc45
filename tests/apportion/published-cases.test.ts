import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apportion, apportionMatrix, apportionNested } from 'levy/apportion';
import { isLevyError } from '../../src/errors/index.js';

interface VectorCase {
  name: string;
  source: string;
  method: string;
  weights: number[];
  total: number;
  min?: number[];
  max?: number[];
  boundsRule?: string;
  expected?: number[];
  firstIndex?: number[];
  tie?: { sure: number[]; tied: number[]; seats: number } | null;
  expectedError?: boolean;
  note?: string;
}
const load = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`./cases/${file}.json`, import.meta.url), 'utf8')) as T;

describe.each(['us-census', 'vector-cases', 'bounds', 'ties', 'traps'])('%s', (file) => {
  for (const c of load<VectorCase[]>(file)) {
    it(`${c.name} (${c.source})`, () => {
      const run = () =>
        apportion({
          weights: c.weights,
          total: c.total,
          method: c.method,
          ...(c.min === undefined ? {} : { min: c.min }),
          ...(c.max === undefined ? {} : { max: c.max }),
          ...(c.boundsRule === undefined
            ? {}
            : { boundsRule: c.boundsRule.startsWith('classic') ? 'classic' : 'rescale' }),
        });
      if (c.expectedError === true) {
        expect(run).toThrow(/apportion\/infeasible/);
        return;
      }
      const result = run();
      expect(result.seats).toEqual(c.expected ?? c.firstIndex);
      const { ties } = result;
      expect(ties === null ? null : { sure: ties.sure, tied: ties.tied, seats: ties.seats }).toEqual(c.tie ?? null);
    });
  }
});

it('japan-2020: the published interval of divisors 472108 to 474964 works (Adams, 289 seats)', () => {
  const c = load<VectorCase[]>('vector-cases').find(({ name }) => name === 'japan-2020-adams-289')!;
  const { divisor } = apportion({ weights: c.weights, total: c.total, method: c.method });
  expect(Math.ceil(divisor!.low)).toBe(472108);
  expect(Math.floor(divisor!.high!)).toBe(474964);
});

/** The generator that large.json states. */
function generated(n: number, seed: number): number[] {
  let s = BigInt(seed);
  return Array.from({ length: n }, () => {
    s = (s * 6364136223846793005n + 1442695040888963407n) % 18446744073709551616n;
    const u = s >> 44n;
    return 100 + Number((u * u) >> 20n);
  });
}

describe('large (computed by two independent programs)', () => {
  interface LargeCase {
    name: string;
    method: string;
    total: number;
    weights?: number[];
    n?: number;
    seed?: number;
    weightSum?: number;
    expected?: number[];
    sha256?: string;
  }
  for (const c of load<{ cases: LargeCase[] }>('large').cases) {
    it(c.name, () => {
      const weights = c.weights ?? generated(c.n!, c.seed!);
      if (c.weightSum !== undefined) expect(weights.reduce((a, b) => a + b, 0)).toBe(c.weightSum);
      const { seats, ties } = apportion({ weights, total: c.total, method: c.method });
      expect(ties).toBeNull();
      if (c.expected !== undefined) expect(seats).toEqual(c.expected);
      else expect(createHash('sha256').update(JSON.stringify(seats)).digest('hex')).toBe(c.sha256);
    });
  }
});

describe('biproportional', () => {
  interface MatrixCase {
    name: string;
    source: string;
    method: string;
    weights: number[][];
    rowTotals: number[];
    colTotals: number[];
    cellMin?: number[][];
    expected: number[][] | null;
    expectedTie?: boolean;
    expectedError?: boolean;
  }
  for (const c of load<MatrixCase[]>('biproportional')) {
    it(`${c.name} (${c.source})`, () => {
      const run = () =>
        apportionMatrix({
          weights: c.weights,
          rowTotals: c.rowTotals,
          columnTotals: c.colTotals,
          method: c.method,
          ...(c.cellMin === undefined ? {} : { cellMin: c.cellMin }),
        });
      if (c.expectedError === true) {
        expect(run).toThrow(/apportion\/infeasible/);
        return;
      }
      const { seats, ties } = run();
      if (c.expectedTie === true) {
        // The published matrix is one of several: it must be among those that the report allows.
        expect(ties).not.toBeNull();
        const tied = new Set(ties!.tied.map(String));
        c.expected!.forEach((row, i) =>
          row.forEach((k, j) => expect(k - ties!.sure[i]![j]!).toBeLessThanOrEqual(tied.has(String([i, j])) ? 1 : 0)),
        );
      } else {
        expect(ties).toBeNull();
        expect(seats).toEqual(c.expected);
      }
    });
  }
});

describe('hierarchical', () => {
  interface NestedCase {
    name: string;
    source: string;
    method: string;
    weights: number[];
    groups: Record<string, number[]>;
    total: number;
    direct: number[];
    topDown: number[];
    groupTotalsBottomUp: number[];
    groupTotalsTopDown: number[];
  }
  interface Czech {
    regionWeights: number[];
    total: number;
    regionSeats: number[];
    cellWeights: number[][];
    cellSeats: number[][];
    source: string;
  }
  interface Germany {
    source: string;
    levels: { method: string; weights: number[]; total: number; expected: number[]; parent?: number }[];
  }
  const cases = load<(NestedCase & Partial<Czech> & Partial<Germany>)[]>('hierarchical');
  for (const c of cases.filter(({ name }) => name.startsWith('us-'))) {
    it(`${c.name} (${c.source})`, () => {
      const result = apportionNested({ weights: c.weights, total: c.total, method: c.method, groups: c.groups });
      expect(result.direct.seats).toEqual(c.direct);
      expect(result.topDown.seats).toEqual(c.topDown);
      const order = Object.keys(c.groups);
      const totals = new Map(result.groups.map((group) => [group.path[0]!, group]));
      expect(order.map((name) => totals.get(name)!.direct)).toEqual(c.groupTotalsBottomUp);
      expect(order.map((name) => totals.get(name)!.topDown)).toEqual(c.groupTotalsTopDown);
      expect(result.differences.map(({ index }) => index)).toEqual(
        c.direct.flatMap((k, i) => (k === c.topDown[i] ? [] : [i])),
      );
    });
  }
  it('czech-2017-two-level (official): Hare among 14 regions, D’Hondt among lists in each', () => {
    const c = cases.find(({ name }) => name === 'czech-2017-two-level') as unknown as Czech;
    expect(apportion({ weights: c.regionWeights, total: c.total, method: 'hare-niemeyer' }).seats).toEqual(
      c.regionSeats,
    );
    c.regionSeats.forEach((total, region) => {
      const { seats } = apportion({ weights: c.cellWeights.map((list) => list[region]!), total, method: 'dhondt' });
      expect(seats).toEqual(c.cellSeats.map((list) => list[region]!));
    });
  });
  it('germany-2009-two-level (official Bundestag 2009): one tree, only the second party split further', () => {
    const c = cases.find(({ name }) => name === 'germany-2009-two-level') as unknown as Germany;
    const [parties, states] = c.levels as [Germany['levels'][0], Germany['levels'][0]];
    const { weights, total, method } = parties;
    expect(apportion({ weights, total, method }).seats).toEqual(parties.expected);
    expect(apportion({ weights: states.weights, total: parties.expected[1]!, method: states.method }).seats).toEqual(
      states.expected,
    );
  });
});

describe('errors (bad input and the reaction proposed for it)', () => {
  const number = (x: unknown): unknown => (x === 'NaN' ? NaN : x === 'Infinity' ? Infinity : x);
  for (const c of load<{ name: string; call: Record<string, unknown>; expect: number[] | string }[]>('errors')) {
    it(`${c.name}: ${typeof c.expect === 'string' ? c.expect : JSON.stringify(c.expect)}`, () => {
      const { colTotals, ...call } = c.call;
      const weights = (call['weights'] as unknown[]).map(number);
      const run = () =>
        colTotals === undefined
          ? apportion({ ...call, weights } as unknown as Parameters<typeof apportion>[0]).seats
          : apportionMatrix({ ...call, columnTotals: colTotals } as unknown as Parameters<typeof apportionMatrix>[0])
              .seats;
      const wanted =
        typeof c.expect === 'string' ? (/^\[[\d,]+\]/.exec(c.expect)?.[0] ?? null) : JSON.stringify(c.expect);
      if (wanted !== null) {
        expect(JSON.stringify(run())).toBe(wanted);
        return;
      }
      let thrown: unknown = null;
      try {
        run();
      } catch (error) {
        thrown = error;
      }
      expect(isLevyError(thrown)).toBe(true);
      expect((thrown as { code: string }).code).toMatch(/^apportion\/(invalid|infeasible)$/);
      if (c.name === 'matrix-margins-disagree') expect((thrown as Error).message).toMatch(/7.*8|8.*7/);
    });
  }
});
