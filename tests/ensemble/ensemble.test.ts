import { afterEach, describe, expect, test, vi } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { type Ensemble, runEnsemble, storeOf } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { metrics, metricTraits, stateNames, uniform, vary } from '../../src/scenario/index.js';
import { codeOf } from '../support/error-of.js';

/** What every scenario can be asked for. */
const withoutForce = metrics.filter((metric) => metricTraits(metric).block !== 'force');

/** The founding case with money and movement, so that no metric is idle. */
const scenario = vary(russia2023, {
  name: 'everything',
  cash: { perRecruit: 19_500_000, currency: 'RUB' },
  coercion: { probability: 0.5, recordedAsVolunteer: 0.7 },
  policies: [{ name: 'bonus', from: '2023-08-01', scale: { offer: 1.3 } }],
});
const n = 2500; // two blocks
const whole = await runEnsemble(scenario, { seed: 'kept', replicates: n });
/** As it is, it keeps less: no money, an offer that stands, every coerced man booked as a volunteer. */
const plain = await runEnsemble(russia2023, { seed: 'kept', replicates: 2060 });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('one replicate and all of them', () => {
  test.each([
    ['everything', scenario, whole, [0, 2047, 2048, 2499]],
    ['the founding case as it is', russia2023, plain, [0, 1, 2047, 2059]],
  ] as const)(
    'replicate k of the ensemble is simulate(… k), to the bit, in every metric, region and period: %s',
    (_, asked, ensemble, replicates) => {
      for (const k of replicates) {
        const run = ensemble.replay(k);
        expect(run.total).toEqual(simulate(asked, { seed: 'kept', replicate: k }).total);
        for (const metric of [...withoutForce, ...stateNames]) {
          expect(ensemble.values(metric)[k], metric).toBe(run.total[metric] ?? run.series(metric).at(-1));
          run.series(metric).forEach((value, t) => {
            expect(ensemble.values({ metric, through: t + 1 })[k], metric).toBe(value);
          });
        }
        for (const metric of [
          'recruits',
          'recorded',
          'fled',
          'spend',
          'willing',
          'unwilling',
          'eligible',
          'shortfall',
        ] as const) {
          run.series({ metric, region: 'RU-BA' }).forEach((value, t) => {
            expect(ensemble.values({ metric, region: 'RU-BA', through: t + 1 })[k], metric).toBe(value);
          });
        }
        const row = ensemble.rows()[k]!;
        expect(row.replicate).toBe(k);
        expect(row.coercion).toBe(run.coercion);
        expect(row.regionsMetByRecruits).toBe(run.metByRecruits.length);
        expect(row.regionsMetByVolunteers).toBe(run.metByVolunteers.length);
        expect(run.parameters).toMatchObject(row.parameters);
      }
    },
  );

  test('eligible men that differ, and the periods in which quotas are reached, stay with their replicates', async () => {
    const asked = vary(russia2023, { eligible: uniform(0.5, 0.75), coercion: { probability: 0.5 } });
    const ensemble = await runEnsemble(asked, { seed: 'kept', replicates: 60 });
    for (const k of [0, 7, 59]) {
      const run = simulate(asked, { seed: 'kept', replicate: k });
      expect(ensemble.values('eligible')[k]).toBe(run.total.eligible);
      expect(ensemble.values({ metric: 'eligible', region: 'RU-BA' })[k]).toBe(run.region('RU-BA').eligible);
    }
    const used = ensemble.given({ coercion: true });
    const { byPeriod } = used.attainment().recruits.byRegion()['RU-MOW'].reached;
    expect(byPeriod.reduce((a, b) => a + b, 0)).toBe(
      used.probability({ metric: 'recruits', region: 'RU-MOW', atLeast: 'quota' }).count,
    );
  });

  test('an ensemble that starts later, or is cut out, is the same replicates', async () => {
    const part = await runEnsemble(scenario, { seed: 'kept', replicates: 30, first: 2030 });
    expect(part.first).toBe(2030);
    expect(part.rows()).toEqual(whole.rows().slice(2030, 2060));
    const cut = whole.slice(2030, 2060);
    expect(cut).toMatchObject({ n: 30, first: 2030, requested: 30, partial: false });
    expect(cut.rows()).toEqual(part.rows());
    expect(cut.mean('coerced')).toEqual(part.mean('coerced'));
    expect(cut.byRegion('coerced')).toEqual(part.byRegion('coerced'));
    expect(cut.band({ metric: 'recruits', region: 'RU-MOW' })).toEqual(
      part.band({ metric: 'recruits', region: 'RU-MOW' }),
    );
  });

  test('regions add up to the country, and men to the eligible', () => {
    const rows = simulate(scenario, { seed: 'kept', replicate: 3 }).rows();
    const run = simulate(scenario, { seed: 'kept', replicate: 3 });
    expect(rows).toHaveLength(83 * 9);
    for (const metric of ['volunteers', 'coerced', 'shortfall', 'spend', 'willing'] as const) {
      expect(rows.filter(({ period }) => period === 9).reduce((sum, row) => sum + row[metric], 0)).toBe(
        run.total[metric],
      );
    }
    for (const row of rows)
      expect(row.willing + row.unwilling + row.volunteers + row.induced + row.coerced + row.fled).toBe(row.eligible);
    expect(run.series({ metric: 'volunteers', flow: true }).reduce((a, b) => a + b)).toBe(run.total.volunteers);
    expect(run.series({ metric: 'volunteers', region: 'RU-MOW', flow: true }).reduce((a, b) => a + b)).toBe(
      run.region('RU-MOW').volunteers,
    );
  });
});

