import { defineScenario, type Scenario } from '../scenario/index.js';
import type { RussianRegionId } from './generated/region-ids.js';
import { russianRegions } from './generated/russian-regions.js';
import { russianPlans } from './russian-plans.js';

/**
 * The founding case: Russia's drive of 1 April to 31 December 2023 for 400,000 contract soldiers, 83 regions, monthly steps.
 * Announced quotas are the annual plans of 2023 in `russianPlans.regional` (that of Moscow is derived: at most 22,000); the rest goes
 * by men aged 18-49. Every other value is the default of the parameter table, whose sources the ledger (`assumptions`) prints.
 * Covariates are there to be used in `quota.tilt`, `quota.basis` and `uptake.elasticity`; the case itself uses none.
 */
export const russia2023: Scenario<RussianRegionId> = /*#__PURE__*/ build();

function build(): Scenario<RussianRegionId> {
  const plans = russianPlans.regional.filter(({ year, scope }) => year === 2023 && scope === 'annual');
  return defineScenario<RussianRegionId>({
    name: "Russia's recruitment drive of 2023",
    description: '400,000 contract soldiers by the end of the year, by regional quotas',
    target: 400_000,
    calendar: { start: '2023-04-01', end: '2023-12-31', step: 'month' },
    regions: russianRegions.map((region) => ({
      id: region.id,
      name: region.name,
      men: region.men18To49In2022,
      group: region.federalDistrict,
      covariates: {
        unemployment: region.unemploymentPercent2020,
        poverty: region.povertyPercent2020,
        income: region.incomePerHead2020Roubles,
        residents: region.population2022,
        menCensus2021: region.menWorkingAge2021,
        confirmedDeaths: region.deathsConfirmedTo202304,
      },
    })),
    quota: { announced: Object.fromEntries(plans.map(({ regionId, people }) => [regionId, people])) },
    sources: {
      target: 'reported: RFE/RL, URA.ru, March 2023; never officially published',
      calendar: 'reported: RFE/RL, URA.ru, March 2023, for the start; the end of the year',
      'regions.men':
        'men 18-49, mean of 2022, on the base of the 2010 census: Russian Fertility and Mortality Database, Center for Demographic Research, New Economic School; ages 18-19 estimated',
      'regions.group': 'federal districts as since November 2018',
      'regions.covariates':
        'Rosstat, 2020 (unemployment in percent, poverty in percent, income in roubles a head and month), mean of 2022 (residents) and census of 2021 (men 16-61.5); deaths of soldiers confirmed to 11 April 2023, crowdsourced; via A. Bessudnov, doi 10.31235/osf.io/s43yf',
      'quota.announced':
        'reported plans of 2023, see russianPlans.regional; that of Moscow is derived from "more than 22,000" and "target met early", so at most that',
    },
  });
}
