import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { attribute, compare, type Decision } from '../../src/compare/index.js';
import { type Estimate } from '../../src/stats/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { decideBy } from '../../src/compare/decide.js';
import { vary } from '../../src/scenario/index.js';
import { hazardScenario, monthsThrough } from './toy.js';
import { rejectionOf } from '../support/error-of.js';

const faster = vary(russia2023, {
  name: '+5 % in Moscow',
  policies: [{ from: '2023-04-01', regions: ['RU-MOW'], scale: { 'uptake.hazard': 1.05 } }],
});
const bonus = vary(russia2023, {
  name: 'bonus',
  policies: [{ name: 'bonus', from: '2023-08-01', scale: { offer: 1.5 } }],
});
const codeOf = async (act: () => Promise<unknown>): Promise<string> => (await rejectionOf(act)).code;

describe('compare', () => {
  test('a change of hazard has the effect that the closed form gives: E (e^(−aΣD) − e^(−a′ΣD)), within 4.5 standard errors', async () => {
    const regions = [
      { id: 'north', men: 30_000 },
      { id: 'south', men: 12_000 },
    ];
    const base = hazardScenario(regions, 5000, 0.03);
    const { arms } = await compare(
      base,
      { more: vary(base, { uptake: { hazard: 0.033 } }) },
      { seed: 'effect', replicates: 20_000 },
    );
    for (const through of [1, 2, 3]) {
      const months = monthsThrough(through, 3);
      const effect = Math.exp(-0.03 * months) - Math.exp(-0.033 * months);
      const national = arms.more.difference({ metric: 'volunteers', through });
      expect(Math.abs(national.value - 42_000 * effect)).toBeLessThan(4.5 * national.se);
      expect(national.correlation).toBeGreaterThan(0.9);
    }
  });

  test('+5 % of hazard in one region of the founding case: pairing is worth at least 10,000 times the replicates', async () => {
    const comparison = await compare(russia2023, { faster }, { seed: 'pairs', replicates: 500 });
    const difference = comparison.arms.faster.difference('volunteers');
    expect(difference.varianceRatio).toBeGreaterThan(10_000);
    // Against seeds that are really independent, not only the sum of two variances: the ratio of what two ensembles give.
    const apart = await runEnsemble(faster, { seed: 'other', replicates: 500 });
    const independent = Math.sqrt(comparison.base.mean('volunteers').se ** 2 + apart.mean('volunteers').se ** 2);
    expect((independent / difference.se) ** 2).toBeGreaterThan(10_000);
    // Nobody outside Moscow is touched, in any replicate, where nobody is coerced.
    const regional = await compare(
      vary(russia2023, { coercion: { probability: 0 } }),
      { faster: vary(faster, { coercion: { probability: 0 } }) },
      { seed: 'pairs', replicates: 100, keep: 'regions' },
    );
    expect(
      regional.arms.faster.differences({ metric: 'volunteers', region: 'RU-SPE' }).every((value) => value === 0),
    ).toBe(true);
    expect(
      regional.arms.faster.differences({ metric: 'volunteers', region: 'RU-MOW' }).every((value) => value >= 0),
    ).toBe(true);
  });

  test('arms are the ensembles that would have been run alone', async () => {
    const { base, arms } = await compare(russia2023, { faster, bonus }, { seed: 5, replicates: 300 });
    expect(base.rows()).toEqual((await runEnsemble(russia2023, { seed: 5, replicates: 300 })).rows());
    expect(arms.bonus.ensemble.rows()).toEqual((await runEnsemble(bonus, { seed: 5, replicates: 300 })).rows());
    const raw = arms.bonus.differences('recruits');
    expect(raw[299]).toBe(arms.bonus.ensemble.values('recruits')[299]! - base.values('recruits')[299]!);
    expect(raw.reduce((a, b) => a + b) / 300).toBeCloseTo(arms.bonus.difference('recruits').value, 6);
  });

  test('cancelled half way it is balanced: every arm has the same replicates', async () => {
    const controller = new AbortController();
    const comparison = await compare(
      russia2023,
      { faster, bonus },
      {
        seed: 5,
        replicates: 50_000,
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done > 0) controller.abort();
        },
      },
    );
    expect(comparison).toMatchObject({ n: 2048, requested: 50_000, partial: true });
    expect([comparison.arms.faster.ensemble.n, comparison.arms.bonus.ensemble.n]).toEqual([2048, 2048]);
    expect(comparison.arms.bonus.difference('volunteers').n).toBe(2048);
  });

  test('the reference must be known to both, and kept', async () => {
    const { arms } = await compare(russia2023, { bonus }, { seed: 5, replicates: 10 });
    expect(await codeOf(() => Promise.resolve(arms.bonus.difference({ metric: 'volunteers', region: 'RU-MOW' })))).toBe(
      'ensemble/not-kept',
    );
    expect(await codeOf(() => Promise.resolve(arms.bonus.decide('volunteers', { margin: -1, better: 'more' })))).toBe(
      'options/invalid',
    );
    expect(
      await codeOf(() => Promise.resolve(arms.bonus.decide('volunteers', { margin: 1, better: 'higher' as never }))),
    ).toBe('options/invalid');
    expect(await codeOf(() => Promise.resolve(arms.bonus.decide('volunteers', { better: 'more' })))).toBe(
      'options/invalid',
    );
    const declared = await compare(russia2023, { bonus }, { seed: 5, replicates: 60, margin: 1000 });
    expect(declared.arms.bonus.decide('volunteers', { better: 'more' })).toBe('better');
    expect(declared.arms.bonus.decide('volunteers', { better: 'more', margin: 1e6 })).toBe('equivalent');
    expect(await codeOf(() => compare(russia2023, {}, { seed: 5, replicates: 10 }))).toBe('options/invalid');
    expect(await codeOf(() => compare(russia2023, { bonus }, { seed: 5, replicates: 10, keep: 'all' as never }))).toBe(
      'options/invalid',
    );
  });
});

