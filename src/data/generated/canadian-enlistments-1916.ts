// Generated from data/canada-1916.csv by `npm run data`. Change the CSV file, not this one.
import { deepFreeze } from '../../errors/index.js';
import type { CanadianEnlistment } from '../past-campaign.js';

/** Voluntary enlistment in Canada by area and by month, 1916 to 1917. Sources: `provenance.canadianEnlistments1916`. */
export const canadianEnlistments1916: readonly CanadianEnlistment[] = /*#__PURE__*/ deepFreeze<readonly CanadianEnlistment[]>([
  { region: 'Western Ontario', period: 'to 1916-05-31', quotaPeople: 44000, volunteers: 28000, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Toronto', period: 'to 1916-05-31', quotaPeople: 86000, volunteers: 70000, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Eastern Ontario', period: 'to 1916-05-31', quotaPeople: 53000, volunteers: 34915, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Quebec', period: 'to 1916-05-31', quotaPeople: 109000, volunteers: 34903, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Maritime Provinces', period: 'to 1916-05-31', quotaPeople: 65000, volunteers: 31061, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Manitoba, Saskatchewan, Extreme Western Ontario, Keewatin', period: 'to 1916-05-31', quotaPeople: 60000, volunteers: 68888, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'British Columbia', period: 'to 1916-05-31', quotaPeople: 27000, volunteers: 30709, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Alberta', period: 'to 1916-05-31', quotaPeople: 26000, volunteers: 30157, note: 'quota = share of 500,000 by population, rounded', source: 'C1' },
  { region: 'Military District 10', period: 'to 1916-07-31', quotaPeople: 75930, volunteers: 72439, note: 'quota = 13 % of male population 1911', source: 'C2' },
  { region: 'Military District 11', period: 'to 1916-07-31', quotaPeople: 32710, volunteers: 33864, note: 'quota = 13 % of male population 1911', source: 'C2' },
  { region: 'Military District 13', period: 'to 1916-07-31', quotaPeople: 29118, volunteers: 32074, note: 'quota = 13 % of male population 1911', source: 'C2' },
  { region: 'Ontario', period: 'to 1917-05-15', quotaPeople: null, volunteers: 173078, note: null, source: 'C3' },
  { region: 'Quebec', period: 'to 1917-05-15', quotaPeople: null, volunteers: 45277, note: null, source: 'C3' },
  { region: 'Maritime Provinces', period: 'to 1917-05-15', quotaPeople: null, volunteers: 38200, note: null, source: 'C3' },
  { region: 'Manitoba and Saskatchewan', period: 'to 1917-05-15', quotaPeople: null, volunteers: 79779, note: null, source: 'C3' },
  { region: 'Alberta', period: 'to 1917-05-15', quotaPeople: null, volunteers: 35477, note: null, source: 'C3' },
  { region: 'British Columbia', period: 'to 1917-05-15', quotaPeople: null, volunteers: 40264, note: null, source: 'C3' },
  { region: 'Yukon', period: 'to 1917-05-15', quotaPeople: null, volunteers: 2327, note: null, source: 'C3' },
  { region: 'Canada', period: '1916-01', quotaPeople: null, volunteers: 29212, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-02', quotaPeople: null, volunteers: 26658, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-03', quotaPeople: null, volunteers: 32705, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-04', quotaPeople: null, volunteers: 23289, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-05', quotaPeople: null, volunteers: 15090, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-06', quotaPeople: null, volunteers: 10770, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-07', quotaPeople: null, volunteers: 8522, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-08', quotaPeople: null, volunteers: 7267, note: 'enlistments in the month; eight months add to 153,513, printed 153,913', source: 'C4' },
  { region: 'Canada', period: '1916-06/1917-05', quotaPeople: null, volunteers: 85306, note: 'year ended 31 May 1917', source: 'C3' },
  { region: 'Canada', period: '1917-04/1917-05', quotaPeople: null, volunteers: 11790, note: 'two months; casualties 17,399', source: 'C3' },
]);
