// Generated from data/union-1862-07-call.csv by `npm run data`. Change the CSV file, not this one.
import { deepFreeze } from '../../errors/index.js';
import type { UnionCallQuota } from '../past-campaign.js';

/** Quotas and results by State under the Union's call of 2 July 1862 for 300,000 volunteers. Sources: `provenance.unionCall1862`. */
export const unionCall1862: readonly UnionCallQuota[] = /*#__PURE__*/ deepFreeze<readonly UnionCallQuota[]>([
  { region: 'Maine', period: 'call-1862-07-02', quotaPeople: 9609, enlistmentsFurnished: 6644, note: '3-year volunteers', source: 'S1' },
  { region: 'New Hampshire', period: 'call-1862-07-02', quotaPeople: 5053, enlistmentsFurnished: 6390, note: '3-year volunteers', source: 'S1' },
  { region: 'Vermont', period: 'call-1862-07-02', quotaPeople: 4898, enlistmentsFurnished: 4369, note: '3-year volunteers', source: 'S1' },
  { region: 'Massachusetts', period: 'call-1862-07-02', quotaPeople: 19080, enlistmentsFurnished: 16519, note: '3-year volunteers', source: 'S1' },
  { region: 'Rhode Island', period: 'call-1862-07-02', quotaPeople: 2712, enlistmentsFurnished: 2742, note: '3-year volunteers', source: 'S1' },
  { region: 'Connecticut', period: 'call-1862-07-02', quotaPeople: 7145, enlistmentsFurnished: 9195, note: '3-year volunteers', source: 'S1' },
  { region: 'New York', period: 'call-1862-07-02', quotaPeople: 59705, enlistmentsFurnished: 78904, note: '3-year volunteers', source: 'S1' },
  { region: 'New Jersey', period: 'call-1862-07-02', quotaPeople: 10478, enlistmentsFurnished: 5499, note: '3-year volunteers', source: 'S1' },
  { region: 'Pennsylvania', period: 'call-1862-07-02', quotaPeople: 45321, enlistmentsFurnished: 30891, note: '3-year volunteers', source: 'S1' },
  { region: 'Delaware', period: 'call-1862-07-02', quotaPeople: 1720, enlistmentsFurnished: 2508, note: '3-year volunteers', source: 'S1' },
  { region: 'Maryland', period: 'call-1862-07-02', quotaPeople: 8532, enlistmentsFurnished: 3586, note: '3-year volunteers', source: 'S1' },
  { region: 'West Virginia', period: 'call-1862-07-02', quotaPeople: 4650, enlistmentsFurnished: 4925, note: '3-year volunteers; printed as Virginia (Western)', source: 'S1' },
  { region: 'District of Columbia', period: 'call-1862-07-02', quotaPeople: 890, enlistmentsFurnished: 1167, note: '3-year volunteers', source: 'S1' },
  { region: 'Ohio', period: 'call-1862-07-02', quotaPeople: 36858, enlistmentsFurnished: 58325, note: '3-year volunteers', source: 'S1' },
  { region: 'Indiana', period: 'call-1862-07-02', quotaPeople: 21250, enlistmentsFurnished: 30359, note: '3-year volunteers', source: 'S1' },
  { region: 'Illinois', period: 'call-1862-07-02', quotaPeople: 26148, enlistmentsFurnished: 58689, note: '3-year volunteers', source: 'S1' },
  { region: 'Michigan', period: 'call-1862-07-02', quotaPeople: 11686, enlistmentsFurnished: 17656, note: '3-year volunteers', source: 'S1' },
  { region: 'Wisconsin', period: 'call-1862-07-02', quotaPeople: 11904, enlistmentsFurnished: 14472, note: '3-year volunteers', source: 'S1' },
  { region: 'Minnesota', period: 'call-1862-07-02', quotaPeople: 2681, enlistmentsFurnished: 4626, note: '3-year volunteers', source: 'S1' },
  { region: 'Iowa', period: 'call-1862-07-02', quotaPeople: 10570, enlistmentsFurnished: 24438, note: '3-year volunteers', source: 'S1' },
  { region: 'Missouri', period: 'call-1862-07-02', quotaPeople: 17269, enlistmentsFurnished: 28324, note: '3-year volunteers', source: 'S1' },
  { region: 'Kentucky', period: 'call-1862-07-02', quotaPeople: 14905, enlistmentsFurnished: 6463, note: '3-year volunteers', source: 'S1' },
  { region: 'Kansas', period: 'call-1862-07-02', quotaPeople: 1771, enlistmentsFurnished: 2936, note: '3-year volunteers', source: 'S1' },
  { region: 'Nebraska Territory', period: 'call-1862-07-02', quotaPeople: null, enlistmentsFurnished: 1838, note: 'no quota assigned', source: 'S1' },
]);