describe('what is kept', () => {
  const answers = (e: Ensemble): unknown => ({
    mean: e.mean('volunteers'),
    fled: e.quantile('fled', 0.9),
    national: e.attainment().recruits.national,
    every: e.attainment().volunteers.regionsMet,
    regions: e.byRegion('spend'),
    missing: e.byRegion({ metric: 'shortfall', through: 9 }),
    met: e.attainment().recruits.byRegion(),
    metByVolunteers: e.attainment().volunteers.byRegion(),
  });

  test('a smaller budget keeps less and says the same, to the last digits of a sum of squares', async () => {
    const full = answers(await runEnsemble(scenario, { seed: 'kept', replicates: 300 })) as object;
    for (const memoryMiB of [2, 0.5, 0] as const) {
      const kept = await runEnsemble(scenario, { seed: 'kept', replicates: 300, memoryMiB });
      expect(storeOf(kept).keep).toBe({ 2: 'regions', 0.5: 'national', 0: 'totals' }[memoryMiB]);
      expectClose(answers(kept), full);
    }
    expect(storeOf(whole).keep).toBe('periods');
  });

  test('every level of detail has the same country at the end, in every metric', async () => {
    const full = await runEnsemble(russia2023, { seed: 'kept', replicates: 300 });
    for (const memoryMiB of [2, 0.5, 0] as const) {
      const kept = await runEnsemble(russia2023, { seed: 'kept', replicates: 300, memoryMiB });
      for (const metric of [...withoutForce, ...stateNames])
        expect(kept.values(metric), metric).toEqual(full.values(metric));
      if (memoryMiB === 2)
        expect(kept.values({ metric: 'willing', region: 'RU-BA' })).toEqual(
          full.values({ metric: 'willing', region: 'RU-BA' }),
        );
    }
  });

  test('asking for what was not kept says how to keep it', async () => {
    const totals = await runEnsemble(scenario, { seed: 'kept', replicates: 50, memoryMiB: 0 });
    expect(() => totals.band('volunteers')).toThrow(/memoryMiB.*ensemble\/not-kept/s);
    expect(codeOf(() => totals.values({ metric: 'volunteers', region: 'RU-MOW' }))).toBe('ensemble/not-kept');
    expect(codeOf(() => totals.probability({ metric: 'volunteers', region: 'RU-MOW', atLeast: 'quota' }))).toBe(
      'ensemble/not-kept',
    );
    expect(codeOf(() => totals.given({ coercion: true }).byRegion('volunteers'))).toBe('ensemble/not-kept');
    expect(codeOf(() => totals.attainment().recruits.reached())).toBe('ensemble/not-kept');
    expect(totals.byRegion({ metric: 'volunteers', through: 3 })['RU-MOW'].n).toBe(50);
  });

  test('sums of money beyond 2^53 stay exact', async () => {
    const paid = vary(scenario, { cash: { perRecruit: 4_000_000_007, currency: 'RUB' } }); // 10^14 a region, its square 10^28
    const [kept, summed] = await Promise.all(
      [128, 0].map((memoryMiB) => runEnsemble(paid, { seed: 'kept', replicates: 400, memoryMiB })),
    );
    const values = kept!.values({ metric: 'spend', region: 'RU-MOW' });
    const exact = Array.from(values, BigInt).reduce((a, b) => a + b);
    expect(summed!.byRegion('spend')['RU-MOW'].value).toBe(Number(exact) / 400);
    const squares = Array.from(values, (value) => BigInt(value) ** 2n).reduce((a, b) => a + b);
    const variance = Number(400n * squares - exact * exact) / 400 / 399;
    expect(summed!.byRegion('spend')['RU-MOW'].se).toBe(Math.sqrt(variance / 400));
  });
});

