import { defineScenario, runEnsemble } from 'levy';
import { check, claim } from 'levy/claims';
import 'levy/vitest';
import { expect, test } from 'vitest';

const toy = defineScenario({
  name: 'toy',
  target: 260,
  calendar: { start: '2023-05-01', end: '2023-06-30' },
  regions: [
    { id: 'A', men: 500 },
    { id: 'B', men: 300 },
  ],
  eligible: 1,
  uptake: { willing: 1, hazard: 0.2, regionalSpread: 0, frailty: 0 },
  coercion: { probability: 0 },
});
test('verdicts', async () => {
  const verdict = await check(toy, claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.3), {
    seed: 1,
  });
  expect(verdict).toFail();
  expect(verdict).not.toPass();
});
test('ensembles', async () => {
  const ensemble = await runEnsemble(toy, { seed: 1, replicates: 2000 });
  expect(ensemble).toAttain({ metric: 'volunteers', atLeast: 200 }, { probability: 0.9 });
  expect(ensemble.probability({ metric: 'volunteers', atLeast: 300 })).toBeLikely('remote chance');
  // @ts-expect-error options have no such name
  expect(() => expect(ensemble).toAttain({ metric: 'volunteers', atLeast: 200 }, { probabilty: 0.9 })).toThrow(
    'probability',
  );
});
