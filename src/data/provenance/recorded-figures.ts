import type { RecordedFigure } from '../recorded-figure.js';
import { citedColumns, citedPublisher } from './cited.js';
import { pressLicence } from './published.js';
import {
  type ColumnProvenance,
  column,
  describeTable,
  optionalColumn,
  type TableProvenance,
} from './table-provenance.js';

const asInUnit = 'as in the column unit';

const columns = (): Record<keyof RecordedFigure, ColumnProvenance> => ({
  subject: column('subject', 'string', null, 'country, force or component', citedPublisher),
  period: column('period', 'string', null, 'day, month, year or from..to, as stated', citedPublisher),
  quantity: column('quantity', 'string', null, 'what is measured', citedPublisher),
  value: optionalColumn('value', 'number', asInUnit, 'the figure', citedPublisher),
  low: optionalColumn('low', 'number', asInUnit, 'lower end', citedPublisher),
  high: optionalColumn('high', 'number', asInUnit, 'upper end', citedPublisher),
  unit: column('unit', 'string', null, 'unit', citedPublisher),
  ...citedColumns(),
});

/** Describes a table of recorded figures: what differs is the file, what it holds, and what is wrong with it. */
const figures = (
  own: Pick<TableProvenance<RecordedFigure>, 'files' | 'about' | 'knownFlaws' | 'grades' | 'gradeNote'>,
): TableProvenance<RecordedFigure> => ({
  ...own,
  columns: columns(),
  notExported: {},
  sources: {},
  licence: pressLicence,
});

const readOrRelayed = 'Read at the source (V) or in a text that relays it (V2).';

/** Describes `russianForce`. */
export const russianForceProvenance = /*#__PURE__*/ describeTable<RecordedFigure>(() =>
  figures({
    files: ['force-russia.csv'],
    about:
      'Strength, losses, tanks and artillery rounds of the Russian forces in Ukraine, February 2022 to December 2024, with the monthly counts that the Ukrainian General Staff published.',
    knownFlaws: [
      'Strength in theatre is stated by the parties to the war and differs by 120,000 men at mid-2024: use a low and a high.',
      'The daily averages of UK Defence Intelligence equal the General Staff series within 1 % in 2023 and 2024: no second source.',
      'The General Staff counts killed and wounded together; grade V says that it was claimed, no more.',
      'New, refurbished and announced tanks are three inputs; rates of different years stand in one table.',
      'Ratios per man are revealed ratios, not requirements.',
    ],
    grades: ['V', 'V2', 'D'],
    gradeNote: `${readOrRelayed} Ratios are arithmetic (D). Counts of a belligerent are graded as claims.`,
  }),
);

/** Describes `bundeswehrFigures`. */
export const bundeswehrFiguresProvenance = /*#__PURE__*/ describeTable<RecordedFigure>(() =>
  figures({
    files: ['bundeswehr.csv'],
    about:
      'The statutory corridor of the German armed forces by year, 2026 to 2035, and strengths, entrants, leavers and applications, 2023 to January 2026.',
    knownFlaws: [
      'The statute was read in a mirror; three of its years agree with press reports.',
      'Entrants by military service and those who left within six months are second hand.',
      'Leavers of 2025 are a round figure ("about 20,000") from one outlet.',
      'No regional breakdown of entrants or quotas was found.',
    ],
    grades: ['V', 'V2'],
    gradeNote: readOrRelayed,
  }),
);

/** Describes `usRecruitingFigures`. */
export const usRecruitingFiguresProvenance = /*#__PURE__*/ describeTable<RecordedFigure>(() =>
  figures({
    files: ['us-extra.csv'],
    about:
      'Figures beside `usArmyMissions`: quarters, delayed entry, and results as first announced, United States, fiscal years 2020 to 2024.',
    knownFlaws: [
      'Accessions of fiscal year 2024: at least 55,300 as announced in September 2024, 55,150 in the later table.',
      'A first quarter of 18,500 was read as "on pace for 74,000"; the year ended at 50,181.',
    ],
    grades: ['V', 'V2'],
    gradeNote: readOrRelayed,
  }),
);

/** Describes `canadianForcesFigures`. */
export const canadianForcesFiguresProvenance = /*#__PURE__*/ describeTable<RecordedFigure>(() =>
  figures({
    files: ['canada-ukraine.csv'],
    about:
      "Applications, recruits, withdrawals and days to process of the Canadian Armed Forces, April 2022 to March 2025, from press accounts of the Auditor General's report of October 2025.",
    knownFlaws: [
      'Read in press accounts of the report, not in the report.',
      'The yearly average of 7,600 covers all components and another base than the audit.',
    ],
    grades: ['V2'],
    gradeNote: 'Relayed (V2).',
  }),
);

/** Describes `russianExtraFigures`. */
export const russianExtraFiguresProvenance = /*#__PURE__*/ describeTable<RecordedFigure>(() =>
  figures({
    files: ['russia-extra.csv'],
    about: 'Figures beside the Russian series: stock on contract, fulfilment in a month, federal spending on bonuses.',
    knownFlaws: [
      'One page prints 600 a day for the end of 2023, almost certainly a slip for 1,600: the row has no value.',
      'One headline says 255,000 where 90 bn roubles at 400,000 are 225,000.',
    ],
    grades: ['V', 'V2'],
    gradeNote: readOrRelayed,
  }),
);
