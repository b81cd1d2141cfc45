import fc from 'fast-check';
import {
  between,
  defineScenario,
  empirical,
  logitNormal,
  lognormal,
  normal,
  periodsOf,
  type PolicyInput,
  type Scenario,
  type ScenarioInput,
  triangular,
  uniform,
} from '../../src/scenario/index.js';
import { flat, flatLog } from './flat.js';

/** Distributions that stay between 0 and 1. */
export const shareDistribution = fc.oneof(
  fc.tuple(flat(0, 0.5), flat(0, 0.5)).map(([low, width]) => uniform(low, low + width)),
  fc.tuple(flat(0.001, 0.1), flat(0, 0.5)).map(([median, sigma]) => lognormal(median, sigma)),
  fc.tuple(flat(0.01, 0.99), flat(0, 3)).map(([median, sigma]) => logitNormal(median, sigma)),
  fc.constant(triangular(0.1, 0.2, 0.33)),
  fc.constant(between(0.01, 0.06)),
  fc.constant(empirical([0.02, 0.01, 0.05], [1, 0, 2])),
);

/** A weighted choice. */
const pick = <T extends readonly unknown[]>(
  ...choices: { readonly [K in keyof T]: readonly [number, fc.Arbitrary<T[K]>] }
): fc.Arbitrary<T[number]> => fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  pick([2, fc.constant(undefined)], [1, arbitrary]);
/** A share that is sometimes 0 or 1. */
const share = pick([1, fc.constantFrom(0, 1)], [5, flat(0, 1)]);
/** A rate that is sometimes off. */
const rate = (max: number): fc.Arbitrary<number> => pick([1, fc.constant(0)], [5, flat(0, max)]);
const orUncertain = <T>(number: fc.Arbitrary<number>, distribution: fc.Arbitrary<T>) =>
  pick([4, number], [1, distribution]);
const uncertainShare = orUncertain(share, shareDistribution);
const uncertainRate = (max: number) =>
  orUncertain(
    rate(max),
    fc.constantFrom(
      lognormal(max / 4, 0.4),
      uniform(0, max),
      triangular(0, max / 5, max),
      empirical([0, max / 3, max]),
    ),
  );

const firstDay = Date.parse('2022-01-01T00:00:00Z');
const isoDay = (days: number): string => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);

/** Campaigns of one day to over a year by months, to four months by weeks. */
const calendar = pick(
  [
    4,
    fc
      .record({ start: fc.nat(1000), days: fc.integer({ min: 20, max: 420 }) })
      .map(({ start, days }) => ({ start: isoDay(start), end: isoDay(start + days), step: 'month' as const })),
  ],
  [
    3,
    fc
      .record({ start: fc.nat(1000), days: fc.integer({ min: 5, max: 120 }) })
      .map(({ start, days }) => ({ start: isoDay(start), end: isoDay(start + days), step: 'week' as const })),
  ],
  [1, fc.constant({ start: '2023-12-31', end: '2023-12-31', step: 'month' as const })],
  [1, fc.constant({ start: '2024-02-20', end: '2024-04-02', step: 'week' as const })],
);

const region = fc.record({
  men: pick([1, fc.constantFrom(0, 1, 2)], [2, fc.nat(400)], [3, fc.nat(20_000)], [1, fc.nat(200_000)]),
  group: pick([2, fc.constant('north')], [2, fc.constant('south')], [1, fc.constant(null)]),
  income: flatLog(0.1, 1000),
});

/** The quota rules of a country, as shares of what there is to share out. */
const quota = fc.record({
  method: fc.constantFrom('webster', 'hamilton', 'jefferson', 'adams', 'huntington-hill'),
  basis: pick([4, fc.constant('men')], [1, fc.constant('income')]),
  tilt: sometimes(flat(-1, 1)),
  announced: sometimes(flat(0, 0.8)),
  ownOfSecond: sometimes(flat(0, 0.2)),
  floor: sometimes(flat(0, 1)),
  cap: sometimes(flat(0, 0.5)),
  phasing: sometimes(fc.array(fc.nat(9), { minLength: 64, maxLength: 64 })),
});

