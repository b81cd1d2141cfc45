import { failText, withPaths, isLevyError } from '../../errors/index.js';
import { type RegionColumns, regionsFromCSV } from '../../input-files/index.js';
import type { RegionInput } from '../../scenario/index.js';
import { inFile } from './in-file.js';
import type { InputFile } from './read-file.js';

/** Headings that are taken where nothing is said of columns; the last three only where the file has them. */
const ownHeadings = ['id', 'men', 'name', 'group', 'quota'] as const;

/** Regions of a file of separated values, its columns as `--columns` names them. Errors: those of `regionsFromCSV` with file and line. */
export function readRegions(file: InputFile, columns: string | undefined): readonly RegionInput[] {
  const named = columns === undefined ? columnsThere(file.text) : readColumns(columns);
  try {
    return inFile(file, () => regionsFromCSV(file.text, named));
  } catch (error) {
    if (!isLevyError(error) || error.code !== 'csv/unknown-column' || columns !== undefined) throw error;
    throw withPaths(error, ({ path }) => `${path}: name the columns, --columns id=HEADING,men=HEADING`);
  }
}

/** `id=code,men=men,income=income_2022,unemployment`: a name that is none of the usual ones is a covariate. Errors: `options/invalid`. */
export function readColumns(text: string): RegionColumns {
  const pairs = text.split(',').map((part): readonly [string, string] => {
    const equals = part.indexOf('=');
    const [name, heading] = equals < 0 ? [part, part] : [part.slice(0, equals), part.slice(equals + 1)];
    if (name.trim() === '' || heading.trim() === '')
      failText('options/invalid', '--columns', JSON.stringify(text), 'names and headings, id=code,men=men');
    return [name.trim(), heading.trim()];
  });
  const isOwn = (name: string): boolean => (ownHeadings as readonly string[]).includes(name);
  return {
    id: 'id',
    men: 'men',
    ...Object.fromEntries(pairs.filter(([name]) => isOwn(name))),
    covariates: Object.fromEntries(pairs.filter(([name]) => !isOwn(name))),
  };
}

function columnsThere(text: string): RegionColumns {
  const header = /^\uFEFF?(?:sep=.\r?\n)?([^\r\n]*)/i.exec(text)?.[1] ?? '';
  const headings = header.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const optional = ownHeadings.slice(2).filter((name) => headings.includes(name));
  return { id: 'id', men: 'men', ...Object.fromEntries(optional.map((name) => [name, name])) };
}
