import * as z from 'zod';
import { wholeAssumptionsSchema } from '../src/claims/language/assumptions-schema.js';

/** The JSON Schema (draft 2020-12) of assumption files, as the text of `schema/assumptions.schema.json`. */
export function assumptionsSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(wholeAssumptionsSchema(), { io: 'input' }), null, 2)}\n`;
}