const uptake = fc.record({
  willing: pick([1, uncertainShare], [3, flatLog(0.001, 0.3)]),
  hazard: pick([1, uncertainRate(1)], [2, flat(0, 0.2)]),
  imitation: uncertainRate(0.5),
  season: fc.array(flat(0.2, 2), { minLength: 12, maxLength: 12 }),
  ramp: orUncertain(pick([1, fc.constant(1)], [5, flat(0.3, 3)]), fc.constant(uniform(0.5, 2))),
  payElasticity: uncertainRate(2.5),
  hazardPayElasticity: pick([3, fc.constant(0)], [1, uncertainRate(2)]),
  offerResponse: pick([1, fc.constant(0)], [2, uncertainRate(0.3)]),
  income: sometimes(orUncertain(flat(-1, 1), fc.constant(normal(0.2, 0.1)))),
  regionalSpread: uncertainRate(0.7),
  groupCorrelation: uncertainShare,
  frailty: uncertainRate(0.4),
});

const coercion = fc.record({
  probability: orUncertain(
    pick([1, fc.constant(0)], [6, fc.constant(1)], [6, flat(0.3, 1)]),
    fc.constant(uniform(0.3, 1)),
  ),
  startAt: sometimes(flat(0, 0.7)),
  tolerance: orUncertain(pick([1, fc.constantFrom(0, 1)], [8, flat(0, 0.4)]), fc.constant(uniform(0, 0.3))),
  yield: orUncertain(pick([1, fc.constantFrom(0, 1)], [8, flat(0.05, 1)]), fc.constant(triangular(0.1, 0.2, 0.33))),
  capacity: pick([1, rate(0.02)], [5, flat(0.01, 0.3)], [1, flat(0.3, 2)], [1, fc.constant(lognormal(0.02, 0.6))]),
  mistaken: pick([1, uncertainShare], [2, flat(0, 0.3)]),
  recordedAsVolunteer: uncertainShare,
});

const response = fc.record({
  inducedPerTaken: uncertainRate(3),
  leaversPerTaken: uncertainRate(4),
  announcementFlight: pick([1, fc.constant(0)], [1, uncertainShare]),
  dissentHalfLife: orUncertain(flat(0.5, 6), fc.constant(uniform(1, 5))),
  dissentElasticity: pick([3, fc.constant(0)], [1, flat(-1, 1)], [1, fc.constant(normal(0, 0.3))]),
  // Dissent rises by attempts per thousand eligible men: by 1 to 300 a month here.
  dissentDamping: pick(
    [1, fc.constant(0)],
    [2, flat(0, 0.05)],
    [1, flat(0, 1)],
    [1, fc.constant(lognormal(0.02, 0.5))],
  ),
});

const policyPaths = [
  'offer',
  'uptake.hazard',
  'uptake.season',
  'coercion.probability',
  'coercion.tolerance',
  'coercion.capacity',
  'coercion.yield',
] as const;
type PolicyPath = (typeof policyPaths)[number] | 'pipeline.seats' | 'eligible';
/** The same range for values that are set and for multipliers; those of probabilities and tolerances must leave them shares. */
const policyValues: Record<PolicyPath, fc.Arbitrary<number>> = {
  offer: flat(0.2, 4),
  'uptake.hazard': rate(2),
  'uptake.season': flat(0.1, 3),
  'coercion.probability': share,
  'coercion.tolerance': share,
  'coercion.capacity': rate(1),
  'coercion.yield': share,
  'pipeline.seats': flatLog(0.1, 3000),
  eligible: share,
};
const policy = fc.record({
  from: flat(0, 1),
  until: sometimes(flat(0, 1)),
  place: fc.constantFrom('everywhere', 'region', 'group'),
  path: pick(
    [4, fc.constant<PolicyPath>('offer')],
    [4, fc.constantFrom<PolicyPath[]>('coercion.tolerance', 'coercion.probability')],
    [7, fc.constantFrom(...policyPaths)],
    [1, fc.constant<PolicyPath>('pipeline.seats')],
    [1, fc.constant<PolicyPath>('eligible')],
  ),
  scaled: fc.boolean(),
  also: fc.boolean(),
  values: fc.record(policyValues),
});

/** Lengths of time that are none, whole, and any. */
const months = pick([2, fc.constant(0)], [1, fc.constantFrom(1, 2)], [2, flat(0, 4)]);

