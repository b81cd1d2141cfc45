import { provenance } from '../src/data/provenance/provenance.js';
import type { Cells, Row } from './read-table.js';

type TableName = keyof typeof provenance;

/** One generated module. What its fields are and how cells are read stands in `provenance`; here stands only what that cannot say. */
export interface TableSpec {
  readonly name: TableName;
  readonly file: string;
  readonly rowType: string;
  readonly rowModule: string;
  /** Docstring of the export, one line each. */
  readonly doc: readonly string[];
  /** Rows that belong to the table; all without it. */
  readonly keep?: (cells: Cells) => boolean;
  /** Prepares raw rows, for what a file leaves to the reader. */
  readonly prepare?: (rows: readonly Cells[], others: OtherFiles) => Cells[];
  /** Fields computed from the cells. */
  readonly compute?: (cells: Cells, others: OtherFiles) => Row;
}

/** Reads another file's raw rows, for joins. */
export type OtherFiles = (file: string) => readonly Cells[];

const cell = (cells: Cells, heading: string): string => {
  const value = cells[heading];
  if (value === undefined) throw new Error(`no column ${heading}`);
  return value;
};

/** Places in russia-regional-reports.csv that are only a part of the region whose code they carry. */
const partsOfRegions = new Set([
  'Tver (one city district draft office)',
  'Tver (city)',
  'Sakha (Yakutia): Aldansky district',
  'Sakha (Yakutia): Lensky district',
  'Yekaterinburg (city recruits)',
]);
/** Places whose wording differs from the region's name although the region is meant. */
const otherNames = new Map([
  ['Khanty-Mansi AO', 'RU-KHM'],
  ['Yamalo-Nenets AO', 'RU-YAN'],
  ['Chechnya (only region to meet plan)', 'RU-CE'],
  ['Sevastopol', 'UA-40'],
  ['Crimea', 'UA-43'],
]);

const regionNames = (others: OtherFiles): Map<string, string> =>
  new Map(others('russia-regions.csv').map((cells) => [cell(cells, 'iso_3166_2'), cell(cells, 'name_en')]));

const coverage = (cells: Cells, others: OtherFiles): string => {
  const [place, id] = [cell(cells, 'region'), cell(cells, 'region_iso')];
  if (id === 'RU' && place === 'ALL') return 'country';
  if (partsOfRegions.has(place)) return 'part of region';
  if (regionNames(others).get(id) === place || otherNames.get(place) === id) return 'region';
  throw new Error(`place ${place} with code ${id}: neither a region nor a known part of one`);
};

/** The report that a regional plan rests on: the only one for the same region, metric, period and value. */
const reportBehind = (plan: Cells, others: OtherFiles): Cells => {
  const keys = [
    ['region_iso', 'region_iso'],
    ['report_metric', 'metric'],
    ['report_period', 'period'],
    ['report_value', 'value'],
  ] as const;
  const found = others('russia-regional-reports.csv').filter(
    (report) =>
      keys.every(([own, theirs]) => cell(plan, own) === cell(report, theirs)) && coverage(report, others) === 'region',
  );
  if (found.length !== 1)
    throw new Error(
      `${found.length} reports behind the plan of ${cell(plan, 'region_iso')} for ${cell(plan, 'period')}`,
    );
  return found[0]!;
};

const confidences = ['low', 'medium', 'high'];

const planWithReport = (plan: Cells, others: OtherFiles): Cells => {
  const report = reportBehind(plan, others);
  if (confidences.indexOf(cell(plan, 'confidence')) > confidences.indexOf(cell(report, 'confidence')))
    throw new Error(`plan of ${cell(plan, 'region_iso')}: graded above the report it rests on`);
  const derived = cell(plan, 'derivation') !== '';
  if (!derived && (cell(plan, 'people') !== cell(report, 'value') || cell(report, 'unit') !== 'people'))
    throw new Error(`plan of ${cell(plan, 'region_iso')}: differs from its report without a derivation`);
  const borrowed = ['publisher', 'title', 'published', 'address', 'note'];
  return { ...plan, ...Object.fromEntries(borrowed.map((heading) => [heading, cell(report, heading)])) };
};

const planMeasure = (cells: Cells): string => {
  const scope = cell(cells, 'scope');
  if (scope.startsWith('PERCENT')) return 'percent of plan';
  if (/\bstock\b/.test(scope)) return 'people serving at the end of the year';
  if (/^(contract|recruits)\b/.test(scope)) return 'people recruited in the year';
  throw new Error(`target with scope ${scope}: what does it count?`);
};

