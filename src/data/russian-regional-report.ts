import type { PublishedSource } from './confidence.js';
import type { DisputedRegionId, RussianRegionId } from './generated/region-ids.js';

/** One figure about one region: a plan, its fulfilment, a bonus, or an effect of the mobilisation of 2022. */
export interface RussianRegionalReport extends PublishedSource {
  /** Place as reported, which can be part of a region; `ALL` for the country. */
  readonly region: string;
  /** ISO 3166-2 code of the region the place lies in; `RU` for the country. */
  readonly regionId: RussianRegionId | DisputedRegionId | 'RU';
  /** Whether the figure is for the country, the region, or a district or city of it (computed from `region`). Do not add parts to regions. */
  readonly coverage: 'country' | 'region' | 'part of region';
  /** What is measured. */
  readonly metric:
    | 'contract_plan'
    | 'contract_achieved'
    | 'plan_fulfilment'
    | 'regions_meeting_plan'
    | 'took_part_in_war'
    | 'mobilisation_quota'
    | 'mobilisation_planned'
    | 'mobilised'
    | 'mobilised_share_of_reserve'
    | 'mobilised_ratio_to_declared_norm'
    | 'mobilised_who_came_unsummoned'
    | 'mobilised_returned'
    | 'mobilised_returned_as_unfit'
    | 'summons_issued'
    | 'summons_answered'
    | 'marriages_per_week_before'
    | 'marriages_per_week_after'
    | 'bonus_federal'
    | 'bonus_regional'
    | 'bonus_regional_and_municipal'
    | 'bonus_regional_average'
    | 'bonus_total'
    | 'bonus_total_average'
    | 'bonus_as_reported'
    | 'confirmed_deaths';
  /** Period, as reported: a year, a month, `from..to`, or words. */
  readonly period: string;
  /** The figure, in `unit`. */
  readonly value: number;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly valueLow: number | null;
  /** Upper end, in `unit`; `null` where none is given. */
  readonly valueHigh: number | null;
  /** Unit: people, percent of something named, thousand roubles, times, weddings, summonses, regions. */
  readonly unit: string;
  /** Who reported it: an official, an unnamed source, a leak, an estimate. */
  readonly kind: string;
}
