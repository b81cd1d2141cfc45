import * as z from 'zod/mini';
import { assumptionsSchema } from '../src/claims/language/assumptions-schema.js';
import {
  claimForms,
  type ClaimKind,
  claimKinds,
  eventSchema,
  referenceSchema,
  statistics,
} from '../src/claims/language/claim-schema.js';
import { schemaText } from './schema-text.js';
import { yardsticks } from '../src/yardsticks/index.js';

type Json = Record<string, unknown>;

/** Name of the schema for those who load several; files may point at the copy in the package by path. */
const id = 'urn:levy:schema:assumptions:1';

/**
 * The JSON Schema (draft 2020-12) of assumption files, as the text of `schema/assumptions.schema.json`: what run time checks, of the same
 * pieces. It is composed so that one mistake gives one or two errors: a claim is held against the form that its own key names
 * (`dependentSchemas`), never against all of them, and of alternatives only the verdict is told (`not` of `not`).
 */
export function assumptionsSchemaText(): string {
  const file = jsonOf(assumptionsSchema);
  const entry = (file['properties'] as { claims: { items: Json } }).claims.items;
  (entry['properties'] as Json)['claim'] = { $ref: '#/$defs/claim' };
  const inline = { $ref: '#/$defs/scenario' };
  const named = { ...(entry['properties'] as { scenario: Json }).scenario, anyOf: undefined };
  (entry['properties'] as Json)['scenario'] = { ...named, ...textOr(inline) };
  const scenarios = (file['properties'] as { scenarios: Json }).scenarios;
  scenarios['additionalProperties'] = inline;
  entry['required'] = [...new Set([...(entry['required'] as string[]), 'claim'])];
  (file['properties'] as Json)['seed'] = {
    ...((file['properties'] as Json)['seed'] as Json),
    ...textOr({ type: 'number' }),
    anyOf: undefined,
  };
  const { $schema, ...rest } = file;
  const schema = {
    $schema,
    $id: id,
    title: 'Assumptions of levy scenarios',
    description:
      'Claims about scenarios of coerced and voluntary recruitment, checked by simulation with checkAll of the library levy.',
    ...rest,
    $defs: { claim: claimSchema(), ...parts(), scenario: scenarioPart() },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function claimSchema(): Json {
  return {
    description: `A claim: an object with exactly one of ${claimKinds.join(', ')}.`,
    type: 'object',
    properties: Object.fromEntries(claimKinds.map((kind) => [kind, true])),
    ...exactlyOneOf(claimKinds),
    dependentSchemas: Object.fromEntries(claimKinds.map((kind) => [kind, formOf(kind)])),
  };
}

function formOf(kind: ClaimKind): Json {
  if (kind === 'difference') return differenceForm();
  const { schema, comparisons } = claimForms[kind];
  const form = { ...withReferences(jsonOf(schema)), ...exactlyOneOf(comparisons) };
  return kind === 'probability' ? withWords(form) : form;
}

/** Words of the yardstick that is named, or of any; no yardstick without a word. */
function withWords(form: Json): Json {
  const properties = form['properties'] as { is: Json };
  const wordsOf = (of: typeof yardsticks): string[] => [
    ...new Set(of.flatMap(({ terms }) => terms.flatMap(({ term, synonyms }) => [term, ...synonyms]))),
  ];
  const { description } = properties.is;
  return {
    ...form,
    properties: { ...properties, is: { type: 'string', enum: wordsOf(yardsticks), description } },
    dependentRequired: { yardstick: ['is'] },
    allOf: yardsticks.map((yardstick) => ({
      if: { properties: { yardstick: { const: yardstick.name } }, required: ['yardstick'] },
      then: { properties: { is: { enum: wordsOf([yardstick]) } } },
    })),
  };
}

/** The three statistics of a difference in one: all their keys, and what the statistic rules out or demands. */
function differenceForm(): Json {
  const forms = statistics.map((statistic) => {
    const { schema, comparisons } = claimForms[`difference ${statistic}`];
    return { statistic, comparisons, ...withReferences(jsonOf(schema)) } as Json & {
      statistic: string;
      comparisons: readonly string[];
      properties: Json;
      required: string[];
    };
  });
  const shared = forms[0]!;
  const all: Json = Object.assign({}, ...forms.map(({ properties }) => properties)) as Json;
  const rules = forms.map(({ statistic, comparisons, properties, required }) => {
    const foreign = Object.keys(all).filter((key) => !(key in properties));
    const isDefault = statistic === statistics[0];
    return {
      if: { properties: { statistic: { const: statistic } }, ...(isDefault ? {} : { required: ['statistic'] }) },
      then: {
        properties: Object.fromEntries(Object.keys(all).map((key) => [key, !foreign.includes(key)])),
        required: required.filter((key) => key !== 'statistic'),
        ...exactlyOneOf(comparisons),
      },
    };
  });
  return {
    type: 'object',
    description: shared['description'],
    properties: {
      ...all,
      statistic: { type: 'string', enum: statistics, default: statistics[0] },
      from: {
        description: 'What is subtracted: the name of a scenario, or what is to be changed in the scenario under test.',
        ...textOr({ type: 'object' }),
      },
    },
    required: ['difference', 'from'],
    additionalProperties: false,
    allOf: rules,
  };
}

function parts(): Json {
  const event = jsonOf(eventSchema);
  const threshold = { if: { type: 'number' }, else: { enum: ['target', 'quota'] } };
  const properties = Object.fromEntries(
    Object.entries(event['properties'] as Record<string, Json>).map(([key, value]) =>
      'anyOf' in value ? [key, { description: value['description'], ...threshold }] : [key, value],
    ),
  );
  return {
    reference: jsonOf(referenceSchema),
    event: { ...event, properties, not: { not: { anyOf: ['atLeast', 'atMost', 'within'].map(has) } } },
  };
}

/** What `defineScenario` takes, at its place in this schema. */
function scenarioPart(): Json {
  const schema = JSON.parse(schemaText()) as Json;
  const ofTheFile = ['$schema', '$id'];
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => !ofTheFile.includes(key) || (key === '$schema' && typeof inner === 'object'))
        .map(([key, inner]) => [key, key === '$ref' ? String(inner).replace('#/', '#/$defs/scenario/') : moved(inner)]),
    );
  };
  return moved(schema) as Json;
}

function exactlyOneOf(names: readonly string[]): Json {
  return names.length === 0 ? {} : { not: { not: { oneOf: names.map(has) } } };
}

/** The key is there. */
function has(key: string): Json {
  return { properties: { [key]: true }, required: [key] };
}

/** Text that is not empty, or else. */
function textOr(other: Json): Json {
  return { if: { type: 'string' }, then: { type: 'string', minLength: 1 }, else: other };
}

/** References and events are written once and referred to. */
function withReferences(schema: Json): Json {
  const known = [
    [JSON.stringify(jsonOf(referenceSchema)), 'reference'],
    [JSON.stringify(jsonOf(eventSchema)), 'event'],
  ] as const;
  const properties = Object.entries(schema['properties'] as Json).map(([key, value]) => {
    const name = known.find(([written]) => written === JSON.stringify(value))?.[1];
    return [key, name === undefined ? value : { $ref: `#/$defs/${name}` }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as Json };
}

function jsonOf(schema: z.core.$ZodType): Json {
  const json = z.toJSONSchema(schema, { io: 'input' }) as Json;
  if (schema !== (assumptionsSchema as unknown)) delete json['$schema'];
  return json;
}