const pipeline = fc.record({
  processingMonths: months,
  waitingDropout: uncertainRate(1),
  /** In seats per month and eligible man, so that they bind in some. */
  seats: pick([1, fc.constant(null)], [3, flatLog(0.0005, 0.1)]),
  trainingMonths: months,
  trainingDropout: uncertainRate(0.5),
  attrition: uncertainRate(0.3),
});

const elsewhere = fc.record({
  share: orUncertain(share, fc.constantFrom(uniform(0, 0.5), triangular(0, 0.1, 0.4))),
  /** Weights of the regions in turn. */
  to: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
  /** Tenths of the volunteers of the first region that sign in the others in turn. */
  from: sometimes(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 })),
});

const bonus = fc.record({ from: flat(0, 1), days: fc.nat(90), perRecruit: fc.nat(1_000_000), home: fc.boolean() });

const joint = fc
  .record({
    rows: fc.array(fc.tuple(flat(0, 1), flat(0, 2)), { minLength: 1, maxLength: 4 }),
    weighted: fc.boolean(),
  })
  .map(({ rows, weighted }) => ({
    parameters: ['uptake.willing', 'uptake.hazard'],
    rows,
    weights: weighted ? rows.map((_, i) => i + 1) : null,
  }));

/** Recruiters and the like: on the hazard, by the month, and offices: on the willing share, by the recruit. */
const resource = fc.record({
  level: flatLog(0.2, 5),
  base: pick([1, fc.constant(1)], [1, flatLog(0.5, 2)]),
  elasticity: orUncertain(rate(1.5), fc.constantFrom(uniform(0, 1), lognormal(0.4, 0.3))),
  cost: pick([1, fc.constant(0)], [3, flat(0.01, 50_000)]),
  costPer: fc.constantFrom('month' as const, 'recruit' as const),
});
const resourcePolicy = fc.record({
  from: flat(0, 1),
  until: sometimes(flat(0, 1)),
  scaled: fc.boolean(),
  value: flatLog(0.3, 3),
});
const resources = fc.record({
  recruiters: sometimes(resource),
  offices: sometimes(resource),
  policies: fc.array(resourcePolicy, { maxLength: 2 }),
});
const refill = fc.record({
  entering: orUncertain(rate(0.5), fc.constant(uniform(0, 0.3))),
  leaving: orUncertain(rate(2), fc.constant(lognormal(0.1, 0.5))),
});

function movesOf(
  moves: { from: number; until: number | undefined; raised: number; announced: number },
  periods: readonly { readonly start: string; readonly end: string }[],
  first: number | null,
): PolicyInput[] {
  const start = placeOf(moves.from, periods.length);
  const { until } = moves;
  const last = until === undefined ? undefined : start + placeOf(until, periods.length - start);
  return [
    {
      from: periods[start]!.start,
      ...(last === undefined ? {} : { until: periods[last]!.end }),
      scale: { target: moves.raised },
    },
    ...(first === null
      ? []
      : [
          {
            from: periods[start]!.start,
            regions: ['r0'],
            set: { 'quota.announced': Math.floor(moves.announced * first) },
          },
        ]),
  ];
}

/** The place of a share of a list: 0 is the first, 1 the last. */
const placeOf = (share: number, length: number): number => Math.min(length - 1, Math.floor(share * length));

