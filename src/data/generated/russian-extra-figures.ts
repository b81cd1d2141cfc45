// Generated from data/russia-extra.csv by `npm run data`. Change the CSV file, not this one.
import { deepFreeze } from '../../errors/index.js';
import type { RecordedFigure } from '../recorded-figure.js';

/** Stock on contract, fulfilment in a month and federal spending on bonuses. Sources: each row, and `provenance.russianExtraFigures`. */
export const russianExtraFigures: readonly RecordedFigure[] = /*#__PURE__*/ deepFreeze<readonly RecordedFigure[]>([
  { subject: 'Russia', period: '2023', quantity: 'official total serving on contract (stock)', value: 640000, low: null, high: null, unit: 'men', publisher: 'Radio Svoboda, Dec 2023', title: null, address: 'https://www.svoboda.org/a/32750641.html', grade: 'V', note: null },
  { subject: 'Russia', period: '2023..2024-03', quantity: 'federal sign-on claims against payments: late 2023 rate', value: null, low: null, high: null, unit: 'men a day', publisher: 'Censor.NET Sep 2024, citing UK MoD', title: null, address: 'https://censor.net/en/news/3510324', grade: 'V2', note: 'prints 600 a day for end 2023: almost certainly a slip for 1,600; do not use' },
  { subject: 'Russia', period: '2024-08..09', quantity: 'plan fulfilment in one month', value: 70, low: null, high: 70, unit: 'percent', publisher: 'RBC-Ukraine (military source)', title: null, address: 'https://newsukraine.rbc.ua/news/russia-s-plan-to-recruit-contract-soldiers-1726754608.html', grade: 'V2', note: '"less than"; up to 115 % in some months; a fifth of conscripts sign' },
  { subject: 'Russia', period: '2024', quantity: 'total federal spending on army bonuses', value: 110, low: null, high: null, unit: 'bn roubles', publisher: 'Janis Kluge (Substack)', title: null, address: 'https://janiskluge.substack.com/p/new-budget-data-russia-recruited', grade: 'V', note: '62 bn in Q4; +1.6 bn National Guard' },
  { subject: 'Russia', period: '2025..2027', quantity: 'budgeted federal bonuses', value: 90, low: null, high: null, unit: 'bn roubles', publisher: 'UNN (iStories)', title: null, address: 'https://unn.ua/en/news/russia-plans-to-recruit-255-thousand-contract-soldiers-by-2027-rosmedia', grade: 'V2', note: '= 225,000 men at 400,000 roubles; UNN headline says 255,000: a slip' },
]);
