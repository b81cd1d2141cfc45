import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parameterTable, withTable } from '../../scripts/parameter-table.js';
import { sobolTable } from '../../scripts/sobol-table.js';

test('the parameter table of MODEL.md is the one in the code (npm run docs)', () => {
  const document = readFileSync(new URL('../../MODEL.md', import.meta.url), 'utf8');
  expect(withTable(document, parameterTable())).toBe(document);
  expect(withTable(document, sobolTable(), 'sobol-study')).toBe(document);
  expect(document).toContain('| `uptake.willing` |');
});
