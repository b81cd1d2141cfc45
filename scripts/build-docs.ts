// Writes what the documentation has from the code: the tables of MODEL.md and the page of error codes. `npm run docs`; tests
// check that it has been run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { campaignPages } from './campaign-pages.js';
import { drivePicture } from './drive-picture.js';
import { errorPage } from './error-page.js';
import { parameterTable, withTable } from './parameter-table.js';
import { recoveryTable } from './recovery-table.js';
import { sobolTable } from './sobol-table.js';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const model = at('MODEL.md');
const withParameters = withTable(readFileSync(model, 'utf8'), parameterTable());
writeFileSync(
  model,
  withTable(withTable(withParameters, sobolTable(), 'sobol-study'), recoveryTable(), 'recovery-study'),
);
mkdirSync(at('docs'), { recursive: true });
writeFileSync(at('docs/errors.md'), errorPage());
mkdirSync(at('docs/data'), { recursive: true });
for (const [file, text] of campaignPages()) writeFileSync(at(`docs/data/${file}`), text);
mkdirSync(at('docs/images'), { recursive: true });
writeFileSync(at('docs/images/drive-2023.svg'), await drivePicture());
