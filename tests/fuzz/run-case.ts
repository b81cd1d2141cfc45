import { isLevyError, toJSON } from 'levy';
import { FromUser } from './hostile.js';
import { isNeutral, type Mutation, mutated } from './mutations.js';
import type { Arguments } from './doors-of-entries.js';

/** One function, and arguments that it takes. */
export interface Door {
  readonly name: string;
  readonly call: (...args: unknown[]) => unknown;
  readonly args: Arguments;
  /** What it gave for them: the digest of its answer. */
  readonly answer: string;
  /** How long that took, ms. */
  readonly milliseconds: number;
  /** Whether it works on files: what the system refuses is then an answer too. */
  readonly onFiles: boolean;
}

export type Outcome = 'answered' | 'refused' | 'thrown by the user';

/**
 * Longest that a refusal or an answer may take, ms, or some times what the call takes as it is meant; measured again where it took longer, since
 * others use the machine too.
 */
const longestOf = ({ milliseconds }: Door): number => Math.max(1000, 5 * milliseconds);

/** Throws an error that says what is wrong, if something is. */
export async function runCase(door: Door, change: Mutation): Promise<Outcome> {
  const longest = longestOf(door);
  const first = await attempt(door, change);
  if (first.milliseconds <= longest) return first.outcome;
  const again = await attempt(door, change);
  if (again.milliseconds <= longest) return again.outcome;
  throw new Error(`${first.what} took ${again.milliseconds.toFixed(0)} ms`);
}

async function attempt(door: Door, change: Mutation) {
  const { args, place } = mutated(door.args(), change);
  const what = `${door.name} with ${place} ${change.name} (${change.hostile.name}${change.edit === null ? '' : `, edit ${JSON.stringify(change.edit)}`}; ${String(change.key)})`;
  const before = shapeOf(args);
  const globals = globalShape();
  const from = performance.now();
  let outcome: Outcome = 'answered';
  let result: unknown;
  try {
    result = await settled(door.call(...args), what);
  } catch (error) {
    outcome = outcomeOf(error, door, what);
  }
  const milliseconds = performance.now() - from;
  if (globalShape() !== globals) throw new Error(`${what} changed a prototype`);
  const after = shapeOf(args);
  if (after !== before)
    throw new Error(`${what} changed its input: ${before.slice(0, 200)} became ${after.slice(0, 200)}`);
  if (outcome === 'answered' && result !== undefined) checkAnswer(door, change, result, what);
  return { outcome, milliseconds, what };
}

function outcomeOf(error: unknown, door: Door, what: string): Outcome {
  if (error instanceof FromUser) return 'thrown by the user';
  // A class is a function too, of the user's.
  if (error instanceof TypeError && /^Class constructor \w+ cannot be invoked/.test(error.message))
    return 'thrown by the user';
  // What a matcher says of what is not decided is for the runner of tests.
  if (door.name.startsWith('levy/vitest') && /is neither a pass nor a failure/.test(String(error))) return 'answered';
  if (door.onFiles && error instanceof Error && 'syscall' in error) return 'refused';
  if (!isLevyError(error))
    throw new Error(`${what} threw ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`);
  const parts = [error.code, error.path, error.got, error.expected, error.message];
  if (parts.some((part) => typeof part !== 'string')) throw new Error(`${what} was refused without ${String(parts)}`);
  if (error.message.length > 60_000)
    throw new Error(`${what} was refused by ${String(error.message.length)} characters`);
  if (/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u.test(error.message.replaceAll('\n', '')))
    throw new Error(`${what} was refused with control characters: ${JSON.stringify(error.message)}`);
  return 'refused';
}

/** What is promised by a promise, within a time in which everything here is done. */
async function settled(result: unknown, what: string): Promise<unknown> {
  if (!(result instanceof Promise)) return result;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} never settled`)), 20_000);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

function checkAnswer(door: Door, change: Mutation, result: unknown, what: string): void {
  (result as { close?: () => unknown } | null | undefined)?.close?.();
  if (
    change.hostile.name !== 'anything' &&
    typeof result === 'string' &&
    /\[object |\bundefined\b|\bNaN\b/.test(result) &&
    !/\[object |undefined|NaN/.test(door.answer)
  )
    throw new Error(`${what} answered ${result.slice(0, 400)}`);
  if (!isNeutral(change.name)) return;
  const digest = digestOf(result);
  if (digest !== door.answer)
    throw new Error(`${what} answered ${digest.slice(0, 300)} instead of ${door.answer.slice(0, 300)}`);
}

/** An answer as text: data, as the library saves them where it can, or as they are. */
export function digestOf(result: unknown): string {
  if (typeof result === 'object' && result !== null && 'kind' in result) {
    try {
      return toJSON(result as never);
    } catch (error) {
      if (!isLevyError(error)) throw error;
    }
  }
  if (result === undefined || typeof result === 'function') return typeof result;
  return JSON.stringify(result, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    return value;
  });
}

/** What an input looks like from outside, without asking any of its code; of large ones the first part. */
function shapeOf(args: readonly unknown[]): string {
  const parts: string[] = [];
  const queue: unknown[] = [args];
  const seen = new Set<unknown>();
  while (queue.length > 0 && parts.length < 3000) {
    const value = queue.shift();
    if (typeof value !== 'object' || value === null) {
      parts.push(
        typeof value === 'string'
          ? `${value.slice(0, 40)}#${String(value.length)}`
          : typeof value === 'bigint'
            ? 'n'
            : String(value),
      );
      continue;
    }
    if (seen.has(value)) continue;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      parts.push(`bytes${String(value.byteLength)}`);
      continue;
    }
    try {
      const list = Array.isArray(value);
      const keys = list && value.length > 1000 ? ['length', '0'] : Reflect.ownKeys(value);
      for (const key of keys.slice(0, 200)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        parts.push(
          String(key),
          property === undefined ? 'none' : `${String(property.enumerable)}${String(property.writable)}`,
        );
        if (property !== undefined && 'value' in property) queue.push(property.value);
      }
    } catch {
      parts.push('proxy');
    }
  }
  return parts.join('|');
}

const watched = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Promise.prototype,
  Error.prototype,
  Object,
  Array,
  Map.prototype,
  Float64Array.prototype,
];

/** Names on the prototypes of the language. */
function globalShape(): string {
  return watched.map((object) => Reflect.ownKeys(object).length).join(' ');
}
