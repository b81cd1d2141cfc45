import { expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { explain } from '../../src/explain/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, vary } from '../../src/scenario/index.js';
import { trace } from '../../src/trace/index.js';
import { runStates } from '../support/run-states.js';

const base = defineScenario({
  name: 'eligibility',
  target: 0,
  calendar: { start: '2024-01-01', end: '2024-06-30' },
  regions: [
    { id: 'a', men: 10_000, group: 'north' },
    { id: 'b', men: 20_000, group: 'south' },
  ],
  eligible: 0.4,
  uptake: { willing: 0.5, hazard: 0.1, regionalSpread: 0, frailty: 0 },
});
const from = (date: string, eligible: number, place: object = {}) =>
  [{ from: date, set: { eligible }, ...place }] as never;
const months = [31, 29, 31, 30, 31, 30].map((days) => days / 30.4375);

test('by region or group from the start: so many are eligible there', () => {
  const exempt = vary(base, { policies: from('2024-01-01', 0.29, { groups: ['south'] }) });
  const run = simulate(exempt, { seed: 1, replicate: 0 });
  expect([run.region('a').eligible, run.region('b').eligible]).toEqual([4000, 5800]);
  expect(run.total.exempted).toBe(0);
  expect(run.region('a')).toEqual({
    ...simulate(base, { seed: 1, replicate: 0 }).region('a'),
    exempted: 0,
    madeEligible: 0,
  });
});

test('closed form: others are made eligible in April, and sign as everybody does', () => {
  const wider = vary(base, { policies: from('2024-04-01', 0.7) });
  const path = expectedPath(wider);
  // Half of 4,000 are willing from January, half of 3,000 more from April.
  const signed = (men: number, first: number, last: number): number =>
    men * (1 - Math.exp(-0.1 * months.slice(first, last).reduce((a, b) => a + b, 0)));
  const series = path.series({ metric: 'volunteers', region: 'a' });
  for (let t = 0; t < 6; t++)
    expect(series[t]).toBeCloseTo(signed(2000, 0, t + 1) + (t < 3 ? 0 : signed(1500, 3, t + 1)), 8);
  expect(path.series({ metric: 'madeEligible', region: 'a' }).at(-1)).toBeCloseTo(3000, 8);
});

test('closed form: men are exempted who have not signed, and come back; 0 exempts them all', () => {
  const path = expectedPath(
    vary(base, { policies: [...from('2024-03-01', 0.1), ...(from('2024-05-01', 0.4) as never[])] as never }),
  );
  const left = 2000 * Math.exp(-0.1 * (months[0]! + months[1]!)); // willing at the end of February
  const willing = path.series({ metric: 'willing', region: 'a' });
  expect(willing[2]).toBeCloseTo((left / 4) * Math.exp(-0.1 * months[2]!), 8);
  expect(path.series({ metric: 'exempted', region: 'a' })[2]).toBeCloseTo(((left + 2000) * 3) / 4, 8);
  const others = 10_000 - 4000 + path.series({ metric: 'exempted', region: 'a' })[3]!;
  expect(path.series({ metric: 'madeEligible', region: 'a' }).at(-1)).toBeCloseTo((others * 0.3) / 0.9, 8);

  const none = simulate(vary(base, { policies: from('2024-03-01', 0) }), { seed: 2, replicate: 0 });
  expect(none.region('a')).toMatchObject({ willing: 0, unwilling: 0 });
  const volunteers = none.series('volunteers');
  expect(volunteers[5]).toBe(volunteers[1]);
});

test('drawn: the mean is that of the path; nothing changes before the date, bit for bit', async () => {
  const wider = vary(base, {
    policies: [...from('2024-03-01', 0.2), ...(from('2024-05-01', 0.8) as never[])] as never,
  });
  const ensemble = await runEnsemble(wider, { seed: 'mean', replicates: 4000 });
  const path = expectedPath(wider);
  for (const metric of ['volunteers', 'exempted', 'madeEligible', 'willing', 'unwilling'] as const)
    for (const region of ['a', 'b'] as const) {
      const { value, se } = ensemble.mean({ metric, region });
      // 4.3 standard errors: false alarms once in 58,000 seeds.
      expect(Math.abs(value - path.series({ metric, region }).at(-1)!), metric).toBeLessThan(4.3 * se);
    }
  const [one, other] = [base, wider].map((scenario) => runStates(scenario, 'bits', 0, 6).states);
  expect(other!.map((run) => run.slice(0, 2))).toEqual(one!.map((run) => run.slice(0, 2)));
});

test('weeks and months agree in means; words', () => {
  const policies = from('2024-04-01', 0.7);
  const [monthly, weekly] = (['month', 'week'] as const).map((step) =>
    expectedPath(vary(base, { calendar: { step }, policies })),
  );
  expect(monthly!.series('volunteers').at(-1)! / weekly!.series('volunteers').at(-1)!).toBeCloseTo(1, 1);
  const wider = vary(base, { policies });
  expect(explain(wider)).toContain('from 1 April 2024, everywhere, the eligible share is set to 0.7');
  expect(trace(wider, { seed: 3, region: 'a' }).text).toMatch(/men are made eligible, \d[\d,]* of them willing\./);
});

test('a share that policies would take above 1 is refused', () => {
  expect(() => vary(base, { policies: [{ from: '2024-04-01', scale: { eligible: 3 } }] })).toThrow(/at most 1/);
});
