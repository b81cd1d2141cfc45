import { writeFileSync } from 'node:fs';
import { assumptionsSchemaText } from './assumptions-schema-text.js';
import { schemaText } from './schema-text.js';

writeFileSync(new URL('../schema/scenario.schema.json', import.meta.url), schemaText());
writeFileSync(new URL('../schema/assumptions.schema.json', import.meta.url), assumptionsSchemaText());
