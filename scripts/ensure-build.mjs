// Builds `dist` when it is missing or older than the newest source file, so that `npm start` always runs what is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(`${folder}/${entry.name}`) : statSync(`${folder}/${entry.name}`).mtimeMs,
    ),
  );
const built = `${root}dist/index.d.cts`; // the last file that the build writes
if (!existsSync(built) || statSync(built).mtimeMs < newest(`${root}src`)) {
  execFileSync(process.execPath, [`${root}node_modules/tsup/dist/cli-default.js`], { cwd: root, stdio: 'inherit' });
}
