// `levy/apportion` alone, as a browser would load it: bundled, minified, brotli-compressed, and without zod.
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const limit = 8_000;
const entry = fileURLToPath(new URL('../src/apportion/index.ts', import.meta.url));
const { outputFiles, metafile } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'neutral', write: false, metafile: true });
const code = outputFiles[0].contents;
const compressed = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).length;
const foreign = Object.keys(metafile.inputs).filter((path) => !/(^|\/)src\/(apportion|errors|numeric)\//.test(path));
console.log(`levy/apportion: ${code.length} bytes minified, ${compressed} brotli-compressed (limit ${limit})`);
if (foreign.length > 0) console.error(`levy/apportion must stand alone, but bundles ${foreign.join(', ')}`);
if (compressed >= limit) console.error(`levy/apportion is ${compressed - limit + 1} bytes too large`);
if (foreign.length > 0 || compressed >= limit) process.exitCode = 1;
