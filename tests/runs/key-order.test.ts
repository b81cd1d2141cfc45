import { expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { quotas } from '../../src/quota/index.js';
import { defineScenario, fingerprint } from '../../src/scenario/index.js';

/*
 * Sums and products of doubles depend on their order, 0.1 + 0.2 + 0.3 being 0.6 and 0.3 + 0.2 + 0.1 not, so that two scenarios with one fingerprint would
 * differ if it were the order in which keys were written.
 */
const covariates = ['income', 'debt', 'distance', 'age', 'rural'];
const written = (names: readonly string[]) =>
  defineScenario({
    name: 'key order',
    target: 9000,
    calendar: { start: '2023-01-01', end: '2023-06-30' },
    quota: { tilt: Object.fromEntries(names.map((name) => [name, 0.1 + name.length / 10])) },
    regions: Array.from({ length: 40 }, (_, i) => ({
      id: `r${String(i)}`,
      men: 1000 + 137 * i,
      covariates: Object.fromEntries(names.map((name) => [name, 1 + ((i * name.length + 3) % 11)])),
    })),
    uptake: {
      willing: 0.2,
      hazard: 0.3,
      elasticity: Object.fromEntries(names.map((name) => [name, 0.3 - name.length / 20])),
    },
  });

test('scenarios that differ in the order of their keys alone have one fingerprint and the same bits', async () => {
  const [one, other] = [written(covariates), written([...covariates].reverse())];
  expect(fingerprint(other)).toBe(fingerprint(one));
  expect(quotas(other).byRegion).toEqual(quotas(one).byRegion);
  expect(Object.keys(other.uptake.elasticity)).toEqual([...covariates].sort());
  const [a, b] = await Promise.all([one, other].map((s) => runEnsemble(s, { seed: 1, replicates: 300 })));
  expect(b!.rows()).toEqual(a!.rows());
});
