// The founding case: who would fill Russia's quota of 400,000 contract soldiers of 2023, and how sure is that?
import { explain, formatEstimate, lognormal, quotas, runEnsemble, toTable, vary } from 'levy';
import { assess } from 'levy/claims';
import { russia2023, russianClaims, russianPayments } from 'levy/data';

const seed = 'russia-2023';
const replicates = 10_000;

/** Runs an ensemble, with a line of progress where a person is watching. */
async function run(what: string, scenario: typeof russia2023, count: number) {
  const watched = process.stderr.isTTY;
  const ensemble = await runEnsemble(scenario, {
    seed,
    replicates: count,
    onProgress: ({ done, total }) => {
      if (watched) process.stderr.write(`\r\u001b[K${what}: ${String(done)} of ${String(total)} replicates`);
    },
  });
  if (watched) process.stderr.write('\r\u001b[K');
  return ensemble;
}

type Drive = Awaited<ReturnType<typeof run>>;

const heading = (text: string): void => {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
};

const ensemble = await run('the drive of 2023', russia2023, replicates);
const coerced = ensemble.given({ coercion: true });
const genuine = { metric: 'volunteers', atLeast: 'target' } as const;

console.log('WHO WOULD FILL THE QUOTA OF 400,000?');
console.log('A model under stated assumptions: not a finding about anybody, and not an intelligence assessment.\n');
console.log(explain(russia2023));

heading('Men by 31 December 2023');
const ledgers = {
  'genuine volunteers': 'volunteers',
  'signed under threat': 'induced',
  coerced: 'coerced',
  'all recruits': 'recruits',
  'recorded as volunteers': 'recorded',
  'wrongly taken, returned': 'wronglyTaken',
  'fled the country': 'fled',
} as const;
const spread = (of: Drive): object[] =>
  Object.entries(ledgers).map(([men, metric]) => ({
    men,
    median: of.quantile(metric, 0.5),
    '90 % from': of.quantile(metric, 0.05),
    to: of.quantile(metric, 0.95),
  }));
console.log(
  `In all ${replicates.toLocaleString('en')} simulated campaigns, each with its own draw of what is not known:`,
);
console.log(toTable(spread(ensemble), { errors: false }));
const used = ensemble.probability((row) => row.coercion);
console.log(
  `\nIn the ${formatEstimate(used, { style: 'short' })} of them in which coercion is used (an assumption, not a result):`,
);
console.log(toTable(spread(coerced), { errors: false }));
console.log(
  'Genuine volunteers differ between the tables because other campaigns are counted; coercion itself takes a few away',
);
console.log('(examples/volunteers-or-coerced.ts runs every campaign both ways).');

heading('How likely is it that 400,000 are found?');
const attainment = ensemble.attainment();
for (const [question, probability] of [
  ['by genuine volunteers alone', ensemble.probability(genuine)],
  ['by recruits of all three kinds', attainment.recruits.national],
  ['with every region meeting its own quota', attainment.recruits.everyRegion],
] as const) {
  console.log(`${question}: ${formatEstimate(probability, { style: 'short' })}`);
  console.log(`  ${assess(probability).text}`);
}

heading('What decides the first of these');
console.log(
  'Nobody knows which share of men is willing. The default is a log-normal with a median of 3 % and a spread of 0.5.',
);
console.log('The same probability at three other spreads, all else equal:');
const others = [];
for (const sigma of [0.2, 0.3, 0.7]) {
  const scenario = vary(russia2023, { uptake: { willing: lognormal(0.03, sigma) } });
  const probability = (await run(`spread ${String(sigma)}`, scenario, replicates / 2)).probability(genuine);
  others.push({ spread: sigma, probability, 'in words (PHIA)': assess(probability).terms.join(', or ') });
}
console.log(toTable(others));
console.log('Chance and regional differences average out over 83 regions. The verdict is made by this one assumption.');

heading('Regions');
const shortfall = ensemble.byRegion('shortfall');
const met = attainment.recruits.byRegion();
const { byRegion } = quotas(russia2023);
const regions = russia2023.regions.map(({ id, name }) => ({
  region: name,
  quota: byRegion[id],
  'mean shortfall': shortfall[id],
  'share of quota missing': shortfall[id].value / byRegion[id],
  'quota met': met[id].met,
}));
console.log('The five that fall shortest, as a share of their quota:');
const shortest = [...regions].sort((a, b) => b['share of quota missing'] - a['share of quota missing']).slice(0, 5);
console.log(
  toTable(
    shortest.map((row) => ({
      ...row,
      'share of quota missing': `${(100 * row['share of quota missing']).toFixed(0)} %`,
    })),
  ),
);
console.log('\nThe five that meet their quota most surely:');
const surest = [...regions].sort((a, b) => b['quota met'].value - a['quota met'].value).slice(0, 5);
console.log(
  toTable(
    surest.map((row) => ({
      ...row,
      'share of quota missing': `${(100 * row['share of quota missing']).toFixed(0)} %`,
    })),
  ),
);
console.log(
  'Differences between regions come from announced quotas, size and chance; the model knows nothing else of them. Moscow has',
);
console.log('the lowest announced quota for its size: 22,000, derived from press reports and at most that.');

heading('What was said at the time');
console.log(
  'On 30 March 2023 UK Defence Intelligence called it "highly unlikely" (about 10 to 20 %) that the drive attracts 400,000 genuine',
);
console.log(
  'volunteers, and coercion by regional authorities a "realistic possibility" (40 to just under 50 %). It published no method. The',
);
console.log(
  'second is an input here; agreement with the first is a property of the chosen spread, as the table above shows.',
);

heading('What was claimed, and what was paid');
const claim = russianClaims.find(({ asOf, contractPeople }) => asOf === '2023-12-31' && contractPeople === 420_000)!;
const payment = russianPayments.find(({ period, estimator }) => period === '2023' && estimator === 'iStories')!;
console.log(
  toTable([
    {
      what: 'claimed, on contract',
      men: claim.contractPeople,
      period: 'year 2023',
      source: `${claim.speaker}, ${claim.statedOn}`,
    },
    {
      what: 'federal bonuses paid',
      men: payment.estimate,
      period: 'year 2023',
      source: `${payment.estimator}, from the federal budget`,
    },
    {
      what: 'model, all recruits',
      men: ensemble.quantile('recruits', 0.5),
      period: 'April to December',
      source: 'median, coerced men included',
    },
    {
      what: 'model, genuine volunteers',
      men: ensemble.quantile('volunteers', 0.5),
      period: 'April to December',
      source: 'median',
    },
  ]),
);
console.log(
  'Not tuned to either figure. Public counts start on 1 January, payments lag by months, and both mix volunteers, coerced men,',
);
console.log('re-signed soldiers and convicts: claimed, paid and genuine are three different numbers.');
