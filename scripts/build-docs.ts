// Writes the parameter table of MODEL.md from the one table in the code. `npm run docs`; a test checks that it has been run.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parameterTable, withTable } from './parameter-table.js';

const file = fileURLToPath(new URL('../MODEL.md', import.meta.url));
writeFileSync(file, withTable(readFileSync(file, 'utf8'), parameterTable()));
