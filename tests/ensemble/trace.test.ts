import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { firstDifference, trace } from '../../src/trace/index.js';
import { simulate } from '../../src/runs/index.js';
import { type ForceInput, lognormal, type Scenario, vary } from '../../src/scenario/index.js';
import { arbitraryForceScenario } from '../support/arbitrary-force.js';
import { arbitraryScenario } from '../support/arbitrary-scenario.js';
import { errorOf } from '../support/error-of.js';
import { countReach, modelFloors, type ModelPart, partsReached } from '../support/reach.js';

const of = (scenario: Scenario, seed: string | number = 'a', replicate = 1) => ({ scenario, seed, replicate });

describe('trace', () => {
  test('is the run, in every region and period, for scenarios of every shape', () => {
    const reach = countReach<ModelPart>();
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(1000), (scenario, replicate) => {
        reach.add(partsReached(scenario, 'trace', replicate, 1));
        const run = simulate(scenario, { seed: 'trace', replicate });
        for (const { id } of scenario.regions) {
          // `trace` itself fails where it does not end every period as the run does; the flows are checked here.
          const { periods, text } = trace(scenario, { seed: 'trace', replicate, region: id });
          const flow = (
            metric: 'volunteers' | 'coerced' | 'induced' | 'attempts' | 'wronglyTaken' | 'takenFromPool',
          ): number[] => run.series({ metric, region: id, flow: true });
          expect(periods.map(({ volunteers }) => volunteers.result)).toEqual(flow('volunteers'));
          expect(periods.map(({ pressure }) => pressure.taken?.result ?? 0)).toEqual(flow('coerced'));
          expect(periods.map(({ pressure }) => pressure.induced?.result ?? 0)).toEqual(flow('induced'));
          expect(periods.map(({ pressure }) => pressure.attempts)).toEqual(flow('attempts'));
          expect(periods.map(({ pressure }) => pressure.wronglyTaken?.result ?? 0)).toEqual(flow('wronglyTaken'));
          expect(periods.map(({ pressure }) => pressure.fromPool?.result ?? 0)).toEqual(flow('takenFromPool'));
          expect(periods.at(-1)!.volunteers.men).toBeGreaterThanOrEqual(periods.at(-1)!.volunteers.result);
          expect(text.split('\n')).toHaveLength(periods.length + 2);
        }
      }),
      { seed: 1862, numRuns: 150 },
    );
    reach.expectAtLeast(modelFloors);
  });

  test('tells what happened', () => {
    const { text, periods, start } = trace(russia2023, { seed: 'a', replicate: 1, region: 'RU-AD' });
    expect(start.pool.result).toBe(Math.round(start.pool.result));
    const acting = periods.findIndex(({ pressure }) => pressure.state === 'acting');
    const { pressure, scheduled, atEnd } = periods[acting]!;
    const line = text.split('\n')[acting + 2]!;
    for (const number of [
      pressure.gap,
      pressure.attempts,
      pressure.taken!.result,
      pressure.induced!.result,
      pressure.fled!.result,
      atEnd.recruits,
      scheduled,
    ]) {
      expect(line).toContain(String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ','));
    }
    expect(text.split('\n').slice(0, 2).join('\n')).toMatch(
      /^Simulated campaign no\. 1 of scenario "[^"\n]+" \(a scenario, not a finding about this region or its officials\):\nAdygea has to find 1,332 men among [\d,]+ men of service age, of whom [\d,]+ are eligible/,
    );
  });

  test('a name of several lines stays on the first', () => {
    const { text, periods } = trace(vary(russia2023, { name: 'two\n"lines"' }), { seed: 'a', region: 'RU-AD' });
    expect(text).toMatch(/^Simulated campaign no\. 0 of scenario "two\\n\\"lines\\"" \(a scenario/);
    expect(text.split('\n')).toHaveLength(periods.length + 2);
  });

  test('one man is a man, and verbs agree with their number, in every text', () => {
    const wrong =
      /(?<![\d.,])1 man (leave|are)\b|(?<![\d.,])1 (men|do|are|leave|sign|take|attempts)\b|(?<![\d.,])1 (of the other men sign|are (counted|due|made|missing)) |(?<![\d.,])(?!1 )\d[\d,]* (man|does|is|leaves|signs|takes|attempt)\b/;
    const small = vary(russia2023, {
      target: 200,
      regions: russia2023.regions.map((region) => ({ ...region, quota: null })),
      quota: { announced: Object.fromEntries(russia2023.regions.map(({ id }) => [id, null])) },
      uptake: { willing: 0.00002, hazard: 0.1 },
      coercion: { probability: 1, capacity: 0.0005 },
      response: { leaversPerTaken: 0.5 },
    });
    let singulars = 0;
    for (const { id } of small.regions) {
      const { text } = trace(small, { seed: 'grammar', region: id });
      const story = text.split('\n').slice(1).join('\n');
      expect(story).not.toMatch(wrong);
      singulars += [
        /1 man leaves/,
        /1 is missing/,
        /1 attempt is possible/,
        /which takes/,
        /The 1 willing man signs/,
        /1 man is taken wrongly/,
        /1 of the other men signs/,
        /; 1 does/,
      ].filter((one) => one.test(story)).length;
    }
    expect(singulars).toBeGreaterThan(20);
  });

  test('an unknown region is named, with the nearest', () => {
    expect(() => trace(russia2023, { seed: 'a', region: 'RU-MOV' as never })).toThrow(
      /did you mean RU-MO.*reference\/unknown-region/,
    );
  });
});

