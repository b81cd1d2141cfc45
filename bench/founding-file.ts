import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { russia2023 } from '../src/data/index.js';
import { quotas } from '../src/quota/quotas.js';
import { periodsOf } from '../src/scenario/index.js';

/** Writes what peers/full_model.py needs of the founding case, nothing of it random: men, schedule of quotas, lengths of periods. */
export function writeFoundingFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'levy-founding-')), 'founding.json');
  const periods = periodsOf(russia2023.calendar);
  writeFileSync(
    path,
    JSON.stringify({
      men: russia2023.regions.map(({ men }) => men),
      schedule: quotas(russia2023).schedule.cumulative,
      months: periods.map(({ months }) => months),
      elapsed: periods.map(({ elapsed }) => elapsed),
    }),
  );
  return path;
}
