// A key that may be left out may be given as `undefined`: the same scenario, series, seats and runs come of it, to the letter.
import { describe, expect, test } from 'vitest';
import { defineScenario, regionsFromCSV, runEnsemble, series, simulate, toJSON, vary } from 'levy';
import { allot, apportion, apportionMatrix, apportionNested, compareMethods } from 'levy/apportion';
import { russia2023 } from 'levy/data';

const least = {
  name: 'least',
  target: 100,
  calendar: { start: '2023-04-01', end: '2023-06-30' },
  regions: [
    { id: 'A', men: 400 },
    { id: 'B', men: 100 },
  ],
  uptake: { willing: 0.1, hazard: 0.05 },
} as const;

/** Blocks that are there, with nothing in them but what they must have. */
const blocks = {
  ...least,
  coercion: { probability: 0.5 },
  response: {},
  reporting: {},
  pipeline: {},
  refill: { entering: 0.01 },
  cash: { perRecruit: 1000, currency: 'RUB', bonuses: [{ from: '2023-05-01', perRecruit: 5 }] },
  resources: [{ name: 'posts', level: 1, elasticity: 0.1 }],
  policies: [{ from: '2023-05-01', set: { 'uptake.hazard': 0.1 } }],
} as const;

const undefinedIn = <T extends object>(value: T, keys: readonly string[]): T => ({
  ...(Object.fromEntries(keys.map((key) => [key, undefined])) as object),
  ...value,
});

describe('undefined is as good as nothing', () => {
  test('in a scenario', () => {
    const optional = [
      ...[
        '$schema',
        'schemaVersion',
        'description',
        'quota',
        'eligible',
        'coercion',
        'response',
        'reporting',
        'pipeline',
      ],
      ...['cash', 'resources', 'refill', 'force', 'policies', 'joint', 'sources'],
    ];
    expect(JSON.stringify(defineScenario(undefinedIn(least, optional)))).toBe(JSON.stringify(defineScenario(least)));
  });

  test('in each of its blocks', () => {
    const made = defineScenario(blocks);
    // What a block has once its defaults are filled in names the keys that it may leave out.
    const filled = Object.fromEntries(
      Object.entries(blocks).map(([name, block]) => {
        const inner = (given: object, full: object): object => undefinedIn(given, Object.keys(full));
        const full = made[name as keyof typeof made] as object;
        if (Array.isArray(block))
          return [name, (block as object[]).map((one, i) => inner(one, (full as object[])[i]!))];
        return [name, typeof block === 'object' ? inner(block, full) : block];
      }),
    );
    expect(JSON.stringify(defineScenario(filled as unknown as typeof blocks))).toBe(JSON.stringify(made));
  });

  test('in a patch', () => {
    const patch = {
      ...Object.fromEntries(Object.keys(russia2023).map((key) => [key, undefined])),
      uptake: { willing: undefined, hazard: undefined, frailty: undefined },
      quota: { min: undefined, method: undefined },
      calendar: { end: undefined },
    };
    expect(JSON.stringify(vary(russia2023, patch as object))).toBe(JSON.stringify(russia2023));
  });

  test('in a series', () => {
    const value = { date: '2023-05-31', value: 10, source: 'assumption' };
    const given = { name: 's', measures: 'recruits', kind: 'cumulative', values: [value] } as const;
    const longer = undefinedIn(
      { ...given, values: [undefinedIn(value, ['low', 'high', 'region', 'note', 'revision'])] },
      ['unit', 'error', 'lag', 'note', 'since', 'baseline'],
    );
    expect(series(longer)).toEqual(series(given));
    expect(JSON.stringify(series(longer))).toBe(JSON.stringify(series(given)));
  });

  test('in apportionments', () => {
    const plain = { weights: [53, 24, 23], total: 10 };
    const shared = ['min', 'max', 'ids', 'tieBreak', 'boundsRule'];
    const common = ['method', ...shared];
    expect(apportion(undefinedIn(plain, common))).toEqual(apportion(plain));
    expect(allot(undefinedIn(plain, [...common, 'base', 'multipleOf', 'holdHarmless', 'shortfall']))).toEqual(
      allot(plain),
    );
    expect(compareMethods(undefinedIn(plain, [...shared, 'methods', 'baseline']))).toEqual(compareMethods(plain));
    const nested = { ...plain, groups: ['n', 'n', 's'] };
    expect(apportionNested(undefinedIn(nested, [...common, 'groupRules']))).toEqual(apportionNested(nested));
    const matrix = {
      weights: [
        [1, 2],
        [3, 4],
      ],
      rowTotals: [3, 7],
      columnTotals: [4, 6],
    };
    const ofMatrix = ['method', 'cellMin', 'cellMax', 'tieBreak'];
    expect(apportionMatrix(undefinedIn(matrix, ofMatrix))).toEqual(apportionMatrix(matrix));
  });

  test('in columns of a file', () => {
    const columns = { id: 'id', men: 'men' };
    const text = 'id,men\nA,5\nB,6\n';
    const optional = ['name', 'group', 'covariates', 'quota', 'delimiter', 'decimal'];
    expect(regionsFromCSV(text, undefinedIn(columns, optional))).toEqual(regionsFromCSV(text, columns));
  });

  test('in runs and what is asked of them', async () => {
    const scenario = defineScenario(least);
    expect(simulate(scenario, { seed: 1, replicate: undefined }).total).toEqual(simulate(scenario, { seed: 1 }).total);
    const options = { seed: 1, replicates: 50 };
    const keys = ['first', 'keep', 'memoryMiB', 'sampling', 'executor', 'signal', 'onProgress'];
    const [a, b] = [await runEnsemble(scenario, undefinedIn(options, keys)), await runEnsemble(scenario, options)];
    expect(toJSON(a)).toBe(toJSON(b));
    const of = { metric: 'volunteers' } as const;
    expect(a.band(of, { level: undefined, estimates: undefined })).toEqual(b.band(of));
    expect(a.mean('volunteers', { level: undefined })).toEqual(b.mean('volunteers'));
  });
});
