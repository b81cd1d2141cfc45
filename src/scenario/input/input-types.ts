import type {
  Calendar,
  Cash,
  Reporting,
  Coercion,
  Joint,
  Policy,
  PolicyPath,
  QuotaRule,
  Region,
  Response,
  Scenario,
  Step,
  Uptake,
} from '../types.js';

/** Every field may be left out. */
type Optional<T> = { readonly [K in keyof T]?: T[K] };

/** A region as a user writes it: id and men; the rest has defaults. */
export interface RegionInput<Id extends string = string> extends Optional<Omit<Region<Id>, 'id' | 'men'>> {
  readonly id: Id;
  /** Men of service age, whole people, ≥ 0. */
  readonly men: number;
}

/** First and last day, both included, as `YYYY-MM-DD`; calendar months unless `step` says weeks. */
export interface CalendarInput extends Omit<Calendar, 'step'> {
  readonly step?: Step;
}

/** A policy as a user writes it: a first day, and what is set or scaled. */
export interface PolicyInput<Id extends string = string> extends Optional<Omit<Policy<Id>, 'from' | 'set' | 'scale'>> {
  readonly from: string;
  readonly set?: { readonly [Path in PolicyPath]?: number };
  readonly scale?: { readonly [Path in PolicyPath]?: number };
}

/** Joint parameters as a user writes them; equal weights by default. */
export interface JointInput extends Omit<Joint, 'weights'> {
  readonly weights?: readonly number[] | null;
}

/** What `defineScenario` takes: name, target, dates and regions; every other value has its default from the parameter table. */
export interface ScenarioInput<Id extends string = string> {
  /** Address of the JSON Schema, for editors; not kept. */
  readonly $schema?: string;
  readonly schemaVersion?: 1;
  readonly name: string;
  readonly description?: string | null;
  /** National target, people, whole, ≥ 0. */
  readonly target: number;
  readonly calendar: CalendarInput;
  /** At least one; at most 100,000. Their ids type the whole scenario. */
  readonly regions: readonly RegionInput<Id>[];
  readonly quota?: Optional<QuotaRule<NoInfer<Id>>>;
  /** Share of men of service age who can be recruited at all, 0-1. */
  readonly eligible?: Scenario['eligible'];
  readonly uptake?: Optional<Uptake>;
  readonly coercion?: Optional<Coercion>;
  readonly response?: Optional<Response>;
  readonly reporting?: Optional<Reporting>;
  readonly cash?: Cash | null;
  readonly policies?: readonly PolicyInput<NoInfer<Id>>[];
  readonly joint?: readonly JointInput[];
  /** Sources of this scenario's own values, by path; the ledger prints them. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** The same with `null` for "back to the default" or, in a record, "remove this key". */
type Removable<T> = { readonly [K in keyof T]?: T[K] | null };

/** What `vary` takes: any part of a scenario. Objects merge, numbers, distributions and arrays replace, `null` removes. */
export interface ScenarioPatch<Id extends string = string> {
  readonly name?: string;
  readonly description?: string | null;
  readonly target?: number;
  readonly calendar?: Optional<Calendar>;
  readonly regions?: readonly RegionInput<Id>[];
  readonly quota?: PatchedQuota<NoInfer<Id>> | null;
  readonly eligible?: Scenario['eligible'] | null;
  readonly uptake?: PatchedUptake | null;
  readonly coercion?: Removable<Coercion> | null;
  readonly response?: Removable<Response> | null;
  readonly reporting?: Removable<Reporting> | null;
  readonly cash?: Optional<Cash> | null;
  readonly policies?: readonly PolicyInput<NoInfer<Id>>[] | null;
  readonly joint?: readonly JointInput[] | null;
  readonly sources?: Readonly<Record<string, string | null>> | null;
}

interface PatchedQuota<Id extends string> extends Removable<Omit<QuotaRule<Id>, 'min' | 'max' | 'tilt'>> {
  readonly min?: number | { readonly [K in Id]?: number | null } | null;
  readonly max?: number | { readonly [K in Id]?: number | null } | null;
  readonly tilt?: Readonly<Record<string, number | null>> | null;
}

interface PatchedUptake extends Removable<Omit<Uptake, 'elasticity'>> {
  readonly elasticity?: Readonly<Record<string, Uptake['elasticity'][string] | null>> | null;
}
