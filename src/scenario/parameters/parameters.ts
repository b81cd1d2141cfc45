import { lognormal, logitNormal, triangular } from '../distributions/distributions.js';
import { anyNumber, notNegative, people, positive, share } from './domains.js';
import type { Parameter } from './parameter.js';

type Row = Omit<Parameter, 'path' | 'uncertain' | 'byCovariate'> &
  Partial<Pick<Parameter, 'uncertain' | 'byCovariate'>>;

const rows = {
  target: {
    name: 'national target',
    unit: 'people',
    default: null,
    domain: people,
    plausible: null,
    status: 'assumption',
    source: 'assumption',
    uncertain: false,
  },
  eligible: {
    name: 'eligible share',
    unit: 'share of men of service age',
    default: 0.69,
    domain: share,
    plausible: [0.5, 0.75],
    status: 'estimated',
    source: 'ExtremeScan 2022: 26 % medically exempt, 5 % already serving',
  },
  'quota.tilt': {
    name: 'quota tilt',
    unit: 'exponent per covariate',
    default: null,
    domain: anyNumber,
    plausible: [-1, 1],
    status: 'assumption',
    source: 'assumption',
    uncertain: false,
    byCovariate: true,
  },
  'uptake.willing': {
    name: 'willing share',
    unit: 'share of eligible men who would ever volunteer on the offered terms',
    default: /*#__PURE__*/ lognormal(0.03, 0.5),
    domain: share,
    plausible: [0.01, 0.13],
    status: 'judged',
    source:
      "judged, so that willing share times hazard lies between CIT's 120-150 k and 345 k paid in 2023; ceiling 13.2 % stated willingness (CASE)",
  },
  'uptake.hazard': {
    name: 'sign-up hazard',
    unit: 'per month, in the willing pool',
    default: /*#__PURE__*/ lognormal(0.045, 0.2),
    domain: notNegative,
    plausible: [0.02, 0.3],
    status: 'judged',
    source:
      'judged with the willing share: only their product is identified by an early flow; Canada 1916 needs about 0.3',
  },
  'uptake.imitation': {
    name: 'imitation',
    unit: 'per month',
    default: 0,
    domain: notNegative,
    plausible: [0, 0.03],
    status: 'assumption',
    source: 'assumption: off; Bass',
  },
  'uptake.season': {
    name: 'season',
    unit: 'multiplier of the hazard by calendar month',
    default: /*#__PURE__*/ Object.freeze(Array.from({ length: 12 }, () => 1)),
    domain: positive,
    plausible: null,
    status: 'assumption',
    source: 'assumption',
    uncertain: false,
  },
  'uptake.ramp': {
    name: 'ramp towards the deadline',
    unit: 'multiplier of the hazard at the end',
    default: 1,
    domain: positive,
    plausible: [1, 2.5],
    status: 'assumption',
    source: "assumption; the official count's pace rose 2-2.5-fold in 2023",
  },
  'uptake.payElasticity': {
    name: 'pay elasticity',
    unit: 'elasticity of the willing share to the offer',
    default: 1,
    domain: notNegative,
    plausible: [0.4, 2.4],
    status: 'estimated',
    source: 'Asch & Heaton 2008; Russian arc 1.1-2.1 derived',
  },
  'uptake.offerResponse': {
    name: 'offer response to a shortfall',
    unit: "share of a period's relative shortfall",
    default: 0,
    domain: notNegative,
    plausible: [0, 1],
    status: 'assumption',
    source: 'assumption; regional bonuses rose 168 k to 596 k roubles, end 2023 to September 2024',
  },
  'uptake.elasticity': {
    name: 'elasticity to a covariate',
    unit: 'exponent per covariate',
    default: null,
    domain: anyNumber,
    plausible: null,
    status: 'assumption',
    source: 'assumption until sourced; for unemployment 0 to 0.5 is plausible',
    byCovariate: true,
  },
  'uptake.regionalSpread': {
    name: 'regional spread of willingness',
    unit: 'standard deviation of the logarithm',
    default: 0.3,
    domain: notNegative,
    plausible: [0.1, 0.65],
    status: 'assumption',
    source: 'assumption; four reported fulfilments, biased high',
  },
  'uptake.groupCorrelation': {
    name: 'correlation within a group',
    unit: 'share of the regional variance',
    default: 0,
    domain: share,
    plausible: null,
    status: 'assumption',
    source: 'assumption',
  },
  'uptake.frailty': {
    name: 'frailty from month to month',
    unit: 'standard deviation of the logarithm, per month',
    default: 0.1,
    domain: notNegative,
    plausible: [0, 0.3],
    status: 'assumption',
    source: 'assumption',
  },
  'coercion.probability': {
    name: 'probability that coercion is used',
    unit: 'probability',
    default: 0.45,
    domain: share,
    plausible: null,
    status: 'input',
    source: 'UK DI "realistic possibility" = 40-<50 %: an input, the model cannot derive it',
  },
  'coercion.tolerance': {
    name: 'shortfall tolerated at the start',
    unit: 'share of the schedule',
    default: 0.05,
    domain: share,
    plausible: [0, 0.3],
    status: 'assumption',
    source: 'assumption',
  },
  'coercion.yield': {
    name: 'yield of an attempt',
    unit: 'men taken per attempt',
    default: /*#__PURE__*/ triangular(0.1, 0.2, 0.33),
    domain: share,
    plausible: null,
    status: 'estimated',
    source: '12 % of suspects (Verstka 2025), 25-33 % of naturalised citizens caught (Bastrykin 2024-25)',
  },
  'coercion.capacity': {
    name: 'capacity to coerce',
    unit: 'attempts per eligible man per month',
    default: /*#__PURE__*/ lognormal(0.002, 0.6),
    domain: notNegative,
    plausible: [0.0005, 0.01],
    status: 'weak',
    source: "weak: Ukrainian HUR's 10,000 contracts a month",
  },
  'coercion.mistaken': {
    name: 'wrongly taken',
    unit: 'share of men taken',
    default: /*#__PURE__*/ logitNormal(0.05, 0.6),
    domain: share,
    plausible: [0.03, 0.5],
    status: 'estimated',
    source: '9,000 of 318,000 in 2022 (Krasnov); about half in Khabarovsk',
  },
  'coercion.recordedAsVolunteer': {
    name: 'coerced men recorded as volunteers',
    unit: 'share',
    default: 1,
    domain: share,
    plausible: null,
    status: 'assumption',
    source: 'assumption: "this distinction will be blurred"',
  },
  'response.inducedPerTaken': {
    name: 'signing under threat',
    unit: 'men per man taken',
    default: /*#__PURE__*/ lognormal(0.2, 0.7),
    domain: notNegative,
    plausible: [0.04, 1],
    status: 'estimated',
    source: '13,000 unsummoned of 300,000 in Russia 2022; about 1 in the US 1965-72',
  },
  'response.leaversPerTaken': {
    name: 'flight',
    unit: 'men per man taken',
    default: /*#__PURE__*/ lognormal(0.3, 0.8),
    domain: notNegative,
    plausible: [0, 2.2],
    status: 'assumption',
    source: '261-700 k left against 318 k mobilised in 2022 (0.8-2.2, open); a covert drive lower: assumption',
  },
  'response.announcementFlight': {
    name: 'flight at the announcement',
    unit: 'share of other eligible men',
    default: 0,
    domain: share,
    plausible: [0, 0.02],
    status: 'assumption',
    source: 'assumption: none; 261 k in four days of September 2022 is 0.012 of 21 M',
  },
  'response.dissentHalfLife': {
    name: 'half-life of dissent',
    unit: 'months',
    default: 3.3,
    domain: positive,
    plausible: [1, 6],
    status: 'estimated',
    source: 'FOM anxiety 69 to 63 %',
  },
  'response.dissentDamping': {
    name: 'damping of coercion by dissent',
    unit: 'per point of the dissent index',
    default: 0,
    domain: notNegative,
    plausible: [0, 1],
    status: 'assumption',
    source: 'assumption',
  },
  'reporting.inflation': {
    name: 'inflation of the claim',
    unit: 'claimed per recruit counted',
    default: 1,
    domain: notNegative,
    plausible: [1, 1.5],
    status: 'assumption',
    source: 'assumption: an honest count; iStories: 640 k claimed, 426 k paid',
  },
  'reporting.relabelled': {
    name: 'relabelled men in the claim',
    unit: 'people',
    default: 0,
    domain: people,
    plausible: null,
    status: 'assumption',
    source: 'assumption',
    uncertain: false,
  },
} as const satisfies Record<string, Row>;

/** Paths of the parameter table. */
export type ParameterPath = keyof typeof rows;

/**
 * The one table of parameters: defaults (those of Russia's drive of 2023), units, domains, plausible ranges and what they rest on.
 * The schema, `defineScenario`, the ledger and the documentation are made from it.
 */
export const parameters: readonly (Parameter & { readonly path: ParameterPath })[] = /*#__PURE__*/ build();

function build(): readonly (Parameter & { readonly path: ParameterPath })[] {
  return Object.freeze(
    Object.entries<Row>(rows).map(([path, row]) =>
      Object.freeze({
        path: path as ParameterPath,
        ...row,
        uncertain: row.uncertain ?? true,
        byCovariate: row.byCovariate ?? false,
      }),
    ),
  );
}

/** The row of a path that the table is known to hold. */
export function parameter(path: ParameterPath): Parameter {
  return parameters.find((row) => row.path === path)!;
}

/** The row that a path belongs to, `uptake.elasticity.income` included; `undefined` for a path that is no parameter. */
export function findParameter(path: string): Parameter | undefined {
  return parameters.find(
    (row) =>
      row.path === path || (row.byCovariate && path.startsWith(`${row.path}.`) && path.length > row.path.length + 1),
  );
}
