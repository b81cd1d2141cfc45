import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, claim, claimText } from '../../src/claims/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { assumptions, explain, explainDiff } from '../../src/explain/index.js';
import { quotas } from '../../src/quota/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, type PolicyInput, vary } from '../../src/scenario/index.js';
import { solve } from '../../src/studies/index.js';
import { firstDifference, trace } from '../../src/trace/index.js';
import { errorOf } from '../support/error-of.js';

/* The worked example of MODEL.md: quotas 200 and 100; 30, 31 and 30 days give 66, 134, 200 and 33, 67, 100. */
const base = defineScenario({
  name: 'moved',
  target: 300,
  calendar: { start: '2023-04-01', end: '2023-06-30' },
  regions: [
    { id: 'north', men: 10_000 },
    { id: 'south', men: 5000 },
  ],
  uptake: { willing: 1, hazard: 0.007, regionalSpread: 0.2 },
});
const scheduleOf = (...policies: PolicyInput<'north' | 'south'>[]) => {
  const { schedule, versions } = quotas(vary(base, { policies }));
  return { north: schedule.byRegion.north, south: schedule.byRegion.south, national: schedule.national, versions };
};

describe('schedules after a revision, by hand', () => {
  test('nothing moves: one version', () => {
    expect(scheduleOf()).toMatchObject({
      north: [66, 134, 200],
      south: [33, 67, 100],
      versions: [{ target: 300, most: null }],
    });
  });

  test('a target raised from May: what is left of 300 and 150 is spread over 31 and 30 days', () => {
    // 234 · 31/61 = 118.9 and 117 · 31/61 = 59.5; of 351 · 31/61 = 178.4 in all: 119 and 59.
    const { north, south, national, versions } = scheduleOf({ from: '2023-05-01', set: { target: 450 } });
    expect([north, south]).toEqual([
      [66, 185, 300],
      [33, 92, 150],
    ]);
    expect(national).toEqual([99, 277, 450]);
    expect(versions).toEqual([
      { start: '2023-04-01', end: '2023-04-30', target: 300, most: null, byRegion: { north: 200, south: 100 } },
      { start: '2023-05-01', end: '2023-06-30', target: 450, most: null, byRegion: { north: 300, south: 150 } },
    ]);
  });

  test('a target cut below what is due already: what is asked now is due, and no more', () => {
    expect(scheduleOf({ from: '2023-06-01', set: { target: 120 } })).toMatchObject({
      north: [66, 134, 80],
      south: [33, 67, 40],
    });
  });

  test('a move that lapses: the old target comes back, and its rest is spread', () => {
    const policy = { from: '2023-05-01', until: '2023-05-31', scale: { target: 1.5 } };
    expect(scheduleOf(policy)).toMatchObject({ north: [66, 185, 200], south: [33, 92, 100] });
    expect(scheduleOf(policy).versions.map(({ target }) => target)).toEqual([300, 450, 300]);
  });

  test('an announced quota: the others find what is left of the target', () => {
    // 184 · 31/61 = 93.5 and 17 · 31/61 = 8.6; of 201 · 31/61 = 102.1 in all: 93 and 9.
    const set = { 'quota.announced': 250 };
    expect(scheduleOf({ from: '2023-05-01', regions: ['north'], set })).toMatchObject({
      north: [66, 159, 250],
      south: [33, 42, 50],
      versions: [{ byRegion: { south: 100 } }, { byRegion: { north: 250, south: 50 } }],
    });
  });

  test('weights that leave nothing: all that is left is due at once', () => {
    const scenario = vary(base, {
      quota: { phasing: [1, 0, 0] },
      policies: [{ from: '2023-05-01', set: { target: 450 } }],
    });
    expect(quotas(scenario).schedule.byRegion).toEqual({ north: [200, 300, 300], south: [100, 150, 150] });
  });

  test('a move in the middle of a month acts from the next; scaled people are whole, halves up', () => {
    const { versions } = scheduleOf({ from: '2023-04-15', scale: { target: 1.005 } });
    // 301.5
    expect(versions.map(({ start, target }) => [start, target])).toEqual([
      ['2023-04-01', 300],
      ['2023-05-01', 302],
    ]);
  });

  test('over random moves: quotas add up, schedules end at them, and fall only where less is asked than was due', () => {
    let fell = 0;
    const move = fc.record({ from: fc.integer({ min: 0, max: 2 }), target: fc.integer({ min: 0, max: 2000 }) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 4 }), (moves) => {
        const policies = moves.map(({ from, target }) => ({ from: `2023-0${String(4 + from)}-01`, set: { target } }));
        const { schedule, versions, byRegion } = quotas(vary(base, { policies }));
        for (const version of versions) expect(version.byRegion.north + version.byRegion.south).toBe(version.target);
        for (const id of ['north', 'south'] as const) {
          const row = schedule.byRegion[id];
          expect(row.at(-1)).toBe(byRegion[id]);
          row.forEach((people, t) => {
            const now = versions.filter(({ start }) => start <= schedule.periods[t]!.start).at(-1)!;
            expect(people).toBeLessThanOrEqual(now.byRegion[id]);
            if (t > 0 && people < row[t - 1]!) {
              fell += 1;
              expect(people).toBe(now.byRegion[id]);
            }
          });
        }
      }),
      { seed: 12, numRuns: 300 },
    );
    expect(fell).toBeGreaterThan(30);
  });
});

