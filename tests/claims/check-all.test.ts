import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { assumptionsSchemaText } from '../../scripts/assumptions-schema-text.js';
import { parseClaim } from '../../src/claims/language/parse-claim.js';
import { russia2023 } from '../../src/data/index.js';
import { assertClaim, check, checkAll, claim } from '../../src/claims/index.js';
import { isLevyError } from '../../src/errors/index.js';
import { vary } from '../../src/scenario/index.js';
import { errorOf, rejectionOf } from '../support/error-of.js';
import { toy } from './support.js';

const event = { metric: 'volunteers', atLeast: 'target' } as const;
const slower = vary(toy, { name: 'slower', uptake: { hazard: 0.15 } });
const scenarios = { toy, slower };

const file = {
  $schema: 'https://example.org/assumptions.schema.json',
  schemaVersion: 1,
  title: 'Toy',
  seed: 'file',
  alpha: 0.01,
  claims: [
    { name: 'likelier than not', scenario: 'toy', claim: { probability: event, atLeast: 0.5 }, source: 'memo 12' },
    { name: 'not so when slower', scenario: 'slower', claim: { probability: event, atMost: 0.05 } },
    {
      name: 'nor with a change',
      scenario: 'toy',
      vary: { uptake: { hazard: 0.15 } },
      claim: { probability: event, atMost: 0.05 },
    },
    {
      name: 'nobody twice',
      scenario: 'toy',
      claim: { always: { metric: 'volunteers', atMost: 799 }, replicates: 200 },
    },
    {
      name: 'slower costs men',
      scenario: 'toy',
      claim: { difference: { metric: 'volunteers' }, from: 'slower', atLeast: 30 },
    },
    { name: 'wrong', scenario: 'toy', claim: { quantile: { metric: 'volunteers' }, level: 0.5, atMost: 200 } },
  ],
};

describe('checkAll', () => {
  test('gives a table of verdicts; alpha is split over the claims that chance can decide wrongly', async () => {
    const table = await checkAll(file, { scenarios });
    expect(table.rows.map(({ verdict }) => verdict.verdict)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'fail']);
    expect(table).toMatchObject({
      verdict: 'fail',
      title: 'Toy',
      alpha: 0.01,
      counts: { pass: 5, fail: 1, undecided: 0 },
    });
    // Five of the six: "always" is exact.
    expect(table.rows.map(({ verdict }) => verdict.alpha)).toEqual(Array.from({ length: 6 }, () => 0.01 / 5));
    expect(table.rows[0]).toMatchObject({ name: 'likelier than not', source: 'memo 12' });
    expect(table.text.split('\n')[0]).toBe(
      'Toy: 5 passed, 1 failed, 0 undecided; chance of any wrong verdict at most 0.01',
    );
    expect(table.text).toContain('6. wrong\n   FAIL: 50 % quantile of volunteers <= 200');
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    expect(
      errorOf(() => {
        assertClaim(table);
      }).code,
    ).toBe('claim/fail');
  });

  test('each verdict is that of check alone, though claims about one scenario share its replicates', async () => {
    const table = await checkAll(file, { scenarios });
    const options = { seed: 'file', alpha: 0.01 / 5 };
    expect(table.rows[0]!.verdict).toEqual(await check(toy, claim.probability(event).atLeast(0.5), options));
    expect(table.rows[1]!.verdict).toEqual(await check(slower, claim.probability(event).atMost(0.05), options));
    expect(table.rows[4]!.verdict).toEqual(
      await check(toy, claim.difference({ metric: 'volunteers' }, { from: slower }).atLeast(30), options),
    );
    // The file's change is `vary`, so the same scenario but for its name gives the same numbers.
    expect(table.rows[2]!.verdict.estimate).toEqual(table.rows[1]!.verdict.estimate);
  });

  test("as JSON text, with options before the file's own", async () => {
    const progress: number[] = [];
    const table = await checkAll(JSON.stringify(file), {
      scenarios,
      seed: 'mine',
      alpha: 0.05,
      maxReplicates: 50,
      onProgress: ({ claim: at, claims }) => progress.push(at / claims),
    });
    expect(table.alpha).toBe(0.05);
    for (const { verdict } of table.rows) expect(verdict).toMatchObject({ seed: 'mine', maxReplicates: 50 });
    // Two hundred replicates are more than the budget: undecided, and so not a pass.
    expect(table.rows[3]!.verdict.verdict).toBe('undecided');
    expect([...new Set(progress)]).toEqual([1, 2, 3, 4, 5, 6].map((at) => at / 6));
  });

  test('one undecided and none failed is undecided', async () => {
    const table = await checkAll(
      { schemaVersion: 1, claims: file.claims.slice(3, 4) },
      { scenarios, seed: 1, maxReplicates: 50 },
    );
    expect(table).toMatchObject({ verdict: 'undecided', title: null, alpha: 0.001 });
    expect(
      errorOf(() => {
        assertClaim(table);
      }).code,
    ).toBe('claim/undecided');
  });
});

