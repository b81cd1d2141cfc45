import { beforeAll, describe, expect, test } from 'vitest';
import { compare, type Ensemble, runEnsemble, vary } from 'levy';
import { russia2023 } from 'levy/data';
import { check, claim, type Verdict } from 'levy/claims';
import { rankRegions, sentence, whatDecides } from '../../src/report/index.js';
import { probabilityEstimate, spreadOf } from '../../src/stats/index.js';

let ensemble: Ensemble;
let arm: Awaited<ReturnType<typeof compare<string, 'more'>>>['arms']['more'];
let verdict: Verdict;
beforeAll(async () => {
  ensemble = await runEnsemble(russia2023, { seed: 'words', replicates: 400 });
  const more = vary(russia2023, { name: 'more', uptake: { hazard: 0.12 } });
  ({ more: arm } = (await compare(russia2023, { more }, { seed: 'words', replicates: 400 })).arms);
  verdict = await check(russia2023, claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.9), {
    seed: 'words',
  });
}, 60_000);

/** Range, then what matters, then the error: found in this order in every sentence. */
function inOrder(text: string, ...parts: (string | RegExp)[]): void {
  const places = parts.map((part) => text.search(part));
  expect(places, text).toEqual([...places].sort((a, b) => a - b));
  expect(
    places.every((place) => place >= 0),
    `${text}\n${parts.join(' | ')}`,
  ).toBe(true);
}

test('two kinds of uncertainty never share a word: range first, assumption second, simulation error last', () => {
  const text = sentence(ensemble, { of: 'volunteers', about: 'genuine volunteers' });
  inOrder(
    text,
    /^Genuine volunteers: [\d,]+ to [\d,]+ in 90 % of the outcomes/,
    'what matters most is an assumption',
    /simulation error ±/,
  );
  expect(text).not.toMatch(/95 %|interval/);
  const of = sentence(arm, { of: 'volunteers' });
  inOrder(
    of,
    /^More changes volunteers by [\d,]+ to [\d,]+ in 90 %/,
    'what matters most',
    'the mean change is',
    /simulation error ±/,
  );
  inOrder(sentence(verdict), 'the claim that P', /found [\d.]+ %/, 'simulation error: between');
  inOrder(
    sentence(ensemble.attainment(), { from: ensemble }),
    'genuine volunteers alone',
    'every region',
    'what matters most',
    'simulation error',
  );
  inOrder(sentence(ensemble.mean('volunteers')), /^The figure: /, 'simulation error');
});

test('what they say are the numbers of the run', () => {
  const { low, median, high } = spreadOf(ensemble.values('volunteers'), 0.9, 0.95);
  const numbers = [...sentence(ensemble).matchAll(/[\d,]{4,}/g)]
    .slice(0, 3)
    .map(([text]) => Number(text.replaceAll(',', '')));
  // To a tenth of the width of the range, two digits of it.
  [low, high, median].forEach((value, i) =>
    expect(Math.abs(numbers[i]! - value)).toBeLessThanOrEqual((high - low) / 20),
  );
});

test('the paired difference has quantiles, a spread and a band of its own', () => {
  const differences = arm.differences('volunteers').sort();
  expect(arm.quantile('volunteers', 0.5).value).toBe((differences[199]! + differences[200]!) / 2);
  const spread = arm.spread('volunteers', { level: 0.8 });
  expect(spread).toMatchObject({
    kind: 'spread',
    of: 'volunteers',
    level: 0.8,
    n: 400,
    median: arm.quantile('volunteers', 0.5).value,
  });
  const band = arm.band({ metric: 'volunteers' });
  expect(band).toMatchObject({ kind: 'band', difference: true, level: 0.9 });
  expect(band.periods).toHaveLength(9);
  expect(band.periods[8]).toMatchObject({ low: arm.spread('volunteers').low, high: arm.spread('volunteers').high });
  // What may happen is far wider than what more replicates would settle.
  const { interval } = arm.difference('volunteers');
  expect(spread.high - spread.low).toBeGreaterThan(5 * (interval[1] - interval[0]));
  expect(() => arm.quantile('volunteers', 2)).toThrow(/options\/invalid/);
});

test('the share of men willing decides the founding case', () => {
  const [first] = whatDecides(ensemble, 'volunteers');
  expect(first?.path).toBe('uptake.willing');
  expect(first!.share).toBeGreaterThan(0.3);
});

describe('rankings', () => {
  const seen = (count: number, n = 1000) => probabilityEstimate(count, n, 0.95);

  test('what chance alone would order is tied', () => {
    const rows = rankRegions({ a: seen(500), b: seen(503), c: seen(100), d: seen(900) });
    expect(rows.map(({ region, rank }) => [region, rank])).toEqual([
      ['d', '1'],
      ['a', '2 to 3, tied'],
      ['b', '2 to 3, tied'],
      ['c', '4'],
    ]);
  });

  test('a chain: neighbours overlap, the ends do not', () => {
    const rows = rankRegions({ a: seen(500), b: seen(545), c: seen(590) }, { level: 0.5 });
    expect(rows.map(({ region, from, to }) => [region, from, to])).toEqual([
      ['c', 1, 1],
      ['b', 2, 2],
      ['a', 3, 3],
    ]);
    expect(
      rankRegions({ a: seen(50, 100), b: seen(54, 100), c: seen(59, 100) }).every(
        ({ from, to }) => from === 1 && to === 3,
      ),
    ).toBe(true);
  });

  test('the order of two seeds never contradicts itself', async () => {
    const met = async (seed: string): Promise<Map<string, { from: number; to: number }>> => {
      const byRegion = (await runEnsemble(russia2023, { seed, replicates: 300 })).attainment().recruits.byRegion();
      const estimates = Object.fromEntries(Object.entries(byRegion).map(([id, { met: estimate }]) => [id, estimate]));
      return new Map(rankRegions(estimates).map((row) => [row.region, row]));
    };
    const [one, other] = [await met('one'), await met('other')];
    for (const [id, { from, to }] of one) {
      expect(from, id).toBeLessThanOrEqual(other.get(id)!.to);
      expect(to, id).toBeGreaterThanOrEqual(other.get(id)!.from);
    }
    expect([...one.values()].filter(({ from, to }) => to > from).length).toBeGreaterThan(20);
  });
});
