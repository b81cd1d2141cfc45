import { logitNormal, lognormal, triangular } from '../../src/scenario/index.js';

/** What a scenario must state beyond its target, dates and regions, and no more: a plain rate. */
export const plainRate = { uptake: { willing: 1, hazard: 0.02 } } as const;

/** Uptake, coercion and response as the founding case had them in version 0.1: a drive with every part of the model in use. */
export const drive = {
  eligible: 0.69,
  uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.045, 0.2) },
  coercion: {
    probability: 0.45,
    tolerance: 0.05,
    yield: triangular(0.1, 0.2, 0.33),
    capacity: lognormal(0.002, 0.6),
    mistaken: logitNormal(0.05, 0.6),
  },
  response: { inducedPerTaken: lognormal(0.2, 0.7), leaversPerTaken: lognormal(0.3, 0.8) },
} as const;