const raw = fc.record({
  calendar,
  regions: fc.array(region, { maxLength: 4 }),
  /** The region that is always there, so that somebody can be recruited; in some countries there is nobody. */
  home: fc.record({
    men: fc.integer({ min: 1, max: 60_000 }),
    group: fc.constantFrom('north', null),
    income: flatLog(0.1, 1000),
  }),
  nobody: pick([30, fc.constant(false)], [1, fc.constant(true)]),
  /** In recruits per man, so that some targets are easy, some hard, some beyond all men. */
  target: pick([1, fc.constant(0)], [2, flatLog(0.001, 0.1)], [12, flat(0.05, 0.5)], [1, flat(0.4, 1.2)]),
  quota,
  eligible: pick([1, uncertainShare], [2, flat(0.3, 1)]),
  uptake,
  coercion,
  response,
  reporting: fc.record({
    inflation: uncertainRate(2),
    relabelled: fc.nat(1000),
    paymentLag: pick([3, fc.constant(null)], [1, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 })]),
    coverage: pick([3, fc.constant(null)], [1, uncertainShare], [1, fc.constant('home' as const)]),
  }),
  bonuses: pick([2, fc.constant(null)], [1, fc.array(bonus, { minLength: 1, maxLength: 3 })]),
  cash: pick([1, fc.constant(null)], [2, fc.nat(5_000_000)]), // a spend of 9e15 is no longer exact
  pipeline: pick([2, fc.constant(null)], [1, pipeline]),
  elsewhere: pick([2, fc.constant(null)], [1, elsewhere]),
  policies: fc.array(policy, { maxLength: 4 }),
  joint: pick([5, fc.constant(null)], [1, joint]),
  resources,
  refill: sometimes(refill),
  /** The target raised, and the quota announced for the first region lowered, from some period on. */
  moves: sometimes(
    fc.record({ from: flat(0, 1), until: sometimes(flat(0, 1)), raised: flat(1, 2), announced: flat(0, 1) }),
  ),
});

/**
 * Scenarios of every shape the schema allows: small pools and regions without men, weeks and months, every method, tilts, floors, caps and
 * announced quotas, policies, joint tables, known and uncertain parameters, with every part of the model at work in a good share of them.
 * What they reach is counted where they are used (reach.ts).
 */
