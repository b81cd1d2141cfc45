import { deepFreeze } from '../../errors/index.js';
import { series } from '../../series/index.js';
import { russianClaims } from '../generated/russian-claims.js';
import { russianPayments } from '../generated/russian-payments.js';
import type { RussianRegionId } from '../generated/region-ids.js';
import { russia2023 } from '../russia-2023.js';
import type { RussianClaim } from '../russian-claim.js';
import type { Campaign } from './campaign.js';
import { citePublished } from './cite.js';

/** First day of the public counts. */
const since = '2023-01-01';

/** `russia2023` with three truths kept apart: claimed, paid, and CIT's estimate. */
export const russia2023Campaign: Campaign<RussianRegionId> = /*#__PURE__*/ campaign();

/** Statements in the order of their days; the later of two for one day is left to the table. A lower figure is another count, not a loss of men. */
export function statements(
  claims: readonly RussianClaim[],
  count: (claim: RussianClaim) => number | null,
): { date: string; value: number; source: string; note: string | null; revision: string | null }[] {
  let reached = 0;
  let last = '';
  return [...claims]
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
    .flatMap((claim) => {
      const value = count(claim);
      if (value === null || claim.asOf === last) return [];
      last = claim.asOf;
      const revision =
        value < reached
          ? `${claim.speaker} counts otherwise than the speaker before (${claim.definitionAsReported})`
          : null;
      reached = value;
      const note = `${claim.speaker}, ${claim.qualifier}${claim.note === null ? '' : `; ${claim.note}`}`;
      return [{ date: claim.asOf, value, source: citePublished(claim), note, revision }];
    });
}

function campaign(): Campaign<RussianRegionId> {
  const stated = russianClaims.filter(({ yearCounted, statedOn }) => yearCounted === 2023 && statedOn < '2024-02-01');
  const payment = (period: string): (typeof russianPayments)[number] =>
    russianPayments.find((row) => row.period === period && row.countsPayments)!;
  const cit = russianPayments.find(({ estimator, period }) => estimator === 'CIT' && period === '2023')!;
  return deepFreeze<Campaign<RussianRegionId>>({
    id: 'russia2023',
    scenario: russia2023,
    observed: [
      series({
        name: 'claimed, contract and volunteer formations',
        kind: 'cumulative',
        measures: 'claimed',
        since,
        baseline: {
          value: 90_000,
          source:
            'derived: 117,400 by 19 May less the pace that Pankov (Ministry of Defence) implies, about 435 a day in early April and 640 in early May',
        },
        error: { kind: 'lognormal', sigma: 0.05, note: 'assumption: how far statements of one week differ' },
        note: 'What officials said, not what happened. Renewed contracts, reservists and mobilised men who signed again are in it.',
        values: statements(stated, (claim) => claim.totalPeople),
      }),
      series({
        name: 'claimed, contract soldiers alone',
        kind: 'cumulative',
        measures: 'claimed',
        since,
        note: 'The series to hold against a target of 400,000 contract soldiers; no baseline of it was stated.',
        values: statements(stated, (claim) => claim.contractPeople),
      }),
      series({
        name: 'federal bonuses paid',
        kind: 'cumulative',
        measures: 'recruits',
        since,
        baseline: { value: payment('Q1 2023').estimate!, source: citePublished(payment('Q1 2023')) },
        error: { kind: 'lognormal', sigma: 0.05, note: 'assumption: rounded spending over a fixed bonus' },
        lag: { days: 60, low: 0, high: 120, source: 'assumption: over 200,000 paid in the last quarter were catch-up' },
        note: 'Payments, not signatures; genuine volunteers, men under pressure, men who signed again and convicts.',
        values: (['H1 2023', '2023'] as const).map((period) => ({
          date: payment(period).end,
          value: payment(period).estimate,
          source: citePublished(payment(period)),
          note: payment(period).note,
        })),
      }),
      series({
        name: 'became contract soldiers, by CIT',
        kind: 'cumulative',
        measures: 'recruits',
        since,
        baseline: {
          value: Math.round((cit.estimate! * 90) / 365),
          low: 0,
          high: Math.round((cit.high! * 90) / 365),
          source: 'assumption: at most the even pace of the year, 90 of 365 days',
        },
        error: { kind: 'lognormal', sigma: 0.07, note: 'derived: 120,000 to 150,000 taken as a 90 % range' },
        note: 'Made on 2 December 2023, before budget data were known; includes 20,000 to 50,000 conscripts.',
        values: [{ date: cit.end, value: cit.estimate, low: cit.low, high: cit.high, source: citePublished(cit) }],
      }),
    ],
    moves: [],
    about: {
      title: 'The founding case: 400,000 contract soldiers from April to December 2023',
      known: [
        'Target 400,000 (regional press), 412,000 (Putin), 420,000 (UK Ministry of Defence); seven annual regional plans.',
        'Claimed 420,000 on contract and over 80,000 in volunteer formations; paid 345,000; CIT 120,000 to 150,000.',
        '"105 % of plan" for the country and 50 to 60 % of regional targets, by two sources.',
      ],
      modelled: ['Public counts start on 1 January, the drive on 1 April: a baseline is taken off.'],
      missing: ['An official list of quotas; any series of genuine volunteers alone; how long payments lag.'],
      tables: [
        'russianPlans',
        'russianClaims',
        'russianPayments',
        'russianRegionalReports',
        'russianCoercionIndicators',
      ],
    },
  });
}
