import * as z from 'zod/mini';
import { people } from '../../parameters/domains.js';
import { described, isoDate, numberIn, object, optionalText, orNull, some, text } from './schema-parts.js';

/** What recruits are paid on signing. */
export function cashSchema() {
  const bonus = object({
    name: optionalText(),
    from: described(isoDate(), { description: 'First day of signature on which it is due.' }),
    until: described(orNull(isoDate()), { description: "Last day; the campaign's end by default." }),
    perRecruit: described(numberIn(people), {
      description: 'Whole minor units, beside the rest and whatever the offer.',
    }),
    regions: some('a region id', 'an array of region ids', 'at least one region, or null'),
    groups: some('a group', 'an array of groups', 'at least one group, or null'),
    source: optionalText(),
  });
  return orNull(
    object({
      perRecruit: described(numberIn(people), { description: 'At offer 1, whole minor units (kopecks, cents).' }),
      currency: text('a currency code'),
      bonuses: described(
        orNull(
          z
            .array(bonus, 'an array of bonuses')
            .check(z.minLength(1, 'at least one bonus, or null'), z.maxLength(1000, 'at most 1,000 bonuses')),
        ),
        { description: 'Bonuses for those who sign between two dates.' },
      ),
    }),
  );
}
