import * as z from 'zod/mini';
import { parameter } from '../parameters/parameters.js';
import { policyPaths } from '../policies/policy-paths.js';
import { positive } from '../parameters/domains.js';
import { numberIn } from './schema/schema-parts.js';

/** Paths that a policy may change beside those of the table: the level of a resource, by its name. */
const resourceLevel = /^resources\.[^.]+\.level$/;

/** What a policy sets or scales, by path. That the resources named exist is checked afterwards. */
export function policyChanges(kind: 'set' | 'scale') {
  const shape = Object.fromEntries(policyPaths.map((row) => [row.path, z.optional(numberIn(row[kind]))]));
  const level = numberIn(kind === 'set' ? parameter('resources.level').domain : positive);
  const schema = z.catchall(z.object(shape, 'an object'), z.unknown()).check((payload) => {
    const value: Readonly<Record<string, unknown>> = payload.value;
    const others = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    const unknown = others.filter((key) => !resourceLevel.test(key));
    if (unknown.length > 0) payload.issues.push({ code: 'unrecognized_keys', keys: unknown, input: value });
    for (const key of others.filter((one) => !unknown.includes(one))) {
      const parsed = level.safeParse(value[key]);
      if (!parsed.success)
        payload.issues.push(
          ...parsed.error.issues.map((issue) => ({ ...issue, input: value[key], path: [key] }) as z.core.$ZodRawIssue),
        );
    }
  });
  // What JSON Schema has for keys of a pattern.
  z.globalRegistry.add(schema, {
    patternProperties: { [resourceLevel.source]: z.toJSONSchema(level, { target: 'draft-2020-12' }) },
    additionalProperties: false,
  });
  return schema as unknown as z.ZodMiniType<Readonly<Record<string, number>>>;
}
