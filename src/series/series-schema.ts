import * as z from 'zod/mini';
import { metrics, object, orNull, parseIsoDate, text } from '../scenario/index.js';

const count = () => z.number('a number ≥ 0').check(z.minimum(0, 'a number ≥ 0'));
const bound = () => orNull(count());
const words = () => orNull(text());
const source = () => text('a source, or "assumption"');
const positive = () => z.number('a number > 0').check(z.gt(0, 'a number > 0'));

const share = () => {
  const expected = 'a share > 0 and ≤ 1';
  return z.number(expected).check(z.gt(0, expected), z.maximum(1, expected));
};

const isoDate = () => {
  const expected = 'a day that exists, as YYYY-MM-DD';
  return z.string(expected).check(z.refine((value) => parseIsoDate(value) !== null, expected));
};

const anyValue = () => ({
  value: z.nullable(count()),
  low: bound(),
  high: bound(),
  region: orNull(text('the id of a region')),
  source: source(),
  note: words(),
});

const anySeries = () => ({
  name: text('a name'),
  unit: z.optional(text('a unit')),
  measures: z.nullable(z.enum(metrics, `a metric: one of ${metrics.join(', ')}; null for none`)),
  error: orNull(
    z.discriminatedUnion(
      'kind',
      [
        object({ kind: z.literal('lognormal'), sigma: positive(), note: words() }),
        object({ kind: z.literal('negativeBinomial'), size: positive(), note: words() }),
        object({ kind: z.literal('binomial'), share: share(), note: words() }),
      ],
      'an error of kind lognormal, negativeBinomial or binomial',
    ),
  ),
  lag: orNull(object({ days: count(), low: bound(), high: bound(), source: source() })),
  note: words(),
});

/** A cumulative series, whose values have a date. */
export const cumulativeSchema = () =>
  object({
    ...anySeries(),
    kind: z.literal('cumulative'),
    since: orNull(isoDate()),
    baseline: orNull(object({ value: count(), low: bound(), high: bound(), source: source() })),
    values: z
      .array(object({ date: isoDate(), ...anyValue(), revision: words() }), 'an array of values')
      .check(z.minLength(1, 'at least one value')),
  });

/** A series of single periods, whose values have a first and last day. */
export const periodSchema = () =>
  object({
    ...anySeries(),
    kind: z.literal('perPeriod'),
    values: z
      .array(object({ from: isoDate(), until: isoDate(), ...anyValue() }), 'an array of values')
      .check(z.minLength(1, 'at least one value')),
  });
