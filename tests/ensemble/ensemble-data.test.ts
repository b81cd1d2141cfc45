import { expect, test } from 'vitest';
import { type EnsembleData, fromData, isLevyError, lognormal, runEnsemble, toData, vary } from 'levy';
import { russia2023 } from 'levy/data';
import { outcomeOf } from '../support/outcome-of.js';

const cash = vary(russia2023, {
  cash: { perRecruit: 195_000, currency: 'RUB' },
  uptake: { offerResponse: 0.2 },
  coercion: { recordedAsVolunteer: 0.7 },
  force: {
    strength: lognormal(50_000, 0.2),
    losses: { counted: 'killed', share: 0.01 },
    returns: { share: 0.5, lag: 1.5 },
    equipment: {
      tanks: { holding: 300, store: 40, refurbished: 20, losses: { number: 15 }, required: 5 },
      rounds: { consumed: true, holding: 1e6, use: 2000, required: 3000 },
    },
  },
});

test.each(['totals', 'national', 'regions', 'periods'] as const)(
  'what keeps %s survives JSON and structuredClone whole',
  async (keep) => {
    for (const scenario of [russia2023, cash]) {
      const ensemble = await runEnsemble(scenario, { seed: 'data', replicates: 150, keep });
      const expected = outcomeOf(ensemble);
      expect(outcomeOf(fromData(JSON.parse(JSON.stringify(toData(ensemble))) as EnsembleData))).toEqual(expected);
      expect(outcomeOf(fromData(structuredClone(toData(ensemble))))).toEqual(expected);
    }
  },
);

test('some of the replicates, and ensembles of few', async () => {
  const ensemble = await runEnsemble(russia2023, { seed: 'data', replicates: 40, first: 7 });
  const some = ensemble.given({ coercion: true }).slice(1, 5);
  const again = fromData(toData(some));
  expect(again.rows()).toEqual(some.rows());
  expect(again).toMatchObject({ n: 4, conditional: true, first: some.first, keep: 'periods', regionSums: false });
});

test('copies that would be empty are refused, and so is data that is not whole', async () => {
  const ensemble = await runEnsemble(russia2023, { seed: 'data', replicates: 5, keep: 'totals' });
  expect(() => structuredClone(ensemble)).toThrow();
  const data = toData(ensemble);
  const codeOf = (change: object): string | null => {
    try {
      fromData({ ...data, ...change });
      return null;
    } catch (error) {
      return isLevyError(error) ? `${error.code} ${error.path}` : String(error);
    }
  };
  const [block] = data.blocks;
  expect(codeOf({})).toBeNull();
  expect(codeOf({ kind: 'ensemble' })).toBe('data/invalid ');
  expect(codeOf({ engineVersion: '1' })).toBe('data/other-engine engineVersion');
  expect(codeOf({ scenario: cash })).toBe('data/invalid fingerprint');
  expect(codeOf({ blocks: [] })).toBe('data/invalid blocks');
  expect(codeOf({ blocks: [{ ...block, count: 4 }] })).toMatch(/^data\/invalid blocks\[0\]\.replicates\./);
  expect(codeOf({ blocks: [{ ...block, replicates: { ...block!.replicates, volunteers: 'x' } }] })).toBe(
    'data/invalid blocks[0].replicates.volunteers',
  );
});
