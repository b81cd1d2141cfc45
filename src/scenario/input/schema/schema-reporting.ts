import * as z from 'zod/mini';
import { domainText } from '../../parameters/parameter.js';
import { parameter } from '../../parameters/parameters.js';
import {
  described,
  distributionSchema,
  numberIn,
  object,
  orNull,
  parameterMeta,
  plainParameter,
  text,
  uncertainParameter,
} from './schema-parts.js';

/** How what is announced, paid and seen departs from the recruits counted. */
export function reportingSchema() {
  const lag = parameter('reporting.paymentLag');
  const coverage = parameter('reporting.coverage');
  const oneMonth = 'an array with one share per month, from the month of signature on';
  const someRegions = z
    .array(text('a region id'), 'an array of region ids')
    .check(z.minLength(1, 'at least one region'));
  const expected = `${domainText(coverage.domain)}, an array of region ids, or a distribution`;
  return object({
    inflation: uncertainParameter('reporting.inflation'),
    relabelled: plainParameter('reporting.relabelled'),
    paymentLag: described(
      orNull(
        z
          .array(numberIn(lag.domain), oneMonth)
          .check(z.minLength(1, 'at least one month'), z.maxLength(1200, 'at most 1,200 months')),
      ),
      parameterMeta(lag),
    ),
    coverage: described(
      orNull(z.union([numberIn(coverage.domain), someRegions, distributionSchema], expected)),
      parameterMeta(coverage),
    ),
  });
}
