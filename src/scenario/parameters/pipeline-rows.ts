import { months, perMonth, seats } from './domains.js';
import type { Row } from './parameter.js';

/** The way from signature to unit. Where a scenario has none, nobody waits, trains, drops out or leaves. */
export const pipelineRows = {
  'pipeline.processingMonths': {
    name: 'processing before training',
    unit: 'months from signature',
    default: 0,
    domain: months,
    plausible: [0, 11],
    status: 'assumption',
    source: 'assumption: none; up to 321 days in the British Army, 245 to 271 in the Canadian forces, from application',
    uncertain: false,
  },
  'pipeline.waitingDropout': {
    name: 'dropout while waiting',
    unit: 'hazard per month',
    default: 0,
    domain: perMonth,
    // 47 % of applicants of 2017-18 in up to 321 days: −ln 0.53 / 10.5 = 0.06.
    plausible: [0, 0.06],
    status: 'assumption',
    source: 'assumption: none; 47 % of British applicants of 2017-18 withdrew in up to 321 days, 0.06 a month',
    absent: 0,
  },
  'pipeline.seats': {
    name: 'training seats',
    unit: 'seats of the country that come free per month',
    default: null,
    domain: seats,
    plausible: null,
    status: 'assumption',
    source: 'assumption: as many as are needed, where none are stated',
    uncertain: false,
  },
  'pipeline.trainingMonths': {
    name: 'training',
    unit: 'months',
    default: 0,
    domain: months,
    plausible: null,
    status: 'assumption',
    source: 'assumption: none',
    uncertain: false,
  },
  'pipeline.trainingDropout': {
    name: 'dropout in training',
    unit: 'hazard per month',
    default: 0,
    domain: perMonth,
    plausible: null,
    status: 'assumption',
    source: 'assumption: none',
    absent: 0,
  },
  'pipeline.attrition': {
    name: 'first-term attrition',
    unit: 'hazard per month in the unit',
    default: 0,
    domain: perMonth,
    // −ln(1 − 5,100 / 18,810) / 12 = 0.026, if they are taken as leaving within a year.
    plausible: [0, 0.03],
    status: 'assumption',
    source: 'assumption: none; 5,100 of the 18,810 who joined the Bundeswehr in 2023 left, 0.026 a month',
    absent: 0,
  },
} as const satisfies Record<string, Row>;
