import { lognormal, logitNormal, triangular } from '../distributions/distributions.js';
import {
  anyNumber,
  dissentExponent,
  elasticity,
  exponent,
  inflation,
  people,
  perMonth,
  positive,
  ratio,
  share,
  spread,
} from './domains.js';
import { pipelineRows } from './pipeline-rows.js';
import { reportingRows } from './reporting-rows.js';
import { elsewhereRows } from './elsewhere-rows.js';
import { forceRows } from './force-parameters.js';
import { kindIn } from './kind-paths.js';
import type { Parameter, Row } from './parameter.js';
import { refillRows, resourceRows } from './refill-parameters.js';

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
    default: 1,
    domain: share,
    plausible: [0.5, 0.75],
    status: 'assumption',
    source: 'the men given are taken as eligible; measured shares of men of service age are 0.5 to 0.75',
    plain: 1,
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
    default: null,
    domain: share,
    plausible: [0.01, 0.13],
    status: 'assumption',
    source: 'must be stated; stated willingness of up to 0.13 is known, 1 makes the hazard a plain rate',
    plain: 1,
  },
  'uptake.hazard': {
    name: 'sign-up hazard',
    unit: 'per month, in the willing pool',
    default: null,
    domain: perMonth,
    plausible: [0.02, 0.3],
    status: 'assumption',
    source: 'must be stated; with a willing pool, Canada 1916 needs about 0.3',
  },
  'uptake.imitation': {
    name: 'imitation',
    unit: 'per month',
    default: 0,
    domain: perMonth,
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
    source: 'assumption: none; counts of a campaign have risen 2-2.5-fold in a year',
  },
  'uptake.payElasticity': {
    name: 'pay elasticity',
    unit: 'elasticity of the willing share to the offer',
    default: /*#__PURE__*/ lognormal(1, 0.53), // ln(2.4 / 0.42) / 3.2897: 90 % between the ends that sources give
    domain: elasticity,
    plausible: [0.4, 2.4],
    status: 'estimated',
    source: '0.4 (Navy) and 2.4 (Army): Asch & Heaton 2008; Russian arc 1.1-2.1 derived',
  },
  'uptake.hazardPayElasticity': {
    name: 'elasticity of the hazard to the offer',
    unit: 'elasticity of the sign-up hazard to the offer',
    default: 0,
    domain: elasticity,
    plausible: null,
    status: 'assumption',
    source: 'assumption: none; above 0 a better offer also makes those sign sooner who would have signed for less',
  },
  'uptake.offerResponse': {
    name: 'offer response to a shortfall',
    unit: "share of a period's relative shortfall",
    default: 0,
    domain: ratio,
    plausible: [0, 1],
    status: 'assumption',
    source: 'assumption: none; bonuses of regions have risen 3.5-fold in nine months',
  },
  'uptake.elasticity': {
    name: 'elasticity to a covariate',
    unit: 'exponent per covariate',
    default: null,
    domain: exponent,
    plausible: null,
    status: 'assumption',
    source: 'assumption until sourced; for unemployment 0 to 0.5 is plausible',
    byCovariate: true,
  },
  'uptake.regionalSpread': {
    name: 'regional spread of willingness',
    unit: 'standard deviation of the logarithm',
    default: 0.3,
    domain: spread,
    plausible: [0.1, 0.65],
    status: 'estimated',
    source: "0.26 between 11 corps of the British Army 2016-17, 0.47 between the Union's States of 1862",
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
    domain: spread,
    plausible: [0, 0.3],
    status: 'assumption',
    source: 'assumption; between years 0.19 in the British Army of 2010-19',
  },
  'coercion.probability': {
    name: 'probability that coercion is used',
    unit: 'probability',
    default: null,
    domain: share,
    plausible: null,
    status: 'input',
    source: 'must be stated: an input, the model cannot derive it',
    absent: 0,
  },
  'coercion.tolerance': {
    name: 'shortfall tolerated at the start',
    unit: 'share of the schedule',
    default: 0.05,
    domain: share,
    plausible: [0, 0.3],
    status: 'assumption',
    source: 'assumption',
    absent: 0,
  },
  'coercion.yield': {
    name: 'yield of an attempt',
    unit: 'men taken per attempt',
    default: /*#__PURE__*/ triangular(0.1, 0.2, 0.33),
    domain: share,
    plausible: null,
    status: 'estimated',
    source: '12 % of suspects (Verstka 2025), 25-33 % of naturalised citizens caught (Bastrykin 2024-25)',
    absent: 0,
  },
  'coercion.capacity': {
    name: 'capacity to coerce',
    unit: 'attempts per eligible man per month',
    default: /*#__PURE__*/ lognormal(0.002, 0.6),
    domain: perMonth,
    plausible: [0.0005, 0.01],
    status: 'weak',
    source: "weak: Ukrainian HUR's 10,000 contracts a month",
    absent: 0,
  },
  'coercion.mistaken': {
    name: 'wrongly taken',
    unit: 'share of men taken',
    default: /*#__PURE__*/ logitNormal(0.05, 0.6),
    domain: share,
    plausible: [0.03, 0.5],
    status: 'estimated',
    source: '9,000 of 318,000 in 2022 (Krasnov); about half in Khabarovsk',
    absent: 0,
  },
  'coercion.recordedAsVolunteer': {
    name: 'coerced men recorded as volunteers',
    unit: 'share',
    default: 1,
    domain: share,
    plausible: null,
    status: 'assumption',
    source: 'assumption: "this distinction will be blurred"',
    absent: 1,
  },
  'response.inducedPerTaken': {
    name: 'signing under threat',
    unit: 'men per man taken',
    // 33,000 / (302,503 − 33,000) = 0.122. Spread: 13,000 (October 2022) gives 0.045, near the 5 % point; the 95 % point is as far above.
    default: /*#__PURE__*/ lognormal(0.12, 0.7),
    domain: ratio,
    plausible: [0.04, 1],
    status: 'estimated',
    source:
      'over 33,000 unsummoned of 302,503 in Russia 2022 (Ministry of Defence, December 2023), 13,000 by an earlier count; about 1 in the US 1965-72',
    absent: 0,
  },
  'response.leaversPerTaken': {
    name: 'flight',
    unit: 'men per man taken',
    default: /*#__PURE__*/ lognormal(0.3, 0.8),
    domain: ratio,
    plausible: [0, 2.2],
    status: 'assumption',
    source:
      'assumption; 261-700 k left against 318 k mobilised in 2022 is gross (0.8-2.2): of 98,000 who entered Kazakhstan in the first week about 64,000 left again, which makes 0.3-0.8',
    absent: 0,
  },
  'response.announcementFlight': {
    name: 'flight at the announcement',
    unit: 'share of other eligible men',
    default: 0,
    domain: share,
    plausible: [0, 0.02],
    status: 'assumption',
    source: 'assumption: none; 261 k in four days of September 2022 is 0.012 of 21 M, gross of those who came back',
    absent: 0,
  },
  'response.dissentHalfLife': {
    name: 'half-life of dissent',
    unit: 'months',
    default: 3.3,
    domain: positive,
    plausible: [1, 6],
    status: 'estimated',
    source: 'FOM anxiety 69 to 63 %',
    absent: 3.3,
  },
  'response.dissentDamping': {
    name: 'damping of coercion by dissent',
    unit: 'per point of the dissent index',
    default: 0,
    domain: ratio,
    plausible: [0, 1],
    status: 'assumption',
    source: 'assumption',
    absent: 0,
  },
  'response.dissentElasticity': {
    name: 'elasticity of the hazard to dissent',
    unit: 'elasticity of the sign-up hazard to 1 + the dissent index',
    default: 0,
    domain: dissentExponent,
    plausible: null,
    status: 'assumption',
    source: 'assumption: none; below 0 coercion deters volunteers, above 0 it hastens them',
    absent: 0,
  },
  'reporting.inflation': {
    name: 'inflation of the claim',
    unit: 'claimed per recruit counted',
    default: 1,
    domain: inflation,
    plausible: [1, 1.5],
    status: 'assumption',
    source: 'assumption: an honest count; 640 k claimed and 426 k paid are the widest known',
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
  ...elsewhereRows,
  ...reportingRows,
  ...pipelineRows,
  ...resourceRows,
  ...refillRows,
  ...forceRows,
} as const satisfies Record<string, Row>;

