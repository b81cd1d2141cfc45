import { describe, expect, test } from 'vitest';
import * as levy from 'levy';
import { check, checkAll, claim, claimText } from 'levy/claims';
import { bandChart, rankRegions, regionTiles, sentence } from 'levy/report';
import { discover, grid, sensitivityOf, solve, sweep, tornado } from 'levy/studies';
import { drive } from '../support/drive.js';

/** What must not reach a terminal, a log or a page: controls, lost halves of surrogates, overrides of direction, byte order marks. */
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Names that anybody may have written, each told from the others by its last letter. */
const evil = (letter: string): string => `\u001b[31m\u202e\u0000\r${letter}`;
const options = { seed: 1, replicates: 60 } as const;
const regions = [
  { id: evil('a'), men: 3000, name: evil('A'), group: evil('g'), covariates: { [evil('i')]: 2 } },
  { id: evil('b'), men: 5000, name: evil('B'), group: evil('g'), covariates: { [evil('i')]: 3 } },
];
const scenario = levy.defineScenario<string>({
  name: evil('s'),
  description: evil('d'),
  target: 100,
  calendar: { start: '2025-01-01', end: '2025-03-31' },
  regions,
  ...drive,
  uptake: { ...drive.uptake, elasticity: { [evil('i')]: levy.between(0, 0.5) } },
  quota: { tilt: { [evil('i')]: 1 }, min: { [evil('a')]: 1 } },
  policies: [{ name: evil('p'), from: '2025-02-01', scale: { offer: 2 }, regions: [evil('a')], groups: [evil('g')] }],
  cash: { perRecruit: 10, currency: evil('c') },
  sources: { eligible: evil('q') },
});
const other = levy.vary(scenario, { name: evil('o'), target: 120, policies: [], description: evil('e') });
const event = { metric: 'volunteers', region: evil('a'), atLeast: 20 } as never;
const of = { metric: 'volunteers', region: evil('a') } as never;

describe('no text that is printed holds what a terminal acts on, whatever names hold', () => {
  const texts: readonly (readonly [string, () => unknown])[] = [
    ['explain', () => levy.explain(scenario)],
    ['explainDiff', () => levy.explainDiff(scenario, other)],
    [
      'warnings',
      () =>
        levy
          .warnings(levy.vary(scenario, { target: 1e6, quota: { announced: { [evil('a')]: 9e5 } } }))
          .map(({ text }) => text),
    ],
    ['assumptions as a table', () => levy.toTable(levy.assumptions(scenario))],
    ['claimText', () => claimText(claim.probability(event).atLeast(0.5))],
    ['claimText of a difference', () => claimText(claim.difference(of, { from: other }).atLeast(0))],
    ['trace', () => levy.trace(scenario, { seed: 1, region: evil('a') }).text],
    [
      'firstDifference',
      () => levy.firstDifference(levy.simulate(scenario, { seed: 1 }), levy.simulate(other, { seed: 1 }))?.text,
    ],
    ['quotas', () => levy.toTable(levy.quotas(scenario))],
    ['burden', () => levy.toTable(levy.burden(scenario))],
    [
      'verdict',
      async () => (await check(scenario, claim.probability(event).atLeast(0.5), { seed: 1, maxReplicates: 60 })).text,
    ],
    [
      'verdict of a difference',
      async () =>
        (
          await check(scenario, claim.difference(of, { from: other }).every({ replicates: 20 }).atLeast(-9), {
            seed: 1,
          })
        ).text,
    ],
    [
      'suite',
      async () => {
        const claims = [
          { name: evil('n'), scenario: 's', claim: claim.probability(event).atLeast(0.5), source: evil('q') },
        ];
        const suite = await checkAll(
          { schemaVersion: 1, claims },
          { scenarios: { s: scenario }, seed: 1, maxReplicates: 60 },
        );
        return [suite.text, levy.toTable(suite)];
      },
    ],
    [
      'ensemble, sentences, charts',
      async () => {
        const ensemble = await levy.runEnsemble(scenario, options);
        const byRegion = ensemble.byRegion('volunteers');
        return [
          levy.toTable(ensemble),
          levy.toTable(byRegion),
          levy.toTable(ensemble.attainment().recruits.byRegion()),
          levy.toTable(rankRegions(byRegion)),
          sentence(ensemble, { of, about: evil('x') }),
          sentence(ensemble.attainment(), { from: ensemble }),
          bandChart(ensemble.band(of), { title: evil('t'), source: evil('q') }).split('\n'),
          regionTiles(byRegion, { title: evil('t') }).split('\n'),
          levy.toTable(await sensitivityOf(ensemble, of)),
          (await discover(ensemble, event).catch((error: unknown) => error as Error & { sentence?: string })).sentence,
        ];
      },
    ],
    [
      'comparison',
      async () => {
        const comparison = await levy.compare(scenario, { [evil('o')]: other }, options);
        return [levy.toTable(comparison), sentence(comparison.arms[evil('o')]!, { of: 'volunteers' })];
      },
    ],
    ['attribution', async () => levy.toTable(await levy.attribute(scenario, { without: evil('p') }, options))],
    [
      'studies',
      async () => {
        const design = grid({ 'uptake.hazard': [0.1, 5000] });
        const swept = await sweep(scenario, design, { ...options, ask: { [evil('v')]: { mean: of } } });
        const solved = await solve(scenario, {
          ...options,
          vary: 'uptake.willing',
          between: [0.01, 0.1],
          ask: { mean: of },
          equals: 1e6,
          scan: 2,
        });
        return [
          levy.toTable(swept),
          swept.rows.map(({ failure }) => failure),
          solved.reason,
          solved.ask,
          levy.toTable(await tornado(scenario, { ...options, of })),
        ];
      },
    ],
    [
      'messages',
      () => [
        messageOf(() => levy.simulate(scenario, { seed: 1 }).region(evil('z'))),
        messageOf(() =>
          levy.vary(scenario, { policies: [{ name: evil('p'), from: evil('f'), scale: { [evil('k')]: 1 } }] }),
        ),
        messageOf(() => levy.scenarioFromJSON(`{${evil('j')}`)),
        messageOf(() => levy.regionsFromCSV(`${evil('h')},men\n1,2\n`, { id: evil('y'), men: 'men' })),
        messageOf(() => levy.toTable(Symbol(evil('w')) as never)),
      ],
    ],
  ];

  test.each(texts)('%s', async (_, make) => {
    const made = [await make()].flat(3).filter((text) => text !== undefined && text !== null) as string[];
    expect(made.length).toBeGreaterThan(0);
    for (const text of made) {
      expect(typeof text).toBe('string');
      expect(text.replaceAll('\n', '')).not.toMatch(unprintable);
    }
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
