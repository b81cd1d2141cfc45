import { elasticity, level, perYear, share, unitCost } from './domains.js';

/** Rows of the parameter table for resources of recruiting, one set for each resource. */
export const resourceRows = {
  'resources.level': {
    name: 'level of a resource',
    unit: 'units of its own',
    default: null,
    domain: level,
    plausible: null,
    status: 'assumption',
    source: 'must be stated; above 0, since a constant elasticity has nothing to say of none at all',
    uncertain: false,
    byResource: true,
  },
  'resources.base': {
    name: 'base level of a resource',
    unit: 'units of its own',
    default: 1,
    domain: level,
    plausible: null,
    status: 'assumption',
    source: 'by convention: the level counts in multiples of it',
    uncertain: false,
    byResource: true,
  },
  'resources.elasticity': {
    name: 'elasticity to a resource',
    unit: 'elasticity of what the resource multiplies to its level',
    default: null,
    domain: elasticity,
    plausible: [0, 1],
    status: 'assumption',
    source:
      'must be stated; assumption: below 1 for diminishing returns. No size was read in a source; of the order, RAND RR-A2108-1 (2023) finds television advertising and, less so, recruiters worth more at the margin than bonuses',
    byResource: true,
  },
  'resources.cost': {
    name: 'cost of a resource',
    unit: 'minor units per unit of the level and month, or man signed',
    default: 0,
    domain: unitCost,
    plausible: null,
    status: 'assumption',
    source: 'assumption: not followed',
    uncertain: false,
    byResource: true,
  },
} as const;

/** Rows for the refill of the pool. */
export const refillRows = {
  'refill.entering': {
    name: 'men who come of service age',
    unit: 'per year and man of service age at the start',
    default: 0,
    domain: share,
    plausible: [0.015, 0.06],
    status: 'assumption',
    source: 'assumption: none; 32 cohorts of equal size, 18 to 49, make 1 / 32 = 0.031',
    absent: 0,
  },
  'refill.leaving': {
    name: 'men who grow too old',
    unit: 'rate per year',
    default: 0,
    domain: perYear,
    plausible: [0.015, 0.06],
    status: 'assumption',
    source: 'assumption: none; 32 cohorts of equal size, 18 to 49, make 1 / 32 = 0.031',
    absent: 0,
  },
} as const;
