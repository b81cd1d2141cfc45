import { runEnsemble, type Seed } from '../src/index.js';
import { russia2023 } from '../src/data/index.js';
import { quotas } from '../src/quota/index.js';
import { bandChart } from '../src/report.js';

const seed: Seed = 'russia-2023';

/** The picture at the top of README: genuine volunteers of the founding case, period by period, against the target. */
export async function drivePicture(): Promise<string> {
  const drive = await runEnsemble(russia2023, { seed, replicates: 4_096, sampling: 'sobol' });
  const bands = [0.9, 0.5].map((level) => drive.band('volunteers', { level }));
  return bandChart(bands, {
    title: 'Genuine volunteers of 2023, simulated',
    target: quotas(russia2023).versions.at(-1)!.target,
    schedule: quotas(russia2023).schedule.national,
    source: 'levy, russia2023: a model under stated assumptions, no finding about anybody',
  });
}
