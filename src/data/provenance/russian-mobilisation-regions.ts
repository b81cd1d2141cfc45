import type { RussianMobilisationReport } from '../russian-mobilisation-report.js';
import { citedColumns, citedPublisher } from './cited.js';
import { pressLicence } from './published.js';
import { column, describeTable, optionalColumn } from './table-provenance.js';

const asInUnit = 'as in the column unit';

/** Describes `russianMobilisationByRegion2022`. */
export const russianMobilisationByRegion2022Provenance = /*#__PURE__*/ describeTable<RussianMobilisationReport>(() => ({
  files: ['russia-mobilisation-2022-regions.csv'],
  about:
    'The mobilisation of autumn 2022 by region: quotas as first set and as moved, intake, returns, the days on which 24 regions were reported done, and border counts of neighbouring countries.',
  columns: {
    region: column('region', 'string', null, 'place as reported', citedPublisher),
    regionIds: optionalColumn('region_iso', 'list', null, 'ISO 3166-2 codes; RU for the country', 'ISO 3166-2'),
    period: column('period', 'string', null, 'day or period, as reported', citedPublisher),
    fulfilledOn: optionalColumn('fulfilled_on', 'date', null, 'day the plan was reported fulfilled', citedPublisher),
    fulfilledQualifier: optionalColumn(
      'fulfilled_qualifier',
      'string',
      null,
      'on, by or about that day',
      citedPublisher,
    ),
    quantity: column('quantity', 'string', null, 'what is measured', citedPublisher),
    value: optionalColumn('value', 'number', asInUnit, 'the figure', citedPublisher),
    low: optionalColumn('low', 'number', asInUnit, 'lower end', citedPublisher),
    high: optionalColumn('high', 'number', asInUnit, 'upper end', citedPublisher),
    unit: column('unit', 'string', null, 'unit', citedPublisher),
    ...citedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Regions were reported because they stood out: neither quotas nor days of fulfilment are a sample.',
    'Three official totals: 300,000, 318,000 and 302,503 (with over 33,000 who came without a summons, against 13,000 stated in October 2022).',
    'Quotas moved both ways within days (Tatarstan 10,000 to 3,000), some regions got a second quota, one declared itself exempt: a day of fulfilment is for the quota of that day.',
    '28,000 for Krasnoyarsk is a plan named in one overheard talk, not a count of mobilised men.',
    'Border counts are gross: of 98,000 who entered Kazakhstan in the first week just over 64,000 left it again. Exits from other countries were not found.',
    'Three of the 24 reports of fulfilment are undated; seven say "by", not "on".',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote: 'Read at the source (V), relayed (V2), or added up from districts (D).',
}));
