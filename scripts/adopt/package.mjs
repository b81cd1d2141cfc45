// The package as it arrives: npm installs it without a word, nothing refers to a file that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, root } from './project.mjs';

/** Relative links of a page, which npm resolves by `repository`. */
const linksOf = (text) =>
  [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, inline, attribute]) => (inline ?? attribute).split('#')[0])
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));

/** Files that a built file says its source map is in. */
const mapsOf = (text) =>
  [...text.matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)]
    .map(([, name]) => name)
    .filter((name) => !name.startsWith('data:'));

export const cases = [
  {
    what: 'npm install, source maps, links of the README',
    version: 'npm',
    short: true,
    async run(kit) {
      const { at, said } = await project(kit, 'package', {});
      if (/warn|err/i.test(said)) throw new Error(`npm install says\n${said}`);
      const levy = join(at, 'node_modules/levy');
      const { repository, scripts } = JSON.parse(readFileSync(join(levy, 'package.json'), 'utf8'));
      if (!/^git\+https:\/\/github\.com\//.test(repository.url))
        throw new Error('links need a repository that npm knows');
      for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
        if (name in scripts) throw new Error(`npm warns of the script ${name}`);
      const built = readdirSync(join(levy, 'dist'));
      for (const file of built.filter((name) => /\.(js|cjs|ts|cts)$/.test(name)))
        for (const map of mapsOf(readFileSync(join(levy, 'dist', file), 'utf8')))
          if (!built.includes(map)) throw new Error(`${file} refers to ${map}, which is not there`);
      const links = linksOf(readFileSync(join(levy, 'README.md'), 'utf8'));
      if (links.length === 0) throw new Error('the README has no link');
      for (const link of links)
        if (!existsSync(join(root, link))) throw new Error(`the README links to ${link}, which is not there`);
    },
  },
];
