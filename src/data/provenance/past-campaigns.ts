import type { CanadianEnlistment, UnionCallQuota, UsArmyMission } from '../past-campaign.js';
import { column, describeTable, optionalColumn } from './table-provenance.js';

const byId = 'the source whose id the row names';
const canadaPage = (page: string, what: string): string =>
  `Canada in the Great World War, vol. II (United Publishers of Canada, Toronto), as transcribed at acrosscan.com/great-world-war-2/military-history-of-canada_${page}.htm: ${what}`;
const compiler = 'set when the table was compiled';

/** Where the figures of a source without a recorded title were found again. */
const foundAgain = {
  U1: 'US Department of Defense, Fiscal Year 2018 Recruiting and Retention Numbers, End of Year Report, 15 November 2018 (copy at defense-aerospace.com)',
  U2: 'US Army, US Army achieves recruiting goals, September 2019, army.mil/article/227317 (the 68,000 of fiscal year 2019)',
  U5: 'US Army, Army exceeds FY 2024 active duty recruiting goals, 26 September 2024, army.mil/article/280028',
  U6: 'legalclarity.org/army-recruitment-numbers-goals-statistics-and-bonuses (a secondary page)',
  U7: 'US Department of War, FY25 Sees Best Recruiting Numbers in 15 Years, 22 December 2025',
  U8: 'Yahoo! News, Army misses recruiting goal, 3 March 2005 (copy at involuntaryservant.blogspot.com)',
  U10: 'Reuters, 3 May 2005 (copy at ufppc.org/14-news/us-a-world-news/2718)',
  U12: 'Reuters, Army hits May recruit goal, challenge is ahead, 9 June 2006 (copy at redorbit.com)',
  U13: 'Fox News, U.S. Army Meets Recruiting Goal for 12th Consecutive Month, June 2006',
  U14: 'Air Force Magazine, A Brighter 2006 Recruiting Picture Overall, airforcemag.com/1050recruiting-2',
  U15: 'Services meet new fiscal year with recruiting success, vandenberg.spaceforce.mil, article 339425',
  U16: 'Military sees high recruiting, retention, April 2011, vandenberg.spaceforce.mil, article 339216',
  U17: 'US Department of Defense, 31 August 2011 (copy at globaldefence.net)',
  U18: 'US Department of Defense, Services Continue Strong Fiscal Year Recruiting Through August (2014), defense.gov, article 603397',
  U19: 'US Department of Defense, DoD Announces Recruiting, Retention Numbers Through May 2015, defense.gov, article 612727',
  U20: 'US Department of Defense, Recruiting and Retention Numbers for Fiscal Year 2015 through June 2015, defense.gov, release 17424',
};

const usSources = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => {
      const id = `U${index + 1}`;
      const page = new Map(Object.entries(foundAgain)).get(id);
      return [id, page === undefined ? 'Title not recorded' : `Title not recorded; figures found again in: ${page}`];
    }),
  );

/** Describes `unionCall1862`. */
export const unionCall1862Provenance = /*#__PURE__*/ describeTable<UnionCallQuota>(() => ({
  files: ['union-1862-07-call.csv'],
  about:
    "The Union's call of 2 July 1862 for 300,000 volunteers: 23 quotas by population, 24 results. Results add to the printed 421,465; quotas add to 334,835, of which no total is printed.",
  columns: {
    region: column('region', 'string', null, 'State, territory or district', byId),
    period: column('period', 'string', null, 'the call', byId),
    quotaPeople: optionalColumn('quota', 'integer', 'men for three years', 'quota', byId),
    enlistmentsFurnished: column('furnished', 'integer', 'enlistments', 'enlistments furnished', byId),
    note: optionalColumn('note', 'string', null, 'terms; the printed name where it differs', compiler),
    source: column('source', 'string', null, 'key of sources', compiler),
  },
  notExported: { other_value: 'empty in every row' },
  sources: {
    S1: 'The War of the Rebellion: Official Records, Series III, vol. 2, pp. 187-188, footnote, as transcribed at civilwarnotebook.blogspot.com (February 2024)',
  },
  licence: 'Public domain.',
  knownFlaws: [
    'Furnished counts enlistments, not men: one man can be counted twice.',
    'Read in a transcription, not in the printed volume.',
  ],
  grades: ['V2'],
  gradeNote: 'Read in a transcription of the source.',
}));

