import { expect, test } from 'vitest';
import { attribute, compare } from '../../src/compare/index.js';
import { russia2023 } from '../../src/data/index.js';
import { assumptions, explain, explainDiff } from '../../src/explain/index.js';
import { defineScenario, metricLabel, metrics, vary } from '../../src/scenario/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { bandChart, ledgerChart } from '../../src/report.js';
import { sentence, toTable } from '../../src/report/index.js';
import { runStates } from '../support/run-states.js';
import { trace } from '../../src/trace/index.js';

const input = {
  name: 'call-up',
  target: 900,
  calendar: { start: '2023-04-01', end: '2023-06-30', step: 'month' as const },
  regions: [{ id: 'A', men: 20_000 }],
  uptake: { willing: 0.02, hazard: 0.1 },
};
const numbers = {
  probability: 1,
  tolerance: 0,
  yield: 0.5,
  capacity: 0.05,
  mistaken: 0.1,
};
const lawful = defineScenario({
  ...input,
  coercion: { ...numbers, basis: 'lawful' },
  response: { inducedPerTaken: 0.2, leaversPerTaken: 0.1, dissentDamping: 0.1, dissentElasticity: -0.1 },
  policies: [
    { from: '2023-05-01', scale: { 'coercion.capacity': 2, 'coercion.yield': 0.9 } },
    { from: '2023-06-01', set: { 'coercion.probability': 1 } },
  ],
});
const unlawful = vary(lawful, { coercion: { basis: 'unlawful' } });
const harsh = /coerc|Coerc|threat|attempt|taken/;

test('a call-up by law is nowhere called coercion: text, ledger, trace, attribution, chart', async () => {
  const effect = await attribute(lawful, { without: 'coercion' }, { seed: 'law', replicates: 20 });
  const ensemble = await runEnsemble(lawful, { seed: 'law', replicates: 60 });
  const comparison = await compare(
    lawful,
    { more: vary(lawful, { coercion: { capacity: 0.06 } }) },
    { seed: 'law', replicates: 60 },
  );
  const rows = effect.table() as { effect: string }[];
  const shown = {
    explain: explain(lawful),
    ledger: assumptions(lawful)
      .map(({ name, unit, text }) => `${name} ${unit} ${text}`)
      .join('\n'),
    trace: trace(lawful, { seed: 'law', region: 'A' }).text,
    effects: rows.map((row) => row.effect).join('\n'),
    without: effect.counterfactual.scenario.name,
    chart: ledgerChart([{ label: 'A', volunteers: 3, induced: 2, coerced: 1 }], { scenario: lawful }).replace(
      /<metadata[\s\S]*<\/metadata>/,
      '',
    ),
    sentence: sentence(ensemble, { of: 'coerced' }),
    table: toTable(ensemble),
    run: toTable(ensemble.replay(0)),
    traced: toTable(trace(lawful, { seed: 'law', region: 'A' })),
    differences: toTable(comparison),
    band: bandChart(ensemble.band('coerced'), { scenario: lawful }).replace(/<metadata[\s\S]*<\/metadata>/, ''),
    labels: metrics.map((metric) => metricLabel(metric, lawful)).join('\n'),
  };
  for (const [where, text] of Object.entries(shown)) {
    expect(text.length, where).toBeGreaterThan(10);
    if (where !== 'chart' && where !== 'traced') expect(harsh.exec(text)?.[0], where).toBeUndefined();
  }
  expect(shown.explain).toContain('Call-up by law: used with a probability of 1 where no policy changes it');
  expect(shown.explain).toContain('The books record 0 % of the men called up as volunteers.');
  expect(shown.trace).toMatch(/summonses are possible/);
  expect(shown.chart).toContain('called up');
  expect(shown.chart).not.toContain('under threat');
  expect(shown.sentence).toMatch(/^Called up: /);
  for (const table of [shown.table, shown.run, shown.traced, shown.differences]) expect(table).toMatch(/called up/);
  expect(shown.traced).not.toMatch(/coerced|attempts/);
  expect(shown.band).toContain('called up, running total');
  expect(shown.without).toBe('call-up, without call-up by law');
  expect(metricLabel('coerced', lawful)).toBe('men called up by law');
  expect(metricLabel('coerced')).toBe('coerced men');
});

test('the same scenario against the law is called what it is', () => {
  for (const text of [explain(unlawful), trace(unlawful, { seed: 'law', region: 'A' }).text])
    expect(text).toMatch(/coerced|under threat/);
  expect(explain(russia2023)).toContain('Coercion: used with a probability of 0.45');
  expect(explainDiff(unlawful, lawful)).toContain('there is call-up by law instead of coercion');
});

test('the ground changes words, and who is booked as a volunteer where nothing is said; no man', () => {
  expect(lawful.coercion!.recordedAsVolunteer).toBe(0);
  expect(defineScenario({ ...input, coercion: numbers }).coercion).toMatchObject({
    basis: 'unlawful',
    recordedAsVolunteer: 1,
  });
  const booked = vary(lawful, { coercion: { recordedAsVolunteer: 0.3 } });
  const other = vary(booked, { coercion: { basis: 'unlawful' } });
  expect(runStates(booked, 'law', 0, 5).states).toEqual(runStates(other, 'law', 0, 5).states);
  expect(() => defineScenario({ ...input, coercion: { ...numbers, basis: 'legal' as never } })).toThrow(
    "'unlawful' or 'lawful'",
  );
});
