import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedPath } from '../../src/model/index.js';
import { defineScenario, type PolicyInput, type Scenario } from '../../src/scenario/index.js';
import { countReach } from '../support/reach.js';
import { flat } from '../support/flat.js';
import { runStates } from '../support/run-states.js';
import { mean, variance } from '../support/statistics.js';

/*
 * Offers that end (MODEL.md, step 1). With numbers for π and a, an offer × 2 at elasticity 1 in month 2 alone opens a second tier of E π men, who
 * sign in that month only: V = E π (1 − e^(−a ΣD)) + E π (1 − e^(−a D₂)).
 */
const [men, willing, hazard] = [20_000, 0.1, 0.3] as const;
const calendar = { start: '2023-04-01', end: '2023-12-31', step: 'month' as const };
const D = [30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days / 30.4375);
const scenarioOf = (policies: readonly PolicyInput[], uptake: object = {}, step: 'month' | 'week' = 'month') =>
  defineScenario<string>({
    name: 'offers',
    target: 100,
    calendar: { ...calendar, step },
    regions: [{ id: 'A', men }],
    eligible: 1,
    uptake: { willing, hazard, payElasticity: 1, regionalSpread: 0, frailty: 0, ...uptake },
    policies: [...policies],
  });
const inMay: PolicyInput = { from: '2023-05-01', until: '2023-05-31', set: { offer: 2 } };
const fromMay: PolicyInput = { from: '2023-05-01', set: { offer: 2 } };
const signedBy = (months: readonly number[], rate = hazard): number =>
  1 - Math.exp(-rate * months.reduce((sum, d) => sum + d, 0));
const volunteers = (scenario: Scenario): number[] => expectedPath(scenario).series('volunteers');
const near = (value: number, expected: number): void => expect(Math.abs(value / expected - 1)).toBeLessThan(1e-12);

describe('two tiers in closed form', () => {
  const tier = men * willing;

  test('an offer for May alone wins whom it wins in May; one that stays wins on', () => {
    const base = volunteers(scenarioOf([]));
    const lapsing = volunteers(scenarioOf([inMay]));
    const staying = volunteers(scenarioOf([fromMay]));
    D.forEach((_, t) => {
      near(base[t]!, tier * signedBy(D.slice(0, t + 1)));
      near(lapsing[t]!, tier * signedBy(D.slice(0, t + 1)) + (t < 1 ? 0 : tier * signedBy([D[1]!])));
      near(staying[t]!, tier * signedBy(D.slice(0, t + 1)) + (t < 1 ? 0 : tier * signedBy(D.slice(1, t + 1))));
    });
    expect(lapsing.at(-1)).toBeLessThan(staying.at(-1)! - 1000);
    expect(base.at(-1)).toBeLessThan(lapsing.at(-1)! - 400);
  });

  test('the mean of 4,000 replicates is that, month by month, and in the next tier again', () => {
    // 1.5 in September lies inside the tier of 2, of which e^(−a D₂) are left: half of them accept.
    const scenario = scenarioOf([inMay, { from: '2023-09-01', until: '2023-09-30', set: { offer: 1.5 } }]);
    const { states } = runStates(scenario, 'tiers', 0, 4000, 1000);
    const september = (tier / 2) * Math.exp(-hazard * D[1]!) * signedBy([D[5]!]);
    D.forEach((_, t) => {
      const sample = states.map((run) => run[t]![0]!.volunteers);
      const expected =
        tier * signedBy(D.slice(0, t + 1)) + (t < 1 ? 0 : tier * signedBy([D[1]!])) + (t < 5 ? 0 : september);
      expect(Math.abs(mean(sample) - expected) / Math.sqrt(variance(sample) / sample.length)).toBeLessThan(4);
      near(volunteers(scenario)[t]!, expected);
    });
  });

  test('with nobody signing in between, the pool is to the man what it was before the offer', () => {
    const { states } = runStates(scenarioOf([inMay], { hazard: 0 }), 'still', 0, 50);
    for (const run of states) {
      const [april, may, june] = run.map(([region]) => region!);
      expect(may!.willing).toBeGreaterThan(april!.willing);
      expect([june!.willing, june!.unwilling, june!.entered]).toEqual([
        april!.willing,
        april!.unwilling,
        april!.entered,
      ]);
      expect(june!.everWilling).toBe(may!.everWilling);
    }
  });

  test('where more pay also hastens, a temporary offer pulls signatures forward and leaves a dip', () => {
    const flow = (policies: readonly PolicyInput[], uptake: object) => {
      const path = volunteers(scenarioOf(policies, uptake));
      return path.map((value, t) => value - (path[t - 1] ?? 0));
    };
    // Nobody new is won: the willing sign at twice the rate in May, and are missing afterwards.
    const hastening = { payElasticity: 0, hazardPayElasticity: 1 };
    const [base, hastened] = [flow([], hastening), flow([inMay], hastening)];
    near(hastened[1]!, tier * Math.exp(-hazard * D[0]!) * (1 - Math.exp(-2 * hazard * D[1]!)));
    for (let t = 2; t < D.length; t++) near(hastened[t]! / base[t]!, Math.exp(-hazard * D[1]!));
    // A second offer of the same height finds the rest of the tier only.
    const again: PolicyInput = { from: '2023-08-01', until: '2023-08-31', set: { offer: 2 } };
    const [alone, second] = [flow([again], {}), flow([inMay, again], {})];
    expect(second[4]! - alone[4]!).toBeLessThan(-100);
  });

  test('weeks and months agree in the mean', () => {
    const weekly = scenarioOf([{ from: '2023-05-06', until: '2023-06-02', set: { offer: 2 } }], {}, 'week');
    // Four weeks of seven days from 6 May on, the sixth week of the campaign.
    const expected = tier * (signedBy(D) + signedBy([28 / 30.4375]));
    near(volunteers(weekly).at(-1)!, expected);
  });
});

