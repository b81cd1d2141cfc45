import fc from 'fast-check';

/** Thrown by the hostile functions of the fuzzer, so that a user's own error, which goes through, is told from one of the library's. */
export class FromUser extends Error {}

/** Makes one hostile value; anew for each case, so that one case cannot spoil the next. */
export interface Hostile {
  readonly name: string;
  readonly make: () => unknown;
}

const numbers = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  -1,
  0.5,
  1.5,
  5e-324,
  1e-300,
  1e21,
  1e308,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  Number.MIN_SAFE_INTEGER,
];

const texts: readonly [string, string][] = [
  ['no text', ''],
  ['a blank', ' '],
  ['a lone surrogate', 'a\ud800b'],
  ['the other half', '\udc00'],
  ['a byte order mark', '\ufeff'],
  ['a null character', 'a\u0000b'],
  ['an escape', '\u001b[2J\u001b[31m'],
  ['a right-to-left override', '\u202eevil'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['a number as text', '12'],
  ['a date', '2025-02-30'],
  ['a path', '../../etc/passwd'],
  ['a formula', '=1+1'],
  ['a region', 'a'],
  ['not composed', 'e\u0301'],
];

let long: string | undefined;
let dots: string | undefined;

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

class Instance {
  id = 'a';
  get men(): number {
    return 5;
  }
  toString(): string {
    throw new TypeError('toString of a hostile value');
  }
}

const boom = (): never => {
  throw new TypeError('a hostile value was asked');
};
const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;

function circle(): unknown {
  const a: Record<string, unknown> = { kind: 'mean', value: 1 };
  a['regions'] = [a];
  return a;
}

function circularList(): unknown {
  const list: unknown[] = [1];
  list.push(list);
  return list;
}

/** What pretends to be results of the library. */
const forgedKinds = [
  'mean',
  'probability',
  'quantile',
  'difference',
  'ensemble',
  'run',
  'path',
  'quotas',
  'band',
  'attainment',
  'comparison',
  'attribution',
  'trace',
  'verdict',
  'suite',
  'assessment',
  'run-record',
  'sweep',
  'solution',
  'burden',
  'lognormal',
  'between',
  'empirical',
];

function forged(kind: string): unknown {
  return {
    kind,
    schemaVersion: 1,
    engineVersion: '3',
    fingerprint: 'f'.repeat(64),
    value: 0.5,
    se: NaN,
    interval: [1, 0],
    level: 2,
    n: -1,
    count: 1e9,
    low: 2,
    high: 1,
    median: -1,
    sigma: Infinity,
    values: [NaN],
    weights: [-1],
    scenario: { schemaVersion: 1, name: 'forged' },
    rows: [{}],
    periods: [{}],
    regions: [null],
    arms: { a: {} },
    terms: [],
    byRegion: { a: { value: '1' } },
  };
}

const simple: readonly [string, () => unknown][] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['a symbol', () => Symbol('x')],
  ['a registered symbol', () => Symbol.for('levy.scenario')],
  ['a big integer', () => 10n],
  ['a huge big integer', () => 1n << 4_000_000n],
  ['no object', () => ({})],
  ['an object without a prototype', () => Object.create(null) as unknown],
  ['an empty list', () => []],
  ['a list of nothing', () => [undefined, null]],
  ['a hole', () => [, 1]],
  ['a sparse list', () => new Array<unknown>(2 ** 32 - 1)],
  ['a sparse list with an end', () => Object.assign([], { 4294967294: 1 })],
  ['a long list', () => new Array<number>(100_000).fill(1)],
  ['a list with a name', () => Object.assign([1, 2], { extra: 1 })],
  ['what looks like a list', () => ({ length: 2, 0: 1, 1: 2 })],
  ['a list of two', () => [1, 2]],
  ['a list of lists', () => [[1], [2, 3]]],
  ['floats', () => new Float64Array([1, NaN])],
  ['bytes', () => new Uint8Array(8)],
  ['big bytes', () => new BigInt64Array(2)],
  ['a view', () => new DataView(new ArrayBuffer(8))],
  ['a buffer', () => new ArrayBuffer(8)],
  ['a date', () => new Date(NaN)],
  ['a map', () => new Map([['a', 1]])],
  ['a set', () => new Set([1])],
  ['a pattern', () => /x/],
  ['an error', () => new Error('x')],
  ['a promise', () => Promise.resolve(1)],
  ['what never comes', () => ({ then: () => undefined })],
  ['a number in a box', () => new Number(1)],
  ['a text in a box', () => new String('a')],
  ['an instance of a class', () => new Instance()],
  ['a function', () => () => 1],
  [
    'a function that throws',
    () => () => {
      throw new FromUser('thrown by a function of the user');
    },
  ],
  ['a function of nonsense', () => () => Symbol('nonsense')],
  ['a function of a list with a hole', () => () => [,]],
  ['a class', () => Instance],
  ['a getter that throws', () => Object.defineProperty({ b: 1 }, 'a', { get: boom, enumerable: true })],
  ['getters of a scenario', () => Object.defineProperty({ name: 'x' }, 'regions', { get: boom, enumerable: true })],
  ['a kind that throws', () => Object.defineProperty({}, 'kind', { get: boom, enumerable: true })],
  [
    'a length that throws',
    () => ({
      get length(): number {
        return boom();
      },
    }),
  ],
  ['a conversion that throws', () => ({ [Symbol.toPrimitive]: boom, toString: boom, valueOf: boom, toJSON: boom })],
  ['an iterator that throws', () => ({ [Symbol.iterator]: boom })],
  ['a tag that throws', () => Object.defineProperty({}, Symbol.toStringTag, { get: boom })],
  ...traps.map((trap): [string, () => unknown] => [
    `a proxy that throws: ${trap}`,
    () => new Proxy({ a: 1 }, { [trap]: boom }),
  ]),
  ['a proxy of a list that throws', () => new Proxy([1, 2], { get: boom })],
  [
    'a revoked proxy',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ['a circle', circle],
  ['a list in itself', circularList],
  ['a deep object', () => nested(100_000, (a) => ({ a }))],
  ['a deep list', () => nested(100_000, (a) => [a])],
  [
    'prototypes in JSON',
    () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}') as unknown,
  ],
  ['a frozen object', () => Object.freeze({ a: 1 })],
  ['a million characters', () => (long ??= 'x'.repeat(1_000_000))],
  ['a long path', () => (dots ??= 'a.'.repeat(500_000))],
];

export const hostiles: readonly Hostile[] = [
  ...simple.map(([name, make]) => ({ name, make })),
  ...numbers.map((value) => ({ name: Object.is(value, -0) ? '-0' : String(value), make: () => value })),
  ...texts.map(([name, value]) => ({ name: `text: ${name}`, make: () => value })),
  ...forgedKinds.map((kind) => ({ name: `a forged ${kind}`, make: () => forged(kind) })),
];

/** One of the list, or whatever else there is. Small, for there is nothing to learn from much of it. */
export const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...hostiles) },
  {
    weight: 1,
    arbitrary: fc
      .anything({
        maxDepth: 3,
        maxKeys: 4,
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withObjectString: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true,
        key: fc.string({ unit: 'binary', maxLength: 6 }),
        values: [
          fc.string({ unit: 'binary', maxLength: 12 }),
          fc.double(),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
        ],
      })
      .map((value) => ({ name: 'anything', make: () => value })),
  },
);