describe('what is wrong with a file is told at once, with places', () => {
  const withClaim = (entry: object): object => ({ schemaVersion: 1, seed: 1, claims: [file.claims[0], entry] });

  test.each([
    ['not JSON', '{ "claims": ', 'assumptions/not-json', '', 'a JSON document'],
    ['no claims', { schemaVersion: 1, claims: [] }, 'assumptions/invalid', 'claims', 'at least one'],
    ['another version', { ...file, schemaVersion: 2 }, 'assumptions/invalid', 'schemaVersion', '1'],
    ['a mistyped key', { ...file, claim: [] }, 'assumptions/unknown-key', 'claim', 'did you mean "claims"?'],
    [
      'an unknown scenario',
      withClaim({ name: 'x', scenario: 'slowr', claim: file.claims[0]!.claim }),
      'reference/unknown-scenario',
      'claims[1].scenario',
      'did you mean "slower"?',
    ],
    [
      'a scenario from the prototype',
      withClaim({ name: 'x', scenario: 'toString', claim: file.claims[0]!.claim }),
      'reference/unknown-scenario',
      'claims[1].scenario',
      'toy, slower',
    ],
    [
      'an unknown baseline',
      withClaim({
        name: 'x',
        scenario: 'toy',
        claim: { difference: { metric: 'volunteers' }, from: 'fast', atLeast: 1 },
      }),
      'reference/unknown-scenario',
      'claims[1].claim.from',
      'toy, slower',
    ],
    [
      'a change that cannot be',
      withClaim({ name: 'x', scenario: 'toy', vary: { uptake: { hazrd: 1 } }, claim: file.claims[0]!.claim }),
      'scenario/unknown-key',
      'claims[1].vary.uptake.hazrd',
      'did you mean "hazard"?',
    ],
    [
      'a mistyped metric',
      withClaim({ name: 'x', scenario: 'toy', claim: { mean: { metric: 'voluntears' }, atLeast: 1 } }),
      'claim/invalid',
      'claims[1].claim.mean.metric',
      'did you mean "volunteers"?',
    ],
    [
      'a region that is not there',
      withClaim({ name: 'x', scenario: 'toy', claim: { mean: { metric: 'volunteers', region: 'C' }, atLeast: 1 } }),
      'reference/unknown-region',
      'claims[1].claim.mean.region',
      'the id of a region',
    ],
    [
      'an expression',
      withClaim({ name: 'x', scenario: 'toy', claim: { always: 'volunteers <= pool' } }),
      'claim/invalid',
      'claims[1].claim.always',
      'an object',
    ],
    [
      'no name',
      withClaim({ scenario: 'toy', claim: file.claims[0]!.claim }),
      'assumptions/invalid',
      'claims[1].name',
      'a name',
    ],
  ])('%s', async (_, document, code, path, expected) => {
    const error = await rejectionOf(() => checkAll(document, { scenarios, seed: 1 }));
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toContain(expected);
  });

  test('several claims at once', async () => {
    const bad = { name: 'x', scenario: 'toi', claim: file.claims[0]!.claim };
    const worse = { name: 'x', scenario: 'toy', claim: { probability: event } };
    const error = await rejectionOf(() =>
      checkAll({ schemaVersion: 1, claims: [bad, file.claims[0], worse] }, { scenarios, seed: 1 }),
    );
    expect(error.issues.map(({ path }) => path)).toEqual(['claims[0].scenario', 'claims[2].claim']);
  });

  test('a seed must come from somewhere, and scenarios too', async () => {
    expect((await rejectionOf(() => checkAll({ schemaVersion: 1, claims: file.claims }, { scenarios }))).code).toBe(
      'seed/invalid',
    );
    expect((await rejectionOf(() => checkAll(file, {}))).path).toBe('options.scenarios');
  });
});

