/** Turns the CSV files in `data` into the modules in `src/data/generated`: `npm run data`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provenance } from '../src/data/provenance/provenance.js';
import type { ColumnProvenance, TableProvenance } from '../src/data/provenance/table-provenance.js';
import { type OtherFiles, type TableSpec, tables } from './data-tables.js';
import { type Cells, type Row, type Value, checkHeadings, readCell, readCells } from './read-table.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Where the generated modules stand. */
export const generatedFolder = join(root, 'src', 'data', 'generated');

const readFile = (file: string): Cells[] => readCells(readFileSync(join(root, 'data', file), 'utf8'), file);

/** Reads one table as its provenance describes it. `files` can stand in for the folder `data`. */
export const readRows = (spec: TableSpec, files: OtherFiles = readFile): Row[] => {
  const table: TableProvenance<unknown> = provenance[spec.name];
  const columns = Object.entries<ColumnProvenance>(table.columns);
  const prepared = spec.prepare?.(files(spec.file), files) ?? files(spec.file);
  checkHeadings(
    prepared[0]!,
    columns.map(([, column]) => column),
    table,
    spec.file,
  );
  return prepared.filter(spec.keep ?? (() => true)).map((cells) => {
    const computed = spec.compute?.(cells, files) ?? {};
    return Object.fromEntries(
      columns.map(([field, column]) => {
        const value = column.csvColumn === null ? computed[field] : readCell(cells[column.csvColumn] ?? '', column);
        if (value === undefined) throw new Error(`${spec.file}: nothing computes ${field}`);
        return [field, value];
      }),
    );
  });
};

const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const literal = (value: Value): string => {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object' && value !== null) return `[${value.map(quote).join(', ')}]`;
  return String(value);
};

const kebab = (name: string): string => name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
const notice = (file: string): string =>
  `// Generated from data/${file} by \`npm run data\`. Change the CSV file, not this one.\n`;

const tableModule = (spec: TableSpec): string => {
  const rows = readRows(spec).map(
    (row) =>
      `  { ${Object.entries(row)
        .map(([field, value]) => `${field}: ${literal(value)}`)
        .join(', ')} },`,
  );
  const doc =
    spec.doc.length === 1
      ? `/** ${spec.doc[0]!} */`
      : ['/**', ...spec.doc.map((line) => ` * ${line}`), ' */'].join('\n');
  return `${notice(spec.file)}import { deepFreeze } from '../../errors/index.js';
import type { ${spec.rowType} } from '../${spec.rowModule}.js';

${doc}
export const ${spec.name}: readonly ${spec.rowType}[] = /*#__PURE__*/ deepFreeze<readonly ${spec.rowType}[]>([
${rows.join('\n')}
]);
`;
};

const idsModule = (): string => {
  const union = (disputed: string): string =>
    readFile('russia-regions.csv')
      .filter((cells) => cells['disputed'] === disputed)
      .map((cells) => `  | ${quote(cells['iso_3166_2'] ?? '')}`)
      .join('\n');
  return `${notice('russia-regions.csv')}
/** ISO 3166-2 codes of the 83 regions in \`russianRegions\`. */
export type RussianRegionId =
${union('false')};

/** ISO 3166-2 codes of the regions in \`disputedRegions\`. */
export type DisputedRegionId =
${union('true')};
`;
};

/** Every generated module: file name to text. */
export const generateModules = (): Map<string, string> =>
  new Map([
    ...tables.map((spec) => [`${kebab(spec.name)}.ts`, tableModule(spec)] as const),
    ['region-ids.ts', idsModule()],
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(generatedFolder, { recursive: true });
  for (const [file, text] of generateModules()) writeFileSync(join(generatedFolder, file), text);
}
