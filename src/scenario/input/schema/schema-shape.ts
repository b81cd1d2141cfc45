import type * as z from 'zod/mini';
import { isRecord } from '../../../errors/index.js';

/** A place of a document, as its schema knows it. */
export interface SchemaPlace {
  /**
   * Keys joined by dots, those of array items after the array's own: `uptake.willing`, `regions.men`. In a record of objects `*` stands for
   * a key of the user's own: `force.equipment.*.made`.
   */
  readonly path: string;
  /** Keys that are known (`object`), keys of the user's own (`record`), or a value that is taken as a whole. */
  readonly holds: 'object' | 'record' | 'value';
  /** Whether it must be given: it has no default and may not be left out. */
  readonly required: boolean;
  /** Whether it stands in an item of an array. */
  readonly inArray: boolean;
}

/** What stands for a key of the user's own. */
export const anyKey = '*';

type Schema = z.core.$ZodType;

/** What all kinds of schema say of themselves, as far as it is looked at here. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: Schema): Definition => schema._zod.def;

/** Every place of a document by its schema, in the schema's order. */
export function schemaPlaces(schema: Schema): readonly SchemaPlace[] {
  return placesIn(bare(schema), '', false);
}

function placesIn(schema: Schema, path: string, inArray: boolean): SchemaPlace[] {
  const { shape, element } = definitionOf(schema);
  if (element !== undefined) return placesIn(bare(element), path, true);
  return Object.entries(shape ?? {}).flatMap(([key, inner]): SchemaPlace[] => {
    const at = path === '' ? key : `${path}.${key}`;
    const required = !['default', 'prefault', 'optional'].includes(definitionOf(inner).type);
    const own = bare(inner);
    return [
      { path: at, holds: holdsOf(own), required, inArray },
      ...placesIn(own, at, inArray),
      ...keyedPlaces(own, at),
    ];
  });
}

/** Places in the objects that a record holds, by any key. */
function keyedPlaces(schema: Schema, path: string): SchemaPlace[] {
  const { type, valueType } = definitionOf(schema);
  const inner = type === 'record' && valueType !== undefined ? bare(valueType) : null;
  if (inner === null || definitionOf(inner).type !== 'object') return [];
  const at = `${path}.${anyKey}`;
  return [{ path: at, holds: 'object', required: false, inArray: false }, ...placesIn(inner, at, false)];
}

function holdsOf(schema: Schema): SchemaPlace['holds'] {
  const { type, options } = definitionOf(schema);
  if (type === 'object' || type === 'record') return type;
  // A number or a record; a number or a distribution is a value of its own, which has a union inside.
  return options?.some((option) => definitionOf(bare(option)).type === 'record') === true ? 'record' : 'value';
}

/** The keys that a schema knows at a place of a value; none where it knows no object there. */
export function keysAt(schema: Schema, path: readonly PropertyKey[], value: unknown): readonly string[] {
  let at = meant(schema, value);
  let inner = value;
  for (const key of path) {
    const { shape, element, valueType } = definitionOf(at);
    inner = typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined;
    const next = element ?? valueType ?? shape?.[String(key)];
    if (next === undefined) return [];
    at = meant(next, inner);
  }
  return Object.keys(definitionOf(at).shape ?? {});
}

/** A schema without its wrappers; of a union the branch that a value means. */
function meant(schema: Schema, value: unknown): Schema {
  const own = bare(schema);
  const { options, discriminator } = definitionOf(own);
  if (options === undefined) return own;
  if (discriminator !== undefined) {
    const kind = isRecord(value) ? value[discriminator] : undefined;
    const chosen = options.find((option) => {
      const tag = definitionOf(bare(option)).shape?.[discriminator];
      return tag !== undefined && definitionOf(tag).values?.includes(kind) === true;
    });
    return chosen ?? own;
  }
  const last = options.at(-1)!;
  return isRecord(value) ? meant(last, value) : own;
}

function bare(schema: Schema): Schema {
  const { innerType } = definitionOf(schema);
  return innerType === undefined ? schema : bare(innerType);
}
