import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFolder, generateModules, readRows } from '../../scripts/build-data.js';
import { tables } from '../../scripts/data-tables.js';
import { type Cells, readCell, readCells } from '../../scripts/read-table.js';
import type { ColumnProvenance } from '../../src/data/provenance/table-provenance.js';

const files = new Map<string, Cells[]>();
const dataFile = (file: string): Cells[] => {
  const known = files.get(file) ?? readCells(readFileSync(join(import.meta.dirname, '../../data', file), 'utf8'), file);
  files.set(file, known);
  return known;
};
const table = (name: string) => tables.find((spec) => spec.name === name)!;

/** Reads a table with some cells of one file replaced in the rows that `where` picks. */
const readWith = (name: string, file: string, where: (cells: Cells) => boolean, replaced: Cells) =>
  readRows(table(name), (wanted) =>
    dataFile(wanted).map((cells) => (wanted === file && where(cells) ? { ...cells, ...replaced } : cells)),
  );

describe('the generated modules', () => {
  const generated = generateModules();

  it.each([...generated.keys()])('%s is what the CSV files give, byte for byte', (file) => {
    expect(readFileSync(join(generatedFolder, file), 'utf8')).toBe(generated.get(file));
  });

  it('are all there is in the folder', () => {
    expect(readdirSync(generatedFolder).sort()).toEqual([...generated.keys()].sort());
  });

  it('come from every CSV file in data', () => {
    const used = new Set(tables.map(({ file }) => file));
    expect([...used].sort()).toEqual(
      readdirSync(join(import.meta.dirname, '../../data'))
        .filter((file) => file.endsWith('.csv'))
        .sort(),
    );
  });
});

describe('reading a table', () => {
  const regionsText = readFileSync(join(import.meta.dirname, '../../data/russia-regions.csv'), 'utf8');

  it('agrees with a second reading that knows no quotes, where there are none', () => {
    expect(regionsText).not.toContain('"');
    const [, ...lines] = regionsText
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const rows = [...readRows(table('russianRegions')), ...readRows(table('disputedRegions'))];
    expect(
      rows.map((row) => [
        row['id'],
        row['name'],
        row['men18To49In2022'],
        row['unemploymentPercent2020'],
        row['tileColumn'],
      ]),
    ).toEqual(lines.map((cells) => [cells[0], cells[1], Number(cells[7]), Number(cells[9]), Number(cells[15])]));
  });

  it('keeps every row of every file, once', () => {
    for (const file of new Set(tables.map((spec) => spec.file))) {
      const rows = tables.filter((spec) => spec.file === file).reduce((sum, spec) => sum + readRows(spec).length, 0);
      expect([file, rows]).toEqual([file, dataFile(file).length]);
    }
  });

  const column = (type: ColumnProvenance['type'], nullable = false): ColumnProvenance => ({
    csvColumn: 'x',
    type,
    nullable,
    unit: null,
    meaning: '',
    source: '',
  });

  it('takes an empty cell for null where allowed, never for zero', () => {
    expect(readCell('', column('integer', true))).toBeNull();
    expect(readCell('0', column('integer', true))).toBe(0);
    expect(() => readCell('', column('integer'))).toThrow('allowed to be empty');
  });

  it.each([
    ['integer', '1,200'],
    ['integer', '-5'],
    ['integer', '1.5'],
    ['integer', '007'],
    ['integer', '1e3'],
    ['integer', 'n/a'],
    ['number', '1.'],
    ['number', 'NaN'],
    ['number', '5 %'],
    ['date', '2023-02-29'],
    ['date', '2023-13-01'],
    ['date', '2023-5-1'],
    ['date', '2023'],
  ] as const)('refuses %s %j', (type, cell) => {
    expect(() => readCell(cell, column(type))).toThrow(/is not/);
  });

  it('refuses ragged lines, blanks around a cell and doubled headings', () => {
    expect(() => readCells('a,b\n1\n', 'f.csv')).toThrow('1 cells, expected 2');
    expect(() => readCells('a,b\n1, 2\n', 'f.csv')).toThrow('blank around');
    expect(() => readCells('a,a\n1,2\n', 'f.csv')).toThrow('occurs twice');
  });

  it('refuses a heading that provenance does not describe', () => {
    expect(() => readWith('canadianEnlistments1916', 'canada-1916.csv', () => true, { extra: '1' })).toThrow(
      'provenance describes',
    );
  });

  const moscow = (cells: Cells) => cells['region_iso'] === 'RU-MOW';

  it('refuses a plan graded above its report, different from it without a derivation, or without a report', () => {
    const plans = 'russia-regional-plans.csv';
    expect(() =>
      readWith('russianRegionalPlans', plans, (cells) => cells['region_iso'] === 'RU-BA', { confidence: 'high' }),
    ).toThrow('graded above');
    expect(() =>
      readWith('russianRegionalPlans', plans, (cells) => cells['region_iso'] === 'RU-PER', { people: '9001' }),
    ).toThrow('without a derivation');
    expect(() => readWith('russianRegionalPlans', plans, moscow, { report_value: '23000' })).toThrow('0 reports');
  });

  it('refuses a place that is neither a region nor a known part of one', () => {
    expect(() =>
      readWith('russianRegionalReports', 'russia-regional-reports.csv', moscow, { region: 'Moscow: some district' }),
    ).toThrow('neither a region');
  });

  it('refuses a target of unknown sort', () => {
    expect(() => readWith('russianNationalPlans', 'russia-targets.csv', () => true, { scope: 'people' })).toThrow(
      'what does it count',
    );
  });
});
