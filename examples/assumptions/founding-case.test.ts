/**
 * Assumptions about Russia's drive of 2023 as unit tests, to be copied: `npm i -D levy vitest`, then `npx vitest`.
 *
 * On 30 March 2023 UK Defence Intelligence wrote that 400,000 genuine volunteers were "highly unlikely" and that coercion was
 * "a realistic possibility". It published no method, and these tests do not reproduce one. They say what has to be assumed for the
 * two phrases to hold in this model, and which assumptions would make them wrong. A seed of your own: `SEED=2 npx vitest`.
 */
import { lognormal, runEnsemble, vary } from 'levy';
import { check, claim } from 'levy/claims';
import { russia2023, russianClaims } from 'levy/data';
import 'levy/vitest';
import { describe, expect, test } from 'vitest';

// Seconds, not milliseconds: a probability close to the edge of a word takes some 10,000 replicates.
const options = { seed: process.env['SEED'] ?? 'founding case', alpha: 0.01 };
const timeout = 60_000;

const volunteersReachTarget = { metric: 'volunteers', atLeast: 'target' } as const;
const someAreCoerced = { metric: 'coerced', atLeast: 1 } as const;

describe('"highly unlikely": 400,000 genuine volunteers', () => {
  const highlyUnlikely = claim.probability(volunteersReachTarget).is('highly unlikely');

  test('holds if 3 men in 100 would ever volunteer, give or take a factor of 1.65', { timeout }, async () => {
    expect(await check(russia2023, highlyUnlikely, options)).toPass();
  });

  test('is too pessimistic if 4 in 100 would', { timeout }, async () => {
    const keener = vary(russia2023, { uptake: { willing: lognormal(0.04, 0.5) } });
    expect(await check(keener, highlyUnlikely, options)).toFail();
    expect(await check(keener, claim.probability(volunteersReachTarget).atLeast(0.2), options)).toPass();
  });

  test(
    'is too optimistic if the 3 in 100 were known to a factor of 1.35: "remote chance" then',
    { timeout },
    async () => {
      const surer = vary(russia2023, { uptake: { willing: lognormal(0.03, 0.3) } });
      expect(await check(surer, highlyUnlikely, options)).toFail();
      expect(await check(surer, claim.probability(volunteersReachTarget).is('remote chance'), options)).toPass();
    },
  );
});

describe('"a realistic possibility": coercion', () => {
  test(
    'holds because it is put in: the model takes the probability that coercion is used, 0.45, from the phrase',
    { timeout },
    async () => {
      expect(russia2023.coercion!.probability).toBe(0.45);
      expect(await check(russia2023, claim.probability(someAreCoerced).is('realistic possibility'), options)).toPass();
    },
  );

  test('nobody is coerced where coercion is not used', { timeout }, async () => {
    const without = vary(russia2023, { coercion: { probability: 0 } });
    expect(await check(without, claim.always({ metric: 'coerced', atMost: 0 }), options)).toPass();
  });
});

describe('the official figure: 420,000 contracts in 2023', () => {
  // It counts from 1 January, the scenario from 1 April; and whoever counts honestly still counts the coerced.
  const official = russianClaims.find(
    ({ contractPeople, asOf }) => contractPeople === 420_000 && asOf === '2023-12-31',
  )!.contractPeople!;

  test('is not implied by the model, which does not make it false', { timeout }, async () => {
    const honestBooks = claim.probability({ metric: 'claimed', atLeast: official });
    expect(await check(russia2023, honestBooks.atLeast(0.5), options)).toFail();
    expect(await check(russia2023, honestBooks.atMost(0.2), options)).toPass();
  });

  test(
    'and would not be a count of genuine volunteers: in four replicates of ten the books hold others',
    { timeout },
    async () => {
      const ensemble = await runEnsemble(russia2023, { seed: options.seed, replicates: 4000 });
      expect(ensemble).toAttain({ metric: 'coerced', atLeast: 1 }, { probability: 0.4, alpha: options.alpha });
      expect(ensemble).toBeLikely('very unlikely', {
        event: { metric: 'volunteers', atLeast: official },
        yardstick: 'icd203',
        alpha: options.alpha,
      });
    },
  );
});
