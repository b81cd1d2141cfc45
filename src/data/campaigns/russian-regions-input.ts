import { russianRegions } from '../generated/russian-regions.js';
import type { RussianRegionId } from '../generated/region-ids.js';

/** The 83 regions as scenarios take them: men aged 18 to 49, federal district as group, income as covariate. */
export const russianRegionInputs = (): readonly {
  readonly id: RussianRegionId;
  readonly name: string;
  readonly men: number;
  readonly group: string;
  readonly covariates: { readonly income: number };
}[] =>
  russianRegions.map((region) => ({
    id: region.id,
    name: region.name,
    men: region.men18To49In2022,
    group: region.federalDistrict,
    covariates: { income: region.incomePerHead2020Roubles },
  }));
