import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineScenario, regionsFromCSV, type RegionColumns, toCSV } from 'levy';
import { meantText } from '../../src/input-files/encoding-issues.js';
import { codeOf, errorOf } from '../support/error-of.js';
import { brokenFiles } from './broken-files.js';
import { messages } from './messages.js';

const columns: RegionColumns = {
  id: 'code',
  men: 'men',
  name: 'region',
  group: 'district',
  covariates: ['income', 'jobless'],
  quota: 'quota',
};

describe('a file that can be read', () => {
  const wanted = [
    { id: 'N', men: 20_500, name: 'North', group: 'up', covariates: { income: 31.5, jobless: 4 }, quota: 120 },
    {
      id: 'S',
      men: 10_250,
      name: 'South, and Isles',
      group: null,
      covariates: { income: 28.25, jobless: 6.5 },
      quota: null,
    },
  ];
  const point =
    'code,region,extra,men,district,income,jobless,quota\nN,North,x,20500,up,31.5,4,120\nS,"South, and Isles",y,10250,,28.25,6.5,\n';
  const comma =
    'code;region;extra;men;district;income;jobless;quota\nN;North;x;20500;up;31,5;4;120\nS;South, and Isles;y;10250;;28,25;6,5;\n';

  it.each([
    ['commas and points', point, {}],
    ['semicolons and decimal commas', comma, {}],
    ['the same, stated', comma, { delimiter: ';', decimal: ',' }],
    ['tabs', comma.replaceAll(';', '\t'), {}],
    ['bars', comma.replaceAll(';', '|'), {}],
    ['another character', comma.replaceAll(';', '~'), { delimiter: '~' }],
    ['a byte order mark', `\uFEFF${point}`, {}],
    ['lines of Windows', point.replaceAll('\n', '\r\n'), {}],
    ['no line end at the end', point.trimEnd(), {}],
    ['empty lines at the end', `${point}\n\n,,,,,,,\n`, {}],
    ['a line that states the delimiter', `sep=;\r\n${comma}`, {}],
    ['blanks around cells', comma.replaceAll(';', ' ; '), {}],
  ] as const)('with %s gives the regions', (_, text, stated) => {
    expect(regionsFromCSV(text, { ...columns, ...stated })).toEqual(wanted);
  });

  it('gives frozen regions that a scenario takes', () => {
    const regions = regionsFromCSV(point, columns);
    expect(Object.isFrozen(regions[0]!.covariates)).toBe(true);
    const scenario = defineScenario<string>({
      name: 'own regions',
      target: 500,
      calendar: { start: '2024-01-01', end: '2024-06-30' },
      regions,
      uptake: { willing: 0.1, hazard: 0.1, elasticity: { income: -0.2 } },
    });
    expect(scenario.regions.map(({ id, quota }) => [id, quota])).toEqual([
      ['N', 120],
      ['S', null],
    ]);
  });

  it('takes a heading for each covariate under another name', () => {
    const renamed = regionsFromCSV(point, { id: 'code', men: 'men', covariates: { pay: 'income' } });
    expect(renamed[0]).toEqual({ id: 'N', men: 20_500, covariates: { pay: 31.5 } });
  });

  it('reads numbers that could be thousands where the decimal mark is stated', () => {
    const text = 'id;men;income\nN;1;1,234\n';
    const asked = { id: 'id', men: 'men', covariates: ['income'] } as const;
    expect(regionsFromCSV(text, { ...asked, decimal: ',' })[0]!.covariates).toEqual({ income: 1.234 });
    expect(codeOf(() => regionsFromCSV(text, { ...asked, decimal: '.' }))).toBe('csv/invalid');
  });

  it('does not take two regions, one twice the other, for a total', () => {
    expect(regionsFromCSV('id,men\nA,5\nB,5\n', { id: 'id', men: 'men' })).toHaveLength(2);
    expect(regionsFromCSV('id,men\nTotalia,5\nSummerset,5\n', { id: 'id', men: 'men' })).toHaveLength(2);
  });
});

