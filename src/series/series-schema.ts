import * as z from 'zod';
import { metrics, object, parseIsoDate, text } from '../scenario/index.js';

const count = () => z.number('a number ≥ 0').min(0, 'a number ≥ 0');
const bound = () => count().nullable().default(null);
const words = () => text().nullable().default(null);
const source = () => text('a source, or "assumption"');
const positive = () => z.number('a number > 0').gt(0, 'a number > 0');

const isoDate = () => {
  const expected = 'a day that exists, as YYYY-MM-DD';
  return z.string(expected).refine((value) => parseIsoDate(value) !== null, expected);
};

const anyValue = () => ({
  value: count().nullable(),
  low: bound(),
  high: bound(),
  region: text('the id of a region').nullable().default(null),
  source: source(),
  note: words(),
});

const anySeries = () => ({
  name: text('a name'),
  unit: text('a unit').optional(),
  measures: z.enum(metrics, `a metric: one of ${metrics.join(', ')}; null for none`).nullable(),
  error: z
    .discriminatedUnion(
      'kind',
      [
        object({ kind: z.literal('lognormal'), sigma: positive(), note: words() }),
        object({ kind: z.literal('negativeBinomial'), size: positive(), note: words() }),
        object({
          kind: z.literal('binomial'),
          share: z.number('a share > 0 and ≤ 1').gt(0, 'a share > 0 and ≤ 1').max(1, 'a share > 0 and ≤ 1'),
          note: words(),
        }),
      ],
      'an error of kind lognormal, negativeBinomial or binomial',
    )
    .nullable()
    .default(null),
  lag: object({ days: count(), low: bound(), high: bound(), source: source() }).nullable().default(null),
  note: words(),
});

/** A cumulative series, whose values have a date. */
export const cumulativeSchema = () =>
  object({
    ...anySeries(),
    kind: z.literal('cumulative'),
    since: isoDate().nullable().default(null),
    baseline: object({ value: count(), low: bound(), high: bound(), source: source() }).nullable().default(null),
    values: z
      .array(object({ date: isoDate(), ...anyValue(), revision: words() }), 'an array of values')
      .min(1, 'at least one value'),
  });

/** A series of single periods, whose values have a first and last day. */
export const periodSchema = () =>
  object({
    ...anySeries(),
    kind: z.literal('perPeriod'),
    values: z
      .array(object({ from: isoDate(), until: isoDate(), ...anyValue() }), 'an array of values')
      .min(1, 'at least one value'),
  });
