import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, vary } from '../../src/scenario/index.js';
import { resourceCosts } from '../../src/studies/index.js';
import { firstDifference, trace } from '../../src/trace/index.js';
import { toJSON, toTable } from '../../src/report/index.js';
import { runStates } from '../support/run-states.js';
import { mean } from '../support/statistics.js';

const still = { regionalSpread: 0, frailty: 0 };
const base = defineScenario({
  name: 'resources',
  target: 500,
  calendar: { start: '2023-01-01', end: '2023-12-31' },
  regions: [
    { id: 'north', men: 3000 },
    { id: 'south', men: 1000 },
  ],
  uptake: { ...still, willing: 0.2, hazard: 0.1 },
});
const recruiters = { name: 'recruiters', level: 8, base: 2, elasticity: 0.5 };
const months = 365 / 30.4375;

describe('a resource multiplies by (level / base) to the power of its elasticity', () => {
  // The mean of a binomial of 4,000 men over 2,000 replicates is known to its standard deviation / 45; five of these: 1 false alarm in 1.7 million.
  const replicates = 2000;
  const meanVolunteers = (scenario: typeof base): number =>
    mean(
      runStates(scenario, 'resources', 0, replicates, 2000).states.map((run) =>
        run.at(-1)!.reduce((sum, s) => sum + s.volunteers, 0),
      ),
    );
  const closed = (share: number, hazard: number): { mean: number; error: number } => {
    const p = share * (1 - Math.exp(-hazard * months));
    return { mean: 4000 * p, error: (5 * Math.sqrt(4000 * p * (1 - p))) / Math.sqrt(replicates) };
  };

  test.each([
    ['the hazard: 4^½ = 2', { ...recruiters }, 0.2, 0.2],
    ['the willing share: 4^½ = 2', { ...recruiters, multiplies: 'willing' as const }, 0.4, 0.1],
    // 16 · 0.2 = 3.2: everybody, and the hazard is 3.2 times what it was.
    ['beyond everybody: 4^2 = 16', { ...recruiters, elasticity: 2, multiplies: 'willing' as const }, 1, 0.32],
    ['nothing at the base', { ...recruiters, level: 2 }, 0.2, 0.1],
    ['less below the base: (1/4)^½', { ...recruiters, level: 0.5 }, 0.2, 0.05],
  ])('%s', (_, resource, share, hazard) => {
    const scenario = vary(base, { resources: [resource] });
    const expected = closed(share, hazard);
    expect(expectedPath(scenario).total.volunteers).toBeCloseTo(expected.mean, 8);
    expect(Math.abs(meanVolunteers(scenario) - expected.mean)).toBeLessThan(expected.error);
  });

  test('several multiply each other: 4^½ · 2^1 = 4', () => {
    const scenario = vary(base, { resources: [recruiters, { name: 'offices', level: 2, elasticity: 1 }] });
    expect(expectedPath(scenario).total.volunteers).toBeCloseTo(closed(0.2, 0.4).mean, 8);
  });

  test('one at its base, or of elasticity 0, or added later, changes no bit', () => {
    const run = (scenario: typeof base): unknown => {
      const { states } = runStates(scenario, 'bits', 0, 20);
      return states.map((run) => run.map((regions) => regions.map(({ volunteers, willing }) => [volunteers, willing])));
    };
    const before = run(base);
    expect(run(vary(base, { resources: [{ ...recruiters, level: 2, cost: 9 }] }))).toEqual(before);
    expect(run(vary(base, { resources: [{ ...recruiters, elasticity: 0 }] }))).toEqual(before);
    expect(run(vary(base, { resources: [{ ...recruiters, level: 2, multiplies: 'willing' }] }))).toEqual(before);
    const later = vary(base, {
      resources: [{ ...recruiters, level: 2 }],
      policies: [{ from: '2023-07-01', set: { 'resources.recruiters.level': 50 } }],
    });
    const { states } = runStates(later, 'bits', 0, 20);
    const half = (all: unknown): unknown => (all as unknown[][]).map((run) => run.slice(0, 6));
    expect(
      half(states.map((run) => run.map((regions) => regions.map(({ volunteers, willing }) => [volunteers, willing])))),
    ).toEqual(half(before));
    expect(run(later)).not.toEqual(before);
  });

  test('a policy changes the level from its date, in its regions', () => {
    const scenario = vary(base, {
      resources: [{ ...recruiters, level: 2 }],
      policies: [{ from: '2023-07-01', regions: ['north'], set: { 'resources.recruiters.level': 8 } }],
    });
    const path = expectedPath(scenario);
    const hazards = 0.1 * (181 / 30.4375) + 0.2 * (184 / 30.4375);
    expect(path.region('north').volunteers).toBeCloseTo(600 * (1 - Math.exp(-hazards)), 8);
    expect(path.region('south').volunteers).toBeCloseTo(200 * (1 - Math.exp(-0.1 * months)), 8);
  });
});

