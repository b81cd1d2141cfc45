// One part of a run: node shard.mjs OF INDEX [FOLDER [REPLICATES]]
import { readFileSync } from 'node:fs';
import { runShard } from 'levy/node';

const [of, index, out = 'shards', replicates = '1000000'] = process.argv.slice(2);
const scenario = JSON.parse(readFileSync('scenario.json', 'utf8'));
const options = { seed: 'paper', replicates: Number(replicates), keep: 'totals' };
console.log(JSON.stringify(await runShard(scenario, { ...options, of: Number(of), index: Number(index), out })));
