// Generated from data/russia-regions.csv by `npm run data`. Change the CSV file, not this one.
import { deepFreeze } from '../../errors/index.js';
import type { DisputedRegion } from '../russian-region.js';

/**
 * Crimea (`UA-43`) and Sevastopol (`UA-40`): Ukrainian territory under Russian occupation. ISO 3166-2 lists them under Ukraine, and so
 * they are off by default; Russian plans and counts may include them, so a scenario can add them. Sources: `provenance.disputedRegions`.
 */
export const disputedRegions: readonly DisputedRegion[] = /*#__PURE__*/ deepFreeze<readonly DisputedRegion[]>([
  { id: 'UA-40', name: 'Sevastopol (occupied)', nameRussian: 'Севастополь', type: 'federal city', federalDistrict: 'Southern', population2022: 552862, men18To49In2022: 124045, menWorkingAge2021: 179931, unemploymentPercent2020: 4.6, povertyPercent2020: 11, incomePerHead2020Roubles: 29957, subsistenceMinimum2020Q4Roubles: 11396, deathsConfirmedTo202304: 84, tileRow: 10, tileColumn: 3 },
  { id: 'UA-43', name: 'Crimea (occupied)', nameRussian: 'Республика Крым', type: 'republic', federalDistrict: 'Southern', population2022: 1923948, men18To49In2022: 391836, menWorkingAge2021: 557147, unemploymentPercent2020: 6.3, povertyPercent2020: 17.3, incomePerHead2020Roubles: 22950, subsistenceMinimum2020Q4Roubles: 11074, deathsConfirmedTo202304: 203, tileRow: 9, tileColumn: 3 },
]);
