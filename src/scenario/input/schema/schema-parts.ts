import * as z from 'zod/mini';
import { betweenShapes } from '../../distributions/distribution-checks.js';
import { parseIsoDate } from '../../calendar/civil-date.js';
import { type Domain, domainText, type Parameter } from '../../parameters/parameter.js';
import { parameter, type ParameterPath } from '../../parameters/parameters.js';

/** Lone surrogates cannot be written as UTF-8: keys and fingerprints could not tell such texts apart. */
export const illFormed = /\p{Surrogate}/u;

/** An object that takes only these keys. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, 'an object');
}

/** Text that is not empty and well-formed Unicode. */
export function text(what = 'text') {
  const expected = `${what}, not empty, of well-formed Unicode`;
  return z.string(expected).check(
    z.minLength(1, expected),
    z.refine((value) => !illFormed.test(value), expected),
  );
}

/** A schema with what its JSON Schema says of it. */
export function described<Schema extends z.core.$ZodType>(schema: Schema, meta: z.core.GlobalMeta): Schema {
  z.globalRegistry.add(schema, meta);
  return schema;
}

/** What may be `null`, and is where it is left out. */
export function orNull<Schema extends z.core.$ZodType>(schema: Schema) {
  return z._default(z.nullable(schema), null);
}

/** A number of a domain. */
export function numberIn(domain: Domain) {
  const expected = domainText(domain);
  const { low, high, lowOpen, highOpen, whole } = domain;
  const checks = [
    ...(low === -Infinity ? [] : [lowOpen ? z.gt(low, expected) : z.minimum(low, expected)]),
    ...(high >= Number.MAX_SAFE_INTEGER ? [] : [highOpen ? z.lt(high, expected) : z.maximum(high, expected)]),
  ];
  const schema: z.ZodMiniNumber = whole ? z.int(expected) : z.number(expected);
  return checks.length === 0 ? schema : schema.check(...checks);
}

/** A distribution as data; whether its numbers make sense is checked afterwards. */
export const distributionSchema = /*#__PURE__*/ buildDistribution();

function buildDistribution() {
  const finite = z.number('a finite number');
  const numbers = z.array(finite, 'an array of numbers');
  const schema = z.discriminatedUnion(
    'kind',
    [
      object({ kind: z.literal('uniform'), low: finite, high: finite }),
      object({ kind: z.literal('triangular'), low: finite, mode: finite, high: finite }),
      object({ kind: z.literal('normal'), mean: finite, sd: finite }),
      object({ kind: z.literal('lognormal'), median: finite, sigma: finite }),
      object({ kind: z.literal('logitNormal'), median: finite, sigma: finite }),
      object({
        kind: z.literal('between'),
        low: finite,
        high: finite,
        level: z._default(finite, 0.9),
        shape: z._default(z.enum(betweenShapes, `one of ${betweenShapes.join(', ')}`), 'lognormal'),
      }),
      object({ kind: z.literal('empirical'), values: numbers, weights: orNull(numbers) }),
    ],
    'a distribution',
  );
  return described(schema, { description: 'What is not known about a parameter: drawn once per replicate.' });
}

/** A number of the domain or a distribution. */
export function uncertainIn(domain: Domain) {
  return z.union([numberIn(domain), distributionSchema], `${domainText(domain)}, or a distribution`);
}

/** What the parameter table says of a row, for the JSON Schema: editors show it. */
export function parameterMeta({ name, unit, status, source, plausible }: Parameter): z.core.GlobalMeta {
  const range = plausible === null ? '' : ` Plausible: ${String(plausible[0])} to ${String(plausible[1])}.`;
  return {
    title: name,
    description: `${name[0]!.toUpperCase()}${name.slice(1)}, ${unit}. ${status}: ${source}.${range}`,
  };
}

/** The schema of a parameter that may be uncertain, with its default and description from the table. */
export function uncertainParameter(path: ParameterPath) {
  const row = parameter(path);
  return described(z._default(uncertainIn(row.domain), row.default as number), parameterMeta(row));
}

/** The schema of a parameter that has no default: "not stated" is told with what to write. */
export function requiredParameter(path: ParameterPath, hint: string) {
  const row = parameter(path);
  const expected = `${domainText(row.domain)}, or a distribution`;
  const schema = z.union([numberIn(row.domain), distributionSchema], {
    error: ({ input }) => (input === undefined ? `${expected}: it must be stated (${hint})` : expected),
  });
  return described(schema, parameterMeta(row));
}

/** The schema of a parameter that is a plain number. */
export function plainParameter(path: ParameterPath) {
  const row = parameter(path);
  return described(z._default(numberIn(row.domain), row.default as number), parameterMeta(row));
}

/** A record with one value per covariate or region. */
export function record<Value extends z.core.SomeType>(what: string, value: Value) {
  return keyed(text(what), value, what);
}

/** The same with keys of a form of their own. */
export function keyed<Value extends z.core.SomeType>(key: z.ZodMiniString, value: Value, what: string) {
  return z.record(key, value, `an object with one value per ${what}`);
}

/** A day as text. */
export function isoDate() {
  const expected = 'a day that exists, as YYYY-MM-DD';
  const form = /^\d{4}-\d{2}-\d{2}$/;
  return z.string(expected).check(
    z.regex(form, expected),
    z.refine((value) => parseIsoDate(value) !== null || !form.test(value), expected),
  );
}

export const optionalText = () => orNull(text());

/** Some of what a scenario has, by name; all of it where left out. */
export function some(what: string, array: string, least: string) {
  return orNull(z.array(text(what), array).check(z.minLength(1, least)));
}
