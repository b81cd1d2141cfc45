// Which assumption decides how many genuine volunteers come in the founding case, and how much no better knowledge could remove.
import { formatEstimate, toTable } from 'levy';
import { russia2023 } from 'levy/data';
import { sensitivity, tornado } from 'levy/studies';

const indices = await sensitivity(russia2023, { of: 'volunteers', rows: 128, seed: 'what decides' });
console.log(`Shares of the variance of ${indices.of}, ${String(indices.replicates)} replicates:`);
console.log(toTable(indices));

const bars = await tornado(russia2023, { of: 'volunteers', seed: 'what decides', sampling: 'sobol', replicates: 128 });
console.log(`\nMean ${formatEstimate(bars.base)}; differences where one assumption is known:`);
console.log(toTable(bars));
