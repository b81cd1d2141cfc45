import * as z from 'zod/mini';
import { parameter } from '../../parameters/parameters.js';
import {
  described,
  numberIn,
  object,
  parameterMeta,
  plainParameter,
  requiredParameter,
  text,
  uncertainParameter,
} from './schema-parts.js';

/** A resource of recruiting. */
export function resourceSchema() {
  return object({
    name: described(text('a name').check(z.regex(/^[^.]*$/, 'a name without a dot, since paths are made of it')), {
      description: 'Unique, without a dot: paths name it, as in resources.recruiters.level.',
    }),
    level: described(numberIn(parameter('resources.level').domain), parameterMeta(parameter('resources.level'))),
    base: plainParameter('resources.base'),
    elasticity: requiredParameter('resources.elasticity', 'below 1 for diminishing returns'),
    multiplies: described(z._default(z.enum(['hazard', 'willing'], "'hazard' or 'willing'"), 'hazard'), {
      description: 'Whether it makes the willing sign sooner or more men willing.',
    }),
    cost: plainParameter('resources.cost'),
    costPer: described(z._default(z.enum(['month', 'recruit'], "'month' or 'recruit'"), 'month'), {
      description: 'What the cost is counted by, beside the level.',
    }),
  });
}

/** The refill of the pool over the years. */
export function refillSchema() {
  return object({
    entering: uncertainParameter('refill.entering'),
    leaving: uncertainParameter('refill.leaving'),
  });
}
