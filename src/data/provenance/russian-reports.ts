import type { RussianCoercionIndicator } from '../russian-coercion-indicator.js';
import type { RussianMobilisationFigure } from '../russian-mobilisation-figure.js';
import type { RussianRegionalReport } from '../russian-regional-report.js';
import { ownPublisher, pressLicence, publishedColumns } from './published.js';
import { type ColumnProvenance, column, computed, describeTable, optionalColumn } from './table-provenance.js';

const asInUnit = 'as in the column unit';

const figures = (): Record<'value' | 'low' | 'high' | 'unit' | 'period', ColumnProvenance> => ({
  value: column('value', 'number', asInUnit, 'the figure', ownPublisher),
  low: optionalColumn('low', 'number', asInUnit, 'lower end', ownPublisher),
  high: optionalColumn('high', 'number', asInUnit, 'upper end', ownPublisher),
  unit: column('unit', 'string', null, 'unit, with the base of a percentage', ownPublisher),
  period: column('period', 'string', null, 'period or day, as reported', ownPublisher),
});

/** Describes `russianRegionalReports`. */
export const russianRegionalReportsProvenance = /*#__PURE__*/ describeTable<RussianRegionalReport>(() => ({
  files: ['russia-regional-reports.csv'],
  about:
    'Figures about single regions: plans, fulfilment, bonuses, and effects of the mobilisation of 2022. Join on regionId.',
  columns: {
    region: column('region', 'string', null, 'place as reported', ownPublisher),
    regionId: column(
      'region_iso',
      'string',
      null,
      'ISO 3166-2 code; RU for the country',
      'ISO 3166-2, Debian iso-codes 4.15.0',
    ),
    coverage: computed('string', 'country, region, or part of region', 'region: a list of the places that are parts'),
    metric: column('metric', 'string', null, 'what is measured', ownPublisher),
    period: column('period', 'string', null, 'period, as reported', ownPublisher),
    value: column('value', 'number', asInUnit, 'the figure', ownPublisher),
    valueLow: optionalColumn('value_low', 'number', asInUnit, 'lower end', ownPublisher),
    valueHigh: optionalColumn('value_high', 'number', asInUnit, 'upper end', ownPublisher),
    unit: column('unit', 'string', null, 'unit, with the base of a percentage', ownPublisher),
    kind: column('kind', 'string', null, 'who reported it', ownPublisher),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Regions were reported because they failed or excelled: not a sample.',
    'Fulfilment of 2023 conflicts: 105 % for the country (Medvedev) against 50 to 60 % of regional targets (a source in a recruitment office).',
    'Ryazan quota of 2022: 7,000 (unnamed source) or up to 3,000 (commissar).',
    'A contract is credited where it is signed; Moscow signs mostly people from elsewhere.',
    'Bonuses mix regional, municipal and federal parts; the metric says which.',
  ],
  grades: ['V', 'V2'],
  gradeNote: 'Read at the source (V) or relayed (V2); derived values are marked in kind or note.',
}));

/** Describes `russianMobilisation2022`. */
export const russianMobilisation2022Provenance = /*#__PURE__*/ describeTable<RussianMobilisationFigure>(() => ({
  files: ['russia-mobilisation-2022.csv'],
  about: 'National figures of the mobilisation of 21 September to 28 October 2022 and of the departures it set off.',
  columns: {
    metric: column('metric', 'string', null, 'what is measured', ownPublisher),
    ...figures(),
    saidBy: column('said_by', 'string', null, 'who said or estimated it', ownPublisher),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Mobilised: 300,000 or 318,000 (official), at least 492,000 and then 527,000 (Mediazona, from marriages).',
    'Departures are border crossings and include tourists; waves before and after the mobilisation are not separable in the stocks.',
    'The clause of the decree that held the number is secret.',
  ],
  grades: ['V', 'V2'],
  gradeNote: 'Read at the source (V) or relayed (V2).',
}));

/** Describes `russianCoercionIndicators`. */
export const russianCoercionIndicatorsProvenance = /*#__PURE__*/ describeTable<RussianCoercionIndicator>(() => ({
  files: ['russia-coercion.csv'],
  about: 'Figures that bear on how many recruits were not free to refuse, 2022 to 2025.',
  columns: {
    indicator: column(
      'indicator',
      'string',
      null,
      'what is counted; "same" in the file repeats the row above',
      ownPublisher,
    ),
    ...figures(),
    estimator: column('estimator', 'string', null, 'who counted or estimated', ownPublisher),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Categories overlap and pressure is not measured directly: a range, not a number.',
    'No series isolates coerced men; a share of convicts, accused, conscripts or debtors is not a share of coerced.',
    'Ukrainian services are a party to the war; some figures are plans or forecasts.',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote: 'Read at the source (V) or relayed (V2); shares worked out in a note are derived (D).',
}));
