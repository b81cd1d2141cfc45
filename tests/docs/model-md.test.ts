import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parameterTable, withTable } from '../../scripts/parameter-table.js';
import { recoveryTable } from '../../scripts/recovery-table.js';
import { sobolTable } from '../../scripts/sobol-table.js';
import recovery from '../../scripts/recovery-study.json' with { type: 'json' };

test('the parameter table of MODEL.md is the one in the code (npm run docs)', () => {
  const document = readFileSync(new URL('../../MODEL.md', import.meta.url), 'utf8');
  expect(withTable(document, parameterTable())).toBe(document);
  expect(withTable(document, sobolTable(), 'sobol-study')).toBe(document);
  expect(withTable(document, recoveryTable(), 'recovery-study')).toBe(document);
  expect(document).toContain('| `uptake.willing` |');
});

test('recovery: 90 % intervals of what is identified cover 85 to 95 %, and ranks are even', () => {
  expect(recovery.campaigns).toBeGreaterThanOrEqual(200);
  for (const { asked } of recovery.cases)
    for (const { identified, inside90, chiSquare } of asked) {
      if (identified) expect(inside90).toBeGreaterThanOrEqual(0.85);
      if (identified) expect(inside90).toBeLessThanOrEqual(0.95);
      // 99.9 % of chi-square with 9 degrees of freedom: five tests together fail by chance in one of 200 seeds.
      expect(chiSquare).toBeLessThan(27.9);
    }
});
