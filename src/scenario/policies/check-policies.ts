import { describe, type LevyIssue } from '../../errors/index.js';
import { periodsOf } from '../calendar/calendar.js';
import { countText } from '../../text/index.js';
import { practicalRange, valueAt } from '../parameters/parameter-values.js';
import { joinPath } from '../input/plain-copy.js';
import { placeChecker } from './check-places.js';
import { isInForce, type PolicyEffects, regionsOf } from './policies.js';
import { announcedQuota } from '../announced-quota.js';
import { policyPathsOf } from './policy-paths.js';
import { corridorOf, targetOf } from './target-versions.js';
import type { PolicyPath, Region, Scenario, Uncertain } from '../types.js';
import { unknownName } from '../input/zod-issues.js';

/** Policies: dates that matter, regions and groups that exist, something changed. The calendar must have been checked. */
export function checkPolicies(scenario: Scenario): LevyIssue[] {
  const issues: LevyIssue[] = [];
  if (scenario.policies.length === 0) return issues;
  const add = (path: string, got: unknown, expected: string): void =>
    void issues.push({ code: 'scenario/invalid', path, got: describe(got), expected });
  const places = placeChecker(scenario);
  const { start, end } = scenario.calendar;
  const paths: readonly string[] = policyPathsOf(scenario).map(({ path }) => path);
  const firstDays = periodsOf(scenario.calendar).map((period) => period.start);
  const missing = [
    { block: 'coercion', expected: 'coercion in the scenario (coercion: { probability, … }), or no policy on it' },
    { block: 'pipeline', expected: 'a pipeline in the scenario (pipeline: { seats, … }), or no policy on it' },
  ].filter(({ block }) => scenario[block as 'coercion' | 'pipeline'] === null);
  scenario.policies.forEach((policy, p) => {
    const at = `policies[${String(p)}]`;
    issues.push(...places(at, policy));
    // `attribute` takes away coercion as a whole by this name.
    if (policy.name === 'coercion')
      add(`${at}.name`, policy.name, 'another name: "coercion" means coercion as a whole where a policy is named');
    for (const { block, expected } of missing)
      for (const kind of ['set', 'scale'] as const)
        for (const path of Object.keys(policy[kind]).filter((key) => key.startsWith(`${block}.`)))
          issues.push({
            code: 'scenario/invalid',
            path: joinPath(`${at}.${kind}`, path),
            got: 'a change of what is not there',
            expected,
          });
    for (const kind of ['set', 'scale'] as const)
      for (const path of Object.keys(policy[kind]).filter((key) => key.startsWith('resources.')))
        if (!paths.includes(path))
          issues.push({
            code: 'scenario/unknown-key',
            path: joinPath(`${at}.${kind}`, path),
            got: describe(path),
            expected: unknownName(
              path,
              paths.filter((one) => one.startsWith('resources.')),
              'the level of a resource of the scenario',
            ),
          });
    issues.push(...targetIssues(scenario, p));
    if (Object.keys(policy.set).length + Object.keys(policy.scale).length === 0) {
      add(at, policy, 'something to set or to scale');
    }
    if (policy.from < start || policy.from > end)
      add(`${at}.from`, policy.from, `a day of the campaign, ${start} to ${end}`);
    else if (policy.until !== null && policy.until < policy.from)
      add(`${at}.until`, policy.until, `a day not before ${policy.from}`);
    else if (!firstDays.some((day) => isInForce(policy, day))) {
      const next = firstDays.filter((day) => day < policy.from).at(-1);
      add(
        `${at}.from`,
        policy.from,
        `to be in force on the first day of a period, whose values the whole period takes (the one before starts on ${String(next)})`,
      );
    }
  });
  return issues;
}

