import { deepFreeze } from '../../errors/index.js';
import { defineScenario, lognormal, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { usArmyMissions } from '../generated/us-army-missions.js';
import { usRecruitingFigures } from '../generated/us-recruiting-figures.js';
import type { Campaign } from './campaign.js';
import { citeGraded } from './cite.js';
import { voluntarySource } from './voluntary.js';

/**
 * The US Army's mission of fiscal year 2023: 65,500 accessions, October 2022 to September 2023, monthly, the country as one region. A
 * first quarter of 18,500 was read as "on pace for 74,000"; the year ended at 50,181. `usArmyCampaign` has other years.
 */
export const usArmy: Scenario<'US'> = /*#__PURE__*/ build();

/** `usArmy` with what was observed and what is known of it. */
export const usArmyCampaign: Campaign<'US'> = /*#__PURE__*/ campaign();

function build(): Scenario<'US'> {
  return defineScenario({
    name: 'US Army, mission of fiscal year 2023',
    description: '65,500 accessions, all volunteers',
    target: 65_500,
    calendar: { start: '2022-10-01', end: '2023-09-30' },
    regions: [{ id: 'US', name: 'United States', men: 29_700_000 }],
    eligible: 0.12,
    uptake: { willing: 0.037, hazard: lognormal(0.04, 0.2), regionalSpread: 0, frailty: 0.1 },
    coercion: null,
    sources: {
      target: 'usArmyMissions: goal of fiscal year 2023',
      calendar: 'the fiscal year',
      'regions.men':
        'derived: 321,000 inclined to serve are 9 % of the eligible, who are 12 % of youth of 17 to 24 (2022 and 2020, second hand): men and women',
      eligible: 'DoD, 2020 Qualified Military Available study, second hand: eligible and not in college',
      'uptake.willing':
        'derived: 9 % inclined to serve (2022), times 41 %, the Army’s share of the accessions of the active services in fiscal year 2018',
      'uptake.hazard': 'judged, so that a year gives 45,000 to 62,000 as fiscal years 2020 to 2023 did: in-sample',
      'uptake.regionalSpread': 'one region',
      'uptake.frailty': 'assumption',
      coercion: voluntarySource,
    },
  });
}

function campaign(): Campaign<'US'> {
  const year = (period: string): { from: string; until: string } => {
    const ends = Number(period.slice(2));
    return { from: `${String(ends - 1)}-10-01`, until: `${String(ends)}-09-30` };
  };
  const years = usArmyMissions.filter(
    ({ component, period, accessions }) =>
      component === 'Army active' && /^FY20\d\d$/.test(period) && accessions !== null,
  );
  const quarter = usRecruitingFigures.find(({ period }) => period === 'FY2023 Q1')!;
  return deepFreeze<Campaign<'US'>>({
    id: 'usArmy',
    scenario: usArmy,
    observed: [
      series({
        name: 'recruited in fiscal year 2023, running',
        kind: 'cumulative',
        measures: 'volunteers',
        error: {
          kind: 'lognormal',
          sigma: 0.05,
          note: 'assumption: of the first quarter it was not said whether contracts or accessions',
        },
        note: 'First quarter 18,500 recruited, with 13,000 more in the pipeline; the year 50,181 accessions.',
        values: [
          { date: '2022-12-31', value: quarter.value, source: citeGraded(quarter), note: quarter.note },
          {
            date: '2023-09-30',
            value: years.find(({ period }) => period === 'FY2023')!.accessions,
            source: 'provenance.usArmyMissions, U4 and U5',
          },
        ],
      }),
      series({
        name: 'accessions by fiscal year',
        kind: 'perPeriod',
        measures: 'volunteers',
        error: {
          kind: 'lognormal',
          sigma: 0.003,
          note: 'derived: 55,300 first announced for 2024, 55,150 in the later table',
        },
        values: years.map(({ period, accessions, note, sources }) => ({
          ...year(period),
          value: accessions,
          source: `provenance.usArmyMissions, ${sources.join(' and ')}`,
          note,
        })),
      }),
    ],
    moves: [
      {
        on: null,
        region: null,
        before: 80_000,
        after: 76_500,
        source: 'usArmyMissions, U1 and U2: lowered during fiscal year 2018',
      },
    ],
    about: {
      title: 'US Army: yearly missions met and missed by volunteers, fiscal years 2018 to 2025',
      known: [
        'Accessions of 69,972 (goal 76,500), 62,150, 44,901 (60,000), 50,181 (65,500) and 55,150 (55,000) in fiscal years 2018, 2020, 2022, 2023 and 2024.',
        'First quarter of fiscal year 2023 18,500, "on pace for 74,000"; of 2024 74 % of its goal, and the year met it.',
        'Goals move within the year: 80,000 to 76,500 in fiscal year 2018.',
      ],
      modelled: ['One pool per year, of youth inclined to serve; no delayed entry, no seasons, no recruiters.'],
      missing: ['Goals and accessions by brigade or State; contracts by month.'],
      tables: ['usArmyMissions', 'usRecruitingFigures'],
    },
  });
}