describe('the force of the country', () => {
  const followed = (force: ForceInput) => vary(russia2023, { force });
  const base: ForceInput = {
    strength: lognormal(300_000, 0.1),
    losses: { counted: 'all', share: 0.04 },
    returns: { share: 0.5, lag: 1.5 },
    equipment: { tanks: { holding: 1000, store: 40, refurbished: 30, losses: { number: 90 }, required: 3.4 } },
  };

  test('is traced with every region, as it is in the run, for scenarios of every shape', () => {
    fc.assert(
      fc.property(arbitraryForceScenario, fc.nat(1000), (scenario, replicate) => {
        const run = simulate(scenario, { seed: 'trace', replicate });
        const { force, text } = trace(scenario, { seed: 'trace', replicate, region: scenario.regions[0]!.id });
        for (const name of ['strength', 'equipped', 'joined', 'returned', 'losses', 'irrecoverable', 'killed'] as const)
          expect(force!.map((state) => state[name])).toEqual(run.series(name));
        expect(text.split('\n')).toHaveLength(2 * force!.length + 3);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(trace(russia2023, { seed: 1, region: 'RU-MOW' }).force).toBeNull();
  });

  test('is told in words', () => {
    const { text, force } = trace(followed(base), { seed: 1, region: 'RU-MOW' });
    const last = text.split('\n').at(-1)!;
    expect(last).toMatch(
      /^2023-12-01 to 2023-12-31: [\d,]+ men join and [\d,]+ come back; [\d,]+ men are lost, [\d,]+ of them killed and [\d,]+ for good\. [\d,]+ men are left, of whom [\d,]+ are equipped; what binds: tanks\. Held: tanks [\d,]+ \(0 in, 9[12] out\)\.$/,
    );
    expect(last).toContain(`${force!.at(-1)!.strength.toLocaleString('en')} men are left`);
  });

  test.each<[string, ForceInput, string, number, RegExp]>([
    ['its strength', { ...base, strength: 300_000 }, 'losses', 1, /force\.strength is .* and (300000|300,000)/],
    ['who joins', { ...base, arrivals: { others: 1 } }, 'joined', 1, /force\.arrivals\.others is 0 and 1/],
    [
      'which losses are counted',
      { ...base, losses: { counted: 'killed', share: 0.04 } },
      'losses',
      1,
      /force\.losses\.counted differs/,
    ],
    [
      'when they fall',
      { ...base, losses: { ...base.losses, profile: [1, 1, 2, 1, 1, 1, 1, 1, 1] } },
      'losses',
      3,
      /multiplier of losses in period 3: 1 and 2[^]*force\.losses\.profile differs/,
    ],
    [
      'what is required',
      { ...base, equipment: { tanks: { ...base.equipment!['tanks']!, required: 4 } } },
      'equipped',
      1,
      /force\.equipment\.tanks\.required is 3\.4 and 4/,
    ],
  ])('differs first where it does, and why: %s', (_, other, quantity, period, text) => {
    const difference = firstDifference(of(followed(base)), of(followed(other)))!;
    expect(difference).toMatchObject({ region: null, quantity, period });
    expect(difference.text).toMatch(text);
  });
});

describe('firstDifference', () => {
  test('the same run has none; neither has one with other words', () => {
    expect(firstDifference(of(russia2023), of(russia2023))).toBeNull();
    expect(
      firstDifference(
        simulate(russia2023, { seed: 'a', replicate: 1 }),
        of(vary(russia2023, { name: 'other', description: 'words' })),
      ),
    ).toBeNull();
  });

  test.each<[string, Scenario, string, number, RegExp]>([
    [
      'a policy from August',
      vary(russia2023, { policies: [{ from: '2023-08-01', regions: ['RU-MOW'], scale: { offer: 1.2 } }] }),
      'everWilling',
      5,
      /offer in period 5: 1 and 1\.2[^]*policies on offer differ/,
    ],
    [
      'a parameter',
      vary(russia2023, { uptake: { hazard: 0.06 } }),
      'volunteers',
      1,
      /hazard in period 1[^]*uptake\.hazard is .* and 0\.06/,
    ],
    ['who is eligible', vary(russia2023, { eligible: 0.6 }), 'eligible', 1, /eligible is 0\.69 and 0\.6/],
    [
      'no coercion',
      vary(russia2023, { coercion: { probability: 0 } }),
      'attempts',
      1,
      /use of coercion[^]*coercion\.probability is 0\.45 and 0/,
    ],
    [
      'coercion later',
      vary(russia2023, { coercion: { start: '2023-05-01' } }),
      'attempts',
      1,
      /the draw for coercion or its start differs/,
    ],
    [
      'what books say',
      vary(russia2023, { coercion: { recordedAsVolunteer: 0.5 } }),
      'recordedCoerced',
      1,
      /coercion\.recordedAsVolunteer is 1 and 0\.5/,
    ],
    [
      'how men answer',
      vary(russia2023, { response: { leaversPerTaken: 2 } }),
      'fled',
      1,
      /response\.leaversPerTaken is .* and 2/,
    ],
    [
      'quotas',
      vary(russia2023, { target: 300_000 }),
      'attempts',
      1,
      /number due in period 1 with what is tolerated[^]*quotas or schedule differ/,
    ],
    [
      'money',
      vary(russia2023, { cash: { perRecruit: 100, currency: 'RUB' } }),
      'spend',
      1,
      /spend 0 and [^]*cash per recruit: none and 100\.\nBecause cash differs/,
    ],
  ])('%s', (_, other, quantity, period, text) => {
    const difference = firstDifference(of(russia2023), of(other))!;
    expect(difference).toMatchObject({ quantity, period });
    expect(difference.text).toMatch(text);
    expect(difference.values[0]).not.toBe(difference.values[1]);
  });

  // Nothing here moves a man: without coercion no region is pressed, and the claim is made of the same recruits.
  const calm = vary(russia2023, {
    coercion: { probability: 0 },
    cash: { perRecruit: 100, currency: 'RUB' },
    uptake: { payElasticity: 0 },
  });
  test.each<[string, Scenario, string, string | null, object]>([
    [
      'target',
      vary(calm, { target: 300_000 }),
      'shortfall',
      'RU-AD',
      { link: "region's quota", because: ['target is 400,000 and 300,000'] },
    ],
    [
      'rules of quotas',
      vary(calm, { quota: { announced: { 'RU-MOW': 30_000 } } }),
      'shortfall',
      'RU-AD',
      { link: "region's quota", because: ['quota rules differ'] },
    ],
    [
      'schedule',
      vary(calm, { quota: { phasing: [2, 1, 1, 1, 1, 1, 1, 1, 1] } }),
      'scheduled',
      'RU-AD',
      { link: 'number due by the schedule', because: ['quota rules differ'] },
    ],
    [
      'inflation',
      vary(calm, { reporting: { inflation: 2 } }),
      'claimed',
      null,
      { link: 'factor from recruits to the claim', values: [1, 2], because: ['reporting.inflation is 1 and 2'] },
    ],
    [
      'relabelled',
      vary(calm, { reporting: { relabelled: 5000 } }),
      'claimed',
      null,
      { link: 'number of relabelled men in the claim', values: [0, 5000], because: ['reporting.relabelled differs'] },
    ],
    [
      'cash',
      vary(calm, { cash: { perRecruit: 200 } }),
      'spend',
      'RU-AD',
      { link: 'cash per recruit', values: [100, 200], because: ['cash differs'] },
    ],
    [
      'no cash',
      vary(calm, { cash: null }),
      'spend',
      'RU-AD',
      { link: 'cash per recruit', values: [100, null], because: ['cash differs'] },
    ],
    [
      'an offer that wins nobody',
      vary(calm, { policies: [{ from: '2023-08-01', regions: ['RU-MOW'], scale: { offer: 1.2 } }] }),
      'spend',
      'RU-MOW',
      { link: 'offer in period 5', values: [1, 1.2], because: ['policies on offer differ'] },
    ],
  ])('where no man is moved: %s', (_, other, quantity, region, cause) => {
    const difference = firstDifference(of(calm), of(other))!;
    expect(difference).toMatchObject({ quantity, region, cause });
    expect(difference.values[0]).not.toBe(difference.values[1]);
    expect(difference.text).not.toMatch(/NaN|undefined|null/);
    // The values are those of the runs.
    const run = simulate(calm, { seed: 'a', replicate: 1 });
    const row = run.rows().find((candidate) => candidate.region === region && candidate.period === difference.period);
    expect(difference.values[0]).toBe(
      region === null ? run.series('claimed')[difference.period - 1] : row![quantity as 'shortfall'],
    );
  });

  test("a region of one run alone: its part in the country's numbers", () => {
    const few = (count: number): Scenario =>
      vary(calm, {
        regions: calm.regions.slice(0, count).map((region) => ({ ...region, quota: 100 })),
        target: count * 100,
        quota: null,
        policies: [],
      });
    const { quantity, region, cause } = firstDifference(of(few(3)), of(few(2)))!;
    expect([quantity, region]).toEqual(['claimed', null]);
    expect(cause).toMatchObject({
      link: 'number of recruits in the country',
      because: ['the scenarios have other regions'],
    });
  });

  test('another seed or replicate: the draw', () => {
    const still = vary(russia2023, { uptake: { willing: 0.03, hazard: 0.04, regionalSpread: 0 } });
    expect(firstDifference(of(still), of(still, 'b'))!.cause).toMatchObject({
      link: 'draw of the willing pool',
      because: ['the draw is another: seed or replicate differ'],
    });
    expect(firstDifference(of(still), of(still, 'a', 2))!.period).toBe(1);
  });

  test('what comes first is before the change the same, and after it not', () => {
    const other = vary(russia2023, {
      policies: [{ from: '2023-08-01', regions: ['RU-MOW'], scale: { 'uptake.hazard': 1.2 } }],
    });
    const { period, region } = firstDifference(of(russia2023), of(other))!;
    expect([period, region]).toEqual([5, 'RU-MOW']);
    const [a, b] = [russia2023, other].map((scenario) =>
      simulate(scenario, { seed: 'a', replicate: 1 }).series('volunteers'),
    );
    expect(a!.slice(0, 4)).toEqual(b!.slice(0, 4));
    expect(a![4]).toBeLessThan(b![4]!);
  });

  test('bad origins are errors of the library', () => {
    expect(
      errorOf(() => firstDifference(of(russia2023), { scenario: russia2023, seed: 'a', replicate: -1 })).path,
    ).toBe('replicate');
  });
});
