import * as z from 'zod';
import { object, text } from '../../scenario/index.js';
import { claimSchemas, differenceSchemas } from './claim-schema.js';

/** A file of claims; each claim itself is checked by the schema given, and apart from it where better messages are wanted. */
export function assumptionsSchema<ClaimSchema extends z.core.SomeType>(claim: ClaimSchema) {
  const entry = object({
    name: text('a name').meta({ description: 'What is assumed, in a sentence.' }),
    scenario: text('the name of a scenario').meta({
      description: 'Name of the scenario under test, as the program that reads this file knows it.',
    }),
    vary: z.record(z.string(), z.unknown(), 'an object with what is to be changed in the scenario').optional().meta({
      description:
        'What is to be changed in the scenario before the claim is tested: objects merge, numbers and distributions replace, null removes.',
    }),
    claim,
    source: text('a source').optional().meta({ description: 'Where the claim or its figures come from.' }),
    note: text('a note').optional(),
  });
  return object({
    $schema: z.string('an address').optional(),
    schemaVersion: z.literal(1, '1'),
    title: text('a title').optional(),
    seed: z
      .union([text('a seed'), z.number('a finite number')], 'text or a number')
      .optional()
      .meta({ description: 'Seed, where the program gives none. 1 and "1" are different seeds.' }),
    alpha: z
      .number('a number above 0 and below 1')
      .gt(0, 'a number above 0 and below 1')
      .lt(1, 'a number above 0 and below 1')
      .optional()
      .meta({ description: 'Greatest chance that any of the claims is ever decided wrongly; 0.001 where left out.' }),
    budget: z
      .int('a whole number of replicates')
      .min(1, 'at least 1 replicate')
      .max(10_000_000, 'at most 10,000,000 replicates')
      .optional()
      .meta({ description: 'Most replicates for each claim.' }),
    claims: z.array(entry, 'an array of claims').min(1, 'at least one claim').max(10_000, 'at most 10,000 claims'),
  });
}

/** The whole of an assumption file in one schema, for the JSON Schema that editors use. */
export function wholeAssumptionsSchema() {
  const from = z
    .union(
      [text('the name of a scenario'), z.record(z.string(), z.unknown())],
      'the name of a scenario, or what is to be changed',
    )
    .meta({
      description: 'What is subtracted: the name of a scenario, or what is to be changed in the scenario under test.',
    });
  return assumptionsSchema(z.union([...Object.values(claimSchemas), ...Object.values(differenceSchemas(from))])).meta({
    title: 'Assumptions of levy scenarios',
    description:
      'Claims about scenarios of coerced and voluntary recruitment, checked by simulation with checkAll of the library levy.',
  });
}
