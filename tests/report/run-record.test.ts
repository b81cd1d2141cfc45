import { expect, test } from 'vitest';
import { defineScenario, runEnsemble } from 'levy';
import { recordText, runRecord, verifyRecord } from 'levy/report';

const scenario = defineScenario({
  name: 'record',
  target: 50,
  calendar: { start: '2025-01-01', end: '2025-03-31', step: 'month' },
  regions: [{ id: 'a', men: 2000 }],
  uptake: { willing: 0.05, hazard: 0.3 },
});

test('a record runs again to the same bits, as an object, as text, and as a file with a byte order mark', async () => {
  const record = runRecord(await runEnsemble(scenario, { seed: 'r', replicates: 40, first: 7 }));
  expect(record).toMatchObject({
    kind: 'run-record',
    first: 7,
    n: 40,
    requested: 40,
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  for (const given of [record, recordText(record), `\ufeff${recordText(record)}`])
    expect(await verifyRecord(given)).toMatchObject({ verified: true, different: [] });
  expect(recordText(JSON.parse(recordText(record)) as never)).toBe(recordText(record));
});

test('what does not agree is named', async () => {
  const record = runRecord(await runEnsemble(scenario, { seed: 'r', replicates: 40 }));
  expect((await verifyRecord({ ...record, seed: 'other' })).different).toEqual(['digest']);
  expect((await verifyRecord({ ...record, engineVersion: '0' })).different).toEqual(['engineVersion']);
  expect((await verifyRecord({ ...record, scenario: { ...scenario, target: 51 } })).different).toEqual([
    'fingerprint',
    'digest',
  ]);
});

test('what a condition chose is marked as not verifiable', async () => {
  const chosen = (await runEnsemble(scenario, { seed: 'r', replicates: 40 })).given((row) => row.volunteers > 20);
  const record = runRecord(chosen);
  expect(record.digest).toBeNull();
  await expect(verifyRecord(record)).rejects.toThrow(/table\/unsupported/);
  await expect(verifyRecord('{')).rejects.toThrow(/table\/unsupported/);
  await expect(verifyRecord({ kind: 'x' } as never)).rejects.toThrow(/table\/unsupported/);
});
