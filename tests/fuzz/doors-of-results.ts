import * as levy from 'levy';
import * as claims from 'levy/claims';
import type { Doors } from './doors-of-entries.js';
import { type Samples, seed } from './samples.js';

/** Functions on results, and of what is not exported by itself. */
export function doorsOfResults(s: Samples): Readonly<Record<string, readonly [result: object, doors: Doors]>> {
  const of = { metric: 'volunteers', region: 'a', through: 2, flow: true } as const;
  const level = { level: 0.9 };
  const recruits = s.attainment.recruits;
  const shared: Doors = { table: [() => []] };
  return {
    run: [
      s.run,
      {
        region: [() => ['a']],
        rows: [() => []],
        series: [() => [{ metric: 'volunteers', region: 'a', flow: true }], () => ['recruits']],
      },
    ],
    path: [s.path, { region: [() => ['a']], series: [() => [{ metric: 'volunteers', region: 'a', flow: true }]] }],
    ensemble: [
      s.ensemble,
      {
        attainment: [() => [{ ...level }]],
        band: [
          () => [
            { metric: 'volunteers', region: 'a' },
            { ...level, estimates: { level: 0.8 } },
          ],
        ],
        byRegion: [() => [{ metric: 'volunteers', through: 2 }, { ...level }]],
        given: [() => [{ coercion: true }], () => [(row: { volunteers: number }) => row.volunteers > 3]],
        mean: [() => [{ ...of }, { ...level }]],
        parameters: [() => ['uptake.willing']],
        probability: [() => [{ ...of, atLeast: 1, atMost: 50 }, { ...level }]],
        quantile: [() => [{ ...of }, 0.5, { ...level }]],
        replay: [() => [3]],
        rows: [() => []],
        slice: [() => [2, 9]],
        values: [() => [{ ...of }]],
      },
    ],
    attainment: [recruits, { atLeastRegions: [() => [2, { ...level }]], byRegion: [() => []], reached: [() => []] }],
    comparison: [s.comparison, { ...shared, table: [() => [['volunteers', 'recruits']]] }],
    arm: [
      s.arm,
      {
        band: [() => [{ metric: 'volunteers', region: 'a' }, { ...level }]],
        decide: [() => [{ ...of }, { margin: 5, better: 'more', level: 0.9 }]],
        difference: [() => [{ ...of }, { ...level }]],
        differences: [() => [{ ...of }]],
        quantile: [() => [{ ...of }, 0.5, { ...level }]],
        ratio: [() => ['volunteers', 'recruits', { ...level }]],
        spread: [() => [{ ...of }, { ...level }]],
        table: [() => []],
      },
    ],
    attribution: [
      s.attribution,
      {
        difference: [() => ['volunteers', { ...level }]],
        ratio: [() => ['fled', 'recruits', { ...level }]],
        table: [() => []],
      },
    ],
    lots: [{ draw: levy.drawLots(seed) }, { draw: [() => [[3, 5, 8], 2]] }],
    errors: [
      { make: (...args: unknown[]) => new levy.LevyError(...(args as [never])) },
      {
        make: [
          () => [
            { code: 'scenario/invalid', path: 'p', got: 'g', expected: 'e' },
            { issues: [], issueCount: 1 },
          ],
        ],
      },
    ],
    claims: [
      {
        always: claims.claim.always,
        probability: (e: never, bound: never) => claims.claim.probability(e).atLeast(bound),
        words: (e: never, word: never, options: never) => claims.claim.probability(e).is(word, options),
        mean: (e: never, bound: never) => claims.claim.mean(e).atMost(bound),
        near: (e: never, value: never, options: never) => claims.claim.mean(e).near(value, options),
        quantile: (e: never, level: never, bound: never) => claims.claim.quantile(e, level).atLeast(bound),
        difference: (e: never, options: never, bound: never) => claims.claim.difference(e, options).atLeast(bound),
        every: (e: never, options: never, every: never, bound: never) =>
          claims.claim.difference(e, options).every(every).atLeast(bound),
      },
      {
        always: [() => [{ metric: 'volunteers', atLeast: 'target' }, { replicates: 20 }]],
        probability: [() => [{ metric: 'volunteers', atLeast: 'target' }, 0.5]],
        words: [() => [{ metric: 'volunteers', atLeast: 'target' }, 'unlikely', { yardstick: 'phia' }]],
        mean: [() => [{ ...of }, 5]],
        near: [() => ['volunteers', 5, { margin: 1 }]],
        quantile: [() => [{ ...of }, 0.5, 1]],
        difference: [() => ['volunteers', { from: s.other }, 3]],
        every: [() => ['volunteers', { from: s.other }, { replicates: 20 }, 3]],
      },
    ],
  };
}
