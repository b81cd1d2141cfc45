import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { assumptions, explain } from '../../src/explain/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, vary } from '../../src/scenario/index.js';
import { trace } from '../../src/trace/index.js';

const home = defineScenario({
  name: 'elsewhere',
  target: 3000,
  calendar: { start: '2024-01-01', end: '2024-06-30' },
  regions: [
    { id: 'capital', men: 20_000 },
    { id: 'north', men: 50_000 },
    { id: 'south', men: 30_000 },
  ],
  uptake: { willing: 1, hazard: 0.005, regionalSpread: 0, frailty: 0 },
  cash: { perRecruit: 100, currency: 'RUB' },
});
const away = vary(home, { uptake: { signsElsewhere: { share: 0.25, to: { capital: 3, south: 1 } } } });
const ids = ['capital', 'north', 'south'] as const;

describe('men who sign away from home', () => {
  test('by hand, in means: to others in proportion to their weights, nobody to where he lives', () => {
    const path = expectedPath(away);
    const volunteers = ids.map((region) => path.series({ metric: 'volunteers', region }).at(-1)!);
    // From the capital all go south, from the south all to the capital, from the north three to one.
    const [c, n, s] = volunteers as [number, number, number];
    const gone = ids.map((region) => path.series({ metric: 'signedElsewhere', region }).at(-1)!);
    gone.forEach((men, r) => expect(men).toBeCloseTo(0.25 * volunteers[r]!, 8));
    const come = ids.map((region) => path.series({ metric: 'signedFromElsewhere', region }).at(-1)!);
    expect(come[0]).toBeCloseTo(0.25 * (0.75 * n + s), 8);
    expect(come[1]).toBe(0);
    expect(come[2]).toBeCloseTo(0.25 * (0.25 * n + c), 8);
  });

  test('a matrix: stated shares for a region stand instead', () => {
    const path = expectedPath(
      vary(away, { uptake: { signsElsewhere: { share: 0, to: {}, from: { north: { capital: 0.1, south: 0.3 } } } } }),
    );
    const north = path.series({ metric: 'volunteers', region: 'north' }).at(-1)!;
    expect(path.series({ metric: 'signedFromElsewhere', region: 'capital' }).at(-1)! / north).toBeCloseTo(0.1, 10);
    expect(path.series({ metric: 'signedFromElsewhere', region: 'south' }).at(-1)! / north).toBeCloseTo(0.3, 10);
    expect(path.series({ metric: 'signedElsewhere', region: 'capital' }).at(-1)).toBe(0);
  });

  test('origin and credit are two tables with one sum; money and quotas go by credit', () => {
    for (let replicate = 0; replicate < 5; replicate++) {
      const [stay, leave] = [home, away].map((s) => simulate(s, { seed: 'credit', replicate }));
      // Nobody's decision to volunteer is touched.
      expect(leave!.series('volunteers')).toEqual(stay!.series('volunteers'));
      expect(leave!.series('credited')).toEqual(leave!.series('recruits'));
      for (const region of ids) {
        const of = (
          metric: 'recruits' | 'signedElsewhere' | 'signedFromElsewhere' | 'credited' | 'spend' | 'shortfall',
        ) => leave!.series({ metric, region });
        const [origin, gone, come] = [of('recruits'), of('signedElsewhere'), of('signedFromElsewhere')];
        expect(of('credited')).toEqual(origin.map((men, t) => men - gone[t]! + come[t]!));
        expect(of('spend')).toEqual(of('credited').map((men) => 100 * men));
        expect(of('shortfall')).toEqual(of('credited').map((men) => Math.max(0, leave!.quotas[region] - men)));
        expect(leave!.metByRecruits.includes(region)).toBe(of('credited').at(-1)! >= leave!.quotas[region]);
        expect(leave!.metByVolunteers.includes(region)).toBe(of('credited').at(-1)! >= leave!.quotas[region]);
      }
    }
  });

  test.each(['periods', 'regions', 'national'] as const)('attainment and regional means, kept by %s', async (keep) => {
    const ensemble = await runEnsemble(away, { seed: 'keep', replicates: 200, keep });
    const rows = ensemble.rows();
    rows.forEach((row, replicate) => {
      const run = ensemble.replay(replicate);
      expect(row.regionsMetByRecruits).toBe(run.metByRecruits.length);
      expect(row.regionsMetByVolunteers).toBe(run.metByVolunteers.length);
      expect(row.credited).toBe(run.total.credited);
      expect(row.shortfall).toBe(run.total.shortfall);
    });
    const means = ensemble.byRegion('credited');
    for (const region of ids) {
      const values = rows.map((_, replicate) => ensemble.replay(replicate).region(region).credited!);
      expect(means[region].value).toBeCloseTo(values.reduce((a, b) => a + b, 0) / rows.length, 9);
    }
  });

  test('officials of the place where men sign count them: no pressure where others fill the quota', () => {
    const pressed = vary(home, {
      uptake: { hazard: 0.002, signsElsewhere: { share: 1, to: { capital: 1 } } },
      coercion: { probability: 1, capacity: 0.05, tolerance: 0, yield: 0.5, mistaken: 0 },
    });
    const run = simulate(pressed, { seed: 'pressed', replicate: 0 });
    expect(run.series({ metric: 'coerced', region: 'capital' }).at(-1)).toBe(0);
    expect(run.series({ metric: 'coerced', region: 'north' }).at(-1)).toBeGreaterThan(100);
  });

  test('weeks and months agree in means', () => {
    const [monthly, weekly] = [away, vary(away, { calendar: { step: 'week' } })].map((s) => expectedPath(s));
    for (const region of ids)
      expect(
        monthly!.series({ metric: 'credited', region }).at(-1)! /
          weekly!.series({ metric: 'credited', region }).at(-1)!,
      ).toBeCloseTo(1, 6);
  });

  test('a trace, explain and the ledger tell it', () => {
    const told = trace(away, { seed: 'told', replicate: 1, region: 'south' });
    const run = simulate(away, { seed: 'told', replicate: 1 });
    expect(told.periods.map(({ elsewhere }) => elsewhere!.incoming)).toEqual(
      run.series({ metric: 'signedFromElsewhere', region: 'south', flow: true }),
    );
    expect(told.text).toMatch(/of them sign in other regions\. \d+ men from other regions sign here\./);
    expect(explain(away)).toContain(
      'Away from home: 25 % of volunteers sign in another region, in capital (weight 3) and south (weight 1); they are counted and paid there.',
    );
    const paths = assumptions(away).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['uptake.signsElsewhere.share', 'uptake.signsElsewhere.to']));
  });

  test.each([
    [{ share: 0.1, to: {} }, 'uptake.signsElsewhere.to', /a weight above 0/],
    [{ share: 0.1, to: { nowhere: 1 } }, 'uptake.signsElsewhere.to.nowhere', /the id of a region/],
    [{ share: 1.1, to: { south: 1 } }, 'uptake.signsElsewhere.share', /between 0 and 1/],
    [{ from: { north: { south: 0.6, capital: 0.5 } } }, 'uptake.signsElsewhere.from.north', /add up to 1 at most/],
    [{ from: { north: { north: 0.1 } } }, 'uptake.signsElsewhere.from.north.north', /signs at home/],
    [{ from: { east: { north: 0.1 } } }, 'uptake.signsElsewhere.from.east', /the id of a region/],
  ])('%j is refused', (signsElsewhere, path, message) => {
    const act = () => vary(home, { uptake: { signsElsewhere: signsElsewhere as never } });
    expect(act).toThrow(message);
    expect(act).toThrow(expect.objectContaining({ path }) as Error);
  });
});
