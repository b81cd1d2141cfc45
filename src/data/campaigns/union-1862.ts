import { deepFreeze } from '../../errors/index.js';
import { defineScenario, lognormal, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { unionCall1862 } from '../generated/union-call-1862.js';
import type { Campaign } from './campaign.js';
import { voluntarySource } from './voluntary.js';

const calendar = { start: '1862-07-02', end: '1862-12-31', step: 'month' } as const;
/** Men of service age per man of quota. Only this times the willing share matters. */
const menPerQuota = 12;

/** States with a quota: the 23 rows of the source that have one. Nebraska Territory furnished 1,838 without. */
const states = (): readonly { readonly region: string; readonly quota: number; readonly furnished: number }[] =>
  unionCall1862.flatMap(({ region, quotaPeople, enlistmentsFurnished }) =>
    quotaPeople === null ? [] : [{ region, quota: quotaPeople, furnished: enlistmentsFurnished }],
  );

/**
 * The Union's call of 2 July 1862 for 300,000 volunteers for three years, by quotas of 23 States and territories that add to 334,835.
 * `union1862Campaign` has the results: 0.42 to 2.31 of the quota.
 */
export const union1862: Scenario = /*#__PURE__*/ build();

/** `union1862` with what was observed and what is known of it. */
export const union1862Campaign: Campaign = /*#__PURE__*/ campaign();

function build(): Scenario {
  const regions = states();
  return defineScenario<string>({
    name: "The Union's call of July 1862",
    description: 'volunteers for three years, by quotas of States',
    target: regions.reduce((sum, { quota }) => sum + quota, 0),
    calendar,
    regions: regions.map(({ region, quota }) => ({ id: region, men: menPerQuota * quota, quota })),
    eligible: 1,
    uptake: {
      willing: lognormal(0.125, 0.3),
      hazard: lognormal(0.3, 0.2),
      regionalSpread: 0.47,
      frailty: 0.1,
    },
    coercion: null,
    sources: {
      target: 'the sum of the quotas; the call said 300,000',
      'calendar.start': 'the date of the call',
      'calendar.end': 'assumption: the source gives no end',
      'regions.men': 'assumption: quotas were by population, so men in proportion to them; 12 per man of quota',
      'regions.quota': 'Official Records, Series III, vol. 2, pp. 187-188',
      eligible: 'assumption: the men given are those eligible',
      'uptake.willing': 'judged from the result of this call, 1.25 of the quotas: in-sample, no prediction',
      'uptake.hazard': 'assumption: as Canada 1916 needs, about 0.3',
      'uptake.regionalSpread': 'standard deviation of the logarithm of fulfilment between these 23 States: in-sample',
      'uptake.frailty': 'assumption',
      coercion: voluntarySource,
    },
  });
}

function campaign(): Campaign {
  return deepFreeze<Campaign>({
    id: 'union1862',
    scenario: union1862,
    observed: [
      series({
        name: 'enlistments furnished, by State',
        kind: 'perPeriod',
        measures: 'volunteers',
        error: { kind: 'lognormal', sigma: 0.05, note: 'assumption: enlistments, of which one man can have two' },
        values: states().map(({ region, furnished }) => ({
          from: calendar.start,
          until: calendar.end,
          value: furnished,
          region,
          source: 'Official Records, Series III, vol. 2, pp. 187-188, footnote (transcription)',
          note: 'the source gives no end of the count',
        })),
      }),
    ],
    moves: [],
    about: {
      title: 'The Union, July 1862: 23 State quotas, filled from 42 to 231 per cent',
      known: [
        'Quotas of 23 States and territories add to 334,835; 421,465 were furnished, 1,838 of them by Nebraska Territory, which had no quota.',
        'Seven of 23 fell below their quota; the standard deviation of the logarithm of fulfilment is 0.47.',
      ],
      modelled: ['Men in proportion to quotas, the end of the count, and a willing share judged from the result.'],
      missing: ['Men of military age by State as counted then; the months in which they enlisted.'],
      tables: ['unionCall1862'],
    },
  });
}
