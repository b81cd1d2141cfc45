import * as z from 'zod';
import { betweenShapes } from '../distributions/distribution-checks.js';
import { type Domain, domainText, type Parameter } from '../parameters/parameter.js';
import { parameter, type ParameterPath } from '../parameters/parameters.js';

/** Lone surrogates cannot be written as UTF-8: keys and fingerprints could not tell such texts apart. */
export const illFormed = /\p{Surrogate}/u;

/** An object that takes only these keys. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, 'an object');
}

/** Text that is not empty and well-formed Unicode. */
export function text(what = 'text') {
  const expected = `${what}, not empty, of well-formed Unicode`;
  return z
    .string(expected)
    .min(1, expected)
    .refine((value) => !illFormed.test(value), expected);
}

/** A number of a domain. */
export function numberIn(domain: Domain): z.ZodNumber {
  const expected = domainText(domain);
  let schema: z.ZodNumber = domain.whole ? z.int(expected) : z.number(expected);
  if (domain.low !== -Infinity)
    schema = domain.lowOpen ? schema.gt(domain.low, expected) : schema.min(domain.low, expected);
  if (domain.high < Number.MAX_SAFE_INTEGER)
    schema = domain.highOpen ? schema.lt(domain.high, expected) : schema.max(domain.high, expected);
  return schema;
}

const finite = z.number('a finite number');
const numbers = z.array(finite, 'an array of numbers');

/** A distribution as data; whether its numbers make sense is checked afterwards. */
export const distributionSchema = z
  .discriminatedUnion(
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
        level: finite.default(0.9),
        shape: z.enum(betweenShapes, `one of ${betweenShapes.join(', ')}`).default('lognormal'),
      }),
      object({ kind: z.literal('empirical'), values: numbers, weights: numbers.nullable().default(null) }),
    ],
    'a distribution',
  )
  .meta({ description: 'What is not known about a parameter: drawn once per replicate.' });

/** A number of the domain or a distribution. */
export function uncertainIn(domain: Domain) {
  return z.union([numberIn(domain), distributionSchema], `${domainText(domain)}, or a distribution`);
}

/** What the parameter table says of a row, for the JSON Schema: editors show it. */
export function parameterMeta(row: Parameter): Record<string, unknown> {
  return {
    title: row.name,
    description: `${row.name[0]!.toUpperCase()}${row.name.slice(1)}, ${row.unit}. ${row.status}: ${row.source}.`,
    unit: row.unit,
    ...(row.plausible === null ? {} : { plausible: [...row.plausible] }),
  };
}

/** The schema of a parameter that may be uncertain, with its default and description from the table. */
export function uncertainParameter(path: ParameterPath) {
  const row = parameter(path);
  return uncertainIn(row.domain)
    .default(row.default as number)
    .meta(parameterMeta(row));
}

/** The schema of a parameter that has no default: "not stated" is told with what to write. */
export function requiredParameter(path: ParameterPath, hint: string) {
  const row = parameter(path);
  return z
    .union([numberIn(row.domain), distributionSchema], {
      error: ({ input }) =>
        input === undefined
          ? `${domainText(row.domain)}, or a distribution: it must be stated (${hint})`
          : `${domainText(row.domain)}, or a distribution`,
    })
    .meta(parameterMeta(row));
}

/** The schema of a parameter that is a plain number. */
export function plainParameter(path: ParameterPath) {
  const row = parameter(path);
  return numberIn(row.domain)
    .default(row.default as number)
    .meta(parameterMeta(row));
}

/** A record with one value per covariate or region. */
export function record<Value extends z.core.SomeType>(what: string, value: Value) {
  return z.record(text(what), value, `an object with one value per ${what}`);
}
