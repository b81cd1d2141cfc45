import type { Domain } from './parameter.js';

const domain = (low: number, high: number, ends: { lowOpen?: boolean; whole?: boolean } = {}): Domain =>
  Object.freeze({ low, high, lowOpen: ends.lowOpen ?? false, highOpen: high === Infinity, whole: ends.whole ?? false });

/** Shares and probabilities, 0-1. */
export const share = /*#__PURE__*/ domain(0, 1);

/** Rates and spreads, which 0 turns off. */
export const notNegative = /*#__PURE__*/ domain(0, Infinity);

/** Multipliers and covariates, whose logarithm is taken. */
export const positive = /*#__PURE__*/ domain(0, Infinity, { lowOpen: true });

/** Head counts and money in minor units: whole numbers that a double holds exactly. */
export const people = /*#__PURE__*/ domain(0, Number.MAX_SAFE_INTEGER, { whole: true });

/** Exponents. */
export const anyNumber = /*#__PURE__*/ domain(-Infinity, Infinity, { lowOpen: true });
