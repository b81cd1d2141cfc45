// What `levy/apportion` weighs as a browser would load it: bundled, minified, brotli-compressed; and that it stands alone, without zod.
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../src/apportion/index.ts', import.meta.url));
/** Bytes. An import of one function gets that function only; the whole entry has matrices, nesting, allotment and the Swiss rule besides. */
const limits = { '{ apportion }': 8_000, '{ roundCumulative }': 4_000, '*': 18_000 };

for (const [names, limit] of Object.entries(limits)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${names} from ${JSON.stringify(entry)};`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    write: false,
    metafile: true,
  });
  const code = outputFiles[0].contents;
  const size = brotliCompressSync(code, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).length;
  console.log(
    `export ${names} from 'levy/apportion': ${code.length} bytes minified, ${size} brotli-compressed (limit ${limit})`,
  );
  const foreign = Object.keys(metafile.inputs).filter(
    (path) => path !== '<stdin>' && !/(^|\/)src\/(apportion|errors|numeric)\//.test(path),
  );
  if (foreign.length > 0) console.error(`levy/apportion must stand alone, but bundles ${foreign.join(', ')}`);
  if (size >= limit) console.error(`${size - limit + 1} bytes too many`);
  if (foreign.length > 0 || size >= limit) process.exitCode = 1;
}
