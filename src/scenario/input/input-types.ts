import type {
  Bonus,
  Calendar,
  Cash,
  Reporting,
  Coercion,
  Corridor,
  Joint,
  Pipeline,
  Policy,
  PolicyPath,
  QuotaRule,
  Refill,
  Region,
  Resource,
  Response,
  Scenario,
  SignsElsewhere,
  Step,
  Uptake,
} from '../types.js';
import type { AllOptional, Removable } from './all-optional.js';
import type { ForceInput, PatchedForce } from './force-input.js';

export type { AllOptional } from './all-optional.js';

/** A region as a user writes it: id and men; the rest has defaults. */
export interface RegionInput<Id extends string = string> extends AllOptional<Omit<Region<Id>, 'id' | 'men'>> {
  readonly id: Id;
  /** Men of service age, whole people, ≥ 0. */
  readonly men: number;
}

/** First and last day, both included, as `YYYY-MM-DD`; calendar months unless `step` says weeks. */
export interface CalendarInput extends Omit<Calendar, 'step'> {
  readonly step?: Step | undefined;
}

/** A policy as a user writes it: a first day, and what is set or scaled. */
export interface PolicyInput<Id extends string = string> extends AllOptional<
  Omit<Policy<Id>, 'from' | 'set' | 'scale'>
> {
  readonly from: string;
  readonly set?: { readonly [Path in PolicyPath]?: number | undefined } | undefined;
  readonly scale?: { readonly [Path in PolicyPath]?: number | undefined } | undefined;
}

/** What recruits are paid, as a user writes it; no bonuses unless there are. */
export interface CashInput<Id extends string = string> extends Omit<Cash<Id>, 'bonuses'> {
  readonly bonuses?: readonly BonusInput<Id>[] | null | undefined;
}

/** A bonus as a user writes it: first day and amount. */
export interface BonusInput<Id extends string = string> extends AllOptional<Omit<Bonus<Id>, 'from' | 'perRecruit'>> {
  readonly from: string;
  readonly perRecruit: number;
}

/** Joint parameters as a user writes them; equal weights by default. */
export interface JointInput extends Omit<Joint, 'weights'> {
  readonly weights?: readonly number[] | null | undefined;
}

/** What makes men volunteer, as a user writes it: the willing share and the hazard; the rest has defaults. */
export interface UptakeInput<Id extends string = string> extends AllOptional<
  Omit<Uptake, 'willing' | 'hazard' | 'signsElsewhere'>
> {
  readonly willing: Uptake['willing'];
  readonly hazard: Uptake['hazard'];
  readonly signsElsewhere?: AllOptional<SignsElsewhere<Id>> | null | undefined;
}

/** Coercion as a user writes it: the probability that it is used; the rest has defaults. */
export interface CoercionInput extends AllOptional<Omit<Coercion, 'probability'>> {
  readonly probability: Coercion['probability'];
}

/** A resource as a user writes it: its name, level and elasticity; at base 1, on the hazard and without cost unless it says otherwise. */
export interface ResourceInput extends AllOptional<Omit<Resource, 'name' | 'level' | 'elasticity'>> {
  readonly name: string;
  readonly level: number;
  readonly elasticity: Resource['elasticity'];
}