describe('scenarios that the file brings', () => {
  const written = {
    name: 'written out',
    target: 260,
    calendar: { start: '2023-05-01', end: '2023-06-30' },
    regions: [
      { id: 'A', men: 500 },
      { id: 'B', men: 300 },
    ],
    eligible: 1,
    uptake: { willing: 1, hazard: 0.2, regionalSpread: 0, frailty: 0 },
    coercion: { probability: 0 },
  };
  const half = { probability: event, atLeast: 0.5 };

  test('inline, by a name in the file, and what a difference is taken from: the same scenario, the same numbers', async () => {
    const table = await checkAll(
      {
        schemaVersion: 1,
        seed: 'file',
        scenarios: { mine: written, toy: { ...written, target: 1 } },
        claims: [
          { name: 'inline', scenario: written, claim: half },
          { name: 'by name', scenario: 'mine', claim: half },
          { name: "the program's own goes before", scenario: 'toy', claim: half },
          {
            name: 'equal',
            scenario: 'mine',
            claim: {
              difference: { metric: 'volunteers' },
              from: { schemaVersion: 1, ...written },
              statistic: 'every',
              replicates: 20,
              within: [0, 0],
            },
          },
        ],
      },
      { scenarios },
    );
    expect(table.rows.map(({ verdict }) => verdict.verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(table.rows[0]!.verdict.estimate).toEqual(table.rows[2]!.verdict.estimate);
  });

  test('then none need be given; where one is needed, that is said', async () => {
    const claims = [{ name: 'inline', scenario: written, claim: half }];
    expect((await checkAll({ schemaVersion: 1, seed: 1, claims }, {})).verdict).toBe('pass');
    expect(await rejectionOf(() => checkAll(file, {}))).toMatchObject({ path: 'options.scenarios' });
  });

  test('a text may begin with a byte order mark', async () => {
    const one = { schemaVersion: 1, seed: 1, claims: [{ name: 'inline', scenario: written, claim: half }] };
    expect((await checkAll(`\uFEFF${JSON.stringify(one)}`, {})).verdict).toBe('pass');
    expect((await rejectionOf(() => checkAll('\uFEFF{', {}))).code).toBe('assumptions/not-json');
  });

  test('everything that is wrong is told at once: form, scenarios, changes, claims, references, options', async () => {
    const error = await rejectionOf(() =>
      checkAll(
        {
          schemaVersion: 1,
          titel: 'x',
          scenarios: { bad: { ...written, target: -1 } },
          claims: [
            { name: 'a', scenario: 'bad', claim: half },
            {
              name: 'b',
              scenario: { ...written, uptake: { willing: 1, hazard: 1, hazrd: 1 } },
              claim: { ...half, atLeast: 2 },
            },
            { name: 'c', scenario: 'toy', vary: { taget: 3 }, claim: { ...half, is: 'unlikely' } },
            { name: 'd', scenario: 'toi', claim: half },
            { name: 'e', scenario: 'toy', claim: { mean: { metric: 'volunteers', region: 'C' }, atLeast: 1 } },
            { name: 'f', scenario: 'toy', claim: { always: { metric: 'volunteers', atMost: 800 } } },
            { name: 'g', scenario: 'toy', claim: half },
          ],
        },
        { scenarios, alpha: 2 },
      ),
    );
    expect(error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'assumptions/unknown-key titel',
      'scenario/invalid scenarios.bad.target',
      'scenario/unknown-key claims[1].scenario.uptake.hazrd',
      'claim/invalid claims[1].claim.atLeast',
      'scenario/unknown-key claims[2].vary.taget',
      'claim/invalid claims[2].claim',
      'reference/unknown-scenario claims[3].scenario',
      'seed/invalid seed',
      'reference/unknown-region claims[4].claim.mean.region',
      'claim/trivial claims[5].claim.always',
    ]);
  });
});

/** Mistakes of one kind each, with what ajv may say of it: itself, and the branch it stands in. */
const mistakes: readonly (readonly [string, object])[] = [
  ['no comparison', { probability: event }],
  ['two comparisons', { probability: event, atMost: 0.5, atLeast: 0.1 }],
  ['an event without a bound', { probability: { metric: 'volunteers' }, atMost: 0.5 }],
  ['a mistyped metric', { probability: { metric: 'voluntears', atLeast: 1 }, atMost: 0.5 }],
  ['a mistyped threshold', { probability: { metric: 'volunteers', atLeast: 'tarqet' }, atMost: 0.5 }],
  ['a mistyped word', { probability: event, is: 'hihgly unlikely' }],
  ['a mistyped yardstick', { probability: event, is: 'unlikely', yardstick: 'nato' }],
  ["a word of ICD 203 as PHIA's", { probability: event, is: 'very unlikely', yardstick: 'phia' }],
  ['a yardstick without a word', { probability: event, atMost: 0.5, yardstick: 'phia' }],
  ['a probability above 1', { probability: event, atMost: 1.5 }],
  ['an expression', { always: 'volunteers <= pool' }],
  ['a mistyped key', { mean: { metric: 'volunteers' }, atMost: 5, atleast: 1 }],
  ['no kind', { atMost: 5 }],
  ['a quantile without a level', { quantile: { metric: 'volunteers' }, atMost: 5 }],
  ['a difference from a number', { difference: { metric: 'volunteers' }, from: 3, atLeast: 1 }],
  ['a level of a mean', { difference: { metric: 'volunteers' }, from: 'toy', level: 0.5, atLeast: 1 }],
];

describe("the founding case's file and the JSON Schema", () => {
  const example = readFileSync(new URL('../../examples/assumptions/founding-case.json', import.meta.url), 'utf8');
  const schemaFile = readFileSync(new URL('../../schema/assumptions.schema.json', import.meta.url), 'utf8');

  test('all its claims hold', async () => {
    const table = await checkAll(example, { scenarios: { russia2023 } });
    expect(table.verdict, table.text).toBe('pass');
    expect(table.rows).toHaveLength(6);
  });

  test('the schema is the one that checks (npm run schema writes it anew)', () => {
    expect(schemaFile).toBe(assumptionsSchemaText());
  });

  test('takes the examples, and refuses what checkAll refuses', () => {
    const takes = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schemaFile) as object);
    expect(takes(JSON.parse(example))).toBe(true);
    expect(takes(file)).toBe(true);
    const claimed = (statement: object): object => ({
      schemaVersion: 1,
      claims: [{ name: 'x', scenario: 'toy', claim: statement }],
    });
    expect(takes(claimed({ probability: event, atMost: 0.5 }))).toBe(true);
    for (const bad of [
      claimed({ probability: event }),
      claimed({ probability: event, atMost: 0.5, atLeast: 0.1 }),
      claimed({ probability: { metric: 'volunteers' }, atMost: 0.5 }),
      claimed({ probability: event, atMost: 1.5 }),
      claimed({ always: 'volunteers <= pool' }),
      claimed({ mean: { metric: 'men' }, atMost: 5 }),
      { claims: [] },
    ]) {
      expect(takes(bad), JSON.stringify(bad)).toBe(false);
    }
    // One mistake, one or two errors; and run time finds it too.
    for (const [name, mistake] of mistakes) {
      expect(takes(claimed(mistake)), name).toBe(false);
      expect(takes.errors!.length, name).toBeLessThanOrEqual(2);
      expect(isLevyError(errorOf(() => parseClaim(mistake))), name).toBe(true);
    }
    const inline = { name: 'x', scenario: { name: 'y', target: 'many' }, claim: { probability: event, atMost: 0.5 } };
    expect(takes({ schemaVersion: 1, claims: [inline] })).toBe(false);
    expect(takes.errors!.some(({ instancePath }) => instancePath === '/claims/0/scenario/target')).toBe(true);
  });
});
