import * as z from 'zod/mini';
import { covariate, notNegative, people as peopleDomain } from '../../parameters/domains.js';
import { domainText } from '../../parameters/parameter.js';
import { parameter } from '../../parameters/parameters.js';
import { forceSchema } from './force-schema.js';
import {
  described,
  isoDate,
  numberIn,
  object,
  optionalText,
  orNull,
  parameterMeta,
  record,
  requiredParameter,
  some,
  text,
  uncertainIn,
  uncertainParameter,
} from './schema-parts.js';
import { elsewhereSchema } from './schema-elsewhere.js';
import { cashSchema } from './schema-cash.js';
import { pipelineSchema } from './schema-pipeline.js';
import { reportingSchema } from './schema-reporting.js';
import { policyChanges } from '../policy-changes.js';
import { refillSchema, resourceSchema } from './resource-schema.js';

const people = () => numberIn(peopleDomain);

const region = () =>
  object({
    id: described(text('an id'), { description: "Unique; the region's random draws are keyed by it." }),
    name: described(z.optional(text('a name')), { description: 'For people to read; the id by default.' }),
    men: described(people(), { description: 'Men of service age, whole people.' }),
    group: described(orNull(text('a group')), {
      description: 'District or other group whose regions may vary together.',
    }),
    covariates: described(z._default(record('covariate', numberIn(covariate)), {}), {
      description: 'Positive numbers by name, such as income or unemployment.',
    }),
    quota: described(orNull(people()), { description: 'Quota announced for this region, whole people.' }),
  });

const bounds = (side: string) =>
  described(orNull(z.union([people(), record('region', people())], 'a whole number ≥ 0, or one per region')), {
    description: `${side} quota, whole people: one number for every region, or by region id. Announced quotas stand even so.`,
  });

const quota = () =>
  object({
    method: described(z._default(text('a method'), 'webster'), { description: 'Apportionment method.' }),
    min: bounds('Least'),
    max: bounds('Greatest'),
    basis: described(z._default(text("'men' or the name of a covariate"), 'men'), {
      description: "What quotas are proportional to before tilts: 'men', or the name of a covariate.",
    }),
    tilt: described(
      z._default(record('covariate', numberIn(parameter('quota.tilt').domain)), {}),
      parameterMeta(parameter('quota.tilt')),
    ),
    announced: described(z._default(record('region', z.nullable(people())), {}), {
      description: "Announced quotas by region id, whole people; over the regions' own; null withdraws one.",
    }),
    phasing: described(orNull(z.array(numberIn(notNegative), 'an array with one weight per period')), {
      description: 'One weight per period for a schedule that is not proportional to days.',
    }),
  });

const season = () => {
  const row = parameter('uptake.season');
  const expected = 'twelve numbers > 0, January to December';
  const twelve = z.array(numberIn(row.domain), expected).check(z.length(12, expected));
  return described(z._default(twelve, [...(row.default as readonly number[])]), parameterMeta(row));
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
    elasticity: described(
      z._default(record('covariate', uncertainIn(parameter('uptake.elasticity').domain)), {}),
      parameterMeta(parameter('uptake.elasticity')),
    ),
    regionalSpread: uncertainParameter('uptake.regionalSpread'),
    groupCorrelation: uncertainParameter('uptake.groupCorrelation'),
    frailty: uncertainParameter('uptake.frailty'),
    signsElsewhere: elsewhereSchema(),
  });

const coercion = () =>
  object({
    probability: requiredParameter(
      'coercion.probability',
      '1 where it is sure to be used; leave coercion out where there is none',
    ),
    start: described(orNull(isoDate()), { description: "First day of coercion; the campaign's start by default." }),
    basis: described(z._default(z.enum(['unlawful', 'lawful'], "'unlawful' or 'lawful'"), 'unlawful'), {
      description:
        'Whether men are taken against the law, or called up by it: then they are not recorded as volunteers unless recordedAsVolunteer says so.',
    }),
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
  described(z._default(policyChanges(kind), {}), {
    description: kind === 'set' ? 'Values that replace.' : 'Multipliers.',
  });

const policy = () =>
  object({
    name: optionalText(),
    from: described(isoDate(), { description: 'First day in force; a period takes the values of its first day.' }),
    until: described(orNull(isoDate()), { description: "Last day in force; the campaign's end by default." }),
    regions: some('a region id', 'an array of region ids', 'at least one region, or null'),
    groups: some('a group', 'an array of groups', 'at least one group, or null'),
    set: changes('set'),
    scale: changes('scale'),
    note: optionalText(),
    source: optionalText(),
  });

const joint = () =>
  object({
    parameters: z
      .array(text('a parameter path'), 'an array of parameter paths')
      .check(z.minLength(1, 'at least one parameter path')),
    rows: z
      .array(z.array(z.number('a finite number'), 'an array of numbers'), 'an array of rows of numbers')
      .check(z.minLength(1, 'at least one row')),
    weights: orNull(z.array(numberIn(notNegative), 'an array of weights')),
  });

/** What `defineScenario` takes, with every default; what concerns several fields is checked afterwards. */
export const scenarioSchema = /*#__PURE__*/ buildSchema();

function buildSchema() {
  const schema = object({
    $schema: described(z.optional(z.string('the address of the JSON Schema')), {
      description: 'Address of this schema, for editors.',
    }),
    schemaVersion: z._default(z.literal(1, 'the number 1'), 1),
    name: text('a name'),
    description: optionalText(),
    target: described(
      z.union(
        [people(), object({ least: people(), most: people() })],
        `${domainText(peopleDomain)}, or { least, most }`,
      ),
      {
        title: 'national target',
        description: 'Recruits to be found, whole people; or a corridor, whose lower edge quotas follow.',
      },
    ),
    calendar: object({
      start: described(isoDate(), { description: 'First day.' }),
      end: described(isoDate(), { description: 'Last day, included.' }),
      step: described(z._default(z.enum(['month', 'week'], "'month' or 'week'"), 'month'), {
        description: 'Calendar months, or weeks of seven days from the start.',
      }),
    }),
    regions: z.array(region(), 'an array of regions').check(z.minLength(1, 'at least one region')),
    quota: z.prefault(quota(), {}),
    eligible: uncertainParameter('eligible'),
    uptake: uptake(),
    coercion: described(orNull(coercion()), {
      description: 'What officials do when a region falls behind; no coercion where left out.',
    }),
    response: described(orNull(responseSchema), {
      description:
        'How other men answer; where there is coercion and nothing is said, the values of the parameter table.',
    }),
    reporting: z.prefault(reportingSchema(), {}),
    pipeline: pipelineSchema(),
    cash: cashSchema(),
    resources: described(orNull(z.array(resourceSchema(), 'an array of resources')), {
      description: 'Resources of recruiting, each of which multiplies the hazard or the willing share.',
    }),
    refill: described(orNull(refillSchema()), {
      description: 'Men who come of age and grow too old, for campaigns of years; none where left out.',
    }),
    force: described(orNull(forceSchema()), {
      description: 'The force that recruits go to: strength, losses, equipment. It has no part in who signs.',
    }),
    policies: z._default(
      z.array(policy(), 'an array of policies').check(z.maxLength(10_000, 'at most 10,000 policies')),
      [],
    ),
    joint: z._default(z.array(joint(), 'an array of joint tables'), []),
    sources: described(z._default(record('path', text('a source')), {}), {
      description: "Sources of this scenario's own values, by path.",
    }),
  });
  return described(schema, { title: 'levy scenario' });
}
