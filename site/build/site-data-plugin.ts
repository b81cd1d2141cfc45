import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const name = 'virtual:site-data';

/** Makes `virtual:site-data` out of what `site-data.ts` prints. */
export function siteData(): Plugin {
  return {
    name: 'levy-site-data',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const script = fileURLToPath(new URL('./site-data.ts', import.meta.url));
      const printed = execFileSync(process.execPath, ['--import', 'tsx', script], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      const { campaigns, layout, sortScript } = JSON.parse(printed) as {
        campaigns: unknown;
        layout: unknown;
        sortScript: string;
      };
      return [
        `export const campaigns = ${JSON.stringify(campaigns)};`,
        `export const layout = ${JSON.stringify(layout)};`,
        // The script speaks of `document`; here it is given the part of the page that was renewed.
        `export function sortTables(document) {${sortScript}}`,
      ].join('\n');
    },
  };
}
