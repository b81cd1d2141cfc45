import type { DisputedRegionId, RussianRegionId } from './generated/region-ids.js';

/** Figures for one region. Every column leaves autonomous okrugs out of the oblast around them. Sources: `provenance.russianRegions`. */
export interface RussianRegion {
  /** ISO 3166-2 code, as in Debian iso-codes 4.15.0. */
  readonly id: RussianRegionId;
  /** Usual English name. */
  readonly name: string;
  /** Official Russian name (ISO 3166-2). */
  readonly nameRussian: string;
  /** Kind of federal subject (ISO 3166-2). */
  readonly type: 'republic' | 'krai' | 'oblast' | 'federal city' | 'autonomous oblast' | 'autonomous okrug';
  /** Federal district as since November 2018; suits `group` of a scenario. */
  readonly federalDistrict:
    'Central' | 'Northwestern' | 'Southern' | 'North Caucasian' | 'Volga' | 'Ural' | 'Siberian' | 'Far Eastern';
  /** Residents, people, mean of 2022. Rosstat, report 278930. */
  readonly population2022: number;
  /**
   * Men aged 18 to 49, people, mean of 2022, on the base of the 2010 census: men 20-49 plus two fifths of men 15-19, so ages 18-19
   * are an estimate. Russian Fertility and Mortality Database, Center for Demographic Research, New Economic School.
   */
  readonly men18To49In2022: number;
  /** Men aged 16 to 61.5, people, census of 2021: the best directly observed column of service age. Rosstat, via A. Bessudnov. */
  readonly menWorkingAge2021: number;
  /** Unemployment by the ILO definition, percent, 2020 (a pandemic year). Rosstat, via A. Bessudnov. */
  readonly unemploymentPercent2020: number;
  /** Residents below the subsistence minimum, percent, 2020. Rosstat, via A. Bessudnov. */
  readonly povertyPercent2020: number;
  /** Mean money income per head, roubles a month, 2020. Rosstat, via A. Bessudnov. */
  readonly incomePerHead2020Roubles: number;
  /** Subsistence minimum, roubles a month, fourth quarter of 2020. Rosstat, via A. Bessudnov. */
  readonly subsistenceMinimum2020Q4Roubles: number;
  /**
   * Confirmed Russian military deaths in Ukraine of people from the region, people, 25 February 2022 to 11 April 2023.
   * Crowdsourced; completeness differs by region. Counts from A. Bessudnov's replication files.
   */
  readonly deathsConfirmedTo202304: number;
  /** Row in a tile-grid map, 1 (north) to 11. geofacet `ru_federal_subjects_grid2`. */
  readonly tileRow: number;
  /** Column in a tile-grid map, 1 (west) to 19. geofacet `ru_federal_subjects_grid2`. */
  readonly tileColumn: number;
}

/** The same figures for a region of Ukraine under Russian occupation; see `disputedRegions`. */
export interface DisputedRegion extends Omit<RussianRegion, 'id'> {
  /** ISO 3166-2 code, which lists the region under Ukraine. */
  readonly id: DisputedRegionId;
}
