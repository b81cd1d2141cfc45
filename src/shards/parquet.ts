import { parquetMetadata, parquetRead } from 'hyparquet';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { failText } from '../errors/index.js';
import { nextTurn } from '../runs/index.js';
import type { Columns } from '../store/index.js';

/** Columns whose numbers are small and whole by nature; all others are doubles, since money and counts may pass 2^31. */
const whole = [
  'replicate',
  'region',
  'period',
  'coercion',
  'regionsMetByRecruits',
  'regionsMetByVolunteers',
  'reachedByRecruits',
  'reachedByVolunteers',
];

/** Rows of a group: some milliseconds of work. */
const groupRows = 16_384;

/** Writes tables one after the other into one Parquet file, as groups of rows. `ids` replaces the number of a region by its id. */
export async function writeParquet(
  tables: Iterable<Columns>,
  ids: readonly string[],
  metadata: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  let writer: ParquetWriter | null = null;
  const bytes = new ByteWriter();
  for (const columns of tables) {
    const rows = Object.values(columns)[0]!.length;
    for (let from = 0; from < rows; from += groupRows) {
      const columnData = Object.entries(columns).map(([name, values]) =>
        columnOf(name, values.slice(from, from + groupRows), ids),
      );
      writer ??= new ParquetWriter({
        writer: bytes,
        schema: schemaFromColumnData({ columnData }),
        kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
        createdBy: 'levy',
      });
      void writer.write({ columnData, rowGroupSize: groupRows });
      await nextTurn();
    }
  }
  void writer?.finish();
  return bytes.getBytes().slice();
}

function columnOf(name: string, values: Float64Array, ids: readonly string[]) {
  if (name === 'region')
    return { name, data: Array.from(values, (region) => ids[region - 1]!), type: 'STRING' as const, nullable: false };
  if (whole.includes(name)) return { name, data: Int32Array.from(values), type: 'INT32' as const, nullable: false };
  return { name, data: values, type: 'DOUBLE' as const, nullable: false };
}

/** A Parquet file, open. */
export interface ParquetFile {
  readonly metadata: Readonly<Record<string, string | undefined>>;
  readonly rows: number;
  /** The named columns from one row to before another. Errors: `shard/invalid` for a column that is missing. */
  readonly read: (names: readonly string[], from: number, to: number) => Promise<Columns>;
}

/** Opens a file whose checksum is right. Errors: `shard/invalid`. */
export function openParquet(bytes: Uint8Array, name: string): ParquetFile {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const parsed = parsedMetadata(file, name);
  const known = new Set(parsed.schema.map((element) => element.name));
  return {
    metadata: Object.fromEntries((parsed.key_value_metadata ?? []).map(({ key, value }) => [key, value])),
    rows: Number(parsed.num_rows),
    async read(names, from, to) {
      const columns = Object.fromEntries(names.map((each) => [each, new Float64Array(to - from)]));
      for (const each of names)
        if (!known.has(each))
          failText('shard/invalid', `${name}.${each}`, 'no such column', 'a column of every shard that keeps as much');
      // In pieces, so that others have their turn.
      for (let start = from; start < to; start += groupRows) {
        await parquetRead({
          file,
          metadata: parsed,
          columns: [...names],
          rowStart: start,
          rowEnd: Math.min(to, start + groupRows),
          onChunk: ({ columnName, columnData, rowStart }) => {
            const out = columns[columnName]!;
            for (let i = 0; i < columnData.length; i++) {
              const row = rowStart + i;
              if (row >= from && row < to) out[row - from] = Number(columnData[i]);
            }
          },
        });
        await nextTurn();
      }
      return columns;
    },
  };
}

function parsedMetadata(file: ArrayBuffer, name: string): ReturnType<typeof parquetMetadata> {
  try {
    return parquetMetadata(file);
  } catch (error) {
    return failText(
      'shard/invalid',
      name,
      `a Parquet file that cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'no reason given'}`,
      'a file that writeShard made',
    );
  }
}