describe('questions', () => {
  test('an event, a predicate and a count of rows agree', () => {
    const rows = whole.rows();
    const event = whole.probability({ metric: 'volunteers', atLeast: 200_000, atMost: 300_000 });
    expect(event.count).toBe(rows.filter(({ volunteers }) => volunteers >= 200_000 && volunteers <= 300_000).length);
    expect(whole.probability((row) => row.volunteers >= 200_000 && row.volunteers <= 300_000)).toEqual(event);
    expect(whole.probability({ metric: 'recruits', atLeast: 'target' }).count).toBe(
      rows.filter(({ nationalShortfall }) => nationalShortfall === 0).length,
    );
    expect(whole.probability({ metric: 'recruits', region: 'RU-MOW', atLeast: 'quota' })).toEqual(
      whole.attainment().recruits.byRegion()['RU-MOW'].met,
    );
    expect(whole.probability({ metric: 'volunteers', atLeast: 0 }, { level: 0.5 }).level).toBe(0.5);
  });

  test('a condition splits the replicates: shares and means add up to the whole', () => {
    const used = whole.given({ coercion: true });
    const unused = whole.given({ coercion: false });
    expect(used.n + unused.n).toBe(n);
    expect(used.conditional).toBe(true);
    expect(used.n).toBe(whole.rows().filter(({ coercion }) => coercion).length);
    expect(unused.mean('coerced').value).toBe(0);
    expect((used.n * used.mean('coerced').value) / n).toBeCloseTo(whole.mean('coerced').value, 6);
    const both = used.given((row) => row.volunteers > 250_000).given((row) => row.parameters['uptake.hazard']! > 0.045);
    expect(both.n).toBe(
      whole.rows().filter((row) => row.coercion && row.volunteers > 250_000 && row.parameters['uptake.hazard']! > 0.045)
        .length,
    );
    expect(both.parameters('uptake.hazard').every((hazard) => hazard > 0.045)).toBe(true);
    expect(both.attainment().recruits.national.count).toBe(
      both.rows().filter(({ recruits }) => recruits >= 400_000).length,
    );
    expect(both.slice(1, 3).rows()).toEqual(both.rows().slice(1, 3));
  });

  test('a band is the quantiles of every period', () => {
    const band = whole.band({ metric: 'recruits', region: 'RU-MOW' }, { level: 0.8 });
    expect(band.periods).toHaveLength(9);
    const third = band.periods[2]!;
    expect(third.high).toBe(whole.quantile({ metric: 'recruits', region: 'RU-MOW', through: 3 }, 0.9).value);
    expect(third.estimates.low.interval[0]).toBeLessThan(third.low);
    expect(third.mean).toBe(whole.mean({ metric: 'recruits', region: 'RU-MOW', through: 3 }).value);
  });

  test('what is handed out is a copy', () => {
    whole.values('volunteers').fill(0);
    whole.parameters('uptake.hazard').fill(0);
    whole.values({ metric: 'volunteers', region: 'RU-MOW' }).fill(0);
    expect(whole.mean('volunteers').value).toBeGreaterThan(0);
    expect(whole.mean({ metric: 'volunteers', region: 'RU-MOW' }).value).toBeGreaterThan(0);
    expect(whole.parameters('uptake.hazard')[0]).toBeGreaterThan(0);
    expect(JSON.stringify(whole)).not.toContain('blocks');
  });

  test.each([
    ['reference/unknown-metric', () => whole.mean('volunteer' as never)],
    ['reference/unknown-metric', () => whole.mean(undefined as never)],
    ['reference/unknown-region', () => whole.mean({ metric: 'volunteers', region: 'RU-XX' as never })],
    ['reference/unknown-period', () => whole.mean({ metric: 'volunteers', through: 10 })],
    ['reference/national-only', () => whole.mean({ metric: 'claimed', region: 'RU-MOW' })],
    ['options/unknown-name', () => whole.mean({ metric: 'volunteers', period: 3 } as never)],
    ['options/invalid', () => whole.mean('volunteers', { level: 95 })],
    ['options/invalid', () => whole.quantile('volunteers', 90)],
    ['options/invalid', () => whole.band('volunteers', { level: 1 })],
    ['event/invalid', () => whole.probability({ metric: 'volunteers' } as never)],
    ['event/invalid', () => whole.probability(null as never)],
    ['options/invalid', () => whole.probability(((row: { volunteers: number }) => row.volunteers) as never)],
    ['options/invalid', () => whole.given({ coersion: true } as never)],
    ['ensemble/empty', () => whole.given(() => false)],
    ['ensemble/empty', () => whole.slice(5, 5)],
    ['options/invalid', () => whole.slice(-5)],
    ['reference/unknown-parameter', () => whole.parameters('uptake.wiling')],
    ['options/invalid', () => whole.replay(0.5)],
    ['options/invalid', () => storeOf(JSON.parse(JSON.stringify(whole)) as never)],
    ['reference/unknown-region', () => whole.replay(0).region('RU-XX' as never)],
    ['reference/unknown-metric', () => whole.replay(0).series('volunteer' as never)],
    ['reference/no-flow', () => whole.replay(0).series({ metric: 'shortfall', flow: true })],
    ['reference/no-flow', () => whole.replay(0).series({ metric: 'willing', flow: true })],
    ['reference/no-flow', () => whole.mean({ metric: 'nationalShortfall', flow: true })],
    ['reference/no-flow', () => expectedPath(russia2023).series({ metric: 'unwilling', flow: true })],
    ['reference/unknown-region', () => expectedPath(russia2023).series({ metric: 'unwilling', region: 'X' as never })],
    ['options/unknown-name', () => whole.replay(0).series({ metric: 'volunteers', through: 3 } as never)],
    ['options/unknown-name', () => whole.band({ metric: 'volunteers', through: 3 } as never)],
    ['options/unknown-name', () => whole.byRegion({ metric: 'volunteers', region: 'RU-MOW' } as never)],
    ['reference/national-only', () => whole.byRegion('claimed' as never)],
    ['event/invalid', () => whole.probability({ metric: 'volunteers', within: [5, 1] })],
    ['event/invalid', () => whole.probability({ metric: 'volunteers', within: [1, 2], atLeast: 1 } as never)],
    ['event/invalid', () => whole.probability({ metric: 'volunteers', within: [1] as never })],
    ['reference/national-only', () => whole.replay(0).series({ metric: 'claimed', region: 'RU-MOW' })],
  ])('%s', (code, act) => {
    expect(codeOf(act)).toBe(code);
  });

  test("a flow is the period's own number, of the country and of a region, in ensemble, band, event and run", () => {
    for (const region of [undefined, 'RU-MOW'] as const) {
      for (const metric of ['volunteers', 'recruits', 'attempts', 'recorded'] as const) {
        const flows = [1, 2, 9].map((through) => whole.values({ metric, region, through, flow: true }));
        const to = (through: number): Float64Array => whole.values({ metric, region, through });
        expect(flows[0]).toEqual(to(1));
        expect(flows[1]).toEqual(to(2).map((value, i) => value - to(1)[i]!));
        expect(flows[2]).toEqual(to(9).map((value, i) => value - to(8)[i]!));
        expect(whole.replay(7).series({ metric, region, flow: true })[8]).toBe(flows[2]![7]);
      }
    }
    const flow = { metric: 'volunteers', through: 4, flow: true } as const;
    const band = whole.band({ metric: 'volunteers', flow: true });
    expect([band.flow, band.periods[3]!.median]).toEqual([true, whole.quantile(flow, 0.5).value]);
    expect(whole.byRegion(flow)['RU-MOW'].value).toBe(whole.mean({ ...flow, region: 'RU-MOW' }).value);
    const { low, high } = band.periods[3]!;
    const inside = whole.values(flow).filter((value) => value >= low && value <= high).length;
    expect(whole.probability({ ...flow, within: [low, high] }).count).toBe(inside);
    expect(inside).toBeGreaterThan(0);
  });

  test('nothing is spent where the scenario gives no cash', async () => {
    const withoutCash = await runEnsemble(russia2023, { seed: 'kept', replicates: 2 });
    expect([withoutCash.scenario.cash, withoutCash.mean('spend').value]).toEqual([null, 0]);
  });

  test('region ids are typed', () => {
    // @ts-expect-error no such region
    expect(codeOf(() => whole.mean({ metric: 'volunteers', region: 'RU-MOWW' }))).toBe('reference/unknown-region');
    const byRegion: Record<'RU-MOW', unknown> = whole.byRegion('volunteers');
    expect(byRegion['RU-MOW']).toBeDefined();
  });
});

