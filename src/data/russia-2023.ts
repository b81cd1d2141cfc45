import { defineScenario, logitNormal, lognormal, type Scenario, triangular } from '../scenario/index.js';
import type { RussianRegionId } from './generated/region-ids.js';
import { russianRegions } from './generated/russian-regions.js';
import { russianPlans } from './russian-plans.js';

/**
 * The founding case: Russia's drive of 1 April to 31 December 2023 for 400,000 contract soldiers, 83 regions, monthly steps.
 * Announced quotas are the annual plans of 2023 in `russianPlans.regional` (that of Moscow is derived: at most 22,000); the rest goes
 * by men aged 18-49. Every value that decides the answer is stated here with its source; the ledger (`assumptions`) prints them.
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
    eligible: 0.69,
    uptake: {
      willing: lognormal(0.03, 0.5),
      hazard: lognormal(0.045, 0.2),
      payElasticity: lognormal(1, 0.53),
      regionalSpread: 0.3,
      frailty: 0.1,
    },
    coercion: {
      probability: 0.45,
      tolerance: 0.05,
      yield: triangular(0.1, 0.2, 0.33),
      capacity: lognormal(0.002, 0.6),
      mistaken: logitNormal(0.05, 0.6),
      recordedAsVolunteer: 1,
    },
    response: {
      inducedPerTaken: lognormal(0.12, 0.7),
      leaversPerTaken: lognormal(0.3, 0.8),
      announcementFlight: 0,
      dissentHalfLife: 3.3,
      dissentDamping: 0,
      dissentElasticity: 0,
    },
    reporting: { inflation: 1, relabelled: 0 },
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
      eligible: 'ExtremeScan 2022: 26 % medically exempt, 5 % already serving',
      'uptake.willing':
        "judged, so that willing share times hazard lies between CIT's 120-150 k and 345 k paid in 2023; ceiling 13.2 % stated willingness (CASE)",
      'uptake.hazard':
        'judged with the willing share: only their product is identified by an early flow; Canada 1916 needs about 0.3',
      'uptake.payElasticity': '0.4 (Navy) and 2.4 (Army): Asch & Heaton 2008; Russian arc 1.1-2.1 derived',
      'uptake.regionalSpread': 'assumption; four reported fulfilments, biased high; 0.26 and 0.47 elsewhere',
      'uptake.frailty': 'assumption',
      'coercion.probability': 'UK DI "realistic possibility" = 40-<50 %: an input, the model cannot derive it',
      'coercion.tolerance': 'assumption',
      'coercion.yield': '12 % of suspects (Verstka 2025), 25-33 % of naturalised citizens caught (Bastrykin 2024-25)',
      'coercion.capacity': "weak: Ukrainian HUR's 10,000 contracts a month",
      'coercion.mistaken': '9,000 of 318,000 in 2022 (Krasnov); about half in Khabarovsk',
      'coercion.recordedAsVolunteer': 'assumption: "this distinction will be blurred"',
      'response.inducedPerTaken':
        'over 33,000 unsummoned of 302,503 in Russia 2022 (Ministry of Defence, December 2023), 13,000 by an earlier count; about 1 in the US 1965-72',
      'response.leaversPerTaken':
        'assumption; 261-700 k left against 318 k mobilised in 2022 is gross (0.8-2.2): of 98,000 who entered Kazakhstan in the first week about 64,000 left again, which makes 0.3-0.8',
      'response.announcementFlight':
        'assumption: none was announced; 261 k in four days of September 2022 is 0.012 of 21 M, gross of those who came back',
      'response.dissentHalfLife': 'FOM anxiety 69 to 63 %',
      'response.dissentDamping': 'assumption: none',
      'response.dissentElasticity': 'assumption: none',
      'reporting.inflation': 'assumption: an honest count; iStories: 640 k claimed, 426 k paid',
    },
  });
}
