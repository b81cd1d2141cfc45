// How long a fit of three parameters of the founding case takes on one thread, beside an ensemble of as many replicates in the same run: `npm run bench:calibrate`. What a fit takes
// beside its replicates is the ratio of both. At most 60 s are allowed for.
import { runEnsemble } from 'levy';
import { calibrate } from 'levy/calibrate';
import { russia2023, russia2023Campaign } from 'levy/data';
import { independentCounts } from '../scripts/calibrated.js';

const vary = ['uptake.willing', 'uptake.hazard', 'coercion.capacity'];
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const cases = {
  'two counts of 2023': independentCounts(),
  'seventeen claims, which contradict the model': [russia2023Campaign.observed[0]!],
};
await runEnsemble(russia2023, { seed: 'warm', replicates: 2000 });
for (const [name, series] of Object.entries(cases)) {
  let replicates = 0;
  let told = 0;
  const fit = await seconds(async () => {
    const made = await calibrate(russia2023, series, { seed: 'bench', vary, onProgress: () => (told += 1) });
    replicates = made.replicates;
  });
  const ensemble = await seconds(() => runEnsemble(russia2023, { seed: 'bench', replicates, keep: 'national' }));
  console.log(
    `${name}: ${fit.toFixed(1)} s, ${String(replicates)} replicates; as many in an ensemble ${ensemble.toFixed(1)} s, ratio ${(fit / ensemble).toFixed(2)}; progress told ${String(told)} times`,
  );
}
