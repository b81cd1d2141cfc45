import fc from 'fast-check';
import { type Hostile, hostile } from './hostile.js';

/** What is done to the arguments of a call that would be answered. */
export const mutationNames = [
  'replace',
  'remove',
  'add',
  'getter that throws',
  // What stays, in effect, as it was: the answer is that of the call before, or a refusal.
  'getter that turns',
  'proxy',
  'no prototype',
  'frozen',
  'own iterator',
] as const;
export type MutationName = (typeof mutationNames)[number];

const neutral: readonly MutationName[] = ['getter that turns', 'proxy', 'no prototype', 'frozen', 'own iterator'];
export const isNeutral = (name: MutationName): boolean => neutral.includes(name);

export interface Mutation {
  readonly name: MutationName;
  /** Which of the places in the arguments, as a share of all. */
  readonly place: number;
  readonly hostile: Hostile;
  /** Name of what is added. */
  readonly key: string | symbol;
  /** Where a text is changed instead of replaced; `null` where it is replaced. */
  readonly edit: { readonly at: number; readonly remove: number; readonly insert: string } | null;
}

const million = 1_000_000;
const share = fc.nat(million - 1).map((n) => n / million);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  name: fc.oneof(
    { weight: 10, arbitrary: fc.constant('replace' as const) },
    { weight: 10, arbitrary: fc.constantFrom(...mutationNames) },
  ),
  place: share,
  hostile,
  key: fc.constantFrom<string | symbol>(
    'extra',
    '__proto__',
    'constructor',
    'then',
    'toJSON',
    '',
    'kind',
    'length',
    Symbol.iterator,
    Symbol.for('levy.store'),
    Symbol.for('levy.scenario'),
  ),
  edit: fc.option(
    fc.record({
      at: share,
      remove: fc.constantFrom(0, 0, 1, 2, 10, 1000),
      insert: fc.constantFrom(
        '',
        '\ufeff',
        '"',
        '{',
        ']',
        ',',
        ':',
        '\n',
        '\t',
        '\u0000',
        '\ud800',
        '1e999',
        '-',
        '&a *a',
        '<<',
        '!!js',
        '__proto__',
        '\r\n',
      ),
    }),
    { freq: 3 },
  ),
});

type Place = readonly (string | symbol | number)[];

/** Most places looked at: enough for every argument of every door. */
const mostPlaces = 400;

/** Every place in a list of arguments, the arguments themselves first. */
function placesIn(args: readonly unknown[]): Place[] {
  const places: Place[] = args.map((_, i) => [i]);
  for (let k = 0; k < places.length && places.length < mostPlaces; k++) {
    const value = valueAt(args, places[k]!);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const key of Object.keys(value).slice(0, 40)) places.push([...places[k]!, key]);
  }
  return places;
}

function valueAt(args: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string | symbol | number, unknown>)[key], args);
}

/** The arguments with a mutation in them, and where it was; what they share with the samples is left as it is. */
export function mutated(
  args: readonly unknown[],
  change: Mutation,
): { readonly args: unknown[]; readonly place: string } {
  const places = placesIn(args);
  if (places.length === 0) return { args: [change.hostile.make()], place: '[0]' };
  const place = places[Math.floor(change.place * places.length)]!;
  return { args: changedAt(args, place, change) as unknown[], place: place.map((key) => `[${String(key)}]`).join('') };
}

function changedAt(container: unknown, [key, ...rest]: Place, change: Mutation): unknown {
  const copy = copyOf(container) as Record<string | symbol | number, unknown>;
  const value = copy[key!];
  if (rest.length > 0) {
    define(copy, key!, changedAt(value, rest, change));
    return copy;
  }
  switch (change.name) {
    case 'replace':
      define(
        copy,
        key!,
        typeof value === 'string' && change.edit !== null ? edited(value, change.edit) : change.hostile.make(),
      );
      return copy;
    case 'remove':
      Reflect.deleteProperty(copy, key!);
      return copy;
    case 'add': {
      const inner = typeof value === 'object' && value !== null ? copyOf(value) : {};
      define(inner, change.key, change.hostile.make());
      define(copy, key!, inner);
      return copy;
    }
    case 'getter that throws':
      return withGetter(copy, key!, () => {
        throw new TypeError('a getter of the caller');
      });
    case 'getter that turns': {
      let reads = 0;
      return withGetter(copy, key!, () => (reads++ === 0 ? value : change.hostile.make()));
    }
    case 'proxy':
      if (typeof value === 'object' && value !== null) define(copy, key!, new Proxy(value, {}));
      return copy;
    case 'no prototype':
      if (isPlainObject(value)) define(copy, key!, Object.setPrototypeOf(copyOf(value), null));
      return copy;
    case 'frozen':
      if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
        define(copy, key!, Object.freeze(copyOf(value)));
      return copy;
    case 'own iterator':
      if (Array.isArray(value)) {
        const list = copyOf(value) as unknown[];
        for (const name of [Symbol.iterator, 'map', 'every', 'forEach', 'length'] as const)
          if (name !== 'length')
            Object.defineProperty(list, name, { value: () => ([] as unknown[])[Symbol.iterator](), enumerable: false });
        define(copy, key!, list);
      }
      return copy;
  }
}

function edited(text: string, { at, remove, insert }: NonNullable<Mutation['edit']>): string {
  const from = Math.floor(at * (text.length + 1));
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** A copy with the same properties, hidden ones too. A copied result of the library passes for one, and is none any more. */
function copyOf(value: unknown): object {
  if (typeof value === 'function') {
    const own = value as (...given: unknown[]) => unknown;
    return Object.assign((...args: unknown[]) => own(...args), own);
  }
  if (Array.isArray(value)) return (value as unknown[]).slice();
  const descriptors = Object.getOwnPropertyDescriptors(value as object);
  for (const key of Reflect.ownKeys(descriptors)) {
    const descriptor = (descriptors as Record<string | symbol, PropertyDescriptor>)[key]!;
    descriptor.configurable = true;
    if ('value' in descriptor) descriptor.writable = true;
  }
  return Object.create(Object.getPrototypeOf(value) as object, descriptors) as object;
}

function define(object: object, key: string | symbol | number, value: unknown): void {
  if (Array.isArray(object) && key === 'length') return;
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function withGetter(object: object, key: string | symbol | number, get: () => unknown): object {
  // The list of arguments itself is no input.
  if (typeof key === 'number') return object;
  return Object.defineProperty(object, key, { get, enumerable: true, configurable: true });
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
