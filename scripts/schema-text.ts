import * as z from 'zod/mini';
import { scenarioSchema } from '../src/scenario/input/schema/schema.js';
import { distributionSchema } from '../src/scenario/input/schema/schema-parts.js';

/** Name of the schema for those who load several; files may point at the copy in the package by path. */
const id = 'urn:levy:schema:scenario:1';

/** The JSON Schema (draft 2020-12) of what `defineScenario` takes, as the text of `schema/scenario.schema.json`. */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: 'input' });
  const distribution = z.toJSONSchema(distributionSchema, { io: 'input' });
  delete distribution.$schema;
  const text = JSON.stringify(distribution);
  // Two dozen parameters take a distribution: it is written once and referred to.
  const refer = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (JSON.stringify(value) === text) return { $ref: '#/$defs/distribution' };
    return Array.isArray(value)
      ? value.map(refer)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, refer(inner)]));
  };
  return `${JSON.stringify({ $schema, $id: id, ...(refer(schema) as object), $defs: { distribution } }, null, 2)}\n`;
}
