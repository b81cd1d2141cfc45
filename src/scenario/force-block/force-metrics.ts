import type { MetricTraits } from '../metric-traits.js';

const men = { block: 'force', scope: 'country', unit: 'people', bound: null } as const;
const state = { ...men, flow: false } as const;
const count = { ...men, flow: true } as const;
const surplus = { ...count, bound: 'either sign' } as const;

/** Metrics of a scenario that has a force: of the country only, whole men. */
export const forceMetricTable = {
  /** Men with the force. */
  strength: { ...state, terms: { strength: 1 }, label: 'strength' },
  /** Men with the force for whom everything that is required is at hand. */
  equipped: { ...state, terms: { equipped: 1 }, label: 'equipped strength' },
  /** The campaign's recruits who joined the force, and others. */
  joined: { ...count, terms: { joined: 1 }, label: 'men who joined the force' },
  /** Wounded, captured and missing men who came back. */
  returned: { ...count, terms: { returned: 1 }, label: 'men who came back' },
  /** Killed, wounded, captured and missing. */
  losses: { ...count, terms: { losses: 1 }, label: 'all losses' },
  /** Losses that do not come back. */
  irrecoverable: { ...count, terms: { irrecoverable: 1 }, label: 'irrecoverable losses' },
  killed: { ...count, terms: { killed: 1 }, label: 'men killed' },
  /** Men who joined less losses, by the three definitions of loss; below 0 where losses exceed arrivals. */
  joinedLessLosses: { ...surplus, terms: { joined: 1, losses: -1 }, label: 'men who joined less all losses' },
  joinedLessIrrecoverable: {
    ...surplus,
    terms: { joined: 1, irrecoverable: -1 },
    label: 'men who joined less irrecoverable losses',
  },
  joinedLessKilled: { ...surplus, terms: { joined: 1, killed: -1 }, label: 'men who joined less men killed' },
} as const satisfies Record<string, MetricTraits>;
