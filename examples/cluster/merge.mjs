// All parts of a run: node merge.mjs [FOLDER]
import { formatEstimate } from 'levy';
import { mergeShardFiles } from 'levy/node';

const ensemble = await mergeShardFiles(process.argv[2] ?? 'shards');
console.log(
  `${ensemble.n} replicates of ${ensemble.scenario.name}: volunteers ${formatEstimate(ensemble.mean('volunteers'))}`,
);
