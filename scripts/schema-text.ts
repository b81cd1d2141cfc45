import * as z from 'zod';
import { scenarioSchema } from '../src/scenario/input/schema.js';
import { distributionSchema } from '../src/scenario/input/schema-parts.js';

/** The JSON Schema (draft 2020-12) of what `defineScenario` takes, as the text of `schema/scenario.schema.json`. */
export function schemaText(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
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
  return `${JSON.stringify({ ...(refer(schema) as object), $defs: { distribution } }, null, 2)}\n`;
}
