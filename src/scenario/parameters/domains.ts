import type { Domain } from './parameter.js';

const domain = (low: number, high: number, ends: { lowOpen?: boolean; whole?: boolean } = {}): Domain =>
  Object.freeze({ low, high, lowOpen: ends.lowOpen ?? false, highOpen: high === Infinity, whole: ends.whole ?? false });

/*
 * Upper ends follow from the arithmetic: what the model multiplies must stay a number that a double holds, so that no result is ever
 * Infinity or NaN. The widest product is the hazard of a period: rate × season × policy × ramp × frailty × months × what the offer and dissent do to
 * it, below 10³ · 10⁶ · 10⁶ · 10⁶ · e³⁶ · 1.02 · e⁵⁰⁰ · e⁸¹ < 10²⁹⁰; what several fields make together is checked in `check-magnitudes.ts`.
 */

/** Shares and probabilities, 0-1. */
export const share = /*#__PURE__*/ domain(0, 1);

/** Weights, of which only proportions matter; their sum is checked. */
export const notNegative = /*#__PURE__*/ domain(0, Infinity);

/**
 * What happens per month, which 0 turns off. The shortest period is a day, 1 / 30.4375 of a month: at 1,000 a month all but e^−32 of a pool
 * sign on one day, and 32 attempts can be made for every man, so that more would change nothing.
 */
export const perMonth = /*#__PURE__*/ domain(0, 1000);

/** Men per man, and what is multiplied with numbers of men (at most 2⁵³): 0 turns it off; products stay below 10²². */
export const ratio = /*#__PURE__*/ domain(0, 1e6);

/** Multipliers and times, above 0. Three of them in one product stay below 10¹⁸. */
export const positive = /*#__PURE__*/ domain(0, 1e6, { lowOpen: true });

/** Levels of resources, in any unit: their ratio to a base is what counts, and what it makes is checked in `check-magnitudes.ts`. */
export const level = /*#__PURE__*/ domain(0, 1e15, { lowOpen: true });

/** Money per unit of a resource, in minor units: level × cost × months stay below 10³¹. */
export const unitCost = /*#__PURE__*/ domain(0, 1e12);

/** What happens per year: 1,000 a year is one in a dozen hours. */
export const perYear = /*#__PURE__*/ domain(0, 1000);

/** Men announced per man counted: a number of men up to 9 · 10¹² stays a whole number that a double holds exactly. */
export const inflation = /*#__PURE__*/ domain(0, 1000);

/**
 * Standard deviations of logarithms: one of 10 is a factor of 22,000 either way. σ z − σ² / 2 never exceeds z² / 2, and |z| stays below 8.3
 * in draws of 53 bits (11.8 where a group's and a region's are combined), so that no factor exceeds e⁷⁰.
 */
export const spread = /*#__PURE__*/ domain(0, 10);

/** Elasticities to the offer, which 0 turns off: the offer's factor is offer^elasticity, and ten times the offer at 20 is 10²⁰. */
export const elasticity = /*#__PURE__*/ domain(0, 20);

/** Head counts and money in minor units: whole numbers that a double holds exactly. */
export const people = /*#__PURE__*/ domain(0, Number.MAX_SAFE_INTEGER, { whole: true });

/** Exponents of covariates in quotas: the weights that they make are checked one by one, which bounds them. */
export const anyNumber = /*#__PURE__*/ domain(-Infinity, Infinity, { lowOpen: true });

/** Exponents of a covariate over its mean, in willingness: twice the mean at 100 is 10³⁰. */
export const exponent = /*#__PURE__*/ domain(-100, 100);

/** Covariates, whose logarithm is taken, in any unit: their products with men stay below 10⁴⁷. How small they may be, their rules decide. */
export const covariate = /*#__PURE__*/ domain(0, 1e30, { lowOpen: true });

/** Exponents of 1 + the index of dissent: the index adds at most 1,000 in a period, and 10,000 periods at 5 are 10⁷ to the power 5, below e⁸¹. */
export const dissentExponent = /*#__PURE__*/ domain(-5, 5);

/** Lengths of time in months that may be none, up to a century. */
export const months = /*#__PURE__*/ domain(0, 1200);

/** Seats per month: those of 10,000 periods of a month, added up, are a whole number that a double holds exactly. */
export const seats = /*#__PURE__*/ domain(0, 1e9);

/**
 * Men and items of a force, which need not be whole where they are drawn. Whole numbers of trials are drawn from up to 2³¹; what flows add to a
 * holding over a campaign is checked in `check-force.ts`.
 */
export const items = /*#__PURE__*/ domain(0, 1e9);

/** What joins, is made, lost or used per month: as many as there can be. */
export const itemsPerMonth = items;
