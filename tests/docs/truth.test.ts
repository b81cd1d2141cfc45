import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unionCall1862, union1862, russia2023Calibrated, russia2023 } from 'levy/data';
import { hindcastCases, recordHindcast, recordSpread, type Truth } from '../../scripts/truth-cases.js';
import { truthPage } from '../../scripts/truth-page.js';
import truth from '../../scripts/truth.json' with { type: 'json' };

/* TRUTH.md is made by `npm run truth`; `npm run truth -- --check` runs all of it again in .ci/run, here a part is. */
const recorded = truth as unknown as Truth;
const page = readFileSync(new URL('../../TRUTH.md', import.meta.url), 'utf8');

test('TRUTH.md says what was recorded', () => {
  expect(page).toBe(truthPage(recorded));
});

test('a hindcast gives what was recorded of it, to the last digit', async () => {
  const place = hindcastCases.findIndex(({ campaign }) => campaign === 'US Army, fiscal year 2023');
  expect(await recordHindcast(hindcastCases[place]!)).toEqual(recorded.hindcasts[place]);
});

test('Union 1862: the observed spread lies in the 90 % bands with the stated spread between States, and not without', async () => {
  const ratios = unionCall1862.flatMap(({ quotaPeople, enlistmentsFurnished }) =>
    quotaPeople === null ? [] : [enlistmentsFurnished / quotaPeople],
  );
  const [stated, none] = recorded.spreads;
  expect(await recordSpread(stated!.campaign, union1862, ratios, 0.47, stated!.from)).toEqual(stated);
  expect(await recordSpread(none!.campaign, union1862, ratios, 0, none!.from)).toEqual(none);
  // 0.47 to two digits, with 22 degrees of freedom; 7 of 23 (Official Records, Series III, vol. 2).
  expect(stated!.observed).toEqual({ sdOfLog: 0.4754, below: 7, regions: 23 });
  const inside = (value: number, [low, , high]: readonly [number, number, number]): boolean =>
    low <= value && value <= high;
  expect(inside(stated!.observed.sdOfLog, stated!.sdOfLog)).toBe(true);
  expect(inside(stated!.observed.below, stated!.below)).toBe(true);
  expect(inside(none!.observed.sdOfLog, none!.sdOfLog)).toBe(false);
});

test('the misses that matter are printed', () => {
  const claimed = recorded.hindcasts.find(
    ({ campaign, fitUntil }) => campaign === 'Russia 2023, claimed' && fitUntil === '2023-08-03',
  )!;
  expect(claimed.rows.at(-1)).toMatchObject({ date: '2023-12-31', observed: 500_000 });
  const paid = recorded.hindcasts.find(({ campaign }) => campaign === 'Russia 2023, paid')!;
  expect(paid.rows.at(-1)).toMatchObject({ date: '2023-12-31', observed: 345_000 });
  for (const { sentence } of recorded.hindcasts) expect(page).toContain(sentence);
});

test('russia2023Calibrated is the founding case but for a joint table of willing share and hazard', () => {
  const [table] = russia2023Calibrated.joint;
  expect(table!.parameters).toEqual(['uptake.willing', 'uptake.hazard']);
  expect(table!.rows).toHaveLength(250);
  for (const path of table!.parameters) expect(russia2023Calibrated.sources[path]).toContain('fitted by calibrate');
  const { joint, name, sources } = russia2023;
  expect({ ...russia2023Calibrated, joint, name, sources }).toEqual(russia2023);
});
