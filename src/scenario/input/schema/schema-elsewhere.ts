import { notNegative, share } from '../../parameters/domains.js';
import { described, numberIn, object, orNull, record, uncertainParameter } from './schema-parts.js';
import * as z from 'zod/mini';

/** Where volunteers sign who do not sign at home. */
export function elsewhereSchema() {
  const block = object({
    share: uncertainParameter('uptake.signsElsewhere.share'),
    to: described(z._default(record('region', numberIn(notNegative)), {}), {
      description: 'Weights by region id: those who sign elsewhere go there in proportion, nobody to where he lives.',
    }),
    from: described(z._default(record('region', record('region', numberIn(share))), {}), {
      description:
        'For some regions, by id, the shares of their volunteers who sign in others, by id; instead of share and to.',
    }),
  });
  return described(orNull(block), {
    description: 'Volunteers who sign, and are counted, in another region; all sign at home where left out.',
  });
}
