import fc from 'fast-check';
import {
  between,
  defineScenario,
  lognormal,
  logitNormal,
  periodsOf,
  triangular,
  uniform,
  type Policy,
  type Scenario,
} from '../../src/scenario/index.js';

/** A share that is often 0, 1 or very small. */
const share = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
const rate = (max: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.double({ min: 0, max, noNaN: true }) });
const orNumber = <T>(number: fc.Arbitrary<number>, distribution: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: number }, { weight: 1, arbitrary: distribution });

const policyValues: Record<string, fc.Arbitrary<number>> = {
  offer: fc.double({ min: 0.1, max: 4, noNaN: true }),
  'uptake.hazard': rate(1),
  'uptake.season': fc.double({ min: 0.1, max: 3, noNaN: true }),
  'coercion.probability': share,
  'coercion.tolerance': share,
  'coercion.capacity': rate(0.1),
};

const calendars = fc.constantFrom(
  { start: '2023-04-01', end: '2023-12-31', step: 'month' },
  { start: '2023-01-15', end: '2023-03-10', step: 'month' },
  { start: '2024-02-20', end: '2024-04-02', step: 'week' },
  { start: '2023-12-31', end: '2023-12-31', step: 'month' },
  { start: '2023-11-06', end: '2024-01-19', step: 'week' },
);

/** Scenarios of every shape the schema allows, small pools (from no men at all) and certain or impossible events among them. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc
  .record({
    calendar: calendars,
    men: fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(400), fc.nat(60_000)), { minLength: 1, maxLength: 4 }),
    target: fc.oneof(fc.constant(0), fc.nat(50), fc.nat(30_000)),
    grouped: fc.boolean(),
    eligible: orNumber(share, fc.constantFrom(uniform(0.4, 0.9), logitNormal(0.7, 0.3))),
    willing: orNumber(
      share,
      fc.constantFrom(lognormal(0.03, 0.5), uniform(0, 1), between(0.01, 0.2, { shape: 'logitNormal' })),
    ),
    hazard: orNumber(rate(3), fc.constant(lognormal(0.05, 0.2))),
    imitation: rate(0.5),
    season: fc.array(fc.double({ min: 0.2, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 }),
    ramp: fc.double({ min: 0.3, max: 3, noNaN: true }),
    payElasticity: rate(2.5),
    offerResponse: rate(1),
    elasticity: fc.oneof(fc.constant({}), fc.record({ income: fc.double({ min: -1, max: 1, noNaN: true }) })),
    regionalSpread: rate(0.7),
    groupCorrelation: share,
    frailty: rate(0.4),
    probability: share,
    tolerance: share,
    yield: orNumber(share, fc.constant(triangular(0.1, 0.2, 0.33))),
    capacity: rate(0.3),
    error: share,
    recorded: share,
    induced: rate(3),
    leavers: rate(4),
    flight: fc.oneof(fc.constant(0), share),
    halfLife: fc.double({ min: 0.5, max: 6, noNaN: true }),
    damping: rate(1),
    inflation: fc.double({ min: 0, max: 2, noNaN: true }),
    relabelled: fc.nat(1000),
    cash: fc.option(fc.nat(50_000_000), { nil: null }),
    policies: fc.array(
      fc.record({
        from: fc.nat(20),
        until: fc.option(fc.nat(20), { nil: null }),
        everywhere: fc.boolean(),
        path: fc.constantFrom(...Object.keys(policyValues)),
        scaled: fc.boolean(),
        draw: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
    policyNumbers: fc.record(policyValues),
  })
  .map((v) => {
    const regions = v.men.map((men, i) => ({
      id: `R${String(i)}`,
      men,
      covariates: { income: 1 + i * 0.7 },
      ...(v.grouped ? { group: i % 2 === 0 ? 'even' : 'odd' } : {}),
    }));
    const periods = periodsOf(v.calendar);
    const policies = v.policies.map(({ from, until, everywhere, path, scaled }): Partial<Policy> & { from: string } => {
      const value = v.policyNumbers[path] as number;
      const first = from % periods.length;
      const last = until === null ? null : first + (until % (periods.length - first));
      return {
        // The last day before a period and its first day come to the same.
        from: from % 2 === 0 || first === 0 ? periods[first]!.start : periods[first - 1]!.end,
        ...(last === null ? {} : { until: periods[last]!.end }),
        ...(everywhere ? {} : { regions: ['R0'] }),
        // A probability or share may not be scaled above 1.
        ...(scaled ? { scale: { [path]: Math.min(value, 1) } } : { set: { [path]: value } }),
      };
    });
    const anyMen = v.men.some((men) => men > 0);
    const scenario: Scenario = defineScenario<string>({
      name: 'arbitrary',
      target: anyMen ? v.target : 0,
      calendar: v.calendar,
      regions,
      eligible: v.eligible,
      uptake: {
        willing: v.willing,
        hazard: v.hazard,
        imitation: v.imitation,
        season: v.season,
        ramp: v.ramp,
        payElasticity: v.payElasticity,
        offerResponse: v.offerResponse,
        elasticity: anyMen ? v.elasticity : {},
        regionalSpread: v.regionalSpread,
        groupCorrelation: v.groupCorrelation,
        frailty: v.frailty,
      },
      coercion: {
        probability: v.probability,
        tolerance: v.tolerance,
        yield: v.yield,
        capacity: v.capacity,
        error: v.error,
        recordedAsVolunteer: v.recorded,
      },
      response: {
        inducedPerTaken: v.induced,
        leaversPerTaken: v.leavers,
        announcementFlight: v.flight,
        dissentHalfLife: v.halfLife,
        dissentDamping: v.damping,
      },
      claim: { inflation: v.inflation, relabelled: v.relabelled },
      ...(v.cash === null ? {} : { cash: { perRecruit: v.cash, currency: 'RUB' } }),
      policies: policies,
    });
    return scenario;
  });
