/**
 * Every choice that fixes the bits of a draw, in one place. Changing any of them changes results, so it must come with a new
 * `engineVersion`; a test compares both with a recorded hash of draws.
 */

/** Version of the bits: written into every result, and to be raised with any change below or in the arithmetic of the kernels. */
export const engineVersion = '3';

/** First part of every key: see `streamKey`. */
export const keyVersion = 'v1';

/** ARC4 keeps 256 bytes of a key; longer texts are hashed first. */
export const longestKeyBytes = 256;

/** Uniforms are (k + ½)·2^-52 with k of 52 bits: symmetric, exact as doubles, never 0 or 1. */
export const uniformStep = 2.220446049250313e-16; // 2^-52

/**
 * Pieces of the normal quantile's table; the two at either end are divided again, in 256 pieces of 1/32768, and of
 * these the outermost eight are left to AS 241.
 */
export const quantilePieces = 256;
export const quantileTailPieces = 2;
export const tailScale = (quantilePieces * quantilePieces) / quantileTailPieces;
export const outermostPieces = 8;

/** Below this mean a batch sums the probabilities from 0 up; above it the expansion is tried first. */
export const smallMean = 1;

/**
 * The expansion's bound: an unrounded quantile counts as safe when it is farther than
 * (central + quartic·w⁴)/s³ + slope·s + floor from an integer (w the normal quantile, s the corrected standard deviation).
 * Checked, not proved: tests/random/binomial-expansion.test.ts measures the error over the bound at exact values of the distribution
 * function, from the small mean up. At worst it is 0.62 for |w| < 2.42, 0.78 up to |w| = `farQuantile` (the tables of the normal quantile
 * end before, at 3.487), 1.4 beyond, where four times the bound is allowed if s > `farDeviation` and the expansion is not used at all otherwise.
 * `slope` covers the tables' error in w (1.06e-8), `floor` the rounding of n·p.
 */
export const expansionBound = {
  central: 0.03,
  quartic: 0.0125,
  slope: 2e-8,
  floor: 1e-9,
  farQuantile: 3.5,
  farDeviation: 10,
} as const;

/**
 * Randomisations that replicates out of Sobol' points belong to in turn: enough for an error with 15 degrees of freedom, few enough that each is
 * long, and a power of two, so that a power of two of replicates is one in each.
 */
export const sobolRandomisations = 16;

/**
 * What has a dimension of the Sobol' points of its own, from dimension 0 on: everything that is not known, the weightiest in the founding case
 * first, since lower dimensions are the more even in pairs. Parameters by path, and the draw for coercion. What comes new goes to the end:
 * a dimension, once given, stays, so that a changed assumption moves no other's draws.
 */
export const sobolInputs = [
  'uptake.willing',
  'uptake.hazard',
  'coercion',
  'coercion.capacity',
  'coercion.yield',
  'uptake.payElasticity',
  'response.inducedPerTaken',
  'coercion.mistaken',
  'response.leaversPerTaken',
  'eligible',
  'coercion.probability',
  'coercion.tolerance',
  'uptake.regionalSpread',
  'uptake.ramp',
  'uptake.imitation',
  'uptake.offerResponse',
  'response.dissentDamping',
  'response.dissentHalfLife',
  'response.announcementFlight',
  'uptake.frailty',
  'coercion.recordedAsVolunteer',
  'reporting.inflation',
  'uptake.groupCorrelation',
  'uptake.hazardPayElasticity',
  'response.dissentElasticity',
  'refill.entering',
  'refill.leaving',
  'uptake.signsElsewhere.share',
  'reporting.coverage',
  'pipeline.waitingDropout',
  'pipeline.trainingDropout',
  'pipeline.attrition',
] as const;

/** Dimensions for parameters with names of their own, the elasticities by covariate: each has the one that its name hashes to. */
export const sobolNamed = { first: 32, count: 32 } as const;

/** The second sample of a Saltelli design has dimensions of its own, so many further on. */
export const sobolSecond = 64;
