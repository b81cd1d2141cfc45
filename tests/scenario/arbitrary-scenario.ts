import fc from 'fast-check';
import {
  between,
  empirical,
  logitNormal,
  lognormal,
  type ScenarioInput,
  triangular,
  uniform,
} from '../../src/scenario/index.js';

/** Distributions that stay between 0 and 1. */
export const shareDistribution = fc.oneof(
  fc
    .tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([low, width]) => uniform(low, low + width)),
  fc
    .tuple(fc.double({ min: 0.001, max: 0.1, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([median, sigma]) => lognormal(median, sigma)),
  fc
    .tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
    .map(([median, sigma]) => logitNormal(median, sigma)),
  fc.constant(triangular(0.1, 0.2, 0.33)),
  fc.constant(between(0.01, 0.06)),
  fc.constant(empirical([0.02, 0.01, 0.05], [1, 0, 2])),
);

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), shareDistribution);
const rate = fc.double({ min: 0, max: 2, noNaN: true });
const day = (min: string, max: string) =>
  fc
    .date({ min: new Date(`${min}T00:00:00Z`), max: new Date(`${max}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const regions = fc
  .array(
    fc.record({
      men: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3_000_000 })),
      group: fc.constantFrom('north', 'south', null),
      income: fc.double({ min: 0.01, max: 100_000, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  // Somebody must be there to be recruited.
  .map((rows) => [...rows, { men: 50_000, group: null, income: 100 }])
  .map((rows) => rows.map(({ income, ...row }, i) => ({ id: `r${String(i)}`, ...row, covariates: { income } })));

/** Scenarios of every shape: small pools and regions without men, weeks and months, tilts, announced quotas, policies, uncertain and known parameters. */
export const scenarioInput: fc.Arbitrary<ScenarioInput> = fc
  .record({
    regions,
    target: fc.integer({ min: 0, max: 400_000 }),
    start: day('2022-01-01', '2023-12-31'),
    step: fc.constantFrom('month' as const, 'week' as const),
    days: fc.integer({ min: 0, max: 400 }),
    tilt: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined }),
    announcedShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    method: fc.constantFrom('webster', 'hamilton', 'jefferson', 'adams', 'huntington-hill'),
    uptake: fc.record(
      {
        willing: share,
        hazard: rate,
        payElasticity: rate,
        regionalSpread: rate,
        groupCorrelation: share,
        frailty: rate,
      },
      { requiredKeys: [] },
    ),
    coercion: fc.record({ probability: share, tolerance: share, yield: share, error: share }, { requiredKeys: [] }),
    offer: fc.option(fc.double({ min: 0.1, max: 5, noNaN: true }), { nil: undefined }),
  })
  .map(
    ({
      regions: rows,
      target,
      start,
      step,
      days,
      tilt,
      announcedShare,
      method,
      uptake,
      coercion,
      offer,
    }): ScenarioInput => {
      const end = new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      return {
        name: 'arbitrary',
        target,
        calendar: { start, end, step },
        regions: rows,
        quota: {
          method,
          ...(tilt === undefined ? {} : { tilt: { income: tilt } }),
          ...(announcedShare === undefined ? {} : { announced: { r0: Math.floor(announcedShare * target) } }),
        },
        uptake,
        coercion,
        ...(offer === undefined
          ? {}
          : { policies: [{ from: start, set: { offer }, scale: { 'uptake.hazard': offer } }] }),
      };
    },
  );
