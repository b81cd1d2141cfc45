// 200 campaigns a case, simulated with parameters from the prior, fitted and held against them: `npx tsx scripts/recovery-study.ts`, some minutes. Writes
// scripts/recovery-study.json, from which MODEL.md has its table (`npm run docs`).
import { readFileSync, writeFileSync } from 'node:fs';
import { engineVersion } from '../src/random/index.js';
import { rankStatistics, type Ranks, recovered, recoveryCases } from './recovery.js';

const file = new URL('./recovery-study.json', import.meta.url);
const campaigns = 200;
const particles = 300;
const only = process.argv[2];
const cases = [];
for (const one of recoveryCases) {
  if (only !== undefined && !one.name.includes(only)) {
    const known = (JSON.parse(readFileSync(file, 'utf8')) as { cases: { name: string }[] }).cases;
    cases.push(known.find(({ name }) => name === one.name));
    continue;
  }
  const ranks: Ranks[] = [];
  for (let number = 0; number < campaigns; number++) {
    ranks.push(await recovered(one, number, particles));
    if (number % 20 === 19) console.log(`${one.name}: ${String(number + 1)} of ${String(campaigns)}`);
  }
  cases.push({
    name: one.name,
    asked: Object.entries(one.asked).map(([name, { identified }]) => ({
      name,
      identified,
      ...rankStatistics(ranks.map((each) => each[name]!)),
    })),
  });
  console.log(JSON.stringify(cases.at(-1), null, 1));
}
writeFileSync(file, `${JSON.stringify({ engineVersion, campaigns, particles, cases }, null, 2)}\n`);
