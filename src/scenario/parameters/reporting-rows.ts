import { share } from './domains.js';
import type { Row } from './parameter.js';

/** What is seen of signatures from outside: payments, which come later, and of some regions only. */
export const reportingRows = {
  'reporting.paymentLag': {
    name: 'lag of payments',
    unit: 'share of recruits paid so many months after they signed: none, one, two …',
    default: null,
    domain: share,
    plausible: null,
    status: 'assumption',
    source: 'assumption: paid on signing; bonuses of late 2023 came months later, and not all came',
    uncertain: false,
  },
  'reporting.coverage': {
    name: 'regions that report',
    unit: 'share of regions',
    default: null,
    domain: share,
    plausible: [0.4, 1],
    status: 'assumption',
    source: 'assumption: all do; in 2024 payments were known in 37 of 83 regions',
    absent: 1,
  },
} as const satisfies Record<string, Row>;
