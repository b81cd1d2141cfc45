import { deepFreeze } from '../../errors/index.js';
import { defineScenario, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { russianClaims } from '../generated/russian-claims.js';
import { russianPayments } from '../generated/russian-payments.js';
import type { RussianRegionId } from '../generated/region-ids.js';
import { russia2023 } from '../russia-2023.js';
import { russianPlans } from '../russian-plans.js';
import type { Campaign } from './campaign.js';
import { citePublished } from './cite.js';
import { statements } from './russia-2023.js';

/** First-year cash of a recruit in thousand roubles: twelve months' pay, the federal and the average regional bonus. */
const firstYear = (federal: number, regional: number): number => 12 * 195 + federal + regional;

/**
 * Russia's recruitment of 2024: about 400,000 contract soldiers in the year, monthly. Assumptions about men are those of `russia2023`;
 * what is known to have changed is the offer, which rose in steps. `russia2024Campaign` has the observations.
 */
export const russia2024: Scenario<RussianRegionId> = /*#__PURE__*/ build();

/** `russia2024` with what was observed and what is known of it. */
export const russia2024Campaign: Campaign<RussianRegionId> = /*#__PURE__*/ campaign();

function build(): Scenario<RussianRegionId> {
  const plans = russianPlans.regional.filter(({ year, scope }) => year === 2024 && scope === 'annual');
  const before = firstYear(195, 168);
  const { schemaVersion, ...founding } = russia2023;
  return defineScenario<RussianRegionId>({
    schemaVersion,
    ...founding,
    name: "Russia's recruitment of 2024",
    description: 'about 400,000 contract soldiers in the year, at an offer that rose',
    target: 400_000,
    calendar: { start: '2024-01-01', end: '2024-12-31', step: 'month' },
    quota: { announced: Object.fromEntries(plans.map(({ regionId, people }) => [regionId, people])) },
    policies: [
      {
        name: 'regional bonuses of March',
        from: '2024-03-01',
        until: '2024-07-31',
        set: { offer: firstYear(195, 225) / before },
        source: 'russianRegionalReports: regional average 168,000 roubles in December 2023, 225,000 in March 2024',
      },
      {
        name: 'federal bonus of August',
        from: '2024-08-01',
        set: { offer: firstYear(400, 596) / before },
        source:
          'russianRegionalReports: federal bonus 195,000 to 400,000 on 1 August 2024, regional average 596,000 in August and September; the months in between are not known',
      },
    ],
    sources: {
      ...founding.sources,
      target: 'reported: two unnamed officials, December 2023 (about the same as 2023, or slightly less)',
      calendar: 'the calendar year',
      'quota.announced': 'reported plans of 2024, see russianPlans.regional; that of Tatarstan is derived',
    },
  });
}

function campaign(): Campaign<RussianRegionId> {
  const stated = russianClaims.filter(({ yearCounted }) => yearCounted === 2024);
  const quarters = ['Q1 2024', 'Q2 2024', 'Q3 2024', 'Q4 2024'].map((period) =>
    russianPayments.find((row) => row.period === period && row.countsPayments)!,
  );
  return deepFreeze<Campaign<RussianRegionId>>({
    id: 'russia2024',
    scenario: russia2024,
    observed: [
      series({
        name: 'claimed',
        kind: 'cumulative',
        measures: 'claimed',
        since: '2024-01-01',
        error: { kind: 'lognormal', sigma: 0.03, note: 'assumption: how far statements of one week differ' },
        note: 'What officials said, not what happened.',
        values: statements(stated, (claim) => claim.totalPeople),
      }),
      series({
        name: 'federal bonuses paid, by quarter',
        kind: 'perPeriod',
        measures: 'recruits',
        error: {
          kind: 'lognormal',
          sigma: 0.15,
          note: 'derived: 49,500 to 82,788 for the third quarter, taken as a 90 % range',
        },
        note: 'Payments, not signatures: those who signed late in the third quarter were paid in the fourth. Kluge and iStories.',
        values: quarters.map((row) => ({
          from: row.start,
          until: row.end,
          value: row.estimate,
          low: row.low,
          high: row.high,
          source: citePublished(row),
          note: row.note,
        })),
      }),
    ],
    moves: [
      {
        on: null,
        region: null,
        before: 380_000,
        after: 430_000,
        source: 'Skibitsky (HUR, Ukraine, a party to the war) via The Express, March 2025',
      },
    ],
    about: {
      title: 'About 400,000 contract soldiers in 2024, at a bonus that rose from 195,000 to 400,000 roubles',
      known: [
        'Claimed 450,000 on contract and over 40,000 in volunteer formations; paid 374,200 to 407,200.',
        'Federal bonus doubled on 1 August; regional average 168,000 (December 2023), 225,000 (March), 596,000 (August and September).',
        'Payments by quarter: 73,400; 92,800; 49,500 to 82,788; 158,231.',
      ],
      modelled: [
        'Willing share, hazard and coercion as judged for 2023: a year later the pool is taken as new, which it was not.',
        'Offers by first-year cash; the pool grows with the pay elasticity.',
      ],
      missing: ['Quotas but Tatarstan’s, which is derived; the day on which the plan was raised.'],
      tables: ['russianPlans', 'russianClaims', 'russianPayments', 'russianExtraFigures', 'russianRegionalReports'],
    },
  });
}
