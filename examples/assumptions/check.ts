/** Checks the claims of founding-case.json and prints the table: `npx tsx examples/assumptions/check.ts`. */
import { readFileSync } from 'node:fs';
import { checkAll } from 'levy/claims';
import { russia2023 } from 'levy/data';

const file = readFileSync(new URL('./founding-case.json', import.meta.url), 'utf8');
const table = await checkAll(file, { scenarios: { russia2023 } });
console.log(table.text);
if (table.verdict !== 'pass') process.exitCode = table.verdict === 'fail' ? 1 : 3;
