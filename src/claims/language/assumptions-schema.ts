import * as z from 'zod/mini';
import { object, text } from '../../scenario/index.js';

const described = (description: string) => z.meta({ description });
const alpha = 'a number above 0 and below 1';

/** A scenario written out is checked apart. */
const writtenOut = z.record(z.string(), z.unknown(), 'a scenario');

/** One claim of a file. The claim and what is changed are checked apart, where better messages can be given. */
export const entrySchema = object({
  name: text('a name').check(described('What is assumed, in a sentence.')),
  scenario: z
    .union([text('the name of a scenario'), writtenOut], 'the name of a scenario, or a scenario written out')
    .check(
      described(
        'The scenario under test: its name, in this file or in the program that reads it, or the scenario written out.',
      ),
    ),
  vary: z
    .optional(z.record(z.string(), z.unknown(), 'an object with what is to be changed in the scenario'))
    .check(
      described(
        'What is to be changed in the scenario before the claim is tested: objects merge, numbers and distributions replace, null removes.',
      ),
    ),
  claim: z.unknown(),
  source: z.optional(text('a source')).check(described('Where the claim or its figures come from.')),
  note: z.optional(text('a note')),
});

/** A file of claims. */
export const assumptionsSchema = object({
  $schema: z.optional(z.string('an address')),
  schemaVersion: z.literal(1, '1'),
  title: z.optional(text('a title')),
  seed: z
    .optional(z.union([text('a seed'), z.number('a finite number')], 'text or a number'))
    .check(described('Seed, where the program gives none. 1 and "1" are different seeds.')),
  alpha: z
    .optional(z.number(alpha).check(z.gt(0, alpha), z.lt(1, alpha)))
    .check(described('Greatest chance that any of the claims is ever decided wrongly; 0.001 where left out.')),
  maxReplicates: z
    .optional(
      z
        .int('a whole number of replicates')
        .check(z.minimum(1, 'at least 1 replicate'), z.maximum(10_000_000, 'at most 10,000,000 replicates')),
    )
    .check(described('Most replicates for each claim.')),
  scenarios: z
    .optional(z.record(text('a name'), writtenOut, 'an object with scenarios by name'))
    .check(described('Scenarios that the claims may name; one that the program gives by the same name goes before.')),
  claims: z
    .array(entrySchema, 'an array of claims')
    .check(z.minLength(1, 'at least one claim'), z.maxLength(10_000, 'at most 10,000 claims')),
});
