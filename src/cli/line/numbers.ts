import { fail, failText } from '../../errors/index.js';
import type { Seed } from '../../random/index.js';
import type { Given } from './given.js';

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as people write it, `0.05`, `1e6`; `null` for anything else, numbers with separators of thousands among them. */
export function readNumber(text: string): number | null {
  const value = decimal.test(text.trim()) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

/** Value of an option as a number, or the number in its place. Whether it is in range, the library says. Errors: `options/invalid`. */
export function numberOf(given: Given, name: string): number | undefined;
export function numberOf(given: Given, name: string, otherwise: number): number;
export function numberOf(given: Given, name: string, otherwise?: number): number | undefined {
  const text = given.text(name);
  if (text === undefined) return otherwise;
  return readNumber(text) ?? fail('options/invalid', `--${name}`, text, 'a number, such as 0.05, 2000 or 1e6');
}

/** The same of an option that must be given. Errors: `options/invalid`. */
export function neededNumber(given: Given, name: string, what: string): number {
  return numberOf(given, name) ?? failText('options/invalid', `--${name}`, 'nothing', what);
}

/** Value of an option that must be given. Errors: `options/invalid`. */
export function neededText(given: Given, name: string, what: string): string {
  return given.text(name) ?? failText('options/invalid', `--${name}`, 'nothing', what);
}

/** Value of an option that is one of some words. Errors: `options/invalid`. */
export function wordOf<Word extends string>(given: Given, name: string, words: readonly Word[], otherwise: Word): Word {
  const text = given.text(name);
  if (text === undefined) return otherwise;
  const word = words.find((one) => one === text);
  return word ?? fail('options/invalid', `--${name}`, text, `one of ${words.join(', ')}`);
}

/**
 * A seed: a whole number in plain digits is one, as in code; all else is text, and text in double quotes too, whatever is in it. `1` and `"1"`
 * are different seeds.
 */
export function readSeed(text: string): Seed {
  if (/^(?:0|-?[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  if (!/^".*"$/s.test(text)) return text;
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

/** The seed, which must be given: there is no random default. Errors: `seed/invalid`. */
export function seedOf(given: Given): Seed {
  const text = given.text('seed');
  return text === undefined
    ? failText('seed/invalid', '--seed', 'nothing', 'a seed, any number or text: the same seed gives the same numbers')
    : readSeed(text);
}
