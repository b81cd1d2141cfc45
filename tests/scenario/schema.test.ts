import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { russia2023 } from '../../src/data/index.js';
import { parameters } from '../../src/scenario/index.js';
import { schemaText } from '../../scripts/schema-text.js';

const file = readFileSync(new URL('../../schema/scenario.schema.json', import.meta.url), 'utf8');

interface Node {
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node;
  readonly description?: string;
  readonly default?: unknown;
}

describe('schema/scenario.schema.json', () => {
  test('is what the code says: after a change, run `npm run schema`', () => {
    expect(file).toBe(schemaText());
  });

  test('has unit, source and default of every parameter', () => {
    const schema = JSON.parse(file) as Node;
    for (const row of parameters) {
      const node = row.path.split('.').reduce<Node | undefined>((at, key) => {
        const inner = at?.anyOf?.[0] ?? at;
        if (key === '*') return inner?.additionalProperties;
        return (inner?.items ?? inner)?.properties?.[key];
      }, schema);
      expect(node, row.path).toBeDefined();
      if (row.path === 'target') continue;
      expect(node!.description).toContain(row.unit);
      expect(node!.description).toContain(row.source);
      if (row.default !== null) expect(node!.default).toEqual(row.default);
      if (row.plausible !== null) expect(node!.description).toContain(`Plausible: ${row.plausible.join(' to ')}.`);
    }
  });

  test('is valid in the strict mode of ajv, under an address of its own, and takes the founding case', () => {
    const schema = JSON.parse(file) as { readonly $id: string };
    expect(schema.$id).toBe('urn:levy:schema:scenario:1');
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(russia2023)))).toBe(true);
    expect(validate({ ...(JSON.parse(JSON.stringify(russia2023)) as object), eligible: 2 })).toBe(false);
  });

  // zod reads the file back as a schema of its own: the file alone accepts and refuses.
  test('accepts the founding case and refuses what it must', () => {
    const fromFile = z.fromJSONSchema(JSON.parse(file) as Parameters<typeof z.fromJSONSchema>[0]);
    const founding = JSON.parse(JSON.stringify(russia2023)) as Record<string, unknown>;
    expect(fromFile.safeParse(founding).error).toBeUndefined();
    const minimal = {
      $schema: './scenario.schema.json',
      name: 'x',
      target: 1,
      calendar: { start: '2023-01-01', end: '2023-01-31' },
      regions: [{ id: 'a', men: 5 }],
      uptake: { willing: 1, hazard: 0.02 },
    };
    expect(fromFile.safeParse(minimal).success).toBe(true);
    for (const bad of [
      { ...minimal, targt: 5 },
      { ...minimal, target: -1 },
      { ...minimal, regions: [] },
      { ...minimal, uptake: { hazard: 0.02 } },
      { ...minimal, coercion: {} },
      { ...minimal, eligible: 2 },
      { ...minimal, eligible: { kind: 'gamma' } },
    ]) {
      expect(fromFile.safeParse(bad).success).toBe(false);
    }
  });
});