describe('laws in one replicate: coercion off, no imitation, no answer in money', () => {
  /** An offer by quarter of the campaign's nine months: three heights, in any order. */
  const heights = fc.array(flat(0.5, 3), { minLength: 9, maxLength: 9 });
  const given = fc.record({
    heights,
    other: heights,
    men: fc.integer({ min: 1, max: 5000 }),
    willing: flat(0.01, 0.6),
    hazard: flat(0.02, 1),
    flight: fc.constantFrom(0, 0.4),
    regionalSpread: fc.constantFrom(0, 0.5),
  });
  const run = (
    v: { men: number; willing: number; hazard: number; flight: number; regionalSpread: number },
    offers: readonly number[],
  ) =>
    runStates(
      defineScenario<string>({
        name: 'law',
        target: 10,
        calendar,
        regions: [{ id: 'A', men: v.men }],
        eligible: 1,
        uptake: {
          willing: v.willing,
          hazard: v.hazard,
          payElasticity: 1.2,
          regionalSpread: v.regionalSpread,
          frailty: 0.2,
        },
        coercion: { probability: 0, tolerance: 0, yield: 0, capacity: 0, mistaken: 0 },
        response: { announcementFlight: v.flight },
        policies: offers.map((offer, t) => ({
          from: `2023-${String(t + 4).padStart(2, '0')}-01`,
          set: { offer },
        })),
      }),
      'law',
      0,
      4,
    ).states;
  const neverLess = (more: ReturnType<typeof run>, less: ReturnType<typeof run>): boolean => {
    less.forEach((states, i) =>
      states.forEach(([s], t) => expect(more[i]![t]![0]!.volunteers).toBeGreaterThanOrEqual(s!.volunteers)),
    );
    return less.some((states, i) => more[i]!.at(-1)![0]!.volunteers > states.at(-1)![0]!.volunteers);
  };

  test('of two offers, one never below the other, one of which never falls, the higher never has fewer volunteers', () => {
    const reach = countReach<'more than the rising' | 'fewer than the rising'>();
    fc.assert(
      fc.property(given, (v) => {
        const falling = run(v, v.heights);
        // The best so far never falls and is never below; the least from now on never falls and is never above.
        const best = v.heights.map((_, t) => Math.max(...v.heights.slice(0, t + 1)));
        const least = v.heights.map((_, t) => Math.min(...v.heights.slice(t)));
        reach.add([
          ...(neverLess(run(v, best), falling) ? (['fewer than the rising'] as const) : []),
          ...(neverLess(falling, run(v, least)) ? (['more than the rising'] as const) : []),
        ]);
      }),
      { seed: 1862, numRuns: 60 },
    );
    reach.expectAtLeast({ 'more than the rising': 0.5, 'fewer than the rising': 0.5 });
  });

  test('in every tier are no fewer than none and no more than its men, and the pool is never more than those who accept', () => {
    fc.assert(
      fc.property(given, (v) => {
        for (const states of run(v, v.heights))
          for (const [s] of states) {
            expect(s!.willing + s!.volunteers).toBeLessThanOrEqual(s!.everWilling);
            expect(s!.willing + s!.unwilling + s!.volunteers + s!.fled).toBe(s!.eligible);
            expect(Math.min(s!.willing, s!.unwilling, s!.entered)).toBeGreaterThanOrEqual(0);
          }
      }),
      { seed: 1863, numRuns: 60 },
    );
  });
});
