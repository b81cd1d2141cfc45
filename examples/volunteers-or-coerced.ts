// The drive of 2023 with coercion and without it: who is added, who is crowded out, who flees.
// Both run under the same seed, replicate by replicate, so that every difference is the work of coercion alone.
import { attribute, formatEstimate, scaleEstimate, toTable, trace } from 'levy';
import { russia2023 } from 'levy/data';

const options = { seed: 'volunteers-or-coerced', replicates: 2000 };
const effect = await attribute(russia2023, { without: 'coercion' }, options);
const { actual, counterfactual, used, whereUsed } = effect;

console.log('VOLUNTEERS OR COERCED? The drive of 2023 under two assumptions');
console.log('A scenario, not a finding: nobody has counted these men, and nothing here is about a named official.\n');
console.log(`Coercion is used in ${formatEstimate(used!)}: an assumption put in, not a result.`);
console.log('What it does, in men, by running every replicate once more without it:\n');
console.log(toTable(effect));
console.log(
  `\nIn these replicates the books would show more volunteers where there are fewer. Means of the ${formatEstimate(used!, { style: 'short' })} that use coercion:\n`,
);
const coerced = actual.given({ coercion: true });
const coercedReplicates = new Set(coerced.rows().map(({ replicate }) => replicate));
const same = counterfactual.given((row) => coercedReplicates.has(row.replicate));
const metrics = {
  'genuine volunteers': 'volunteers',
  'signed under threat': 'induced',
  coerced: 'coerced',
  'recorded as volunteers': 'recorded',
  fled: 'fled',
} as const;
console.log(
  toTable(
    Object.entries(metrics).map(([men, metric]) => ({
      men,
      'with coercion': coerced.mean(metric),
      'without it': same.mean(metric),
    })),
  ),
);

console.log('\nFor every 100 men coerced:');
const per100 = (metric: 'volunteers' | 'induced' | 'fled' | 'wronglyTaken'): string =>
  formatEstimate(scaleEstimate(effect.ratio(metric, 'coerced'), 100), { style: 'short' });
console.log(
  `${per100('induced')} more sign under threat, ${per100('fled')} leave, ${per100('wronglyTaken')} are taken wrongly and returned,`,
);
console.log(
  `and genuine volunteers change by ${per100('volunteers')}: most men taken would not have come, a few would.`,
);

const target = { metric: 'recruits', atLeast: 'target' } as const;
console.log(
  `\n400,000 recruits of any kind: ${formatEstimate(actual.probability(target))}; without coercion ${formatEstimate(counterfactual.probability(target))}.`,
);
console.log(
  `Where it is used, recruits counted are higher by ${formatEstimate(whereUsed!.recruits, { style: 'short' })}, and ${formatEstimate(whereUsed!.fled, { style: 'short' })} men leave.`,
);

console.log(
  '\nOne region in one replicate, so that the numbers can be followed (a made-up story, like every replicate):\n',
);
const first = coerced.rows()[0]!.replicate;
console.log(
  trace(russia2023, { seed: options.seed, replicate: first, region: 'RU-KIR' }).text.split('\n').slice(0, 5).join('\n'),
);
