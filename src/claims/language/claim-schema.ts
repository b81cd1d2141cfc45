import * as z from 'zod';
import { metricAndStateNames, object, text, unknownName } from '../../scenario/index.js';
import { yardsticks } from '../../yardsticks/index.js';

const yardstickNames = yardsticks.map(({ name }) => name);

const metric = z
  .enum(metricAndStateNames, {
    error: ({ input }) =>
      typeof input === 'string' ? unknownName(input, metricAndStateNames, 'a metric') : 'the name of a metric',
  })
  .meta({ description: 'What is counted in a replicate, people (spend: minor units of money).' });
const region = text('the id of a region').optional().meta({ description: 'Region id; the country where left out.' });
const through = z
  .int('a period, 1 or later')
  .min(1, 'a period, 1 or later')
  .optional()
  .meta({ description: 'Cumulative through this period, 1-based; the last where left out.' });
const finite = z.number('a finite number');
const probability = z
  .number('a probability, above 0 and below 1')
  .gt(0, 'above 0; for "never" and "always" use always')
  .lt(1, 'below 1; for "always" use always');
const threshold = z.union([finite, z.enum(['target', 'quota'])], "a number, 'target' or 'quota'").optional();

const reference = object({ metric, region, through }).meta({ description: 'A number of every replicate.' });

const event = object({
  metric,
  region,
  through,
  atLeast: threshold.meta({
    description: "At least so many: a number, 'target' (the country's) or 'quota' (of a region its quota).",
  }),
  atMost: threshold.meta({ description: 'At most so many, likewise.' }),
})
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'atLeast, atMost or both')
  .meta({
    description: 'Something that happens in a replicate or does not.',
    anyOf: [{ required: ['atLeast'] }, { required: ['atMost'] }],
  });

const replicates = z
  .int('a whole number of replicates')
  .min(1, 'at least 1 replicate')
  .max(1_000_000, 'at most 1,000,000 replicates')
  .default(1000)
  .meta({ description: 'Replicates that the claim is about: each of the first so many.' });
const level = probability.meta({
  description: 'Level of the quantile: 0.9 for the value that nine replicates in ten do not exceed.',
});

const ordered = ([low, high]: readonly [number, number]): boolean => low < high;
const pair = z.tuple([finite, finite], 'two numbers, the lower first').refine(ordered, 'two numbers, the lower first');
const share = z.number('a probability, 0 to 1').min(0, 'a probability, 0 to 1').max(1, 'a probability, 0 to 1');
const sharePair = z
  .tuple([share, share], 'two probabilities, the lower first')
  .refine(ordered, 'two probabilities, the lower first')
  .refine(([low, high]) => low > 0 || high < 1, 'bounds that say something: not 0 to 1');

const numberBounds = { atLeast: finite.optional(), atMost: finite.optional(), within: pair.optional() };
const oneSided = { atLeast: finite.optional(), atMost: finite.optional() };
const probabilityBounds = {
  atLeast: probability.optional(),
  atMost: probability.optional(),
  within: sharePair.optional(),
  is: text('a word of probability')
    .optional()
    .meta({ description: 'A word of a yardstick, such as "highly unlikely".' }),
  yardstick: z.enum(yardstickNames, `one of ${yardstickNames.join(', ')}`).optional(),
};

/** An object of which exactly one of the named keys is given. The JSON Schema says so too. */
function oneOf<Shape extends z.core.$ZodLooseShape>(shape: Shape, names: readonly string[]) {
  return object(shape)
    .refine(
      (value) => names.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length === 1,
      `exactly one of ${names.join(', ')}`,
    )
    .meta({ oneOf: names.map((name) => ({ required: [name] })) });
}

const three = ['atLeast', 'atMost', 'within'];
const two = ['atLeast', 'atMost'];

/** Schemas of claims by the key that says which kind it is. */
export const claimSchemas = {
  always: object({ always: event, replicates }),
  probability: oneOf({ probability: event, ...probabilityBounds }, [...three, 'is']).refine(
    ({ is, yardstick }) => yardstick === undefined || is !== undefined,
    { path: ['yardstick'], message: 'no yardstick without a word in is' },
  ),
  quantile: oneOf({ quantile: reference, level, ...oneSided }, two),
  mean: oneOf({ mean: reference, ...numberBounds }, three),
} as const;

/** What a difference is taken from is checked apart: a scenario's name in a file, a scenario or a patch in code. */
export function differenceSchemas<From extends z.core.SomeType>(from: From) {
  return {
    mean: oneOf({ difference: reference, from, statistic: z.literal('mean').default('mean'), ...numberBounds }, three),
    quantile: oneOf({ difference: reference, from, statistic: z.literal('quantile'), level, ...oneSided }, two),
    every: oneOf({ difference: reference, from, statistic: z.literal('every'), replicates, ...numberBounds }, three),
  } as const;
}
