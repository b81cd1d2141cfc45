import { deepFreeze } from '../../errors/index.js';
import { defineScenario, lognormal, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { canadianEnlistments1916 } from '../generated/canadian-enlistments-1916.js';
import type { CanadianEnlistment } from '../past-campaign.js';
import type { Campaign } from './campaign.js';
import { voluntarySource } from './voluntary.js';

/** Men of service age per man of an area's quota. Only this times the willing share matters. */
const menPerQuota = 4;
const source = 'Canada in the Great World War, vol. II (United Publishers of Canada, Toronto)';

/** The eight areas of the manufacturers' committee, with quotas by population and enlistments to 31 May 1916. */
function areas(): readonly CanadianEnlistment[] {
  return canadianEnlistments1916.filter(({ source: id }) => id === 'C1');
}
/** Enlistments by month, January to August 1916. */
function months(): readonly CanadianEnlistment[] {
  return canadianEnlistments1916.filter(({ source: id }) => id === 'C4');
}

/**
 * Canada, January to August 1916: what was missing of 500,000 at the turn of the year, by eight areas. Volunteering fell from 32,705 in
 * March to 7,267 in August. `canada1916Campaign` has the months.
 */
export const canada1916: Scenario = /*#__PURE__*/ build();

/** `canada1916` with what was observed and what is known of it. */
export const canada1916Campaign: Campaign = /*#__PURE__*/ campaign();

/** Enlisted by 31 December 1915: those to 31 May 1916 less the five months of 1916. */
function enlistedBefore(): number {
  const of1916 = months().filter(({ period }) => period <= '1916-05');
  return total(areas()) - total(of1916);
}

function total(rows: readonly CanadianEnlistment[]): number {
  return rows.reduce((sum, { volunteers }) => sum + volunteers, 0);
}

function build(): Scenario {
  return defineScenario<string>({
    name: "Canada's 500,000, January to August 1916",
    description: 'volunteers missing to 500,000 at the turn of the year',
    target: 500_000 - enlistedBefore(),
    calendar: { start: '1916-01-01', end: '1916-08-31' },
    regions: areas().map(({ region, quotaPeople }) => ({ id: region, men: menPerQuota * quotaPeople! })),
    eligible: 1,
    uptake: { willing: lognormal(0.09, 0.3), hazard: lognormal(0.3, 0.2), regionalSpread: 0.47, frailty: 0.1 },
    coercion: null,
    sources: {
      target: 'derived: 500,000 less 201,679 enlisted by 31 December 1915 (328,633 to May 1916 less five months)',
      'calendar.start': 'the months for which enlistments are known',
      'calendar.end': 'assumption: no deadline was stated; the last month that is known',
      'regions.men': 'assumption: quotas were by population, so men in proportion to them; 4 per man of quota',
      quota: 'what was missing in each area is not known: apportioned by men',
      eligible: 'assumption: the men given are those eligible',
      'uptake.willing': 'judged from these months: in-sample, no prediction',
      'uptake.hazard': 'judged: enlistments fell by about 26 % a month from March to August 1916',
      'uptake.regionalSpread': 'standard deviation of the logarithm of fulfilment between the eight areas: in-sample',
      'uptake.frailty': 'assumption',
      coercion: voluntarySource,
    },
  });
}

function campaign(): Campaign {
  return deepFreeze<Campaign>({
    id: 'canada1916',
    scenario: canada1916,
    observed: [
      series({
        name: 'enlistments by month',
        kind: 'perPeriod',
        measures: 'volunteers',
        error: {
          kind: 'lognormal',
          sigma: 0.01,
          note: 'assumption: eight months add to 153,513 where 153,913 is printed',
        },
        values: months().map(({ period, volunteers, note }) => ({
          from: `${period}-01`,
          until: `${period}-${['04', '06'].includes(period.slice(5)) ? '30' : period.endsWith('02') ? '29' : '31'}`,
          value: volunteers,
          source,
          note,
        })),
      }),
      series({
        name: 'enlistments by area, since the beginning of the war',
        kind: 'cumulative',
        measures: 'volunteers',
        since: '1914-08-04',
        note: 'What of it fell before 1916 is known for the country alone (201,679), so no baseline by area.',
        values: areas().map(({ region, volunteers }) => ({ date: '1916-05-31', value: volunteers, region, source })),
      }),
    ],
    moves: [],
    about: {
      title: 'Canada 1916: 500,000 volunteers, and a flow that fell by a quarter a month',
      known: [
        'Eight areas with quotas by population (rounded, adding to 470,000): 32 to 116 per cent by 31 May 1916, 70 per cent in all.',
        'By month 29,212; 26,658; 32,705; 23,289; 15,090; 10,770; 8,522; 7,267.',
      ],
      modelled: ['Men in proportion to quotas; the beginning of the war as the start of the count by area.'],
      missing: ['Enlistments by area and month; a deadline.'],
      tables: ['canadianEnlistments1916'],
    },
  });
}
