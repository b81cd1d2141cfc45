import { describe, expect, test } from 'vitest';
import {
  defineScenario,
  domainText,
  findParameter,
  inDomain,
  lognormal,
  logitNormal,
  parameter,
  parameters,
  triangular,
  valueAt,
} from '../../src/scenario/index.js';
import { policyPaths } from '../../src/scenario/policies/policy-paths.js';

const ones = Array.from({ length: 12 }, () => 1);

// Typed by hand from the parameter table of the model's specification (MODEL.md, "Parameters (the 2023 drive)"):
// path, default, domain in words, plausible range.
const specified: readonly [string, unknown, string, readonly [number, number] | null][] = [
  ['target', null, 'a whole number ≥ 0', null],
  ['eligible', 1, 'a number between 0 and 1', [0.5, 0.75]],
  ['quota.tilt', null, 'a finite number', [-1, 1]],
  ['uptake.willing', null, 'a number between 0 and 1', [0.01, 0.13]],
  ['uptake.hazard', null, 'a number ≥ 0, at most 1,000', [0.02, 0.3]],
  ['uptake.imitation', 0, 'a number ≥ 0, at most 1,000', [0, 0.03]],
  ['uptake.season', ones, 'a number > 0, at most 1,000,000', null],
  ['uptake.ramp', 1, 'a number > 0, at most 1,000,000', [1, 2.5]],
  ['uptake.payElasticity', lognormal(1, 0.53), 'a number ≥ 0, at most 20', [0.4, 2.4]],
  ['uptake.hazardPayElasticity', 0, 'a number ≥ 0, at most 20', null],
  ['uptake.offerResponse', 0, 'a number ≥ 0, at most 1,000,000', [0, 1]],
  ['uptake.elasticity', null, 'a number between -100 and 100', null],
  ['uptake.regionalSpread', 0.3, 'a number ≥ 0, at most 10', [0.1, 0.65]],
  ['uptake.groupCorrelation', 0, 'a number between 0 and 1', null],
  ['uptake.frailty', 0.1, 'a number ≥ 0, at most 10', [0, 0.3]],
  ['coercion.probability', null, 'a number between 0 and 1', null],
  ['coercion.tolerance', 0.05, 'a number between 0 and 1', [0, 0.3]],
  ['coercion.yield', triangular(0.1, 0.2, 0.33), 'a number between 0 and 1', null],
  ['coercion.capacity', lognormal(0.002, 0.6), 'a number ≥ 0, at most 1,000', [0.0005, 0.01]],
  ['coercion.mistaken', logitNormal(0.05, 0.6), 'a number between 0 and 1', [0.03, 0.5]],
  ['coercion.recordedAsVolunteer', 1, 'a number between 0 and 1', null],
  ['response.inducedPerTaken', lognormal(0.12, 0.7), 'a number ≥ 0, at most 1,000,000', [0.04, 1]],
  ['response.leaversPerTaken', lognormal(0.3, 0.8), 'a number ≥ 0, at most 1,000,000', [0, 2.2]],
  ['response.announcementFlight', 0, 'a number between 0 and 1', [0, 0.02]],
  ['response.dissentHalfLife', 3.3, 'a number > 0, at most 1,000,000', [1, 6]],
  ['response.dissentDamping', 0, 'a number ≥ 0, at most 1,000,000', [0, 1]],
  ['response.dissentElasticity', 0, 'a number between -5 and 5', null],
  ['reporting.inflation', 1, 'a number ≥ 0, at most 1,000', [1, 1.5]],
  ['reporting.relabelled', 0, 'a whole number ≥ 0', null],
  ['uptake.signsElsewhere.share', 0, 'a number between 0 and 1', [0, 0.3]],
  ['reporting.paymentLag', null, 'a number between 0 and 1', null],
  ['reporting.coverage', null, 'a number between 0 and 1', [0.4, 1]],
  ['pipeline.processingMonths', 0, 'a number ≥ 0, at most 1,200', [0, 11]],
  ['pipeline.waitingDropout', 0, 'a number ≥ 0, at most 1,000', [0, 0.06]],
  ['pipeline.seats', null, 'a number ≥ 0, at most 1,000,000,000', null],
  ['pipeline.trainingMonths', 0, 'a number ≥ 0, at most 1,200', null],
  ['pipeline.trainingDropout', 0, 'a number ≥ 0, at most 1,000', null],
  ['pipeline.attrition', 0, 'a number ≥ 0, at most 1,000', [0, 0.03]],
  ['resources.level', null, 'a number > 0, at most 1,000,000,000,000,000', null],
  ['resources.base', 1, 'a number > 0, at most 1,000,000,000,000,000', null],
  ['resources.elasticity', null, 'a number ≥ 0, at most 20', [0, 1]],
  ['resources.cost', 0, 'a number ≥ 0, at most 1,000,000,000,000', null],
  ['refill.entering', 0, 'a number between 0 and 1', [0.015, 0.06]],
  ['refill.leaving', 0, 'a number ≥ 0, at most 1,000', [0.015, 0.06]],
  ['force.strength', null, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.arrivals.share', 1, 'a number between 0 and 1', [0.7, 1]],
  ['force.arrivals.others', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.losses.share', 0, 'a number ≥ 0, at most 1,000', [0, 0.06]],
  ['force.losses.number', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.losses.woundedPerKilled', 3.4, 'a number ≥ 0, at most 1,000,000', [2.8, 5.7]],
  ['force.returns.share', 0, 'a number between 0 and 1', [0.4, 0.7]],
  ['force.returns.lag', 3, 'a number ≥ 0, at most 1,000,000', null],
  ['force.equipment.*.holding', null, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.store', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.made', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.refurbished', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.losses.share', 0, 'a number ≥ 0, at most 1,000', null],
  ['force.equipment.*.losses.number', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.use', 0, 'a number ≥ 0, at most 1,000,000,000', null],
  ['force.equipment.*.required', null, 'a number ≥ 0, at most 1,000,000,000', null],
];

describe('the parameter table', () => {
  test('holds what the specification says, in its order, and nothing else', () => {
    expect(parameters.map((row) => [row.path, row.default, domainText(row.domain), row.plausible])).toEqual(specified);
  });

  test('every row says what it rests on; nothing recalled is called sourced', () => {
    for (const { source, name, unit, status } of parameters) {
      expect(source.length).toBeGreaterThan(4);
      expect(name).not.toBe('');
      expect(unit).not.toBe('');
      // The specification's own word where there is no source.
      if (source.startsWith('assumption')) expect(status).toBe('assumption');
    }
    expect(parameter('uptake.imitation').status).toBe('assumption');
    expect(parameter('uptake.elasticity').source).toMatch(/^assumption until sourced/);
    expect(parameter('coercion.probability').source).toMatch(/the model cannot derive it/);
    expect(parameter('coercion.capacity').status).toBe('weak');
  });

  test('is frozen', () => {
    expect(Object.isFrozen(parameters)).toBe(true);
    for (const row of parameters) {
      expect(Object.isFrozen(row)).toBe(true);
      expect(Object.isFrozen(row.default) || row.default === null || typeof row.default === 'number').toBe(true);
    }
  });

  test('defaults of a scenario are those of the table', () => {
    const scenario = defineScenario({
      name: 'x',
      target: 1,
      calendar: { start: '2023-01-01', end: '2023-01-31' },
      uptake: { willing: 1, hazard: 0.02, signsElsewhere: {} },
      coercion: { probability: 1 },
      pipeline: {},
      regions: [{ id: 'a', men: 10 }],
      resources: [{ name: 'staff', level: 2, elasticity: 0.5 }],
      refill: {},
      force: { strength: 1, losses: { counted: 'all' }, equipment: { tanks: { holding: 1, required: 1 } } },
    });
    for (const row of parameters) {
      if (row.default === null) continue;
      const own = row.byResource ? row.path.replace('.', '.staff.') : row.path.replace('*', 'tanks');
      const value = valueAt(scenario, own);
      expect([row.path, value]).toEqual([row.path, row.default]);
    }
    expect(scenario.quota).toEqual({
      method: 'webster',
      min: null,
      max: null,
      basis: 'men',
      tilt: {},
      announced: {},
      phasing: null,
    });
    expect(scenario.regions[0]).toEqual({ id: 'a', name: 'a', men: 10, group: null, covariates: {}, quota: null });
  });
});

test('paths by covariate belong to their row', () => {
  expect(findParameter('uptake.elasticity.income')?.path).toBe('uptake.elasticity');
  expect(findParameter('quota.tilt.income')?.path).toBe('quota.tilt');
  expect(findParameter('uptake.willing')?.path).toBe('uptake.willing');
  expect([findParameter('uptake.wiling'), findParameter('uptake.elasticity.'), findParameter('uptake')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('paths by kind of equipment belong to their row', () => {
  expect(findParameter('force.equipment.tanks.made')?.path).toBe('force.equipment.*.made');
  expect(findParameter('force.equipment.older tanks.losses.share')?.path).toBe('force.equipment.*.losses.share');
  for (const path of ['force.equipment.*', 'force.equipment..made', 'force.equipment.a.b.made', 'force.equipment.made'])
    expect(findParameter(path), path).toBeUndefined();
});

test('open and closed ends', () => {
  const { domain } = parameter('response.dissentHalfLife');
  expect([0, 5e-324, Infinity, NaN].map((value) => inDomain(domain, value))).toEqual([false, true, false, false]);
  const share = parameter('eligible').domain;
  expect([0, 1, -5e-324, 1 + 2 ** -52].map((value) => inDomain(share, value))).toEqual([true, true, false, false]);
  const people = parameter('target').domain;
  expect([0, 1.5, 2 ** 53].map((value) => inDomain(people, value))).toEqual([true, false, false]);
});

test('what a policy may set is what the parameter may be', () => {
  for (const { path, set } of policyPaths) {
    const row = findParameter(path);
    if (row !== undefined) expect([path, set]).toEqual([path, row.domain]);
  }
  expect(policyPaths.map(({ path }) => path)).toEqual([
    'target',
    'target.most',
    'quota.announced',
    'offer',
    'eligible',
    'uptake.hazard',
    'uptake.season',
    'coercion.probability',
    'coercion.tolerance',
    'coercion.capacity',
    'coercion.yield',
    'pipeline.seats',
  ]);
});