describe('four verdicts for a margin of 10', () => {
  const estimate = (low: number, high: number, n = 100): Estimate => ({
    kind: 'difference',
    value: (low + high) / 2,
    se: (high - low) / 4,
    interval: [low, high],
    level: 0.95,
    n,
  });
  test.each<[Estimate, 'more' | 'less', Decision]>([
    [estimate(11, 15), 'more', 'better'],
    [estimate(11, 15), 'less', 'worse'],
    [estimate(-15, -11), 'more', 'worse'],
    [estimate(-15, -11), 'less', 'better'],
    [estimate(-9, 9), 'more', 'equivalent'],
    [estimate(2, 9), 'less', 'equivalent'],
    [estimate(9, 11), 'more', 'undecided'],
    [estimate(-30, 30), 'more', 'undecided'],
    [estimate(10, 12), 'more', 'undecided'],
    [estimate(-10, 10), 'more', 'equivalent'],
    [estimate(0, 0, 60), 'more', 'equivalent'],
    [estimate(0, 0, 59), 'more', 'undecided'],
    [estimate(50, 50, 59), 'more', 'undecided'],
    [{ ...estimate(-Infinity, Infinity, 1), value: 50, se: NaN }, 'more', 'undecided'],
  ])('%#', (given, better, verdict) => {
    expect(decideBy(given, { margin: 10, better })).toBe(verdict);
  });
});