/** A target is the country's; what is scaled must be there. */
function targetIssues(scenario: Scenario, p: number): LevyIssue[] {
  const policy = scenario.policies[p]!;
  const found: LevyIssue[] = [];
  for (const kind of ['set', 'scale'] as const) {
    const at = `policies[${String(p)}].${kind}`;
    const add = (path: string, got: string, expected: string): void =>
      void found.push({ code: 'scenario/invalid', path: joinPath(at, path), got, expected });
    for (const path of ['target', 'target.most'])
      if (Object.hasOwn(policy[kind], path) && (policy.regions !== null || policy.groups !== null))
        add(
          path,
          'a target for some regions',
          "no regions or groups: the target is the country's (regions have quota.announced)",
        );
    if (Object.hasOwn(policy[kind], 'target.most') && corridorOf(scenario) === null)
      add('target.most', 'a change of what is not there', 'a target with two edges in the scenario: { least, most }');
  }
  const scaled = policy.scale['quota.announced'] !== undefined && policy.set['quota.announced'] === undefined;
  if (scaled) {
    const regions = regionsOf(policy, scenario);
    const set = scenario.policies.slice(0, p).filter((one) => one.set['quota.announced'] !== undefined);
    const known = new Set(set.flatMap((one) => regionsOf(one, scenario)));
    if (!regions.some((r) => known.has(r) || announcedQuota(scenario, scenario.regions[r]!) !== null))
      found.push({
        code: 'scenario/invalid',
        path: joinPath(`policies[${String(p)}].scale`, 'quota.announced'),
        got: 'a change of what is not there',
        expected: 'an announced quota in one of its regions (set one, or state it)',
      });
  }
  return found;
}

/** Scaled probabilities and tolerances must stay shares in every region and period. Everything else must have been checked. */
export function checkPolicyValues(scenario: Scenario, effects: PolicyEffects): LevyIssue[] {
  const periods = periodsOf(scenario.calendar);
  return policyPathsOf(scenario).flatMap(({ path, set: domain, name }): LevyIssue[] => {
    const effect = effects[path];
    if (effect === undefined) return [];
    const base = greatestBase(scenario, path);
    if (base === null) return []; // a policy on what the scenario does not have: told by checkPolicies
    for (let cell = 0; cell < effect.set.length; cell++) {
      const value = Number.isNaN(effect.set[cell]!) ? base : effect.set[cell]!;
      // 0 × Infinity, of many absurd scales, is no number, and so not at most anything.
      const greatest = value * effect.scale[cell]!;
      if (greatest <= domain.high && !(domain.lowOpen && greatest === 0)) continue;
      const region = scenario.regions[Math.floor(cell / periods.length)]!;
      const period = periods[cell % periods.length]!;
      const got = `${name} up to ${String(greatest)} in ${region.id} from ${period.start}`;
      const expected = `policies that leave it ${domain.lowOpen ? 'above 0 and ' : ''}at most ${countText(domain.high)}`;
      return [
        {
          code: 'scenario/invalid',
          path: joinPath(`policies[${String(lastScaling(scenario, path, region, period.start))}].scale`, path),
          got,
          expected,
        },
      ];
    }
    return [];
  });
}

/** The last policy that scales a path in a region and period: values that are set lie in their domain, so that only a scale leaves it. */
function lastScaling({ policies, regions }: Scenario, path: PolicyPath, region: Region, firstDay: string): number {
  const place = regions.indexOf(region);
  let last = 0;
  policies.forEach((policy, p) => {
    if (
      policy.scale[path] !== undefined &&
      isInForce(policy, firstDay) &&
      regionsOf(policy, { regions }).includes(place)
    )
      last = p;
  });
  return last;
}

/** The most that a path can be before policies; `null` where the scenario does not have it. */
function greatestBase(scenario: Scenario, path: PolicyPath): number | null {
  if (path === 'offer') return 1;
  // Where no number of seats is stated, policies can only set one.
  if (path === 'pipeline.seats') return scenario.pipeline === null ? null : (scenario.pipeline.seats ?? 0);
  if (path === 'target') return targetOf(scenario);
  if (path === 'target.most') return corridorOf(scenario)?.most ?? null;
  // Announced quotas are held against the target.
  if (path === 'quota.announced') return null;
  if (path === 'uptake.season') return scenario.uptake.season.reduce((a, b) => Math.max(a, b));
  const value = valueAt(scenario, path) as Uncertain | undefined;
  return value === undefined ? null : greatest(scenario, path, value);
}

/** The most that a parameter can be drawn as: from its joint table where it is in one. */
function greatest(scenario: Scenario, path: string, value: Uncertain): number {
  for (const { parameters, rows, weights } of scenario.joint) {
    const column = parameters.indexOf(path);
    if (column >= 0)
      return rows.reduce((most, row, r) => (weights?.[r] === 0 ? most : Math.max(most, row[column]!)), 0);
  }
  return typeof value === 'number' ? value : practicalRange(value)[1];
}
