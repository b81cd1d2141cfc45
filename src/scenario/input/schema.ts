import * as z from 'zod';
import { parseIsoDate } from '../calendar/civil-date.js';
import { people as peopleDomain, positive } from '../parameters/domains.js';
import { parameter } from '../parameters/parameters.js';
import {
  numberIn,
  object,
  parameterMeta,
  plainParameter,
  record,
  requiredParameter,
  text,
  uncertainIn,
  uncertainParameter,
} from './schema-parts.js';
import { policyPaths } from '../policies/policy-paths.js';

const isoDate = () => {
  const expected = 'a day that exists, as YYYY-MM-DD';
  return z
    .string(expected)
    .regex(/^\d{4}-\d{2}-\d{2}$/, expected)
    .refine((value) => parseIsoDate(value) !== null || !/^\d{4}-\d{2}-\d{2}$/.test(value), expected);
};

const people = () => numberIn(peopleDomain);
const optionalText = () => text().nullable().default(null);

const region = () =>
  object({
    id: text('an id').meta({ description: "Unique; the region's random draws are keyed by it." }),
    name: text('a name').optional().meta({ description: 'For people to read; the id by default.' }),
    men: people().meta({ description: 'Men of service age, whole people.', unit: 'people' }),
    group: text('a group')
      .nullable()
      .default(null)
      .meta({ description: 'District or other group whose regions may vary together.' }),
    covariates: record('covariate', numberIn(positive))
      .default({})
      .meta({ description: 'Positive numbers by name, such as income or unemployment.' }),
    quota: people().nullable().default(null).meta({ description: 'Quota announced for this region.', unit: 'people' }),
  });

const bounds = (side: string) =>
  z
    .union([people(), record('region', people())], 'a whole number ≥ 0, or one per region')
    .nullable()
    .default(null)
    .meta({
      description: `${side} quota: one number for every region, or by region id. Announced quotas stand even so.`,
      unit: 'people',
    });

const quota = () =>
  object({
    method: text('a method').default('webster').meta({ description: 'Apportionment method.' }),
    min: bounds('Least'),
    max: bounds('Greatest'),
    basis: text("'men' or the name of a covariate")
      .default('men')
      .meta({ description: "What quotas are proportional to before tilts: 'men', or the name of a covariate." }),
    tilt: record('covariate', numberIn(parameter('quota.tilt').domain))
      .default({})
      .meta(parameterMeta(parameter('quota.tilt'))),
    announced: record('region', people().nullable()).default({}).meta({
      description: "Announced quotas by region id; over the regions' own; null withdraws one.",
      unit: 'people',
    }),
    phasing: z
      .array(z.number('a number ≥ 0').min(0, 'a number ≥ 0'), 'an array with one weight per period')
      .nullable()
      .default(null)
      .meta({ description: 'One weight per period for a schedule that is not proportional to days.' }),
  });

const season = () => {
  const row = parameter('uptake.season');
  const expected = 'twelve numbers > 0, January to December';
  return z
    .array(numberIn(row.domain), expected)
    .length(12, expected)
    .default([...(row.default as readonly number[])])
    .meta(parameterMeta(row));
};

/** What to write where nothing is known of a willing pool. */
const plainRate = 'a plain rate per month of all eligible men is willing: 1, hazard: rate';

const uptake = () =>
  object({
    willing: requiredParameter('uptake.willing', plainRate),
    hazard: requiredParameter('uptake.hazard', plainRate),
    imitation: uncertainParameter('uptake.imitation'),
    season: season(),
    ramp: uncertainParameter('uptake.ramp'),
    payElasticity: uncertainParameter('uptake.payElasticity'),
    hazardPayElasticity: uncertainParameter('uptake.hazardPayElasticity'),
    offerResponse: uncertainParameter('uptake.offerResponse'),
    elasticity: record('covariate', uncertainIn(parameter('uptake.elasticity').domain))
      .default({})
      .meta(parameterMeta(parameter('uptake.elasticity'))),
    regionalSpread: uncertainParameter('uptake.regionalSpread'),
    groupCorrelation: uncertainParameter('uptake.groupCorrelation'),
    frailty: uncertainParameter('uptake.frailty'),
  });

