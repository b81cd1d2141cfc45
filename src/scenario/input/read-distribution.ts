import { distributionProblems } from '../distributions/distribution-checks.js';
import type { Distribution } from '../distributions/distributions.js';
import { distributionSchema } from './schema/schema-parts.js';

/** A distribution as data that somebody else wrote, as its maker would have made it; `null` for what is none. */
export function readDistribution(value: unknown): Distribution | null {
  const { data } = distributionSchema.safeParse(value);
  return data === undefined || distributionProblems(data).length > 0 ? null : data;
}
