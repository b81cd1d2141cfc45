import { fail } from '../errors/index.js';
import { type Metric, metricAndStateNames, metricTraits, type StateName } from './metrics.js';
import type { Coercion, Scenario } from './types.js';

/** By what right the third ledger takes men: against the law, or by a call-up that the law provides for. */
export type CoercionBasis = Coercion['basis'];

/** How the third ledger is spoken of. What is computed is the same. */
export interface ThirdLedgerWords {
  /** The thing: `coercion`. */
  readonly noun: string;
  /** The men of the ledger, how they came, and what is said of each: `the coerced`, `coerced`, `taken`. */
  readonly men: string;
  readonly ledger: string;
  readonly taken: string;
  /** Of an attempt that succeeds, and of several: `takes a man`, `take a man`. */
  readonly takesOne: string;
  readonly takesMany: string;
  /** Men caught though they should not have been: `taken wrongly`. */
  readonly wrongly: string;
  /** Those who sign because of it: `under the threat`. */
  readonly induced: string;
  readonly attempt: string;
  readonly attempts: string;
  /** Metrics as a column of a table to be read is called, where the metric's own name would not do. */
  readonly columns: Readonly<Partial<Record<Metric | StateName, string>>>;
  /** Labels of metrics, names and units of parameters that differ from those in the tables. */
  readonly labels: Readonly<Partial<Record<Metric | StateName, string>>>;
  readonly names: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}

const wordsOf: Readonly<Record<CoercionBasis, ThirdLedgerWords>> = {
  unlawful: {
    noun: 'coercion',
    men: 'the coerced',
    ledger: 'coerced',
    taken: 'taken',
    takesOne: 'takes',
    takesMany: 'take',
    wrongly: 'taken wrongly',
    induced: 'under threat',
    attempt: 'attempt',
    attempts: 'attempts',
    columns: {},
    labels: {},
    names: {},
    units: {},
  },
  lawful: {
    noun: 'call-up by law',
    men: 'the men called up',
    ledger: 'called up',
    taken: 'called up',
    takesOne: 'brings in',
    takesMany: 'bring in',
    wrongly: 'called up wrongly',
    induced: 'ahead of their call-up',
    attempt: 'summons',
    attempts: 'summonses',
    columns: {
      induced: 'signed ahead',
      coerced: 'called up',
      wronglyTaken: 'called up wrongly',
      attempts: 'summonses',
      takenFromPool: 'called up from the pool',
    },
    labels: {
      induced: 'men who signed ahead of their call-up',
      coerced: 'men called up by law',
      wronglyTaken: 'men wrongly called up and returned',
      attempts: 'summonses',
      takenFromPool: 'men called up out of the willing pool',
    },
    names: {
      'coercion.probability': 'probability that men are called up by law',
      'coercion.tolerance': 'shortfall tolerated at the start before men are called up',
      'coercion.yield': 'yield of a summons',
      'coercion.capacity': 'capacity to call up',
      'coercion.mistaken': 'wrongly called up',
      'coercion.recordedAsVolunteer': 'men called up who are recorded as volunteers',
      'coercion.start': 'start of the call-up',
      'response.inducedPerTaken': 'signing ahead of a call-up',
      'response.dissentDamping': 'damping of the call-up by dissent',
    },
    units: {
      'coercion.yield': 'men called up per summons',
      'coercion.capacity': 'summonses per eligible man per month',
      'coercion.mistaken': 'share of men called up',
      'response.inducedPerTaken': 'men per man called up',
      'response.leaversPerTaken': 'men per man called up',
    },
  },
};

/** The words for the third ledger of a scenario; those of coercion where it has none. */
export function thirdLedger({ coercion }: Pick<Scenario, 'coercion'>): ThirdLedgerWords {
  return wordsOf[coercion?.basis ?? 'unlawful'];
}

/** What a metric or state is called, as on a chart's axis: `coerced men`, or `men called up by law` where the scenario says so. */
export function metricLabel(name: Metric | StateName, scenario?: Pick<Scenario, 'coercion'>): string {
  const known: readonly string[] = metricAndStateNames;
  if (!known.includes(name)) fail('reference/unknown-metric', 'name', name, `one of ${known.join(', ')}`);
  return (
    (scenario === undefined ? undefined : (thirdLedger(scenario) as ThirdLedgerWords | undefined)?.labels[name]) ??
    metricTraits(name).label
  );
}

/** What a metric or state is called in a table or sentence: by its own name, or as the scenario's third ledger has it. */
export function metricWord(name: Metric | StateName, scenario: Pick<Scenario, 'coercion'>): string {
  return thirdLedger(scenario).columns[name] ?? name;
}

/** What a parameter is called in a scenario, and its unit. */
export function parameterWords(
  { path, name, unit }: { readonly path: string; readonly name: string; readonly unit: string },
  scenario: Pick<Scenario, 'coercion'>,
): { readonly name: string; readonly unit: string } {
  const { names, units } = thirdLedger(scenario);
  return {
    name: Object.hasOwn(names, path) ? names[path]! : name,
    unit: Object.hasOwn(units, path) ? units[path]! : unit,
  };
}
