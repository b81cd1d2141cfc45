import type { RussianClaim } from '../russian-claim.js';
import type { RussianPayment } from '../russian-payment.js';
import { ownPublisher, pressLicence, publishedColumns } from './published.js';
import { column, computed, describeTable, optionalColumn, optionalComputed } from './table-provenance.js';

/** Describes `russianClaims`. */
export const russianClaimsProvenance = /*#__PURE__*/ describeTable<RussianClaim>(() => ({
  files: ['russia-official-cumulative.csv'],
  about: 'What Russian officials said had been recruited, by date, 2023 and 2024: claims, not counts.',
  columns: {
    statedOn: column('stated_on', 'date', null, 'day of the statement', ownPublisher),
    asOf: column('as_of', 'date', null, 'last day the statement covers', ownPublisher),
    yearCounted: column(
      'year_counted',
      'integer',
      'calendar year',
      'year the claimed people are counted in',
      ownPublisher,
    ),
    totalPeople: optionalColumn('total', 'integer', 'people', 'all that the statement covers', ownPublisher),
    contractPeople: optionalColumn('contract_only', 'integer', 'people', 'contract soldiers alone', ownPublisher),
    volunteerFormationPeople: optionalColumn(
      'volunteer_formations',
      'integer',
      'people',
      'volunteer formations alone',
      ownPublisher,
    ),
    countStarts: column(
      'count_starts',
      'string',
      null,
      'start of the count: an ISO date, a year, or words',
      ownPublisher,
    ),
    speaker: column('speaker', 'string', null, 'who said it', ownPublisher),
    qualifier: column('qualifier', 'string', null, 'how the number was hedged', ownPublisher),
    definitionAsReported: column('definition_as_reported', 'string', null, 'what was counted', ownPublisher),
    impliedPeoplePerDaySincePreviousTotal: optionalColumn(
      'implied_per_day_since_prev_total',
      'integer',
      'people a day',
      'difference of totals over days since the previous comparable row, rounded; derived, claimed by nobody',
      'arithmetic on this table',
    ),
    secondSource: optionalColumn('second_source', 'string', null, 'address of a second outlet', 'the page read'),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Four official results for 2023: 540,000 (Shoigu, February 2024), over 500,000 of them 420,000 on contract (Medvedev, January 2024), 490,000 contract and volunteers (Shoigu, December 2023), over 300,000 (Putin, looking back, December 2024; 486,000 a year before).',
    'The split of contract and volunteer formations in June 2023 differs between speakers nine days apart: 150,000 and 6,000, or 114,000 and 52,000.',
    'Counts start on different days and cover different groups; only the contract column can be held against a contract target.',
    'Renewed contracts, reservists and mobilised men who signed again are in the totals to an unknown extent.',
    'Some days and some totals are inferred; the note of the row says so.',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote:
    'Statements read mostly in outlets that relay them (V2), some in the agency itself (V); rates per day and sums of parts are derived (D).',
}));

/** Describes `russianPayments`. */
export const russianPaymentsProvenance = /*#__PURE__*/ describeTable<RussianPayment>(() => ({
  files: ['russia-independent-estimates.csv'],
  about:
    'Counts made outside the Russian military: federal sign-on bonuses paid, estimates by researchers and by foreign services, 2022 to 2024.',
  columns: {
    period: column('period', 'string', null, 'period in words', ownPublisher),
    start: column('start', 'date', null, 'first day', ownPublisher),
    end: column('end', 'date', null, 'last day', ownPublisher),
    estimate: optionalColumn('estimate', 'integer', 'as in the column unit', 'point estimate', ownPublisher),
    low: optionalColumn('low', 'integer', 'as in the column unit', 'lower end', ownPublisher),
    high: optionalColumn('high', 'integer', 'as in the column unit', 'upper end', ownPublisher),
    unit: column('unit', 'string', null, 'what is counted', ownPublisher),
    estimator: column('estimator', 'string', null, 'who counted or estimated', ownPublisher),
    method: column('method', 'string', null, 'how', ownPublisher),
    countsPayments: computed(
      'boolean',
      'whether the figure comes from budget payments',
      'method: names the federal budget or not',
    ),
    derived: column(
      'derived',
      'boolean',
      null,
      'whether the figure is arithmetic on printed figures',
      'set when the table was compiled',
    ),
    derivationNote: optionalComputed(
      'string',
      'the arithmetic or the hedge; null where plainly as printed',
      'derived: the text beside yes or no',
    ),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Payments lag behind signatures by months: over 200,000 paid in the last quarter of 2023 were catch-up; as counts of signatures by quarter the rows mislead.',
    'Payments mix genuine volunteers, men under pressure, men who signed again, and convicts.',
    'A copy prints 354,400 for the 345,000 of 2023; the cumulative totals fit 345,000 only.',
    'The Ukrainian service (HUR) is a party to the war.',
    'Periods overlap: quarters, halves and years stand in one table and must not be added up.',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote:
    'iStories and Kluge read at the source (V), others relayed (V2); rows with derived = true are arithmetic (D).',
}));
