import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.js';

writeFileSync(new URL('../schema/scenario.schema.json', import.meta.url), schemaText());
