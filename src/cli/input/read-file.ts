import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { failText } from '../../errors/index.js';
import type { Terminal } from '../terminal.js';

export type FileKind = 'json' | 'yaml' | 'csv';

/** A file that has been read. */
export interface InputFile {
  /** What messages call it. */
  readonly label: string;
  readonly kind: FileKind;
  readonly text: string;
}

const kinds: Readonly<Record<string, FileKind>> = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
  '.tsv': 'csv',
};

/** What a file holds, by its name; `null` for a name that does not say. */
export function kindOf(path: string): FileKind | null {
  return kinds[extname(path).toLowerCase()] ?? null;
}

/**
 * Reads a file, or standard input for `-`, whose kind its first sign tells unless it is stated. Errors: `options/invalid` for what cannot be read, is
 * of no kind that is read, or is not UTF-8 (or UTF-16 with a byte order mark).
 */
export async function readInput(path: string, terminal: Terminal, stated?: FileKind): Promise<InputFile> {
  if (path === '-') {
    const text = decoded(await terminal.readInput(), 'standard input');
    return { label: 'standard input', kind: stated ?? (/^\s*[{[]/.test(text) ? 'json' : 'yaml'), text };
  }
  const kind = stated ?? kindOf(path);
  if (kind === null)
    return failText(
      'options/invalid',
      path,
      extname(path) === '' ? 'no ending' : extname(path),
      'a file that ends in .json, .yaml or .csv',
    );
  const bytes = await readFile(path).catch((error: unknown) =>
    failText('options/invalid', path, reasonOf(error), 'a file that can be read'),
  );
  return { label: path, kind, text: decoded(bytes, path) };
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return (
    (typeof code === 'string' ? reasons[code] : undefined) ?? (error instanceof Error ? error.message : 'an error')
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'a folder',
  ENOTDIR: 'a path through something that is no folder',
  ENOSPC: 'no space left',
  EROFS: 'a file system that cannot be written',
};

function decoded(bytes: Uint8Array, label: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return failText(
      'options/invalid',
      label,
      'bytes that are no text',
      'text in UTF-8; save the file anew in this encoding',
    );
  }
}