describe('cancelled work', () => {
  test('what is done is returned, marked partial, and is a prefix of the whole', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const part = await runEnsemble(scenario, {
      seed: 'kept',
      replicates: 100_000,
      signal: controller.signal,
      memoryMiB: 4096,
      onProgress: ({ done, total }) => {
        seen.push(done);
        expect(total).toBe(100_000);
        if (done > 0) controller.abort();
      },
    });
    expect(part).toMatchObject({ n: 2048, requested: 100_000, partial: true });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(2048);
    expect(part.rows()).toEqual(whole.rows().slice(0, 2048));
    expect(part.given({ coercion: true }).partial).toBe(true);
  });

  test('cancelled before anything was done is an error, and says so', async () => {
    await expect(
      runEnsemble(scenario, { seed: 'a', replicates: 10, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      name: 'AbortError',
      cause: { code: 'work/cancelled', path: 'signal' },
    });
  });
});

/** Equal in every count; numbers that went through a different summation within 1e-11. */
function expectClose(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (Object.is(actual, expected)) return;
    expect(Math.abs(actual / expected - 1), path).toBeLessThan(1e-11);
    return;
  }
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    expect(actual, path).toBe(expected);
    return;
  }
  expect(Object.keys(actual), path).toEqual(Object.keys(expected));
  for (const [key, inner] of Object.entries(expected))
    expectClose((actual as Record<string, unknown>)[key], inner, `${path}.${key}`);
}
