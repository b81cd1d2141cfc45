import { type Count, counts, countTable, type OptionalBlock } from './counts.js';
import { type Metric, metricTraits, type StateName } from './metrics.js';
import type { Scenario } from './types.js';

/** Whether a scenario has each of the parts that it may do without. */
const present: Readonly<Record<OptionalBlock, (scenario: Scenario) => boolean>> = {
  eligibility: ({ policies }) => policies.some(({ set, scale }) => (set.eligible ?? scale.eligible) !== undefined),
  elsewhere: ({ uptake }) => uptake.signsElsewhere !== null,
  pipeline: ({ pipeline }) => pipeline !== null,
  payments: ({ reporting }) => reporting.paymentLag !== null,
  coverage: ({ reporting }) => reporting.coverage !== null,
  resources: ({ resources }) => resources !== null,
  refill: ({ refill }) => refill !== null,
  force: ({ force }) => force !== null,
};

/** Of names of metrics and states those that a scenario lists: all but what blocks add that it has not. */
export function listed<Name extends Metric | StateName>(names: readonly Name[], scenario: Scenario): readonly Name[] {
  return names.filter((name) => {
    const { block } = metricTraits(name);
    return block === undefined || present[block](scenario);
  });
}

/** Whether a count belongs to a block that a scenario has not, so that it is 0 throughout. */
export function isOfNoBlock(count: Count, scenario: Scenario): boolean {
  const causes: readonly string[] = countTable[count].causes;
  return causes.every((cause) => Object.hasOwn(present, cause) && !present[cause as OptionalBlock](scenario));
}

/** How many counts a scenario's blocks add to those of every scenario, and how many these are. */
export function countNumbers(scenario: Scenario): { readonly plain: number; readonly added: number } {
  const plain = counts.filter((count) => !countTable[count].causes.every((cause) => Object.hasOwn(present, cause)));
  const all = counts.filter((count) => !isOfNoBlock(count, scenario));
  return { plain: plain.length, added: all.length - plain.length };
}

/**
 * Fields of a scenario that came after fingerprints were first written down. One that is `null` is as if nobody had thought of it: no fingerprint
 * depends on it, and a scenario that was saved without it is the same.
 */
export const laterFields: readonly string[] = [
  'uptake.signsElsewhere',
  'pipeline',
  'reporting.paymentLag',
  'reporting.coverage',
  'cash.bonuses',
  'resources',
  'refill',
  'force',
];