/** The words beside yes or no in the column `derived`; null for a plain `no`. */
const derivationNote = (text: string): string | null => {
  const words = text.replace(/^(no|YES:)\s*/, '').replace(/^\((.*)\)$/, '$1');
  return words === '' ? null : words;
};

export const tables: readonly TableSpec[] = [
  {
    name: 'russianRegions',
    file: 'russia-regions.csv',
    rowType: 'RussianRegion',
    rowModule: 'russian-region',
    doc: [
      'The 83 federal subjects that ISO 3166-2 lists under Russia, by code. Occupied Ukrainian territory is not among them: see `disputedRegions`.',
      'Sums: 144,236,908 residents; 30,807,003 men aged 18 to 49; 43,697,721 men aged 16 to 61.5. Sources: `provenance.russianRegions`.',
    ],
    keep: (cells) => cell(cells, 'disputed') === 'false',
  },
  {
    name: 'disputedRegions',
    file: 'russia-regions.csv',
    rowType: 'DisputedRegion',
    rowModule: 'russian-region',
    doc: [
      'Crimea (`UA-43`) and Sevastopol (`UA-40`): Ukrainian territory under Russian occupation. ISO 3166-2 lists them under Ukraine, and so',
      'they are off by default; Russian plans and counts may include them, so a scenario can add them. Sources: `provenance.disputedRegions`.',
    ],
    keep: (cells) => cell(cells, 'disputed') === 'true',
  },
  {
    name: 'russianNationalPlans',
    file: 'russia-targets.csv',
    rowType: 'RussianNationalPlan',
    rowModule: 'russian-plan',
    doc: [
      'National targets, announced or reported, 2023 to 2025. Sources: each row, and `provenance.russianNationalPlans`.',
    ],
    compute: (cells) => ({ measure: planMeasure(cells) }),
  },
  {
    name: 'russianRegionalPlans',
    file: 'russia-regional-plans.csv',
    rowType: 'RussianRegionalPlan',
    rowModule: 'russian-plan',
    doc: [
      'Plans of whole regions, 2023 and 2024: stated ones and three that are derived. Sources: each row, and `provenance.russianRegionalPlans`.',
    ],
    prepare: (rows, others) => rows.map((plan) => planWithReport(plan, others)),
    compute: (cells, others) => ({
      region: regionNames(others).get(cell(cells, 'region_iso')) ?? null,
      derived: cell(cells, 'derivation') !== '',
      reportedBy: cell(reportBehind(cells, others), 'kind'),
    }),
  },
  {
    name: 'russianClaims',
    file: 'russia-official-cumulative.csv',
    rowType: 'RussianClaim',
    rowModule: 'russian-claim',
    doc: [
      'What Russian officials said had been recruited, by the year counted: claims, not counts. Sources: each row, and `provenance.russianClaims`.',
    ],
  },
  {
    name: 'russianPayments',
    file: 'russia-independent-estimates.csv',
    rowType: 'RussianPayment',
    rowModule: 'russian-payment',
    doc: [
      'Sign-on bonuses paid and other counts made outside the Russian military, 2022 to 2024; periods overlap.',
      'Sources: each row, and `provenance.russianPayments`.',
    ],
    compute: (cells) => ({
      countsPayments: cell(cells, 'method').startsWith('federal budget'),
      derivationNote: derivationNote(cell(cells, 'derived')),
    }),
  },
  {
    name: 'russianRegionalReports',
    file: 'russia-regional-reports.csv',
    rowType: 'RussianRegionalReport',
    rowModule: 'russian-regional-report',
    doc: [
      'Figures about single regions: plans, fulfilment, bonuses, effects of the mobilisation of 2022.',
      'Sources: each row, and `provenance.russianRegionalReports`.',
    ],
    compute: (cells, others) => ({ coverage: coverage(cells, others) }),
  },
  {
    name: 'russianMobilisation2022',
    file: 'russia-mobilisation-2022.csv',
    rowType: 'RussianMobilisationFigure',
    rowModule: 'russian-mobilisation-figure',
    doc: [
      'National figures of the mobilisation of 2022 and of the departures it set off. Sources: each row, and `provenance.russianMobilisation2022`.',
    ],
  },
  {
    name: 'russianCoercionIndicators',
    file: 'russia-coercion.csv',
    rowType: 'RussianCoercionIndicator',
    rowModule: 'russian-coercion-indicator',
    doc: [
      'Figures that bear on how many recruits were not free to refuse; the categories overlap and do not add up.',
      'Sources: each row, and `provenance.russianCoercionIndicators`.',
    ],
    prepare: (rows) =>
      rows.map((cells, index) =>
        // A ditto mark in the file; a row has to stand alone once it is filtered.
        cell(cells, 'indicator') === 'same'
          ? { ...cells, indicator: cell(rows[index - 1]!, 'indicator') }
          : { ...cells },
      ),
  },
  {
    name: 'unionCall1862',
    file: 'union-1862-07-call.csv',
    rowType: 'UnionCallQuota',
    rowModule: 'past-campaign',
    doc: [
      "Quotas and results by State under the Union's call of 2 July 1862 for 300,000 volunteers. Sources: `provenance.unionCall1862`.",
    ],
  },
  {
    name: 'canadianEnlistments1916',
    file: 'canada-1916.csv',
    rowType: 'CanadianEnlistment',
    rowModule: 'past-campaign',
    doc: [
      'Voluntary enlistment in Canada by area and by month, 1916 to 1917. Sources: `provenance.canadianEnlistments1916`.',
    ],
  },
  {
    name: 'usArmyMissions',
    file: 'us-army-missions.csv',
    rowType: 'UsArmyMission',
    rowModule: 'past-campaign',
    doc: [
      'Recruiting goals and accessions of the United States services, fiscal years 2005 to 2025. Sources: `provenance.usArmyMissions`.',
    ],
  },
  {
    name: 'russianMobilisationByRegion2022',
    file: 'russia-mobilisation-2022-regions.csv',
    rowType: 'RussianMobilisationReport',
    rowModule: 'russian-mobilisation-report',
    doc: [
      'The mobilisation of autumn 2022 by region: quotas, intake, returns, days of fulfilment, and border counts (gross).',
      'Sources: each row, and `provenance.russianMobilisationByRegion2022`.',
    ],
  },
  {
    name: 'russianForce',
    file: 'force-russia.csv',
    rowType: 'RecordedFigure',
    rowModule: 'recorded-figure',
    doc: [
      'Strength, losses, tanks and rounds of the Russian forces in Ukraine, 2022 to 2024; monthly losses are counts of a belligerent.',
      'Sources: each row, and `provenance.russianForce`.',
    ],
  },
  {
    name: 'russianExtraFigures',
    file: 'russia-extra.csv',
    rowType: 'RecordedFigure',
    rowModule: 'recorded-figure',
    doc: [
      'Stock on contract, fulfilment in a month and federal spending on bonuses. Sources: each row, and `provenance.russianExtraFigures`.',
    ],
  },
  {
    name: 'ukArmyIntake',
    file: 'uk-intake.csv',
    rowType: 'UkArmyIntake',
    rowModule: 'uk-army-intake',
    doc: [
      "Targets and intake of the British Regular Army's other ranks: years 2010-11 to 2018-19, and 11 corps of 2016-17.",
      'Sources: each row, and `provenance.ukArmyIntake`.',
    ],
  },
  {
    name: 'bundeswehrFigures',
    file: 'bundeswehr.csv',
    rowType: 'RecordedFigure',
    rowModule: 'recorded-figure',
    doc: [
      'The statutory corridor of the German armed forces, 2026 to 2035, with strengths, entrants, leavers and applications since 2023.',
      'Sources: each row, and `provenance.bundeswehrFigures`.',
    ],
  },
  {
    name: 'usRecruitingFigures',
    file: 'us-extra.csv',
    rowType: 'RecordedFigure',
    rowModule: 'recorded-figure',
    doc: [
      'Quarters, delayed entry and first announcements beside `usArmyMissions`. Sources: each row, and `provenance.usRecruitingFigures`.',
    ],
  },
  {
    name: 'canadianForcesFigures',
    file: 'canada-ukraine.csv',
    rowType: 'RecordedFigure',
    rowModule: 'recorded-figure',
    doc: [
      'Applications, recruits and days to process of the Canadian Armed Forces, 2022 to 2025. Sources: each row, and `provenance.canadianForcesFigures`.',
    ],
  },
];
