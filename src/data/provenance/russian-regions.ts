import type { DisputedRegion, RussianRegion } from '../russian-region.js';
import { type ColumnProvenance, type TableProvenance, column, describeTable } from './table-provenance.js';

const bessudnov =
  'replication files of A. Bessudnov, "Ethnic and regional inequalities in the Russian military fatalities in Ukraine", doi 10.31235/osf.io/s43yf (github.com/abessudnov/ruCasualtiesPublic, commit 29aa86c)';
const iso = 'ISO 3166-2, Debian iso-codes 4.15.0';
const geofacet = 'geofacet ru_federal_subjects_grid2 (MIT)';

const columns = (): Record<keyof RussianRegion, ColumnProvenance> => ({
  id: column('iso_3166_2', 'string', null, 'ISO 3166-2 code', iso),
  name: column('name_en', 'string', null, 'usual English name', 'usual English names'),
  nameRussian: column('name_ru', 'string', null, 'Russian name', iso),
  type: column('type', 'string', null, 'kind of federal subject', iso),
  federalDistrict: column(
    'federal_district',
    'string',
    null,
    'federal district',
    'federal districts as since November 2018',
  ),
  population2022: column(
    'pop_avg_2022',
    'integer',
    'people',
    'residents, mean of 2022',
    'Rosstat, report 278930, via github.com/Nenuial/geodata (MIT), commit 6db0faa1',
  ),
  men18To49In2022: column(
    'men_18_49_2022',
    'integer',
    'people',
    'men 20-49 plus two fifths of men 15-19 (uniform within the group: an estimate for ages 18-19), mean of 2022, 2010-census base',
    'Russian Fertility and Mortality Database, Center for Demographic Research, New Economic School, via github.com/vadvu/demor, commit c40d745',
  ),
  menWorkingAge2021: column(
    'men_working_age_census_2021',
    'integer',
    'people',
    'men aged 16 to 61.5, census of 2021: the best directly observed column of service age',
    `Rosstat, census of 2021, via ${bessudnov}`,
  ),
  unemploymentPercent2020: column(
    'unemployment_2020_pct',
    'number',
    'percent',
    'unemployment, ILO definition, 2020',
    `Rosstat, via ${bessudnov}; equal to a second Rosstat copy in 85 of 85 rows`,
  ),
  povertyPercent2020: column(
    'poverty_2020_pct',
    'number',
    'percent',
    'residents below the subsistence minimum, 2020',
    `Rosstat, via ${bessudnov}`,
  ),
  incomePerHead2020Roubles: column(
    'income_per_capita_2020_rub',
    'integer',
    'roubles a month',
    'mean money income per head, 2020',
    `Rosstat, via ${bessudnov}`,
  ),
  subsistenceMinimum2020Q4Roubles: column(
    'subsistence_min_2020q4_rub',
    'integer',
    'roubles a month',
    'subsistence minimum, fourth quarter of 2020',
    `Rosstat, via ${bessudnov}`,
  ),
  deathsConfirmedTo202304: column(
    'deaths_confirmed_to_2023_04',
    'integer',
    'people',
    'confirmed Russian military deaths in Ukraine by home region, 25 February 2022 to 11 April 2023',
    bessudnov,
  ),
  tileRow: column('tile_row', 'integer', 'row, 1 to 11', 'row in a tile-grid map', geofacet),
  tileColumn: column('tile_col', 'integer', 'column, 1 to 19', 'column in a tile-grid map', geofacet),
});

const shared = (): Omit<TableProvenance<unknown>, 'columns' | 'about'> => ({
  files: ['russia-regions.csv'],
  notExported: { disputed: 'false goes to russianRegions, true to disputedRegions' },
  sources: {
    Rosstat:
      "Federal State Statistics Service of Russia; ship the figures as Rosstat's, with the copies named beside them",
    RFMD: 'Russian Fertility and Mortality Database, Center for Demographic Research, New Economic School, Moscow',
    Bessudnov: bessudnov,
    geofacet,
    ISO: iso,
  },
  licence:
    'geodata and geofacet: MIT. Russian Fertility and Mortality Database: asks to be cited. The replication files state no licence: counts only are taken. Rosstat: official statistics.',
  knownFlaws: [
    'The census of 2021 is disputed by demographers.',
    'The two bases for men differ from -11 % (Moscow Oblast) to +15 % (Karelia), so the basis of a quota is an assumption to vary.',
    'Ages 18-19 are interpolated from the group 15-19.',
    'Unemployment, poverty, income and subsistence minimum are of 2020, a pandemic year; 2022 was not found.',
    'Deaths are crowdsourced and their completeness differs by region; 19,895 have a region.',
    'The four oblasts annexed in 2022 are left out. Arkhangelsk Oblast is without Nenets, Tyumen Oblast without Khanty-Mansi and Yamalo-Nenets, in every column.',
  ],
  grades: ['V2', 'D'],
  gradeNote: 'Official figures read in copies made by others (V2); men aged 18 to 49 contain an estimate (D).',
});

/** Describes `russianRegions`. */
export const russianRegionsProvenance = /*#__PURE__*/ describeTable<RussianRegion>(() => ({
  ...shared(),
  about:
    'The 83 federal subjects that ISO 3166-2 lists under Russia. Sums: 144,236,908 residents; 30,807,003 men aged 18 to 49; 43,697,721 men aged 16 to 61.5.',
  columns: columns(),
}));

/** Describes `disputedRegions`. */
export const disputedRegionsProvenance = /*#__PURE__*/ describeTable<DisputedRegion>(() => ({
  ...shared(),
  about:
    'Crimea and Sevastopol: Ukrainian territory under Russian occupation, which ISO 3166-2 lists under Ukraine. Off by default for that reason; Russian plans and counts may include them, and a scenario can.',
  columns: columns(),
}));
