// Runs everything that TRUTH.md reports, some minutes: `npm run truth` writes scripts/truth.json and TRUTH.md, `npm run truth -- --check` says where they have drifted.
import { readFileSync, writeFileSync } from 'node:fs';
import { fitFoundingCase, keptRows, moduleText } from './calibrated.js';
import {
  hindcastCases,
  recordFits,
  recordHeadlines,
  recordHindcast,
  type RecordedHindcast,
  recordSpreads,
  type Truth,
} from './truth-cases.js';
import { truthPage } from './truth-page.js';

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);
const started = performance.now();
const hindcasts: RecordedHindcast[] = [];
for (const one of hindcastCases) {
  const recorded = await recordHindcast(one);
  hindcasts.push(recorded);
  const seconds = String(Math.round((performance.now() - started) / 1000));
  console.log(`${seconds} s  ${recorded.campaign}, ${recorded.hindsight ?? 'as it is'}: ${recorded.sentence}`);
}
const truth: Truth = {
  hindcasts,
  fits: await recordFits(),
  spreads: await recordSpreads(),
  headlines: await recordHeadlines(),
};
const files = [
  ['scripts/truth.json', `${JSON.stringify(truth, null, 2)}\n`],
  ['TRUTH.md', truthPage(truth)],
] as const;
if (process.argv.includes('--check')) {
  const posterior = [
    'src/data/campaigns/russia-2023-posterior.ts',
    moduleText(keptRows(await fitFoundingCase())),
  ] as const;
  const drifted = [...files, posterior].filter(([path, text]) => readFileSync(at(path), 'utf8') !== text);
  for (const [path] of drifted) console.log(`${path} is not what the model gives now`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of files) writeFileSync(at(path), text);
}
console.log(`${String(Math.round((performance.now() - started) / 1000))} s in all`);
