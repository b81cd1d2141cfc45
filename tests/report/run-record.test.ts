import { expect, test } from 'vitest';
import { defineScenario, runEnsemble } from 'levy';

import { recordText, runRecord, verifyRecord } from 'levy/report';
import { callingThread } from '../../src/runs/index.js';

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
  expect(await verifyRecord({ ...record, scenario: { ...scenario, target: 51 } })).toMatchObject({
    verified: false,
    different: ['fingerprint', 'digest'],
    means: [{ metric: 'shortfall' }, { metric: 'nationalShortfall' }],
  });
});

test('and where: the replicates whose digest differs, and the means', async () => {
  const record = runRecord(await runEnsemble(scenario, { seed: 'r', replicates: 600, first: 3 }));
  expect(record.parts.map(({ first, n }) => [first, n])).toEqual([
    [3, 256],
    [259, 256],
    [515, 88],
  ]);
  const parts = record.parts.map((part, i) => (i === 1 ? { ...part, digest: '0'.repeat(64) } : part));
  const means = { ...record.means, volunteers: record.means.volunteers + 1 };
  const found = await verifyRecord({ ...record, parts, means });
  expect(found).toMatchObject({
    verified: false,
    different: ['digest'],
    replicates: [[259, 514]],
    means: [{ metric: 'volunteers', recorded: means.volunteers, found: record.means.volunteers }],
  });
  expect(found.text).toBe(
    `Not the same: the results. Results differ in replicates 259 to 514. Means: volunteers ${String(means.volunteers)}, now ${String(record.means.volunteers)}.`,
  );
  // A digest of the whole that is not that of its parts, and parts that were taken away.
  expect((await verifyRecord({ ...record, digest: 'x' })).verified).toBe(false);
  expect((await verifyRecord({ ...record, parts: record.parts.slice(0, 2) })).verified).toBe(false);
});

test('means are those of the ensemble, and a million replicates have a record of a page', async () => {
  const ensemble = await runEnsemble(scenario, { seed: 'r', replicates: 20_000, keep: 'totals' });
  const record = runRecord(ensemble);
  expect(record.means.volunteers).toBe(ensemble.mean('volunteers').value);
  expect(record.parts).toHaveLength(64);
  expect(record.parts.reduce((sum, { n }) => sum + n, 0)).toBe(20_000);
});

test("a run of Sobol' points is run again as one", async () => {
  const record = runRecord(await runEnsemble(scenario, { seed: 'r', replicates: 64, sampling: 'sobol' }));
  expect(record.sampling).toBe('sobol');
  expect((await verifyRecord(record)).verified).toBe(true);
  expect((await verifyRecord({ ...record, sampling: 'independent' })).different).toEqual(['digest']);
});

test("what a condition or a user's function chose is marked as not verifiable", async () => {
  const ensemble = await runEnsemble(scenario, { seed: 'r', replicates: 40 });
  const record = runRecord(ensemble.given((row) => row.volunteers > 20));
  expect(record).toMatchObject({ verifiable: false, digest: null, parts: [] });
  expect(await verifyRecord(record)).toMatchObject({ verified: null, different: [] });
  // A record cannot be made verifiable by saying so.
  await expect(verifyRecord({ ...record, verifiable: true })).rejects.toThrow(/table\/unsupported/);
});

test('what is no record is refused', async () => {
  await expect(verifyRecord('{')).rejects.toThrow(/table\/unsupported/);
  await expect(verifyRecord({ kind: 'x' } as never)).rejects.toThrow(/table\/unsupported/);
  await expect(verifyRecord({ kind: 'run-record' } as never)).rejects.toThrow(/table\/unsupported/);
});

test('stopped, nothing is said; it can be run on other threads and tells its progress', async () => {
  const record = runRecord(await runEnsemble(scenario, { seed: 'r', replicates: 3000 }));
  await expect(verifyRecord(record, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  const shares: number[] = [];
  const thread = callingThread();
  const executor = { ...thread, concurrency: 2 };
  const options = { executor, onProgress: ({ share }: { share: number }) => shares.push(share) };
  expect((await verifyRecord(record, options)).verified).toBe(true);
  expect(shares.at(-1)).toBe(1);
  await expect(verifyRecord(record, { executr: thread } as never)).rejects.toThrow(/options\/unknown-name/);
});