describe('attribute', () => {
  test('without coercion volunteers and drawn parameters are those of the arm in which nobody may coerce, bit for bit', async () => {
    const { counterfactual, actual } = await attribute(
      russia2023,
      { without: 'coercion' },
      { seed: 'counter', replicates: 600 },
    );
    const none = await runEnsemble(vary(russia2023, { coercion: { probability: 0 } }), {
      seed: 'counter',
      replicates: 600,
    });
    expect(counterfactual.values('volunteers')).toEqual(none.values('volunteers'));
    expect(counterfactual.values('coerced').every((value) => value === 0)).toBe(true);
    for (const path of ['uptake.willing', 'uptake.hazard', 'coercion.capacity', 'response.leaversPerTaken']) {
      expect(counterfactual.parameters(path)).toEqual(none.parameters(path));
      expect(counterfactual.parameters(path)).toEqual(actual.parameters(path));
    }
    // Where coercion is not used, there is no difference at all.
    const unused = actual.rows().flatMap(({ coercion }, i) => (coercion ? [] : [i]));
    expect(unused.length).toBeGreaterThan(200);
    const [with_, without] = [actual.values('volunteers'), counterfactual.values('volunteers')];
    for (const i of unused) expect(with_[i]).toBe(without[i]);
  });

  test('the parts fit together, and effects sit in the replicates that use coercion', async () => {
    const attribution = await attribute(russia2023, { without: 'coercion' }, { seed: 'counter', replicates: 600 });
    const { crowdedOut, added, wouldHaveComeAnyway, volunteers, whereUsed, used, fled, actual, counterfactual } =
      attribution;
    expect(added.value - crowdedOut.value).toBeCloseTo(volunteers.value, 6);
    expect(wouldHaveComeAnyway.value + added.value).toBeCloseTo(actual.mean('volunteers').value, 6);
    expect(wouldHaveComeAnyway.value + crowdedOut.value).toBeCloseTo(counterfactual.mean('volunteers').value, 6);
    expect(crowdedOut.value).toBeGreaterThan(0);
    expect(fled.value).toBe(actual.mean('fled').value); // without coercion nobody flees here
    expect(whereUsed!.n).toBe(used!.count);
    expect(whereUsed!.fled.value * whereUsed!.n).toBeCloseTo(fled.value * 600, 3);
    expect(attribution.difference('coerced').value).toBe(actual.mean('coerced').value);
    // Fewer are crowded out than were taken from the pool: some of those would not have signed by the end.
    expect(whereUsed!.crowdedOut.value).toBeLessThan(actual.given({ coercion: true }).mean('takenFromPool').value);
  });

  test('coercion that policies or a joint table bring is taken away too, and nothing else', async () => {
    const policed = vary(russia2023, {
      coercion: { probability: 0 },
      policies: [
        { name: 'crackdown', from: '2023-09-01', set: { 'coercion.probability': 0.9 }, scale: { offer: 1.2 } },
        { from: '2023-10-01', set: { 'coercion.probability': 1 } },
      ],
    });
    const { counterfactual, whereUsed } = await attribute(
      policed,
      { without: 'coercion' },
      { seed: 1, replicates: 60 },
    );
    expect(counterfactual.scenario.policies).toHaveLength(1);
    expect(counterfactual.scenario.policies[0]).toMatchObject({ set: {}, scale: { offer: 1.2 } });
    expect(counterfactual.mean('attempts').value).toBe(0);
    expect(whereUsed!.coerced.value).toBeGreaterThan(0);
    const joint = vary(russia2023, {
      joint: [
        {
          parameters: ['uptake.willing', 'coercion.probability'],
          rows: [
            [0.02, 1],
            [0.04, 0.5],
          ],
        },
      ],
    });
    const { actual, counterfactual: none } = await attribute(
      joint,
      { without: 'coercion' },
      { seed: 1, replicates: 60 },
    );
    expect(none.parameters('uptake.willing')).toEqual(actual.parameters('uptake.willing'));
    expect(actual.mean('attempts').value).toBeGreaterThan(0);
    expect(none.mean('attempts').value).toBe(0);
  });

  test('a policy by name or place', async () => {
    const two = vary(bonus, { policies: [...bonus.policies, { from: '2023-10-01', scale: { 'uptake.hazard': 1.1 } }] });
    const byName = await attribute(two, { without: 'bonus' }, { seed: 1, replicates: 50 });
    const byPlace = await attribute(two, { without: 0 }, { seed: 1, replicates: 50 });
    expect(byName.added).toEqual(byPlace.added);
    expect(byName.crowdedOut.value).toBe(0);
    expect(byName.used).toBeNull();
    const { arms } = await compare(
      vary(two, { policies: two.policies.slice(1) }),
      { two },
      { seed: 1, replicates: 50 },
    );
    expect(byName.volunteers).toEqual(arms.two.difference('volunteers'));
    for (const without of ['bonnus', 2, -1, 0.5, null as never]) {
      expect(await codeOf(() => attribute(two, { without }, { seed: 1, replicates: 5 }))).toBe(
        'reference/unknown-policy',
      );
    }
    await expect(attribute(two, { without: 'bonnus' }, { seed: 1, replicates: 5 })).rejects.toThrow(
      /did you mean "bonus"/,
    );
  });
});
