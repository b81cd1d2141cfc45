import * as z from 'zod/mini';
import { notNegative } from '../../parameters/domains.js';
import { anyKind } from '../../parameters/kind-paths.js';
import type { ParameterPath } from '../../parameters/parameters.js';
import {
  described,
  keyed,
  numberIn,
  object,
  orNull,
  requiredParameter,
  text,
  uncertainParameter,
} from './schema-parts.js';

/** What the binding input is called where it is the men themselves, so that no kind of equipment may be. */
export const menInput = 'men';

const kindText = `a name without full stops other than '${menInput}'`;

/** The name of a kind of equipment: part of the paths of its parameters. */
const kind = () =>
  text('a kind of equipment').check(z.refine((name) => name !== menInput && !name.includes('.'), kindText));

const equipment = () => {
  const path = (field: string): ParameterPath => `force.equipment.${anyKind}.${field}` as ParameterPath;
  return object({
    consumed: described(z._default(z.boolean('true or false'), false), {
      description:
        "Whether it is used up, as munitions are: then what is required is a month's use, and what is at hand counts a month's supply.",
    }),
    holding: requiredParameter(path('holding'), 'items with the force at the start'),
    store: uncertainParameter(path('store')),
    made: uncertainParameter(path('made')),
    refurbished: uncertainParameter(path('refurbished')),
    losses: z.prefault(
      object({
        share: uncertainParameter(path('losses.share')),
        number: uncertainParameter(path('losses.number')),
      }),
      {},
    ),
    use: uncertainParameter(path('use')),
    required: requiredParameter(path('required'), 'items at hand that 1,000 men need to count as equipped; 0 for none'),
  });
};

/** The force that recruits go to. */
export const forceSchema = () =>
  object({
    strength: requiredParameter('force.strength', 'men at the start of the campaign'),
    arrivals: z.prefault(
      object({
        share: uncertainParameter('force.arrivals.share'),
        others: uncertainParameter('force.arrivals.others'),
      }),
      {},
    ),
    losses: object({
      counted: described(
        z.enum(
          ['all', 'irrecoverable', 'killed'],
          "'all', 'irrecoverable' or 'killed': which losses share and number count must be stated",
        ),
        {
          description:
            'Which losses share and number count: all (killed, wounded, missing, captured), those who never come back, or the killed alone.',
        },
      ),
      share: uncertainParameter('force.losses.share'),
      number: uncertainParameter('force.losses.number'),
      woundedPerKilled: uncertainParameter('force.losses.woundedPerKilled'),
      profile: described(orNull(z.array(numberIn(notNegative), 'an array with one multiplier per period')), {
        description: 'One multiplier of share and number per period, for losses that are not even.',
      }),
    }),
    returns: z.prefault(
      object({ share: uncertainParameter('force.returns.share'), lag: uncertainParameter('force.returns.lag') }),
      {},
    ),
    equipment: described(z._default(keyed(kind(), equipment(), 'kind of equipment'), {}), {
      description: 'Equipment and munitions by kind.',
    }),
  });
