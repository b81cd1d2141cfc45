import type { Scenario } from '../../scenario/index.js';
import type { Series } from '../../series/index.js';

/** A target or quota that was changed on a day. Which of them the scenario follows, `CampaignAbout.modelled` says. */
export interface TargetMove {
  /** Day from which it held, ISO date; `null` where the source does not give one. */
  readonly on: string | null;
  /** Id of a region of the scenario; `null` for the national target. */
  readonly region: string | null;
  /** Before and after, people; `null` where not stated. */
  readonly before: number | null;
  readonly after: number;
  /** Where it was read. */
  readonly source: string;
}

/** What is known of a campaign, what is assumed, and what is missing, in sentences. */
export interface CampaignAbout {
  /** One line for a list. */
  readonly title: string;
  /** Facts with a source, most important first. */
  readonly known: readonly string[];
  /** What the scenario takes for granted beyond them. */
  readonly modelled: readonly string[];
  /** What nobody published, as far as looked for. */
  readonly missing: readonly string[];
  /** Tables of `levy/data` the figures are in; their sources: `provenance`. */
  readonly tables: readonly string[];
}

/** A recorded campaign: a scenario that runs, what was observed, and what is known of it. Plain frozen data. */
export interface Campaign<Id extends string = string> {
  /** As the scenario is exported: `russia2022`. */
  readonly id: string;
  readonly scenario: Scenario<Id>;
  /** Observations, made by `series`; not all lie inside the scenario's dates, `bindSeries` says which do. */
  readonly observed: readonly Series[];
  /** Targets and quotas that were changed, in order of their days; empty where none is known. */
  readonly moves: readonly TargetMove[];
  readonly about: CampaignAbout;
}
