import { describe, nearestName } from '../errors/index.js';
import { invalid } from './refuse.js';
import { exactOf, ratioOf } from './input/exact-number.js';
import { reading } from './input/lists.js';
import { readOptions } from './input/options.js';
import type { Method, MethodName } from './types.js';

/**
 * Rounding points d(k) between k − 1 and k seats, written over whole numbers so that they compare exactly:
 * d(k)^power = unit^power · numerator(k) / denominator(k). The constant unit cancels in comparisons.
 */
export interface Signposts {
  /** (d(k)/(unit · weight))^power, to rounding: what a region's k-th seat costs. */
  readonly price: (weight: number, k: number) => number;
  readonly numerator: (k: number) => number;
  readonly bigNumerator: (k: bigint) => bigint;
  /** 2k − 1 for Dean, else 1. */
  readonly harmonic: boolean;
  readonly power: 1 | 2;
  readonly unit: number;
  /** About how many rounding points are at or below `y`; may be one off in the last digit, see `settle`. */
  readonly countUpTo: (y: number) => number;
  /** d(1) = 0: every positive weight gets a seat before anyone gets a second. */
  readonly firstSeatFree: boolean;
  /** Rounding point within its unit interval, on average: where the search starts. */
  readonly middle: number;
}

export type ResolvedMethod =
  | { readonly kind: 'divisor'; readonly name: string; readonly signposts: Signposts }
  | {
      readonly kind: 'remainder';
      readonly name: 'hamilton' | 'droop' | 'hagenbach-bischoff' | 'hagenbach-bischoff-rounded';
    }
  | { readonly kind: 'quota'; readonly name: 'balinski-young' };

/** The methods with a fixed quota and largest remainders. */
const remainderNames = ['hamilton', 'droop', 'hagenbach-bischoff', 'hagenbach-bischoff-rounded'] as const;

/** Other usual names; case, spaces, underscores, slashes and accents do not matter. */
export const methodAliases: Readonly<Record<string, MethodName>> = /*#__PURE__*/ (() => {
  const names: Partial<Record<MethodName, string>> = {
    webster: 'sainte-lague sainte-lague-schepers schepers major-fractions standard-rounding',
    jefferson: 'dhondt d-hondt hagenbach-bischoff-divisor greatest-divisors bader-ofer',
    adams: 'smallest-divisors',
    dean: 'harmonic-mean',
    'huntington-hill': 'equal-proportions geometric-mean hill hill-huntington',
    hamilton: 'hare hare-niemeyer vinton lr largest-remainder lr-hare',
    'balinski-young': 'quota-method',
  };
  const aliases: Record<string, MethodName> = {};
  for (const name of remainderNames.slice(1)) aliases[`lr-${name}`] = name;
  for (const name in names)
    for (const alias of names[name as MethodName]!.split(' ')) aliases[alias] = name as MethodName;
  return aliases;
})();

/** A method by any of its names. */
export function resolveMethod(given: unknown, path = 'method'): ResolvedMethod {
  if (typeof given !== 'string') {
    if (typeof given !== 'object' || given === null || !reading(path, () => 'stationary' in given))
      return invalid(path, given, 'the name of a method, or { stationary: 0 to 1 }');
    const point = readOptions(given as { readonly stationary?: unknown }, ['stationary'], path).stationary;
    const [a, b] = pointOf(point, `${path}.stationary`);
    return { kind: 'divisor', name: `stationary ${String(point)}`, signposts: stationary(a, b) };
  }
  const known = resolved.get(given);
  if (known !== undefined) return known;
  if (given.length > 100) unknown(given, '', path);
  // Accents come off as combining marks after NFD: Sainte-Laguë, d’Hondt.
  const key = given
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s_/–-]+/g, '-');
  return resolved.get(Object.hasOwn(methodAliases, key) ? methodAliases[key]! : key) ?? unknown(given, key, path);
}

function unknown(given: string, key: string, path: string): never {
  if (key.includes('imperiali'))
    invalid(path, given, 'a proportional method: the quota of Imperiali hands out too many seats');
  const near = nearestName(key, [...methodNames, ...Object.keys(methodAliases)]);
  invalid(path, given, `one of ${methodNames.join(', ')}${near === null ? '' : ` (did you mean ${describe(near)}?)`}`);
}