describe('what cannot be is refused', () => {
  test.each([
    [[{ from: '2023-05-01', regions: ['north'], set: { target: 5 } }], 'policies[0].set.target', /the country's/],
    [[{ from: '2023-05-01', set: { target: 5.5 } }], 'policies[0].set.target', /whole/],
    [[{ from: '2023-05-01', set: { 'target.most': 5 } }], 'policies[0].set["target.most"]', /least, most/],
    [
      [{ from: '2023-05-01', regions: ['north'], set: { 'quota.announced': 301 } }],
      'policies[0]',
      /at most the target, 300/,
    ],
    [[{ from: '2023-05-01', set: { 'quota.announced': 10 } }], 'policies[0]', /exactly the target, 300/],
    [
      [{ from: '2023-05-01', scale: { 'quota.announced': 2 } }],
      'policies[0].scale["quota.announced"]',
      /an announced quota/,
    ],
    [
      [
        { from: '2023-05-01', regions: ['north'], set: { 'quota.announced': 200 } },
        { from: '2023-06-01', set: { target: 100 } },
      ],
      'policies[1]',
      /at most the target, 100/,
    ],
  ])('%j', (policies, path, expected) => {
    const error = errorOf(() => vary(base, { policies: policies as never }));
    expect(error.issues.map((issue) => issue.path)).toContain(path);
    expect(error.message).toMatch(expected);
  });
});

describe('fulfilment against each version', () => {
  const scenario = vary(base, {
    policies: [
      { from: '2023-05-01', set: { target: 450 } },
      { from: '2023-06-01', set: { target: 270 } },
    ],
  });
  const run = runEnsemble(scenario, { seed: 'versions', replicates: 400, keep: 'periods' });

  test('events name the version: first, latest, or that of a day', async () => {
    const ensemble = await run;
    const reaches = (atLeast: number): number => ensemble.probability({ metric: 'recruits', atLeast }).value;
    const against = (version?: string): number =>
      ensemble.probability({ metric: 'recruits', atLeast: 'target', against: version }).value;
    expect(reaches(300)).toBeGreaterThan(reaches(450));
    expect([against(), against('latest'), against('2023-06-30')]).toEqual(new Array(3).fill(reaches(270)));
    expect([against('first'), against('2023-04-30')]).toEqual(new Array(2).fill(reaches(300)));
    expect(against('2023-05-17')).toBe(reaches(450));
    const north = { metric: 'recruits', region: 'north', atLeast: 'quota' } as const;
    expect(ensemble.probability({ ...north, against: '2023-05-01' }).value).toBe(
      ensemble.probability({ ...north, atLeast: 300 }).value,
    );
    for (const wrong of ['2023-07-01', 'May', 3])
      expect(() => ensemble.probability({ ...north, against: wrong as never })).toThrow(/'first', 'latest' or a day/);
    expect(() => ensemble.mean({ metric: 'recruits', against: 'first' })).toThrow(/held against a target/);
  });

  test('shortfalls do, of regions, added up and of the country', async () => {
    const ensemble = await run;
    const [north, south, all] = [{ region: 'north' }, { region: 'south' }, {}].map((of) =>
      ensemble.values({ metric: 'recruits', ...of } as never),
    );
    const missing = (quota: number, men: Float64Array): number[] => [...men].map((one) => Math.max(0, quota - one));
    const at = (metric: 'shortfall' | 'nationalShortfall', against?: string) => [
      ...ensemble.values({ metric, against }),
    ];
    expect(at('nationalShortfall')).toEqual(missing(270, all!));
    expect(at('nationalShortfall', '2023-05-01')).toEqual(missing(450, all!));
    const sum = (a: number[], b: number[]): number[] => a.map((one, i) => one + b[i]!);
    expect(at('shortfall')).toEqual(sum(missing(180, north!), missing(90, south!)));
    expect(at('shortfall', 'first')).toEqual(sum(missing(200, north!), missing(100, south!)));
    expect([...ensemble.values({ metric: 'shortfall', region: 'south', against: 'first' })]).toEqual(
      missing(100, south!),
    );
    expect(simulate(scenario, { seed: 'versions' }).total.nationalShortfall).toBe(missing(270, all!)[0]);
  });

  test('attainment does, and says which it means', async () => {
    const ensemble = await run;
    const first = ensemble.attainment({ against: 'first' });
    expect(first.against).toEqual({ start: '2023-04-01', target: 300 });
    expect(ensemble.attainment().against).toEqual({ start: '2023-06-01', target: 270 });
    expect(first.recruits.national.value).toBe(ensemble.probability({ metric: 'recruits', atLeast: 300 }).value);
    const met = first.recruits.byRegion().south.met.value;
    expect(met).toBe(ensemble.probability({ metric: 'recruits', region: 'south', atLeast: 100 }).value);
    expect(first.recruits.regionsMet.reduce((a, b) => a + b)).toBe(400);
    // What is stored of the latest version and what is reckoned of another agree where quotas do.
    const still = await runEnsemble(base, { seed: 'versions', replicates: 400, keep: 'periods' });
    const others = JSON.parse(
      JSON.stringify({ ...first, against: undefined, fingerprint: still.fingerprint }),
    ) as object;
    expect(JSON.parse(JSON.stringify(still.attainment()))).toMatchObject(others);
    expect(JSON.stringify(first.recruits.byRegion())).toBe(JSON.stringify(still.attainment().recruits.byRegion()));
    const totals = await runEnsemble(scenario, { seed: 1, replicates: 10, keep: 'totals' });
    expect(() => totals.attainment({ against: 'first' })).toThrow(/keep/);
  });

  test('claims do', () => {
    const stated = claim.probability({ metric: 'recruits', atLeast: 'target', against: 'first' }).atLeast(0.01);
    expect(claimText(stated)).toBe('P(recruits against the first version >= target) >= 1 %');
    return expect(check(scenario, stated, { seed: 1 })).resolves.toMatchObject({ verdict: 'pass' });
  });
});

describe('a corridor', () => {
  const corridor = vary(base, { target: { least: 300, most: 330 } });

  test('quotas and schedules follow its lower edge, and nothing else changes', () => {
    expect(quotas(corridor).schedule).toEqual(quotas(base).schedule);
    expect(quotas(corridor).versions[0]).toMatchObject({ target: 300, most: 330 });
    expect(simulate(corridor, { seed: 1 }).total).toEqual(simulate(base, { seed: 1 }).total);
    expect(vary(corridor, { target: { most: 400 } }).target).toEqual({ least: 300, most: 400 });
    expect(vary(corridor, { target: 5 }).target).toBe(5);
    expect(errorOf(() => vary(base, { target: { least: 3, most: 2 } })).path).toBe('target.most');
    expect(errorOf(() => vary(base, { target: { least: 3 } })).path).toBe('target.most');
  });

  test('the probabilities of its lower edge and of lying in it; edges that move', async () => {
    const moved = vary(corridor, { policies: [{ from: '2023-05-01', set: { target: 280, 'target.most': 310 } }] });
    const ensemble = await runEnsemble(moved, { seed: 'corridor', replicates: 400 });
    const p = (low: number, high: number): number =>
      ensemble.probability({ metric: 'recruits', within: [low, high] }).value;
    const { national, withinCorridor } = ensemble.attainment().recruits;
    expect([national.value, withinCorridor!.value]).toEqual([p(280, 1e9), p(280, 310)]);
    const first = { metric: 'recruits', within: ['least', 'most'], against: 'first' } as const;
    expect(ensemble.probability(first).value).toBe(p(300, 330));
    expect(ensemble.attainment({ against: 'first' }).recruits.withinCorridor!.value).toBe(p(300, 330));
    expect(p(280, 310)).toBeGreaterThan(0.05);
    const plain = await runEnsemble(base, { seed: 1, replicates: 5 });
    expect(plain.attainment().recruits).not.toHaveProperty('withinCorridor');
    expect(() => plain.probability({ metric: 'recruits', atMost: 'most' })).toThrow(/no upper edge/);
  });

  test('is told in words and in the ledger, and its edges are reached by paths', async () => {
    const moved = vary(corridor, {
      policies: [{ from: '2023-05-01', set: { target: 280 }, scale: { 'target.most': 2 } }],
    });
    expect(explain(moved)).toContain('to find 300 to 330 (quotas follow the lower edge) recruits');
    expect(explain(moved)).toContain('the target is set to 280 and the upper edge of the target is multiplied by 2');
    expect(explain(moved)).toContain('what is left of each is spread over the periods that are left');
    const rows = new Map(assumptions(moved).map((row) => [row.path, row]));
    expect([rows.get('target.least')!.value, rows.get('target.most')!.value]).toEqual([300, 330]);
    expect(rows.get('policies[0].set.target')).toMatchObject({ value: 280, unit: 'people' });
    expect(explainDiff(base, corridor)).toMatch(/target\.most\): 330 instead of none/);
    const { value } = await solve(base, {
      vary: 'target',
      between: [200, 600],
      whole: true,
      ask: { probability: { metric: 'recruits', atLeast: 'target' } },
      equals: 0.5,
      replicates: 200,
      seed: 'median',
    });
    const { value: median } = (await runEnsemble(base, { seed: 'median', replicates: 200 })).quantile('recruits', 0.5);
    expect(Math.abs(value! - median)).toBeLessThan(3);
  });
});

test('traces tell of moved quotas, and runs part by what was due', () => {
  const moved = vary(base, {
    coercion: { probability: 1, capacity: 0.02, tolerance: 0 },
    policies: [{ from: '2023-05-01', set: { target: 450 } }],
  });
  const { text, periods } = trace(moved, { seed: 1, region: 'north' });
  expect(periods.map(({ scheduled }) => scheduled)).toEqual([66, 185, 300]);
  expect(text).toContain('From 2023-05-01 the quota is 300 men, 200 before.');
  const plain = vary(moved, { policies: [] });
  const found = firstDifference(
    { scenario: plain, seed: 1, replicate: 0 },
    { scenario: moved, seed: 1, replicate: 0 },
  )!;
  // What is missing is held against the latest quotas from the first period on.
  expect([found.period, found.region, found.quantity]).toEqual([1, 'north', 'shortfall']);
  expect(found.cause.because).toEqual(['policies on the target or on quotas differ']);
});