/** What `defineScenario` takes: name, target, dates, regions and uptake; every other value has a neutral default, or none. */
export interface ScenarioInput<Id extends string = string> {
  /** Address of the JSON Schema, for editors; not kept. */
  readonly $schema?: string | undefined;
  readonly schemaVersion?: 1 | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  /** National target, people, whole, ≥ 0; or a corridor, whose lower edge quotas and schedules follow. */
  readonly target: number | Corridor;
  readonly calendar: CalendarInput;
  /** At least one; at most 100,000. Their ids type the whole scenario. */
  readonly regions: readonly RegionInput<Id>[];
  readonly quota?: AllOptional<QuotaRule<NoInfer<Id>>> | undefined;
  /** Share of men of service age who can be recruited at all, 0-1; all of them where left out. */
  readonly eligible?: Scenario['eligible'] | undefined;
  /** `willing` and `hazard` must be stated: a plain rate per month of all eligible men is `willing: 1, hazard: rate`. */
  readonly uptake: UptakeInput<NoInfer<Id>>;
  /** No coercion where left out or `null`. Given, its probability must be stated; what else is left out comes from the parameter table. */
  readonly coercion?: CoercionInput | null | undefined;
  /** Where there is coercion, what is left out comes from the parameter table. */
  readonly response?: AllOptional<Response> | null | undefined;
  readonly reporting?: AllOptional<Reporting<NoInfer<Id>>> | undefined;
  readonly pipeline?: AllOptional<Pipeline> | null | undefined;
  readonly cash?: CashInput<NoInfer<Id>> | null | undefined;
  /** None where left out. */
  readonly resources?: readonly ResourceInput[] | null | undefined;
  /** No refill where left out: the men of the start are all there are. What one of its rates leaves out is 0. */
  readonly refill?: AllOptional<Refill> | null | undefined;
  /** The force that recruits go to; left out where the scenario does not follow it. */
  readonly force?: ForceInput | null | undefined;
  readonly policies?: readonly PolicyInput<NoInfer<Id>>[] | undefined;
  readonly joint?: readonly JointInput[] | undefined;
  /** Sources of this scenario's own values, by path; the ledger prints them. */
  readonly sources?: Readonly<Record<string, string>> | undefined;
}

export type { Removable } from './all-optional.js';

/** What `vary` takes: any part of a scenario. Objects merge, numbers, distributions and arrays replace, `null` removes. */
export interface ScenarioPatch<Id extends string = string> {
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  readonly target?: number | AllOptional<Corridor> | undefined;
  readonly calendar?: AllOptional<Calendar> | undefined;
  readonly regions?: readonly RegionInput<Id>[] | undefined;
  readonly quota?: PatchedQuota<NoInfer<Id>> | null | undefined;
  readonly eligible?: Scenario['eligible'] | null | undefined;
  readonly uptake?: PatchedUptake<NoInfer<Id>> | undefined;
  readonly coercion?: Removable<Coercion> | null | undefined;
  readonly response?: Removable<Response> | null | undefined;
  readonly reporting?: Removable<Reporting<NoInfer<Id>>> | null | undefined;
  readonly pipeline?: Removable<Pipeline> | null | undefined;
  readonly cash?: AllOptional<CashInput<NoInfer<Id>>> | null | undefined;
  /** A list replaces; a record changes the resources that it names, and `null` takes one away. */
  readonly resources?:
    readonly ResourceInput[] | Readonly<Record<string, Removable<Omit<Resource, 'name'>> | null>> | null | undefined;
  readonly refill?: Removable<Refill> | null | undefined;
  readonly force?: PatchedForce | null | undefined;
  readonly policies?: readonly PolicyInput<NoInfer<Id>>[] | null | undefined;
  readonly joint?: readonly JointInput[] | null | undefined;
  readonly sources?: Readonly<Record<string, string | null>> | null | undefined;
}

export interface PatchedQuota<Id extends string> extends Removable<Omit<QuotaRule<Id>, 'min' | 'max' | 'tilt'>> {
  readonly min?: number | { readonly [K in Id]?: number | null | undefined } | null | undefined;
  readonly max?: number | { readonly [K in Id]?: number | null | undefined } | null | undefined;
  readonly tilt?: Readonly<Record<string, number | null>> | null | undefined;
}

export interface PatchedUptake<Id extends string = string> extends Removable<
  Omit<Uptake, 'elasticity' | 'willing' | 'hazard' | 'signsElsewhere'>
> {
  readonly signsElsewhere?: PatchedElsewhere<Id> | null | undefined;
  readonly willing?: Uptake['willing'] | undefined;
  readonly hazard?: Uptake['hazard'] | undefined;
  readonly elasticity?: Readonly<Record<string, Uptake['elasticity'][string] | null>> | null | undefined;
}

export interface PatchedElsewhere<Id extends string> {
  readonly share?: SignsElsewhere['share'] | null | undefined;
  readonly to?: { readonly [K in Id]?: number | null | undefined } | null | undefined;
  readonly from?:
    { readonly [K in Id]?: { readonly [L in Id]?: number | undefined } | null | undefined } | null | undefined;
}