const between = {
  numerator: (k: number) => k * (k - 1),
  bigNumerator: (k: bigint) => k * (k - 1n),
  firstSeatFree: true,
  middle: 0.5,
};

/** d(k) = k − 1 + a/b = (b(k − 1) + a)/b. */
export function stationary(a: number, b: number): Signposts {
  const [bigA, bigB] = [BigInt(a), BigInt(b)];
  return {
    price: (w, k) => (b * (k - 1) + a) / w,
    numerator: (k) => b * (k - 1) + a,
    bigNumerator: (k) => bigB * (k - 1n) + bigA,
    harmonic: false,
    power: 1,
    unit: 1 / b,
    countUpTo: (y) => Math.max(0, Math.floor(y - a / b + 1)),
    firstSeatFree: a === 0,
    middle: a / b,
  };
}

/** What each usual name stands for. */
const resolved: ReadonlyMap<string, ResolvedMethod> = /*#__PURE__*/ (() => {
  const signposts: Record<string, Signposts> = {
    adams: stationary(0, 1),
    // Harmonic mean of k − 1 and k: 2k(k−1)/(2k−1) ≤ y ⇔ k ≤ (1 + y + √(1 + y²))/2.
    dean: {
      ...between,
      price: (w, k) => (k * (k - 1)) / ((2 * k - 1) * w),
      harmonic: true,
      power: 1,
      unit: 2,
      countUpTo: (y) => Math.floor((1 + y + Math.sqrt(1 + y * y)) / 2),
    },
    // Geometric mean: k(k−1) ≤ y² ⇔ k ≤ ½ + √(y² + ¼).
    'huntington-hill': {
      ...between,
      price: (w, k) => (k * (k - 1)) / (w * w),
      harmonic: false,
      power: 2,
      unit: 1,
      countUpTo: (y) => Math.floor(0.5 + Math.sqrt(y * y + 0.25)),
    },
    webster: stationary(1, 2),
    jefferson: stationary(1, 1),
    // 1.4, 3, 5, 7, … halved: 0.7, 1.5, 2.5, …; in tenths 7, 15, 25, …
    'modified-sainte-lague': {
      ...stationary(1, 2),
      price: (w, k) => (k === 1 ? 7 : 10 * k - 5) / w,
      numerator: (k) => (k === 1 ? 7 : 10 * k - 5),
      bigNumerator: (k) => (k === 1n ? 7n : 10n * k - 5n),
      unit: 0.1,
      countUpTo: (y) => (y < 0.7 ? 0 : Math.floor(y + 0.5)),
    },
    danish: stationary(1, 3),
  };
  const map = new Map<string, ResolvedMethod>();
  for (const name in signposts) map.set(name, { kind: 'divisor', name, signposts: signposts[name]! });
  for (const name of remainderNames) map.set(name, { kind: 'remainder', name });
  return map.set('balinski-young', { kind: 'quota', name: 'balinski-young' });
})();

/** Every method by its usual name. */
export const methodNames: readonly MethodName[] = /*#__PURE__*/ (() => [...resolved.keys()] as MethodName[])();

/** `0.3`, `'0.3'` or `'1/3'` as a/b in whole numbers, 0 ≤ a ≤ b ≤ 10⁶: beyond that a rounding point is no rule anybody states. */
function pointOf(value: unknown, path: string): [a: number, b: number] {
  const exact = typeof value === 'bigint' ? null : exactOf(value);
  if (exact !== null) {
    const [a, b] = ratioOf(exact);
    if (a <= b && b <= 1_000_000n) return [Number(a), Number(b)];
  }
  return invalid(path, value, 'a number from 0 to 1, or a fraction such as "1/3", over at most 1000000');
}

/**
 * The usual name of a method.
 * @throws LevyError `apportion/invalid` for a name nobody knows, with the nearest that is known.
 * @example methodName('d’Hondt') // 'jefferson'
 */
export const methodName = (method: Method): string => resolveMethod(method).name;