describe('a broken file', () => {
  it('is one of at least forty, each with its own message', () => {
    expect(brokenFiles.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(messages)).toEqual(brokenFiles.map(({ what }) => what));
  });

  it.each(brokenFiles)('is refused with all that is wrong: $what', ({ what, text, columns: asked }) => {
    expect(errorOf(() => regionsFromCSV(text, asked!)).message.split('\n')).toEqual(messages[what]);
  });

  it('with very many faults names twenty and counts the rest', () => {
    const text = `id,men\n${Array.from({ length: 500 }, (_, i) => `r${String(i)},x\n`).join('')}`;
    const error = errorOf(() => regionsFromCSV(text, { id: 'id', men: 'men' }));
    expect([error.issues.length, error.issueCount]).toEqual([20, 500]);
  });

  it('with more lines than a scenario takes is refused before they are read', () => {
    const text = `id,men\n${'r,1\n'.repeat(100_001)}`;
    expect(errorOf(() => regionsFromCSV(text, { id: 'id', men: 'men' })).got).toBe('100001 lines');
  });
});

describe('columns and text', () => {
  const text = 'id,men\nN,1\n';
  it.each([
    [{ id: 'id' }, 'options/invalid', 'men'],
    [{ id: '', men: 'men' }, 'options/invalid', 'id'],
    [{ id: 'id', men: 'men', nam: 'x' }, 'options/unknown-name', 'nam'],
    [{ id: 'id', men: 'men', delimiter: '::' }, 'options/invalid', 'delimiter'],
    [{ id: 'id', men: 'men', delimiter: '"' }, 'options/invalid', 'delimiter'],
    [{ id: 'id', men: 'men', decimal: ';' }, 'options/invalid', 'decimal'],
    [{ id: 'id', men: 'men', covariates: 'income' }, 'options/invalid', 'covariates'],
    [{ id: 'id', men: 'men', covariates: { income: 3 } }, 'options/invalid', 'covariates.income'],
  ])('%j: %s at %s', (asked, code, path) => {
    expect(errorOf(() => regionsFromCSV(text, asked as never))).toMatchObject({ code, path });
  });

  it.each([undefined, null, 7, new Uint8Array(3)])('refuses %s for a text', (value) => {
    expect(codeOf(() => regionsFromCSV(value as never, { id: 'id', men: 'men' }))).toBe('csv/malformed');
  });
});

describe('words read by the wrong encoding', () => {
  it.each([
    ['ZÃ¼rich', 'Zürich'],
    ['Ã–sterreich', 'Österreich'],
    ['Å\u0081Ã³dÅº', 'Łódź'],
    ['Î\u0091Î¸Î®Î½Î±', 'Αθήνα'],
  ])('%s: %s was meant', (read, meant) => expect(meantText(read)).toBe(meant));

  it.each([
    'Zürich',
    'São Paulo',
    'Ñuñoa',
    'Île-de-France',
    'Αθήνα',
    'Тува',
    'Łódź',
    '“DÖ”',
    'CAFÉ’S',
    'Île–de',
    'Ærø',
  ])('%s is as it should be', (word) => expect(meantText(word)).toBeNull());
});

describe('the round trip with toCSV', () => {
  const letters = Array.from('abcÄéж漢 ,;|"\n\t0.5');
  const word = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
    .map((parts) => `x${parts.join('')}y`);
  const regions = fc.uniqueArray(
    fc.record({
      id: word,
      name: word,
      men: fc.integer({ min: 0, max: 9_000_000 }),
      district: fc.option(word),
      // Four digits after the point: what a double prints plainly, and no sum of three.
      income: fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 10_000),
      quota: fc.option(fc.integer({ min: 0, max: 90_000 })),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
  );

  it('gives back the same regions', () => {
    let withQuotes = 0;
    let runs = 0;
    fc.assert(
      fc.property(regions, (rows) => {
        const total = rows.reduce((sum, { men }) => sum + men, 0);
        fc.pre(rows.length < 4 || rows.every(({ men }) => men === 0 || men * 2 !== total));
        const text = toCSV(rows, { raw: true });
        runs++;
        if (text.includes('""')) withQuotes++;
        const read = regionsFromCSV(text, {
          id: 'id',
          men: 'men',
          name: 'name',
          group: 'district',
          covariates: ['income'],
          quota: 'quota',
          delimiter: ',',
          decimal: '.',
        });
        expect(read).toEqual(
          rows.map(({ id, men, name, district, income, quota }) => ({
            id,
            men,
            name,
            group: district,
            covariates: { income },
            quota,
          })),
        );
      }),
      { numRuns: 300, seed: 12 },
    );
    expect(withQuotes / runs).toBeGreaterThan(0.3);
  });
});