/** Describes `canadianEnlistments1916`. */
export const canadianEnlistments1916Provenance = /*#__PURE__*/ describeTable<CanadianEnlistment>(() => ({
  files: ['canada-1916.csv'],
  about:
    'Voluntary enlistment in Canada against the target of 500,000: eight areas to 31 May 1916 (quotas rounded, adding to 470,000; enlistments to 328,633), later results, and months of 1916.',
  columns: {
    region: column('region', 'string', null, 'area as printed', byId),
    period: column('period', 'string', null, 'to a day, a month, or a pair of months', byId),
    quotaPeople: optionalColumn('quota', 'integer', 'people', 'quota, rounded', byId),
    volunteers: column('volunteers', 'integer', 'people', 'volunteers enlisted', byId),
    note: optionalColumn('note', 'string', null, 'basis of the quota, or a discrepancy', compiler),
    source: column('source', 'string', null, 'key of sources', compiler),
  },
  notExported: {},
  sources: {
    C1: canadaPage(
      '0051',
      "analysis of recruiting by a committee of the Canadian Manufacturers' Association, June 1916",
    ),
    C2: canadaPage('0094', 'report of Chief Justice Mathers, Manitoba-Saskatchewan'),
    C3: canadaPage('0107', 'enlistments by province to 15 May 1917, and totals of early 1917'),
    C4: canadaPage('0098', 'enlistments by month, January to August 1916'),
  },
  licence: 'Figures from publications of the time; no licence stated.',
  knownFlaws: [
    'Four sources cut areas and periods differently: rows overlap and must not be added across sources.',
    'The eight months of 1916 add to 153,513; 153,913 is printed.',
    'The areas to 31 May 1916 come from a committee of manufacturers, not from the ministry.',
  ],
  grades: ['V'],
  gradeNote: 'Only figures read in a source are in the table; an empty cell was not read.',
}));

/** Describes `usArmyMissions`. */
export const usArmyMissionsProvenance = /*#__PURE__*/ describeTable<UsArmyMission>(() => ({
  files: ['us-army-missions.csv'],
  about:
    'Recruiting goals and accessions of the United States Army and, for comparison, the other services, fiscal years 2005 to 2025. All volunteers.',
  columns: {
    component: column('component', 'string', null, 'component', byId),
    period: column('period', 'string', null, 'fiscal year, part of it, or month', byId),
    goalPeople: optionalColumn('goal', 'integer', 'people', 'goal as last set', byId),
    accessions: optionalColumn('accessions', 'integer', 'people', 'people who entered service', byId),
    note: optionalColumn('note', 'string', null, 'change of goal, or what was said', compiler),
    sources: column('source', 'list', null, 'keys of sources', compiler),
  },
  notExported: {},
  sources: usSources(),
  licence: 'Figures of the United States armed services as relayed by the pages read; no licence stated.',
  knownFlaws: [
    'The pages behind U1 to U20 were not recorded when the table was compiled; sources names pages in which the figures were found again, where they were.',
    'Goals move during the year (80,000 to 76,500 in fiscal year 2018), so fulfilment is not independent of the goal.',
    'Fiscal years 2024 and 2025 come from secondary pages.',
    'Goals and results to a month are cumulative within the fiscal year and overlap.',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote:
    'Read in a source (V), secondary pages for fiscal years 2024 and 2025 (V2), one difference of two rows (D).',
}));
