import * as z from 'zod/mini';
import { metricAndStateNames, object, text, unknownName } from '../../scenario/index.js';
import { yardsticks } from '../../yardsticks/index.js';

/** Keys that say which kind a claim is: each has exactly one of them. */
export const claimKinds = ['always', 'probability', 'quantile', 'mean', 'difference'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What may be claimed of a difference; its mean where nothing is said. */
export const statistics = ['mean', 'quantile', 'every'] as const;

const yardstickNames = yardsticks.map(({ name }) => name);

const described = (description: string) => z.meta({ description });

const metric = z
  .enum(metricAndStateNames, {
    error: ({ input }) =>
      typeof input === 'string' ? unknownName(input, metricAndStateNames, 'a metric') : 'the name of a metric',
  })
  .check(described('What is counted in a replicate, people (spend: minor units of money).'));
const region = z.optional(text('the id of a region')).check(described('Region id; the country where left out.'));
const through = z
  .optional(z.int('a period, 1 or later').check(z.minimum(1, 'a period, 1 or later')))
  .check(described('Cumulative through this period, 1-based; the last where left out.'));
const flow = z
  .optional(z.boolean('true or false'))
  .check(described("The period's own number instead of the cumulative one; states and shortfalls have none."));
const against = z
  .optional(text("'first', 'latest' or a day, YYYY-MM-DD"))
  .check(
    described(
      'Which version of the target or quota, where it was moved: first, latest (where left out), or as of a day.',
    ),
  );
const finite = z.number('a finite number');
const probability = z
  .number('a probability, above 0 and below 1')
  .check(z.gt(0, 'above 0; for "never" and "always" use always'), z.lt(1, 'below 1; for "always" use always'));
export const thresholdSchema = z.union(
  [finite, z.enum(['target', 'quota', 'least', 'most'])],
  "a number, 'target', 'quota', 'least' or 'most'",
);
const threshold = z.optional(thresholdSchema);

/** A number of every replicate. */
export const referenceSchema = object({ metric, region, through, flow, against }).check(
  described('A number of every replicate.'),
);

/** Something that happens in a replicate or does not. */
export const eventSchema = object({
  metric,
  region,
  through,
  flow,
  against,
  atLeast: threshold.check(
    described(
      "At least so many: a number, 'target' (the country's), 'quota' (of a region its quota), 'least' or 'most' (the edges of a corridor).",
    ),
  ),
  atMost: threshold.check(described('At most so many, likewise.')),
  within: z
    .optional(z.tuple([thresholdSchema, thresholdSchema], 'two bounds, the lower first'))
    .check(described('Both at once, the lower first.')),
}).check(
  z.refine(
    ({ atLeast, atMost, within }) => atLeast !== undefined || atMost !== undefined || within !== undefined,
    'atLeast, atMost or both, or within',
  ),
  z.refine(({ atLeast, atMost, within }) => within === undefined || (atLeast === undefined && atMost === undefined), {
    path: ['within'],
    message: 'within alone, or atLeast, atMost or both',
  }),
  z.refine(({ within: [low, high] = [0, 0] }) => typeof low !== 'number' || typeof high !== 'number' || low <= high, {
    path: ['within'],
    message: 'two bounds, the lower first',
  }),
  z.refine(({ atLeast, atMost }) => typeof atLeast !== 'number' || typeof atMost !== 'number' || atLeast <= atMost, {
    path: ['atMost'],
    message: 'at least what atLeast says: the bounds are swapped',
  }),
  described('Something that happens in a replicate or does not.'),
);

const replicates = z
  ._default(
    z
      .int('a whole number of replicates')
      .check(z.minimum(1, 'at least 1 replicate'), z.maximum(1_000_000, 'at most 1,000,000 replicates')),
    1000,
  )
  .check(described('Replicates that the claim is about: each of the first so many.'));
const level = z
  .number('a probability, above 0 and below 1')
  .check(
    z.gt(0, 'a probability, above 0 and below 1'),
    z.lt(1, 'a probability, above 0 and below 1'),
    described('Level of the quantile: 0.9 for the value that nine replicates in ten do not exceed.'),
  );

const lowerFirst = 'two numbers, the lower first';
const pair = z.tuple([finite, finite], lowerFirst).check(z.refine(([low, high]) => low < high, lowerFirst));
/** An exact claim may say that a number is equal to another. */
const closedPair = z.tuple([finite, finite], lowerFirst).check(z.refine(([low, high]) => low <= high, lowerFirst));
const share = z
  .number('a probability, 0 to 1')
  .check(z.minimum(0, 'a probability, 0 to 1'), z.maximum(1, 'a probability, 0 to 1'));
const sharePair = z.tuple([share, share], 'two probabilities, the lower first').check(
  z.refine(([low, high]) => low < high, 'two probabilities, the lower first'),
  z.refine(([low, high]) => low > 0 || high < 1, 'bounds that say something: not 0 to 1'),
);

const oneSided = { atLeast: z.optional(finite), atMost: z.optional(finite) };
const numberBounds = { ...oneSided, within: z.optional(pair) };
const exactBounds = { ...oneSided, within: z.optional(closedPair) };
const probabilityBounds = {
  atLeast: z.optional(probability),
  atMost: z.optional(probability),
  within: z.optional(sharePair),
  is: z.optional(text('a word of probability')).check(described('A word of a yardstick, such as "highly unlikely".')),
  yardstick: z.optional(z.enum(yardstickNames, `one of ${yardstickNames.join(', ')}`)),
};

/** An object that has exactly one of the named comparisons. */
function form<Shape extends z.core.$ZodLooseShape>(shape: Shape, comparisons: readonly string[]) {
  const one = z.refine(
    (value) => comparisons.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length === 1,
    `exactly one of ${comparisons.join(', ')}`,
  );
  return { schema: object(shape).check(one), comparisons } as const;
}

const two = ['atLeast', 'atMost'] as const;
const three = [...two, 'within'] as const;

/** What a difference is taken from is checked apart: a scenario's name in a file, a scenario or a patch in code. */
const difference = { difference: referenceSchema, from: z.optional(z.unknown()) };

const probabilityForm = form({ probability: eventSchema, ...probabilityBounds }, [...three, 'is']);

/**
 * The forms that a claim can have: one a kind, of a difference one a statistic, each with the comparisons of which exactly one is given.
 * What is written here is what `parseClaim` takes and what the JSON Schema says.
 */
export const claimForms = {
  always: { schema: object({ always: eventSchema, replicates }), comparisons: [] },
  probability: {
    ...probabilityForm,
    schema: probabilityForm.schema.check(
      z.refine(({ is, yardstick }) => yardstick === undefined || is !== undefined, {
        path: ['yardstick'],
        message: 'no yardstick without a word in is',
      }),
    ),
  },
  quantile: form({ quantile: referenceSchema, level, ...oneSided }, two),
  mean: form({ mean: referenceSchema, ...numberBounds }, three),
  'difference mean': form({ ...difference, statistic: z._default(z.literal('mean'), 'mean'), ...numberBounds }, three),
  'difference quantile': form({ ...difference, statistic: z.literal('quantile'), level, ...oneSided }, two),
  'difference every': form({ ...difference, statistic: z.literal('every'), replicates, ...exactBounds }, three),
} as const;