const coercion = () =>
  object({
    probability: requiredParameter(
      'coercion.probability',
      '1 where it is sure to be used; leave coercion out where there is none',
    ),
    start: isoDate()
      .nullable()
      .default(null)
      .meta({ description: "First day of coercion; the campaign's start by default." }),
    tolerance: uncertainParameter('coercion.tolerance'),
    yield: uncertainParameter('coercion.yield'),
    capacity: uncertainParameter('coercion.capacity'),
    mistaken: uncertainParameter('coercion.mistaken'),
    recordedAsVolunteer: uncertainParameter('coercion.recordedAsVolunteer'),
  });

/** How other men answer the taking of men, with every default. */
export const responseSchema = /*#__PURE__*/ buildResponse();

function buildResponse() {
  return object({
    inducedPerTaken: uncertainParameter('response.inducedPerTaken'),
    leaversPerTaken: uncertainParameter('response.leaversPerTaken'),
    announcementFlight: uncertainParameter('response.announcementFlight'),
    dissentHalfLife: uncertainParameter('response.dissentHalfLife'),
    dissentDamping: uncertainParameter('response.dissentDamping'),
    dissentElasticity: uncertainParameter('response.dissentElasticity'),
  });
}

const changes = (kind: 'set' | 'scale') =>
  object(Object.fromEntries(policyPaths.map((row) => [row.path, numberIn(row[kind]).optional()])))
    .default({})
    .meta({ description: kind === 'set' ? 'Values that replace.' : 'Multipliers.' });

const policy = () =>
  object({
    name: optionalText(),
    from: isoDate().meta({ description: 'First day in force; a period takes the values of its first day.' }),
    until: isoDate()
      .nullable()
      .default(null)
      .meta({ description: "Last day in force; the campaign's end by default." }),
    regions: z
      .array(text('a region id'), 'an array of region ids')
      .min(1, 'at least one region, or null')
      .nullable()
      .default(null),
    groups: z
      .array(text('a group'), 'an array of groups')
      .min(1, 'at least one group, or null')
      .nullable()
      .default(null),
    set: changes('set'),
    scale: changes('scale'),
    note: optionalText(),
    source: optionalText(),
  });

const finite = () => z.number('a finite number');

const joint = () =>
  object({
    parameters: z.array(text('a parameter path'), 'an array of parameter paths').min(1, 'at least one parameter path'),
    rows: z.array(z.array(finite(), 'an array of numbers'), 'an array of rows of numbers').min(1, 'at least one row'),
    weights: z.array(z.number('a number ≥ 0').min(0, 'a number ≥ 0'), 'an array of weights').nullable().default(null),
  });

/** What `defineScenario` takes, with every default; what concerns several fields is checked afterwards. */
export const scenarioSchema = /*#__PURE__*/ buildSchema();

function buildSchema() {
  return object({
    $schema: z
      .string('the address of the JSON Schema')
      .optional()
      .meta({ description: 'Address of this schema, for editors.' }),
    schemaVersion: z.literal(1, 'the number 1').default(1),
    name: text('a name'),
    description: optionalText(),
    target: people().meta({
      title: 'national target',
      description: 'Recruits to be found, whole people.',
      unit: 'people',
    }),
    calendar: object({
      start: isoDate().meta({ description: 'First day.' }),
      end: isoDate().meta({ description: 'Last day, included.' }),
      step: z
        .enum(['month', 'week'], "'month' or 'week'")
        .default('month')
        .meta({ description: 'Calendar months, or weeks of seven days from the start.' }),
    }),
    regions: z.array(region(), 'an array of regions').min(1, 'at least one region'),
    quota: quota().prefault({}),
    eligible: uncertainParameter('eligible'),
    uptake: uptake(),
    coercion: coercion()
      .nullable()
      .default(null)
      .meta({ description: 'What officials do when a region falls behind; no coercion where left out.' }),
    response: responseSchema.nullable().default(null).meta({
      description:
        'How other men answer; where there is coercion and nothing is said, the values of the parameter table.',
    }),
    reporting: object({
      inflation: uncertainParameter('reporting.inflation'),
      relabelled: plainParameter('reporting.relabelled'),
    }).prefault({}),
    cash: object({
      perRecruit: people().meta({
        description: 'At offer 1, whole minor units (kopecks, cents).',
        unit: 'minor units',
      }),
      currency: text('a currency code'),
    })
      .nullable()
      .default(null),
    policies: z.array(policy(), 'an array of policies').max(10_000, 'at most 10,000 policies').default([]),
    joint: z.array(joint(), 'an array of joint tables').default([]),
    sources: record('path', text('a source'))
      .default({})
      .meta({ description: "Sources of this scenario's own values, by path." }),
  }).meta({ title: 'levy scenario' });
}
