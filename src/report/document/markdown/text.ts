import { printable } from '../../../text/index.js';
import { isolated } from '../text.js';

/**
 * Text in Markdown (CommonMark, and GitHub's dialect): marks that make emphasis, links, code, tables, HTML, mentions or formulas are escaped, so are
 * those that begin a block, and addresses, of which GitHub would make links.
 */
export function markdownText(text: string): string {
  const escaped = printable(text.trim())
    .replace(/[\\`*_[\]<>#|~&!@$^]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (address) => `${address.slice(0, -1)}\\.`)
    .replace(/^[-+](?=[-+\s]|$)|^=+$/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
  return isolated(escaped);
}
