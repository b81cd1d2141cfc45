import fc from 'fast-check';
import {
  empirical,
  type EquipmentInput,
  type ForceInput,
  logitNormal,
  lognormal,
  periodsOf,
  type Scenario,
  triangular,
  uniform,
  vary,
} from '../../src/scenario/index.js';
import { arbitraryScenario } from './arbitrary-scenario.js';
import { flat, flatLog } from './flat.js';

/** A number up to a most, sometimes 0, sometimes drawn. */
const amount = (most: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: flat(0, most) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: most }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(lognormal(most / 4, 0.4), uniform(0, most), empirical([0, most / 3, most])),
    },
  );
const share = fc.oneof(
  fc.constantFrom(0, 1),
  flat(0, 1),
  flat(0, 1),
  fc.constantFrom(logitNormal(0.5, 1), triangular(0.1, 0.4, 0.9)),
);
/** Losses per item or man and month: off, of a slow war, or of one that leaves nobody. */
const rate = fc.oneof(fc.constant(0), flat(0, 0.2), flat(0, 0.2), flat(0, 4), fc.constant(lognormal(0.05, 0.5)));

const kind: fc.Arbitrary<EquipmentInput> = fc.record({
  consumed: fc.boolean(),
  holding: amount(3000),
  store: amount(300),
  made: amount(100),
  refurbished: amount(200),
  losses: fc.record({ share: rate, number: amount(200) }),
  use: amount(100),
  required: fc.oneof(fc.constant(0), flatLog(0.5, 300), flatLog(0.5, 300), fc.constant(lognormal(50, 0.5))),
});

const force = fc.record({
  strength: amount(20_000),
  arrivals: fc.record({ share, others: amount(2000) }),
  losses: fc.record({
    counted: fc.constantFrom('all' as const, 'irrecoverable' as const, 'killed' as const),
    share: rate,
    number: amount(2000),
    woundedPerKilled: fc.oneof(fc.constant(0), flat(0, 8), fc.constant(lognormal(3, 0.3))),
  }),
  returns: fc.record({ share, lag: fc.oneof(fc.constant(0), flat(0, 1), flat(0, 6), fc.constant(uniform(0, 5))) }),
  equipment: fc.dictionary(fc.constantFrom('tanks', 'rounds', 'older tanks', 'µ'), kind, { maxKeys: 3 }),
});

const profile = fc.option(fc.array(flat(0, 3), { minLength: 64, maxLength: 64 }), { nil: null });

/** A random scenario of every shape, with a force; sometimes what is not known of it is known together only. */
export const arbitraryForceScenario: fc.Arbitrary<Scenario> = fc
  .tuple(arbitraryScenario, force, profile, fc.boolean())
  .map(([scenario, { losses, ...others }, multipliers, together]) => {
    const given: ForceInput = {
      ...others,
      losses: { ...losses, profile: multipliers?.slice(0, periodsOf(scenario.calendar).length) ?? null },
    };
    const kinds = Object.keys(others.equipment);
    const rows = [
      [0.1, 4, 10],
      [0.02, 1.5, 30.3],
    ];
    const columns = ['force.losses.share', 'force.losses.woundedPerKilled'];
    const required = kinds.length === 0 ? [] : [`force.equipment.${kinds[0]!}.required`];
    return vary(scenario, {
      force: given,
      ...(together
        ? {
            joint: [
              ...scenario.joint,
              { parameters: [...columns, ...required], rows: rows.map((row) => row.slice(0, 2 + required.length)) },
            ],
          }
        : {}),
    });
  });
