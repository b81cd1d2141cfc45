import { methodName } from '../../../apportion/index.js';
import { describe, isLevyError, type LevyIssue } from '../../../errors/index.js';
import { countText } from '../../../text/index.js';
import { quotaBasis } from '../../quota-basis.js';
import { periodsOf } from '../../calendar/calendar.js';
import { isInForce, type PolicyEffects } from '../../policies/policies.js';
import { targetPaths } from '../../policies/policy-paths.js';
import { type TargetVersion, targetVersions } from '../../policies/target-versions.js';
import type { Scenario } from '../../types.js';
import { unknownNames } from '../zod-issues.js';

const code = 'scenario/invalid';

/** The floor or cap of one region; `null` for none. */
export function boundOf(bound: number | Readonly<Partial<Record<string, number>>> | null, id: string): number | null {
  if (bound === null || typeof bound === 'number') return bound;
  return Object.hasOwn(bound, id) ? (bound[id] ?? null) : null;
}

/** The method, region ids that exist, a phasing of the right length (`periods` is `null` where the calendar is wrong). */
export function checkQuota({ quota, regions }: Scenario, periods: number | null): LevyIssue[] {
  const issues: LevyIssue[] = [];
  const add = (path: string, got: string, expected: string): void => void issues.push({ code, path, got, expected });
  checkMethod(quota.method, add);
  const ids = regions.map(({ id }) => id);
  const known = new Set<string>(ids);
  const unknownId = unknownNames(ids, 'the id of a region');
  for (const field of ['min', 'max', 'announced'] as const) {
    const byId = quota[field];
    if (byId === null || typeof byId === 'number') continue;
    for (const id of Object.keys(byId))
      if (!known.has(id))
        issues.push({
          code: 'reference/unknown-region',
          path: `quota.${field}[${describe(id)}]`,
          got: describe(id),
          expected: unknownId(id),
        });
  }
  checkPhasing(quota.phasing, periods, add);
  return issues;
}

/**
 * Whether the target can be split: announced quotas within it, floors and caps that leave a solution, in every version that policies make of
 * it; a corridor in order. The rest must have been checked.
 */
export function checkQuotaSums(scenario: Scenario, effects: PolicyEffects | null): LevyIssue[] {
  const issues: LevyIssue[] = [];
  const versions =
    effects === null ? targetVersions({ ...scenario, policies: [] }, {}) : targetVersions(scenario, effects);
  const periods = versions.length > 1 ? periodsOf(scenario.calendar) : [];
  versions.forEach((version, v) => {
    const day = v === 0 ? null : periods[version.from]!.start;
    const found = (path: string, got: string, expected: string): void => {
      // Of what policies have moved, the fault is told where it was moved last, once.
      if (day === null) issues.push({ code: 'quota/infeasible', path, got, expected });
      else if (issues.length === 0)
        issues.push({ code: 'quota/infeasible', path: lastMove(scenario, day), got: `${got} from ${day}`, expected });
    };
    if (version.most !== null && version.most < version.target)
      found('target.most', countText(version.most), `at least its least, ${countText(version.target)}`);
    checkSums(scenario, version, found);
  });
  return issues;
}

/** The last policy in force on a day that moves the target or announced quotas. */
function lastMove({ policies }: Scenario, day: string): string {
  const moves = policies.flatMap((policy, p) =>
    isInForce(policy, day) &&
    [...Object.keys(policy.set), ...Object.keys(policy.scale)].some((path) => targetPaths.includes(path))
      ? [p]
      : [],
  );
  // Where none is, the end of one has moved them back.
  return moves.length === 0 ? 'policies' : `policies[${String(moves.at(-1)!)}]`;
}

type Add = (path: string, got: string, expected: string) => void;

function checkMethod(method: string, add: Add): void {
  try {
    methodName(method);
  } catch (error) {
    if (!isLevyError(error)) throw error;
    add('quota.method', error.got, error.expected);
  }
}

function checkPhasing(phasing: readonly number[] | null, periods: number | null, add: Add): void {
  if (phasing === null) return;
  if (periods !== null && phasing.length !== periods) {
    add('quota.phasing', `${String(phasing.length)} weights`, `one weight per period, ${String(periods)}`);
  }
  const odd = phasing.find((weight) => weight !== 0 && !isWeight(weight));
  if (odd !== undefined) add('quota.phasing', `a weight of ${String(odd)}`, `weights that are 0 or ${weightText}`);
  else if (phasing.every((weight) => weight === 0))
    add('quota.phasing', 'a sum of 0', 'weights with a positive, finite sum');
}

/**
 * What apportionment can take as a weight, which it reads exactly: 150 digits in all, of which 60 before and 60 after the decimal point leave
 * room for the 17 digits of a double.
 */
const isWeight = (weight: number): boolean => weight >= 1e-60 && weight <= 1e60;
const weightText = 'between 1e-60 and 1e60';

function checkSums(scenario: Scenario, { target, announced: quotas }: TargetVersion, add: Add): void {
  let announced = 0;
  let least = 0;
  let most = 0;
  let basis = 0;
  const weights = quotaBasis(scenario);
  let open = 0;
  let able = 0;
  let tilted = false;
  scenario.regions.forEach((region, i) => {
    const own = quotas[i] ?? null;
    if (own !== null) {
      announced += own;
      return;
    }
    open++;
    const low = boundOf(scenario.quota.min, region.id) ?? 0;
    const high = boundOf(scenario.quota.max, region.id);
    const weight = weights[i]!;
    if (!isWeight(weight) && (weight !== 0 || region.men > 0) && !tilted) {
      tilted = true;
      const untilted = Object.keys(scenario.quota.tilt).length === 0;
      add(
        untilted ? 'quota.basis' : 'quota.tilt',
        `a weight of ${String(weight)} for regions[${String(i)}] (${region.id})`,
        untilted
          ? `a basis of which every weight is ${weightText}`
          : `exponents that leave every weight a positive number that a double can hold well, ${weightText}`,
      );
    }
    if (high !== null && high < low)
      add(
        'quota.max',
        `${countText(high)} for regions[${String(i)}] (${region.id})`,
        `at least its min, ${countText(low)}`,
      );
    basis += weight;
    least += low;
    // A region without men gets nothing beyond its floor.
    if (weight > 0) able++;
    most += weight === 0 ? low : (high ?? Infinity);
  });
  const rest = target - announced;
  if (rest < 0) {
    add(
      'quota.announced',
      `announced quotas of ${countText(announced)} in all`,
      `at most the target, ${countText(target)}`,
    );
    return;
  }
  if (open === 0) {
    if (rest > 0)
      add(
        'quota.announced',
        `announced quotas of ${countText(announced)} for every region`,
        `exactly the target, ${countText(target)}`,
      );
    return;
  }
  const others = `for the ${openText(open, able)}, which ${open === 1 ? 'takes' : 'share'} ${countText(rest)}`;
  if (least > rest) add('quota.min', `floors of ${countText(least)} in all`, `at most ${countText(rest)} ${others}`);
  if (rest > 0 && basis === 0)
    add('regions', `a basis (${scenario.quota.basis}) of 0 in all`, `a positive basis ${others}`);
  else if (most < rest) add('quota.max', `caps of ${countText(most)} in all`, `at least ${countText(rest)} ${others}`);
}

/** The regions that share what is not announced: those of no weight share in nothing. */
function openText(open: number, able: number): string {
  const noun = open === 1 ? 'one region' : `${String(open)} regions`;
  const all = `${noun} without an announced quota`;
  return able === open ? all : `${all}, of which ${String(able)} ${able === 1 ? 'has' : 'have'} a basis above 0`;
}
