import type * as z from 'zod/mini';
import { isRecord, type LevyIssue, readSafely, throwIssues } from '../errors/index.js';
import { checkPolicies, checkPolicyValues } from './policies/check-policies.js';
import { type PolicyEffects, resolvePolicies } from './policies/policies.js';
import { checkForce, checkForceMagnitudes } from './input/checks/check-force.js';
import { checkMagnitudes } from './input/checks/check-magnitudes.js';
import { checkElsewhere } from './input/checks/check-elsewhere.js';
import { checkSeats } from './input/checks/check-pipeline.js';
import { checkBonuses, checkReporting } from './input/checks/check-reporting.js';
import { checkQuota, checkQuotaSums } from './input/checks/check-quota.js';
import { checkCalendar, checkRegions, checkSources, periodCount } from './input/checks/check-regions.js';
import { checkResources } from './input/checks/check-resources.js';
import { checkJoint, checkValues } from './input/checks/check-values.js';
import type { ScenarioInput } from './input/input-types.js';
import { followsFrom, mended } from './input/mended.js';
import { plainCopy } from './input/plain-copy.js';
import { isSealed, sealScenario } from './input/scenario-brand.js';
import { responseSchema, scenarioSchema } from './input/schema/schema.js';
import { checkSize } from './input/size-limits.js';
import type { Scenario } from './types.js';
import { levyIssues } from './input/zod-issues.js';

/**
 * Makes a scenario: checks everything that was written, fills in every default from the parameter table, and freezes the result,
 * plain JSON that survives `structuredClone` and `JSON.parse(JSON.stringify(scenario))`. The input is neither changed nor kept.
 *
 * Region ids become part of the type, so a policy, floor or announced quota for a region that does not exist fails to compile
 * (and is refused at run time). A distribution that can leave the hard domain of its parameter is refused, unless it does so with a
 * probability below 1e-5 on either side: such a tail is held at the domain's edge when it is drawn.
 *
 * Throws one `LevyError` that lists the first 20 problems and counts the rest: codes `scenario/invalid`, `scenario/unknown-key`,
 * `scenario/not-plain`, `scenario/too-large`, `distribution/invalid`, `distribution/leaves-domain`, `quota/infeasible`.
 * At most 100,000 regions, 10,000 periods, and 20 million regions × periods.
 */
export function defineScenario<const Id extends string>(input: ScenarioInput<Id>): Scenario<Id> {
  if (isSealed(input)) return input as unknown as Scenario<Id>;
  return normalise(input) as Scenario<Id>;
}

/**
 * `defineScenario` for a value of unknown type. `settled` are its regions where they are those of a scenario that was made before: 100,000 of them
 * take most of the time to copy and read.
 */
export function normalise(input: unknown, settled?: Scenario['regions']): Scenario {
  readSafely('scenario/not-plain', '', () => checkSize(input));
  const issues: LevyIssue[] = [];
  const copy = plainCopy(
    settled === undefined ? input : { ...(input as object), regions: settled.slice(0, 1) },
    '',
    issues,
  );
  if (isRecord(copy)) callUpIsNoVolunteering(copy['coercion']);
  const parsed = scenarioSchema.safeParse(copy);
  throwIssues(parsed.success ? issues : unread(copy, issues, parsed.error.issues, settled));
  const scenario = completed(parsed.data!, settled);
  const found = firstChecks(scenario);
  throwIssues([...found, ...furtherChecks(scenario, found)]);
  return sealScenario(scenario);
}

/** All that is wrong with an input that the schema cannot read: its places, and what the rest of it says that cannot be. */
function unread(
  copy: unknown,
  notPlain: readonly LevyIssue[],
  issues: Parameters<typeof levyIssues>[1],
  settled: Scenario['regions'] | undefined,
): readonly LevyIssue[] {
  const told = new Set(notPlain.map(({ path }) => path));
  const places = levyIssues(scenarioSchema, issues, copy).filter(({ path }) => !told.has(path));
  const whole = mended(copy, issues);
  if (whole === null) return [...notPlain, ...places];
  const scenario = completed(whole.read, settled);
  const first = firstChecks(scenario);
  const others = [...first, ...furtherChecks(scenario, [...notPlain, ...places, ...first])].filter(
    (issue) => !followsFrom(whole.places, issue) && !told.has(issue.path),
  );
  return [...notPlain, ...places, ...others];
}

/** Men called up by law are not booked as volunteers unless it is said that they are. */
function callUpIsNoVolunteering(coercion: unknown): void {
  if (isRecord(coercion) && coercion['basis'] === 'lawful')
    (coercion as Record<string, unknown>)['recordedAsVolunteer'] ??= 0;
}

/**
 * What the schema gave, its keys in the schema's order: the address of the JSON Schema, which is for editors, stays behind, regions
 * have names, and where there is coercion there is a response to it.
 */
function completed(read: z.output<typeof scenarioSchema>, settled?: Scenario['regions']): Scenario {
  const data = { ...read };
  delete data.$schema;
  return {
    ...data,
    quota: { ...data.quota, tilt: inOrder(data.quota.tilt) },
    uptake: { ...data.uptake, elasticity: inOrder(data.uptake.elasticity) },
    regions: settled ?? data.regions.map(({ id, name, ...others }) => ({ id, name: name ?? id, ...others })),
    // An empty list is none.
    resources: data.resources?.length === 0 ? null : data.resources,
    response: data.response ?? (data.coercion === null ? null : responseSchema.parse({})),
  };
}

/** Keys in ascending order: factors are multiplied in this order, so that scenarios with one fingerprint have the same bits, however they were written. */
function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]!]),
  );
}

function firstChecks(scenario: Scenario): LevyIssue[] {
  const calendarIssues = checkCalendar(scenario);
  const calendarHolds = calendarIssues.every(({ path }) => path !== 'calendar.end');
  return [
    ...calendarIssues,
    ...checkRegions(scenario),
    ...checkResources(scenario),
    ...checkQuota(scenario, calendarHolds ? periodCount(scenario.calendar) : null),
    ...checkForce(scenario, calendarHolds ? periodCount(scenario.calendar) : null),
    ...checkValues(scenario),
    ...(calendarHolds ? checkPolicies(scenario) : []),
    ...checkSeats(scenario),
    ...checkElsewhere(scenario),
    ...checkReporting(scenario),
    ...(calendarHolds ? checkBonuses(scenario) : []),
    ...checkJoint(scenario),
    ...checkSources(scenario),
  ];
}

/** What several places make together, as far as what was found before lets it be worked out. */
function furtherChecks(scenario: Scenario, found: readonly LevyIssue[]): LevyIssue[] {
  const touches = (...starts: readonly string[]): boolean =>
    found.some(({ path }) => starts.some((start) => path.startsWith(start)));
  const noCovariate = found.some(
    ({ code, path }) => code === 'reference/unknown-covariate' || path.includes('.covariates'),
  );
  const unsure = noCovariate || touches('quota.min', 'quota.max', 'quota.announced');
  const sums = (effects: PolicyEffects | null): LevyIssue[] => (unsure ? [] : checkQuotaSums(scenario, effects));
  if (touches('calendar')) return sums(null);
  const effects = resolvePolicies(scenario);
  const drawn = found.some(({ code }) => code.startsWith('distribution/')) || touches('joint');
  return [
    ...sums(touches('policies') ? null : effects),
    ...(drawn ? [] : checkPolicyValues(scenario, effects)),
    ...(found.length > 0 ? [] : [...checkMagnitudes(scenario, effects), ...checkForceMagnitudes(scenario)]),
  ];
}
