import { expect, test } from 'vitest';
import { russia2023 } from '../../src/data/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { toTable } from '../../src/report/index.js';
import { simulate } from '../../src/runs/index.js';
import { listed, metricAndStateNames } from '../../src/scenario/index.js';

const ofBlocks = ['arrived', 'trainees', 'attrited', 'waiting', 'inUnit'] as const;

test('what a block adds is listed only where a scenario has the block', () => {
  expect(listed(metricAndStateNames, russia2023)).not.toEqual(expect.arrayContaining(['arrived']));
  const run = simulate(russia2023, { seed: 1, replicate: 0 });
  const path = expectedPath(russia2023);
  for (const record of [run.total, run.region('RU-BA'), run.rows()[0]!, path.total, path.region('RU-BA')])
    for (const name of ofBlocks) expect(record).not.toHaveProperty(name);
  for (const text of [toTable(run), toTable(path)]) expect(text).not.toMatch(/arrived|waiting/);
});

test('where there is no pipeline it can be asked for all the same: who signs has arrived, and nobody is on the way', async () => {
  for (const keep of ['periods', 'national'] as const) {
    const ensemble = await runEnsemble(russia2023, { seed: 1, replicates: 40, keep });
    expect(ensemble.values('arrived')).toEqual(ensemble.values('recruits'));
    expect(ensemble.mean({ metric: 'inUnit', through: 3 })).toEqual(ensemble.mean({ metric: 'recruits', through: 3 }));
    expect(ensemble.values({ metric: 'arrived', flow: true, through: 4 })).toEqual(
      ensemble.values({ metric: 'recruits', flow: true, through: 4 }),
    );
    expect(ensemble.byRegion('arrived')).toEqual(ensemble.byRegion('recruits'));
    expect(ensemble.byRegion('attrited')['RU-BA'].value).toBe(0);
    expect(ensemble.quantile('waiting', 0.9).value).toBe(0);
  }
  const run = simulate(russia2023, { seed: 1, replicate: 0 });
  expect(run.series({ metric: 'arrived', region: 'RU-BA' })).toEqual(
    run.series({ metric: 'recruits', region: 'RU-BA' }),
  );
  expect(expectedPath(russia2023).series('arrived')).toEqual(expectedPath(russia2023).series('recruits'));
});
