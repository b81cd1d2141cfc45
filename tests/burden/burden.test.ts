import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burden, defineScenario, fromJSON, runEnsemble, toCSV, toJSON, toTable } from 'levy';
import { russia2022 } from 'levy/data';
import { inequalityOf } from '../../src/burden/inequality.js';
import { codeOf } from '../support/error-of.js';

/** The definition itself: half the mean difference between two men drawn at random, over the mean. */
const giniByPairs = (amounts: readonly number[], men: readonly number[]): number => {
  const total = men.reduce((a, b) => a + b, 0);
  const mean = amounts.reduce((sum, amount, i) => sum + (men[i]! > 0 ? amount : 0), 0) / total;
  let differences = 0;
  men.forEach((m, i) =>
    men.forEach((k, j) => (differences += m > 0 && k > 0 ? m * k * Math.abs(amounts[i]! / m - amounts[j]! / k) : 0)),
  );
  return differences / (2 * total * total * mean);
};

describe('inequality', () => {
  // Two halves of the men, one bears all: 1 − 1/2. Three quarters bear nothing: 3/4. All the same: 0.
  it.each([
    [[10, 0], [500, 500], 0.5],
    [[10, 0], [250, 750], 0.75],
    [[1, 2, 3], [100, 200, 300], 0],
    [[5, 0, 0], [100, 0, 100], 0.5],
  ])('of %j among %j men is %d', (amounts, men, gini) => {
    expect(inequalityOf(amounts, men).gini).toBeCloseTo(gini, 14);
  });

  it('is the mean difference of two men, for any amounts', () => {
    const regions = fc.array(
      fc.record({ amount: fc.integer({ min: 0, max: 5000 }), men: fc.integer({ min: 0, max: 90_000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    let compared = 0;
    fc.assert(
      fc.property(regions, (rows) => {
        const amounts = rows.map(({ amount, men }) => (men === 0 ? 0 : amount));
        const men = rows.map((row) => row.men);
        const { gini } = inequalityOf(amounts, men);
        if (amounts.every((amount) => amount === 0)) {
          expect(gini).toBeNull();
          return;
        }
        compared++;
        expect(gini).toBeCloseTo(giniByPairs(amounts, men), 10);
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(compared).toBeGreaterThan(250);
  });

  it('names the extremes, the first of equals, and no ratio to nothing', () => {
    const { highest, lowest, ratio } = inequalityOf([2, 4, 4, 0], [100, 100, 100, 0]);
    expect([highest!.index, lowest!.index, ratio]).toEqual([1, 0, 2]);
    expect(inequalityOf([2, 0], [100, 100]).ratio).toBeNull();
    expect(inequalityOf([0, 0], [0, 0])).toEqual({ highest: null, lowest: null, ratio: null, gini: null });
  });
});

const scenario = defineScenario({
  name: 'two markets',
  target: 300,
  calendar: { start: '2024-01-01', end: '2024-12-31' },
  regions: [
    { id: 'easy', men: 10_000, quota: 100, covariates: { jobless: 9 } },
    { id: 'hard', men: 20_000, quota: 200, covariates: { jobless: 3 } },
    { id: 'empty', men: 0, quota: 0, covariates: { jobless: 5 } },
  ],
  eligible: 1,
  uptake: { willing: 0.02, hazard: 0.1, elasticity: { jobless: 1 }, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 0 },
});

describe('burden of a scenario', () => {
  const result = burden(scenario);

  it('has quotas per 1,000 men and no inequality where they are proportional', () => {
    expect(result.regions.map(({ quotaPerThousand }) => quotaPerThousand)).toEqual([10, 10, null]);
    expect(result.quota).toEqual({
      highest: { id: 'easy', perThousand: 10 },
      lowest: { id: 'easy', perThousand: 10 },
      ratio: 1,
      gini: 0,
    });
    expect(result).toMatchObject({ kind: 'burden', n: null, taken: null, metric: 'recruits' });
    expect(Object.isFrozen(result.regions[0])).toBe(true);
  });

  // The willing share goes with joblessness, 3 : 1, so that equal quotas per man are three times as hard in one region.
  it('tells a hard market from a high quota', () => {
    const [easy, hard, empty] = result.regions;
    expect(hard!.quotaToSupply! / easy!.quotaToSupply!).toBeCloseTo(3, 10);
    expect([empty!.expectedSupply, empty!.quotaToSupply]).toEqual([0, null]);
  });
});

describe('burden of an ensemble', () => {
  it('has means that agree with the ensemble, and ranges that hold them', async () => {
    const ensemble = await runEnsemble(scenario, { seed: 'burden', replicates: 300, keep: 'regions' });
    const { regions, taken, n } = burden(ensemble);
    expect(n).toBe(300);
    const means = ensemble.byRegion('recruits');
    for (const region of regions) {
      expect(region.taken!.value).toBeCloseTo(means[region.id].value, 9);
      if (region.men === 0) continue;
      expect(region.takenPerThousand!.value).toBeCloseTo((1000 * region.taken!.value) / region.men, 9);
      expect(region.takenPerThousandLow!).toBeLessThan(region.takenPerThousand!.value);
      expect(region.takenPerThousandHigh!).toBeGreaterThan(region.takenPerThousand!.value);
    }
    // Two markets of 3 : 1 with men 1 : 2 give amounts 3 : 2 and a Gini of 3/5 − 1/3.
    expect(taken!.meanGini!.value).toBeCloseTo(3 / 5 - 1 / 3, 2);
    expect(taken!.mostOftenHighest!.id).toBe('easy');
    expect(taken!.ratio.low!).toBeLessThan(3);
    expect(taken!.ratio.high!).toBeGreaterThan(3);
  });

  it('has nothing to say of inequality where nobody is taken', async () => {
    const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 20, keep: 'regions' });
    const { taken } = burden(ensemble, { metric: 'coerced' });
    expect(taken).toEqual({
      mostOftenHighest: null,
      ratio: { median: null, low: null, high: null },
      gini: { median: null, low: null, high: null },
      meanGini: null,
    });
  });

  it('prints, and survives JSON', async () => {
    const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 20, keep: 'regions' });
    const result = burden(ensemble);
    expect(toTable(result).split('\n')[0]).toContain('quotaToSupply');
    expect(toCSV(result)).toContain('takenPerThousand_se');
    expect(fromJSON(toJSON(result))).toEqual(result);
  });

  it('asks for regions to be kept, for a metric that exists, and for something to ask', async () => {
    const totals = await runEnsemble(scenario, { seed: 1, replicates: 20, keep: 'totals' });
    expect(codeOf(() => burden(totals))).toBe('ensemble/not-kept');
    expect(codeOf(() => burden(scenario, { metric: 'claimed' as never }))).toBe('reference/unknown-metric');
    expect(codeOf(() => burden(scenario, { metrc: 'recruits' } as never))).toBe('options/unknown-name');
    for (const wrong of [null, 5, {}, [], 'x'])
      expect(codeOf(() => burden(wrong as never))).toBe('scenario/not-defined');
    expect(codeOf(() => burden({ kind: 'ensemble' } as never))).toBe('options/invalid');
  });
});

describe('russia2022', () => {
  it('asks most of Primorye, of whose quota a source is known, and least of Tatarstan after the cut', () => {
    const { quota } = burden(russia2022);
    expect([quota.highest!.id, quota.lowest!.id]).toEqual(['RU-PRI', 'RU-TA']);
    expect(quota.ratio!).toBeGreaterThan(4);
    expect(quota.gini!).toBeGreaterThan(0.1);
  });
});
