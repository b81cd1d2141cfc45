// What imports of the package weigh as a browser would load them: bundled from source, minified, brotli-compressed. A page pays for what it
// imports and no more: what is not asked for must shake out, and `levy/apportion` must stand alone, without zod.
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const entries = {
  levy: source('index.ts'),
  'levy/apportion': source('apportion.ts'),
  'levy/data': source('data/index.ts'),
  'levy/report': source('report.ts'),
};

/** Folders that `levy/apportion` is made of. */
const standsAlone = /(^|\/)src\/(apportion|errors|numeric)(\/|\.ts$)/;

/**
 * What a page would import, by entry, and the most bytes that it may weigh; 1 kB is 1,000 bytes. Where that is more than the `goal`, it is what
 * the page weighs today, so that it does not grow. `alone` names the files it may be made of.
 */
const gates = [
  { page: { levy: '*' }, limit: 128_500, goal: 50_000 },
  { page: { levy: '{ defineScenario, runEnsemble, formatEstimate }' }, limit: 85_500, goal: 45_000 },
  { page: { levy: '{ formatEstimate }' }, limit: 4_000 },
  {
    page: { levy: '{ defineScenario, runEnsemble, formatEstimate }', 'levy/data': '{ russia2023 }' },
    limit: 93_500,
    goal: 55_000,
  },
  { page: { 'levy/report': '*' }, limit: 130_500, goal: 103_000 },
  { page: { 'levy/report': '{ bandChart }' }, limit: 34_000, goal: 26_500 },
  { page: { 'levy/apportion': '{ apportion }' }, limit: 8_750, goal: 8_000, alone: standsAlone },
  { page: { 'levy/apportion': '{ roundCumulative }' }, limit: 4_150, goal: 4_000, alone: standsAlone },
  { page: { 'levy/apportion': '*' }, limit: 18_800, goal: 18_000, alone: standsAlone },
];

for (const { page, limit, goal = limit, alone } of gates) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: Object.entries(page)
        .map(([entry, names]) => `export ${names} from ${JSON.stringify(entries[entry])};`)
        .join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  const code = outputFiles[0].contents;
  const size = brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).length;
  const name = Object.entries(page)
    .map(([entry, names]) => `${names} from '${entry}'`)
    .join(' and ');
  console.log(
    `${name}: ${code.length} bytes minified, ${size} brotli-compressed (limit ${limit}${goal < limit ? `, goal ${goal}` : ''})`,
  );
  if (process.argv.includes('--files')) {
    const [{ inputs }] = Object.values(metafile.outputs);
    const largest = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    for (const [path, { bytesInOutput }] of largest.slice(0, 40))
      if (bytesInOutput > 0) console.log(`  ${bytesInOutput}  ${path}`);
  }
  const foreign = alone ? Object.keys(metafile.inputs).filter((path) => path !== '<stdin>' && !alone.test(path)) : [];
  if (foreign.length > 0) console.error(`${name} must stand alone, but bundles ${foreign.join(', ')}`);
  if (size > limit) console.error(`${size - limit} bytes too many`);
  if (foreign.length > 0 || size > limit) process.exitCode = 1;
}
