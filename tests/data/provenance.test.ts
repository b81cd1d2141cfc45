import { describe, expect, it } from 'vitest';
import * as data from '../../src/data/index.js';
import type { ColumnProvenance, TableProvenance } from '../../src/data/index.js';

const { provenance, russianPlans } = data;
const rowsOf: Record<keyof typeof provenance, readonly object[]> = {
  russianRegions: data.russianRegions,
  disputedRegions: data.disputedRegions,
  russianNationalPlans: russianPlans.national,
  russianRegionalPlans: russianPlans.regional,
  russianClaims: data.russianClaims,
  russianPayments: data.russianPayments,
  russianRegionalReports: data.russianRegionalReports,
  russianMobilisation2022: data.russianMobilisation2022,
  russianCoercionIndicators: data.russianCoercionIndicators,
  unionCall1862: data.unionCall1862,
  canadianEnlistments1916: data.canadianEnlistments1916,
  usArmyMissions: data.usArmyMissions,
  russianMobilisationByRegion2022: data.russianMobilisationByRegion2022,
  russianForce: data.russianForce,
  russianExtraFigures: data.russianExtraFigures,
  ukArmyIntake: data.ukArmyIntake,
  bundeswehrFigures: data.bundeswehrFigures,
  usRecruitingFigures: data.usRecruitingFigures,
  canadianForcesFigures: data.canadianForcesFigures,
};
const tables = Object.entries<TableProvenance<unknown>>(provenance);
const columnsOf = (table: TableProvenance<unknown>): [string, ColumnProvenance][] =>
  Object.entries<ColumnProvenance>(table.columns);

describe('provenance', () => {
  it('describes every table that is exported', () => {
    const exported = Object.entries(data)
      .filter(([name, value]) => Array.isArray(value) && name !== 'campaigns')
      .map(([name]) => name);
    expect(
      Object.keys(provenance)
        .filter((name) => !name.endsWith('Plans'))
        .sort(),
    ).toEqual(exported.sort());
  });

  it.each(tables)('%s: describes every field of every row, in order', (name, table) => {
    for (const row of rowsOf[name as keyof typeof provenance])
      expect(Object.keys(row)).toEqual(columnsOf(table).map(([field]) => field));
  });

  it.each(tables)('%s: says for every field what it is and where it comes from', (_, table) => {
    for (const [, { meaning, source }] of columnsOf(table)) {
      expect(meaning).not.toBe('');
      expect(source).not.toBe('');
    }
    expect(table.knownFlaws.length).toBeGreaterThan(0);
    expect(table.grades.length).toBeGreaterThan(0);
    expect(table.licence).not.toBe('');
  });

  it.each(tables)('%s: names a unit for every number, and types every value as it is', (name, table) => {
    for (const [field, { type, unit, nullable }] of columnsOf(table)) {
      if (type === 'integer' || type === 'number') expect([field, unit]).not.toEqual([field, null]);
      for (const row of rowsOf[name as keyof typeof provenance]) {
        const value = (row as Record<string, unknown>)[field];
        if (value === null) expect([field, nullable]).toEqual([field, true]);
        else if (type === 'integer') expect(Number.isSafeInteger(value)).toBe(true);
        else if (type === 'list') expect(Array.isArray(value)).toBe(true);
        else expect(typeof value).toBe(type === 'number' || type === 'boolean' ? type : 'string');
      }
    }
  });

  it('resolves every source id in a row', () => {
    const used = [
      ...data.unionCall1862.map(({ source }) => [provenance.unionCall1862.sources, source] as const),
      ...data.canadianEnlistments1916.map(
        ({ source }) => [provenance.canadianEnlistments1916.sources, source] as const,
      ),
      ...data.usArmyMissions.flatMap(({ sources }) =>
        sources.map((source) => [provenance.usArmyMissions.sources, source] as const),
      ),
    ];
    for (const [sources, id] of used) expect(sources[id]).toBeTypeOf('string');
    for (const table of [provenance.unionCall1862, provenance.canadianEnlistments1916, provenance.usArmyMissions])
      expect(
        Object.keys(table.sources).every((id) =>
          used.some(([sources, other]) => sources === table.sources && other === id),
        ),
      ).toBe(true);
  });

  it('says why the disputed regions are off by default', () => {
    expect(provenance.disputedRegions.about).toMatch(/Ukrainian territory under Russian occupation.*Off by default/);
  });
});
