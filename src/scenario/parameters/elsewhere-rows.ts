import { share } from './domains.js';
import type { Row } from './parameter.js';

/** Men who sign away from home. */
export const elsewhereRows = {
  'uptake.signsElsewhere.share': {
    name: 'signing in another region',
    unit: 'share of volunteers',
    default: 0,
    domain: share,
    plausible: [0, 0.3],
    status: 'assumption',
    source: 'assumption: none; Moscow signs about a tenth of all Russian contracts, most of the men not its own',
    absent: 0,
  },
} as const satisfies Record<string, Row>;
