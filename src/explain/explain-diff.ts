import {
  assertScenario,
  periodsOf,
  canonicalJson,
  dateText,
  uncertainText,
  type ParameterValue,
  parameterValues,
  parameterWords,
  type Region,
  type Scenario,
  thirdLedger,
  type Uncertain,
} from '../scenario/index.js';
import { forceLines } from './explain-force.js';
import { explainPolicy } from './explain-policy.js';
import { countText, listText, numberText, printable } from '../text/index.js';

/** What differs from scenario `before` to scenario `after`, in plain sentences, one a line; says so where nothing that is computed differs. */
export function explainDiff(before: Scenario, after: Scenario): string {
  const a = assertScenario(before);
  const b = assertScenario(after);
  const lines = [
    ...calendarLines(a, b),
    ...parameterLines(a, b),
    ...quotaLines(a, b),
    ...otherLines(a, b),
    ...forceLines(a, b),
    ...regionLines(a, b),
    ...policyLines(a, b),
  ];
  const heading = printable(a.name === b.name ? `"${b.name}"` : `"${b.name}" against "${a.name}"`);
  if (lines.length === 0) return `${heading}: no difference in anything that is computed.`;
  return `${heading}:\n${lines.map((line) => `- ${printable(line)}`).join('\n')}`;
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

function calendarLines({ calendar: a }: Scenario, { calendar: b }: Scenario): string[] {
  if (same(a, b)) return [];
  const words = ({ start, end, step }: Scenario['calendar']): string =>
    `${dateText(start)} to ${dateText(end)} by the ${step}`;
  return [`the campaign runs from ${words(b)} instead of ${words(a)}`];
}

function parameterLines(a: Scenario, b: Scenario): string[] {
  const old = new Map(parameterValues(a).map((row) => [row.path, row]));
  const now = new Map(parameterValues(b).map((row) => [row.path, row]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const was = old.get(path);
    const is = now.get(path);
    if (same(was?.value ?? null, is?.value ?? null)) return [];
    const { name } = parameterWords((is ?? was)!.parameter, is === undefined ? a : b);
    return [`${name} (${path}): ${valueText(is)} instead of ${valueText(was)}`];
  });
}

function valueText(row: ParameterValue | undefined): string {
  if (row === undefined) return 'none';
  return Array.isArray(row.value)
    ? (row.value as readonly number[]).map((value) => numberText(value)).join(', ')
    : uncertainText(row.value as Uncertain);
}

function quotaLines({ quota: a }: Scenario, { quota: b }: Scenario): string[] {
  const lines: string[] = [];
  if (a.method !== b.method) lines.push(`quotas are apportioned by the method "${b.method}" instead of "${a.method}"`);
  if (a.basis !== b.basis) lines.push(`quotas are proportional to ${b.basis} instead of ${a.basis}`);
  if (!same(a.min, b.min)) lines.push('the floors of the quotas differ');
  if (!same(a.max, b.max)) lines.push('the caps of the quotas differ');
  if (!same(a.announced, b.announced)) lines.push('the announced quotas differ');
  if (!same(a.phasing, b.phasing)) lines.push('the phasing of the schedule differs');
  return lines;
}

function otherLines(a: Scenario, b: Scenario): string[] {
  const lines: string[] = [];
  const startText = ({ coercion, calendar }: Scenario): string => dateText(coercion?.start ?? calendar.start);
  const [was, is] = [a.coercion, b.coercion];
  const noun = thirdLedger(b).noun;
  if (was === null || is === null) {
    if (was !== is) lines.push(is === null ? `there is no ${thirdLedger(a).noun}` : `there may be ${noun}`);
  } else {
    if (was.basis !== is.basis) lines.push(`there is ${noun} instead of ${thirdLedger(a).noun}`);
    if (was.start !== is.start)
      lines.push(`${noun} starts on ${startText(b)} instead of ${startText(a)} at the earliest`);
  }
  const cashText = ({ cash }: Scenario): string =>
    cash === null ? 'nothing that is followed' : `${countText(cash.perRecruit)} minor units of ${cash.currency}`;
  if (cashText(a) !== cashText(b)) lines.push(`a recruit is paid ${cashText(b)} instead of ${cashText(a)}`);
  if (!same(a.cash?.bonuses ?? null, b.cash?.bonuses ?? null)) lines.push('the bonuses between dates differ');
  const namedRegions = ({ reporting: { coverage } }: Scenario): unknown => (Array.isArray(coverage) ? coverage : null);
  if (!same(namedRegions(a), namedRegions(b))) lines.push('other regions report payments');
  const ways = ({ uptake: { signsElsewhere } }: Scenario): unknown =>
    signsElsewhere === null ? null : { to: signsElsewhere.to, from: signsElsewhere.from };
  if (!same(ways(a), ways(b))) lines.push('men sign away from home in other regions');
  const kinds = ({ resources }: Scenario): unknown =>
    (resources ?? []).map(({ name, multiplies, costPer }) => [name, multiplies, costPer]);
  if (!same(kinds(a), kinds(b))) lines.push('the resources, what they multiply or what they are paid by differ');
  if ((a.refill === null) !== (b.refill === null))
    lines.push(b.refill === null ? 'the pool does not refill' : 'the pool refills over the years');
  if (!same(a.joint, b.joint)) lines.push('the joint tables of parameters differ');
  return lines;
}

function regionLines(a: Scenario, b: Scenario): string[] {
  const old = new Map<string, Region>(a.regions.map((region) => [region.id, region]));
  const now = new Map<string, Region>(b.regions.map((region) => [region.id, region]));
  const added = b.regions.filter(({ id }) => !old.has(id)).map(({ id }) => id);
  const removed = a.regions.filter(({ id }) => !now.has(id)).map(({ id }) => id);
  const changed = b.regions
    .filter((region) => old.has(region.id) && !same(old.get(region.id), region))
    .map(({ id }) => id);
  const lines = [
    ...(added.length === 0 ? [] : [`${namesText(added)} added`]),
    ...(removed.length === 0 ? [] : [`${namesText(removed)} left out`]),
    ...(changed.length === 0 ? [] : [`the data of ${namesText(changed)} differ`]),
  ];
  const inOrder = added.length + removed.length === 0 && a.regions.some(({ id }, i) => b.regions[i]!.id !== id);
  return inOrder ? [...lines, 'the regions stand in another order'] : lines;
}

function namesText(ids: readonly string[]): string {
  if (ids.length === 1) return `the region ${ids[0]!}`;
  return ids.length <= 6 ? `the regions ${listText(ids)}` : `${countText(ids.length)} regions`;
}

function policyLines(a: Scenario, b: Scenario): string[] {
  const key = (policy: Scenario['policies'][number]): string => canonicalJson(policy);
  const [periodsOld, periodsNow] = [periodsOf(a.calendar), periodsOf(b.calendar)];
  const old = new Set(a.policies.map(key));
  const now = new Set(b.policies.map(key));
  const lines = [
    ...b.policies
      .filter((policy) => !old.has(key(policy)))
      .map((policy) => `added: ${explainPolicy(policy, periodsNow, b)}`),
    ...a.policies
      .filter((policy) => !now.has(key(policy)))
      .map((policy) => `without: ${explainPolicy(policy, periodsOld, a)}`),
  ];
  return lines.length === 0 && !same(a.policies, b.policies) ? ['the policies apply in another order'] : lines;
}