export const scenarioInput: fc.Arbitrary<ScenarioInput> = fc.noBias(raw).map((v): ScenarioInput => {
  const periods = periodsOf(v.calendar);
  const rows = [...v.regions, v.home].map(({ men, ...rest }) => ({ ...rest, men: v.nobody ? 0 : men }));
  const men = rows.reduce((sum, row) => sum + row.men, 0);
  const target = Math.floor(v.target * men);
  const { startAt, ...coercionNumbers } = v.coercion;
  const { income, ...uptakeNumbers } = v.uptake;

  // Announced quotas, of others than the last region; floors and caps that leave a solution, since the last has no cap.
  const others = rows.length - 1;
  const first = v.quota.announced === undefined || others < 1 ? 0 : Math.floor(v.quota.announced * target);
  const second = v.quota.ownOfSecond === undefined || others < 2 ? 0 : Math.floor(v.quota.ownOfSecond * target);
  const floor = v.quota.floor === undefined ? 0 : Math.floor((v.quota.floor * (target - first - second)) / rows.length);
  const phasing = v.quota.phasing?.slice(0, periods.length);
  const named = [
    ...(v.resources.recruiters === undefined
      ? []
      : [{ name: 'recruiters', multiplies: 'hazard' as const, ...v.resources.recruiters }]),
    ...(v.resources.offices === undefined
      ? []
      : [{ name: 'offices', multiplies: 'willing' as const, ...v.resources.offices }]),
  ];

  return {
    name: 'arbitrary',
    target,
    calendar: v.calendar,
    regions: rows.map((row, i) => ({
      id: `r${String(i)}`,
      men: row.men,
      group: row.group,
      covariates: { income: row.income },
      ...(i === 1 && others >= 2 && v.quota.ownOfSecond !== undefined ? { quota: second } : {}),
    })),
    quota: {
      method: v.quota.method,
      basis: v.quota.basis,
      ...(v.quota.tilt === undefined || v.nobody ? {} : { tilt: { income: v.quota.tilt } }),
      ...(v.quota.announced === undefined || others < 1 ? {} : { announced: { r0: first } }),
      ...(v.quota.floor === undefined ? {} : { min: floor }),
      ...(v.quota.cap === undefined || others < 1
        ? {}
        : { max: { [`r${String(others - 1)}`]: floor + Math.floor(v.quota.cap * target) } }),
      ...(phasing === undefined || !phasing.some((weight) => weight > 0) ? {} : { phasing }),
    },
    eligible: v.eligible,
    uptake: {
      ...uptakeNumbers,
      elasticity: income === undefined || v.nobody ? {} : { income },
      signsElsewhere:
        v.elsewhere === null
          ? null
          : {
              share: v.elsewhere.share,
              to: Object.fromEntries(rows.map((_, i) => [`r${String(i)}`, v.elsewhere!.to[i]! + (i === 0 ? 1 : 0)])),
              from:
                v.elsewhere.from === undefined
                  ? {}
                  : {
                      r0: Object.fromEntries(
                        rows.slice(1).map((_, i) => [`r${String(i + 1)}`, v.elsewhere!.from![i]! / 10]),
                      ),
                    },
            },
    },
    coercion: {
      ...coercionNumbers,
      ...(startAt === undefined ? {} : { start: periods[placeOf(startAt, periods.length)]!.start }),
    },
    response: v.response,
    reporting: {
      ...v.reporting,
      // Tenths that add up to 1 or less.
      paymentLag:
        v.reporting.paymentLag?.reduce<number[]>((lag, tenths) => {
          const left = 10 - Math.round(10 * lag.reduce((sum, share) => sum + share, 0));
          return [...lag, Math.min(left, tenths) / 10];
        }, []) ?? null,
      coverage: v.reporting.coverage === 'home' ? [`r${String(rows.length - 1)}`] : v.reporting.coverage,
    },
    cash:
      v.cash === null
        ? null
        : {
            perRecruit: v.cash,
            currency: 'RUB',
            bonuses:
              v.bonuses?.map(({ from, days, perRecruit, home }) => {
                const first = Date.parse(periods[placeOf(from, periods.length)]!.start) / 86_400_000;
                const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
                return {
                  from: day(first - (days % 7)),
                  until: days > 80 ? null : day(first + days),
                  perRecruit,
                  regions: home ? [`r${String(rows.length - 1)}`] : null,
                };
              }) ?? null,
          },
    ...(v.pipeline === null
      ? {}
      : { pipeline: { ...v.pipeline, seats: v.pipeline.seats === null ? null : v.pipeline.seats * men } }),
    ...(named.length === 0 ? {} : { resources: named }),
    ...(v.refill === undefined ? {} : { refill: v.refill }),
    policies: [
      ...(v.moves === undefined ? [] : movesOf(v.moves, periods, others < 1 ? null : first)),
      ...named.flatMap(({ name }) =>
        v.resources.policies.map(({ from, until, scaled, value }): PolicyInput => {
          const start = placeOf(from, periods.length);
          return {
            from: periods[start]!.start,
            ...(until === undefined ? {} : { until: periods[start + placeOf(until, periods.length - start)]!.end }),
            ...(scaled ? { regions: ['r0'] } : {}),
            [scaled ? 'scale' : 'set']: { [`resources.${name}.level`]: value },
          };
        }),
      ),
      ...v.policies.map((chosen): PolicyInput => {
        // Seats are the country's; where there is no pipeline, or no number of them, a policy moves the offer instead.
        const scalable = v.pipeline !== null && (v.pipeline.seats !== null || !chosen.scaled);
        const given =
          chosen.path !== 'pipeline.seats'
            ? chosen
            : scalable
              ? { ...chosen, place: 'everywhere' }
              : { ...chosen, path: 'offer' as const };
        const start = placeOf(given.from, periods.length);
        const until = given.until === undefined ? undefined : start + placeOf(given.until, periods.length - start);
        const group = rows.find((row) => row.group !== null)?.group;
        const value = given.path === 'pipeline.seats' && given.scaled ? given.values.offer : given.values[given.path];
        // Other paths than the main one are scaled on the way, as a bonus goes with a drive.
        const also =
          given.also && given.path !== 'uptake.hazard' ? { 'uptake.hazard': given.values['uptake.season'] } : {};
        return {
          // The last day before a period and its first day come to the same.
          from: start === 0 || given.also ? periods[start]!.start : periods[start - 1]!.end,
          ...(until === undefined ? {} : { until: periods[until]!.end }),
          ...(given.place === 'region' ? { regions: ['r0'] } : {}),
          ...(given.place === 'group' && typeof group === 'string' ? { groups: [group] } : {}),
          ...(given.scaled
            ? { scale: { [given.path]: value, ...also } }
            : { set: { [given.path]: value }, ...(given.also ? { scale: also } : {}) }),
        };
      }),
    ],
    ...(v.joint === null ? {} : { joint: [v.joint] }),
  };
});

/** The same through the door. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = scenarioInput.map((input) => defineScenario<string>(input));