/** Paths of the parameter table. */
export type ParameterPath = keyof typeof rows;

/**
 * The one table of parameters: defaults, units, domains, plausible ranges and what they rest on.
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
        byResource: row.byResource ?? false,
        byKind: row.byKind ?? false,
        plain: row.plain ?? null,
        absent: row.absent ?? null,
      }),
    ),
  );
}

/** The row of a path that the table is known to hold. */
export function parameter(path: ParameterPath): Parameter {
  return parameters.find((row) => row.path === path)!;
}

/**
 * The row that a path belongs to, `uptake.elasticity.income`, `resources.recruiters.level` and `force.equipment.tanks.made` included; `undefined`
 * for a path that is no parameter.
 */
export function findParameter(path: string): Parameter | undefined {
  const ofResource = /^resources\.[^.]+\.([^.]+)$/.exec(path);
  const whole = path === 'target.least' || path === 'target.most' ? 'target' : path;
  const own = ofResource === null ? whole : `resources.${ofResource[1]!}`;
  return parameters.find(
    (row) =>
      (row.path === own && row.byResource === (ofResource !== null) && !row.byKind) ||
      (row.byCovariate && path.startsWith(`${row.path}.`) && path.length > row.path.length + 1) ||
      (row.byKind && kindIn(path, row.path) !== null),
  );
}
