import { deepFreeze } from '../../errors/index.js';
import { defineScenario, lognormal, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { ukArmyIntake } from '../generated/uk-army-intake.js';
import type { Campaign } from './campaign.js';
import { citeGraded } from './cite.js';
import { voluntarySource } from './voluntary.js';

const calendar = { start: '2016-10-01', end: '2017-09-30' } as const;
/** People in the market of a corps per head of its target. Only this times the rate matters. */
const peoplePerTarget = 100;

const corps = () =>
  ukArmyIntake.flatMap((row) => (row.corps === null ? [] : [{ row, id: row.corps, target: row.targetPeople }]));

/**
 * The British Regular Army, other ranks, October 2016 to September 2017: 11 corps with targets of 130 to 2,900 and results from 58 to
 * 127 per cent. `ukArmyCampaign` has the years 2010 to 2019 too.
 */
export const ukArmy: Scenario = /*#__PURE__*/ build();

/** `ukArmy` with what was observed and what is known of it. */
export const ukArmyCampaign: Campaign = /*#__PURE__*/ campaign();

function build(): Scenario {
  const units = corps();
  return defineScenario<string>({
    name: 'British Army, other ranks, 2016-17, by corps',
    description: 'basic training starts against the targets of 11 corps',
    target: units.reduce((sum, { target }) => sum + target, 0),
    calendar,
    regions: units.map(({ id, target }) => ({ id, men: peoplePerTarget * target, quota: target })),
    eligible: 1,
    uptake: { willing: 0.1, hazard: lognormal(0.0065, 0.19), regionalSpread: 0.26, frailty: 0.1 },
    coercion: null,
    sources: {
      target: 'the sum of the targets of 11 corps',
      calendar: 'written answer 116428: 1 October 2016 to 1 October 2017',
      'regions.men': 'assumption: the market of a corps in proportion to its target; 100 people per head',
      'regions.quota': 'written answer 116428: half of two years’ targets',
      eligible: 'assumption: the people given are those eligible',
      'uptake.willing':
        'assumption: a pool that a year does not exhaust, and that leaves room for corps above the mean; only its product with the hazard matters',
      'uptake.hazard':
        'judged: the mean fulfilment of nine years, 0.78, with the spread between them (standard deviation of the logarithm 0.19); 2016-17 is one of the nine: in-sample',
      'uptake.regionalSpread': 'standard deviation of the logarithm of fulfilment between these 11 corps: in-sample',
      'uptake.frailty': 'assumption',
      coercion: voluntarySource,
    },
  });
}

function campaign(): Campaign {
  const years = ukArmyIntake.filter(({ corps: unit, intakePeople }) => unit === null && intakePeople !== null);
  return deepFreeze<Campaign>({
    id: 'ukArmy',
    scenario: ukArmy,
    observed: [
      series({
        name: 'basic training starts by corps',
        kind: 'perPeriod',
        measures: 'volunteers',
        error: { kind: 'lognormal', sigma: 0.02, note: 'assumption: rounded to tens' },
        values: corps().map(({ row, id }) => ({
          from: calendar.start,
          until: calendar.end,
          value: row.intakePeople,
          region: id,
          source: citeGraded(row),
        })),
      }),
      series({
        name: 'basic training starts by financial year',
        kind: 'perPeriod',
        measures: 'volunteers',
        note: 'Other ranks of the Regular Army, April to March; only half of 2016-17 and of 2017-18 lie in the scenario.',
        values: years.map((row) => ({
          from: `${row.period.slice(0, 4)}-04-01`,
          until: `${String(Number(row.period.slice(0, 4)) + 1)}-03-31`,
          value: row.intakePeople,
          source: citeGraded(row),
          note: `target ${String(row.targetPeople)}`,
        })),
      }),
    ],
    moves: [],
    about: {
      title: 'British Army, 2010 to 2019: nine years and eleven corps of volunteers',
      known: [
        'Nine years: 59 to 97 per cent of the target, never met; the target itself depends on the definition (9,380 or 7,020 for 2013-14).',
        'Eleven corps, 2016-17: infantry 1,830 of 2,900, logistics 950 of 1,100, intelligence 80 of 130, medical 280 of 220.',
      ],
      modelled: ['Every corps has its own market, as large as its target; the rate is the same but for the spread.'],
      missing: [
        'Applicants by corps; how many moved from one corps to another; the loss on the way from application to training.',
      ],
      tables: ['ukArmyIntake'],
    },
  });
}
