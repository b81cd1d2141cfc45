import { describe, expect, test } from 'vitest';
import { assumptions, explain } from '../../src/explain/index.js';
import { russia2023 } from '../../src/data/index.js';
import { claim, check } from '../../src/claims/index.js';
import { compare } from '../../src/compare/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { quotas } from '../../src/quota/index.js';
import { sentence, toCSV, toTable } from '../../src/report/index.js';
import { simulate } from '../../src/runs/index.js';
import { trace } from '../../src/trace/index.js';
import { defineScenario, lognormal, vary } from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';

const army = {
  name: 'Regular Army, 2016-17',
  target: 10_000,
  calendar: { start: '2016-04-01', end: '2017-03-31' },
  regions: [
    { id: 'Scotland', men: 1_000_000 },
    { id: 'England', men: 11_000_000 },
    { id: 'Wales', men: 600_000 },
  ],
  uptake: { willing: lognormal(0.02, 0.4), hazard: 0.05 },
} as const;

/** Words that a scenario of volunteers alone has no use for. */
const foreign = /coer|russia|flight|fle(e|d)\b|threat|dissent|convict|mobilis|rouble|HUR|Krasnov|CIT\b|Verstka/i;

describe('nothing about coercion, and nothing of another country, unless the author says so', () => {
  const scenario = defineScenario(army);

  test('no word of it in explain, the ledger and tables', async () => {
    expect(explain(scenario)).not.toMatch(foreign);
    for (const row of assumptions(scenario)) expect(JSON.stringify(row)).not.toMatch(foreign);
    expect(toTable(assumptions(scenario))).not.toMatch(foreign);
    expect(toTable(quotas(scenario))).not.toMatch(foreign);
    const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 50 });
    expect(ensemble.mean('coerced').value + ensemble.mean('induced').value + ensemble.mean('fled').value).toBe(0);
    expect(ensemble.mean('volunteers').value).toBeGreaterThan(1000);
  });

  test('no word of it in results, as tables, as sentences and told man by man', async () => {
    const options = { seed: 1, replicates: 50 } as const;
    const ensemble = await runEnsemble(scenario, options);
    const run = simulate(scenario, { seed: 1 });
    const fewer = await compare(scenario, { fewer: vary(scenario, { uptake: { hazard: 0.04 } }) }, options);
    const attainment = ensemble.attainment();
    const results = [run, ensemble, expectedPath(scenario), attainment, ensemble.band({ metric: 'recruits' }), fewer];
    for (const result of results) expect(toTable(result)).not.toMatch(foreign);
    for (const result of results) expect(toCSV(result).split('\n')[0]).not.toMatch(foreign);
    const { text } = trace(scenario, { seed: 1, replicate: 0, region: 'Wales' });
    expect(text).not.toMatch(foreign);
    const unlikely = claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.9);
    const verdict = await check(scenario, unlikely, { seed: 1, maxReplicates: 2000 });
    const met = { metric: 'recruits', atLeast: 'target' } as const;
    const sentences = [
      sentence(ensemble.probability(met), { from: ensemble, about: 'recruits by March' }),
      sentence(ensemble),
      sentence(ensemble, { of: 'recruits' }),
      sentence(attainment),
      sentence(attainment, { from: ensemble }),
      sentence(verdict),
      sentence(fewer.arms.fewer, { of: 'recruits' }),
    ];
    for (const words of sentences) expect(words).not.toMatch(foreign);
  });

  test('defaults are neutral: all men given are eligible, there is no coercion and no response', () => {
    expect([scenario.eligible, scenario.coercion, scenario.response]).toEqual([1, null, null]);
  });

  test('what must be stated is asked for, with the plain rate to write', () => {
    expect(errorOf(() => defineScenario({ ...army, uptake: undefined as never })).path).toBe('uptake');
    const error = errorOf(() => defineScenario({ ...army, uptake: { ramp: 2 } as never }));
    expect(error.issues.map(({ path }) => path)).toEqual(['uptake.willing', 'uptake.hazard']);
    expect(error.message).toMatch(/must be stated \(a plain rate .* is willing: 1, hazard: rate\)/);
    expect(errorOf(() => defineScenario({ ...army, coercion: {} as never })).path).toBe('coercion.probability');
    expect(errorOf(() => vary(scenario, { uptake: { hazard: null } as never })).path).toBe('uptake.hazard');
  });

  test('a plain rate is held against no range of willing pools', () => {
    const plain = vary(scenario, { uptake: { willing: 1, hazard: 0.001 } });
    expect(assumptions(plain).filter(({ outsidePlausible }) => outsidePlausible)).toEqual([]);
  });

  test('null takes coercion away and never switches it on', () => {
    expect(vary(scenario, { coercion: null }).coercion).toBeNull();
    expect(vary(russia2023, { coercion: null }).coercion).toBeNull();
    expect(explain(vary(russia2023, { coercion: null }))).not.toMatch(/coer/i);
  });

  test('details that a scenario with coercion leaves out come from the table, and the ledger says so', () => {
    const pressed = vary(scenario, { coercion: { probability: 0.3, yield: 0.5 } });
    const source = (path: string) => assumptions(pressed).find((row) => row.path === path)!.source;
    expect(source('coercion.capacity')).toMatch(/^not stated by this scenario; from the parameter table: /);
    expect(source('response.leaversPerTaken')).toMatch(/^not stated by this scenario/);
    expect(source('coercion.yield')).toBe('assumption');
    for (const row of assumptions(russia2023)) expect(row.source).not.toMatch(/not stated/);
  });

  test('rows that cannot matter are left out', () => {
    const off = assumptions(vary(russia2023, { coercion: { probability: 0 } })).map(({ path }) => path);
    expect(off.filter((path) => /^(coercion|response)\./.test(path))).toEqual(['coercion.probability']);
  });

  test('a policy or a joint table on coercion needs coercion', () => {
    const policies = [{ from: '2016-05-01', set: { 'coercion.probability': 1 } }];
    expect(errorOf(() => vary(scenario, { policies })).path).toBe('policies[0].set["coercion.probability"]');
    const joint = [{ parameters: ['coercion.yield'], rows: [[0.2]] }];
    expect(errorOf(() => vary(scenario, { joint })).code).toBe('reference/unknown-parameter');
  });
});