describe('what resources cost', () => {
  test('by the month: level × cost × months, a region by its men, whole minor units', () => {
    const scenario = vary(base, {
      resources: [{ ...recruiters, cost: 1000 }],
      policies: [{ from: '2023-12-01', regions: ['north'], set: { 'resources.recruiters.level': 10 } }],
    });
    const run = simulate(scenario, { seed: 1 });
    // By hand: a month of 31 days is 496/487; 8 · 1000 · 496/487 = 8147.84, of which the south bears a quarter: 2036.96.
    expect(run.series({ metric: 'resourceSpend', region: 'south', flow: true })[0]).toBe(2037);
    // Three quarters: 6110.88; in December of 10,000 · 496/487 = 10,184.80: 7638.60.
    const north = run.series({ metric: 'resourceSpend', region: 'north', flow: true });
    expect([north[0], north[11]]).toEqual([6111, 7639]);
    expect(run.total.totalSpend).toBe(run.total.resourceSpend);
    expect(run.total.spend).toBe(0);
  });

  test('by the recruit: level × cost × men signed, beside the cash', () => {
    const bonus = { name: 'bonus', level: 1.5, elasticity: 0.1, cost: 333, costPer: 'recruit' as const };
    const scenario = vary(base, { resources: [bonus], cash: { perRecruit: 10, currency: 'EUR' } });
    const run = simulate(scenario, { seed: 1 });
    // 499.5 for each man, halves up in every region and month.
    const flows = base.regions.flatMap(({ id }) => run.series({ metric: 'recruits', region: id, flow: true }));
    expect(run.total.resourceSpend).toBe(flows.reduce((sum, men) => sum + Math.floor(men * 499.5 + 0.5), 0));
    expect(run.total.totalSpend).toBe(run.total.resourceSpend! + 10 * run.total.recruits);
  });

  test('resourceCosts: what an additional recruit costs, against the expected path', async () => {
    const scenario = vary(base, {
      regions: [{ id: 'country', men: 4_000_000 }],
      resources: [
        { ...recruiters, cost: 1000 },
        { name: 'bonus', level: 1, elasticity: 0.2, cost: 50, costPer: 'recruit' },
      ],
    });
    const costs = await resourceCosts(scenario, { seed: 'costs', replicates: 200, change: 1.2 });
    expect(costs.rows.map(({ resource }) => resource)).toEqual(['recruiters', 'bonus']);
    const at = (resources: Record<string, { level: number }>) => expectedPath(vary(scenario, { resources })).total;
    const [now, more, better] = [at({}), at({ recruiters: { level: 9.6 } }), at({ bonus: { level: 1.2 } })];
    for (const [i, total] of [more, better].entries()) {
      const { costPerMan, menDifference } = costs.rows[i]!;
      const expected = (total.totalSpend! - now.totalSpend!) / (total.recruits - now.recruits);
      // Common random numbers leave an error of a few per mille.
      expect(Math.abs(costPerMan.value / expected - 1)).toBeLessThan(0.02);
      expect(menDifference.value).toBeGreaterThan(0);
      expect(costPerMan.interval[0]).toBeLessThan(costPerMan.value);
    }
    // 8 · 1000 in each of the 12 months, each to whole units; and 50 for each man of the base.
    expect(Math.abs(costs.rows[0]!.spend.value - 8000 * months)).toBeLessThan(12);
    expect(Math.abs(costs.rows[1]!.spend.value / (50 * now.recruits) - 1)).toBeLessThan(0.01);
    expect(toTable(costs)).toContain('cost per additional man');
    expect(JSON.parse(toJSON(costs))).toMatchObject({ kind: 'resource-costs', change: 1.2, of: 'recruits' });
    await expect(resourceCosts(base, { seed: 1, replicates: 10 })).rejects.toThrow(/without resources/);
  });

  test('a comparison tells spend of what only one scenario has', async () => {
    const scenario = vary(base, { resources: [{ ...recruiters, cost: 100 }] });
    const comparison = await compare(base, { more: scenario }, { seed: 1, replicates: 50 });
    expect(comparison.arms.more.difference('resourceSpend').value).toBeGreaterThan(0);
    expect(comparison.table().map((row) => (row as { metric: string }).metric)).toContain('resourceSpend');
  });
});

describe('resources in traces', () => {
  const scenario = vary(base, {
    resources: [
      { ...recruiters, cost: 10 },
      { name: 'offices', level: 1, elasticity: 0.3, multiplies: 'willing' },
    ],
    refill: { entering: 0.05, leaving: 0.05 },
    policies: [{ from: '2023-05-01', set: { 'resources.offices.level': 2 } }],
  });

  test('a trace is the run again, and tells of those who come of age and grow too old', () => {
    const { text, periods } = trace(scenario, { seed: 1, region: 'north', replicate: 3 });
    expect(text).toMatch(/grown too old/);
    expect(text).toMatch(/come of age/);
    expect(periods[0]!.aged).toBeUndefined();
    expect(periods[4]!.won).toBeGreaterThan(0);
  });

  test.each([
    ['a level', { resources: { recruiters: { level: 9 } } }, /hazard in period 1/, /levels of resources differ/],
    ['a base', { resources: { recruiters: { base: 3 } } }, /hazard in period 1/, /levels of resources differ/],
    [
      'an elasticity',
      { resources: { recruiters: { elasticity: 0.4 } } },
      /hazard in period 1/,
      /resources\.recruiters\.elasticity is 0\.5 and 0\.4/,
    ],
    ['a cost', { resources: { recruiters: { cost: 11 } } }, /cost of recruiters/, /costs? differ|resources/],
    ['a cohort', { refill: { entering: 0.06 } }, /men come of age in period 2/, /refill\.entering is 0\.05 and 0\.06/],
    ['ageing', { refill: { leaving: 0.06 } }, /share of men grown too old in period 2/, /refill\.leaving/],
    [
      'a policy',
      { policies: [{ from: '2023-05-01', set: { 'resources.offices.level': 3 } }] },
      /men won over in period 5/,
      /policies on resources\.offices\.level differ/,
    ],
  ])('where runs part because of %s', (_, patch, link, because) => {
    const found = firstDifference(
      { scenario, seed: 1, replicate: 0 },
      { scenario: vary(scenario, patch as never), seed: 1, replicate: 0 },
    )!;
    expect(found.cause.link ?? found.quantity).toMatch(link);
    expect(found.cause.because.join('; ') + found.text).toMatch(because);
  });
});
