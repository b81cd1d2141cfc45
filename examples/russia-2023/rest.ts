// What `npm start -- --full` prints below the first screen.
import { type Ensemble, explain, formatEstimate, quotas, toTable } from 'levy';
import { assess } from 'levy/claims';
import { russia2023, russianClaims, russianPayments } from 'levy/data';
import { rankRegions } from 'levy/report';

const heading = (text: string): void => {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
};

export function printRest(drive: Ensemble): void {
  heading('What is assumed');
  console.log(explain(russia2023));
  printLedgers(drive);
  printAttainment(drive);
  printRegions(drive);
  printWhatWasSaid(drive);
}

function printLedgers(drive: Ensemble): void {
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
  const spread = (of: Pick<Ensemble, 'quantile'>): object[] =>
    Object.entries(ledgers).map(([men, metric]) => ({
      men,
      median: of.quantile(metric, 0.5),
      '90 % from': of.quantile(metric, 0.05),
      to: of.quantile(metric, 0.95),
    }));
  console.log('In all campaigns:');
  console.log(toTable(spread(drive), { errors: false }));
  console.log('\nIn those in which coercion is used (45 % of them by assumption, an input):');
  console.log(toTable(spread(drive.given({ coercion: true })), { errors: false }));
  console.log(
    'Genuine volunteers differ between the tables because other campaigns are counted; coercion itself takes a few',
  );
  console.log('away (examples/volunteers-or-coerced.ts runs every campaign both ways).');
}

function printAttainment(drive: Ensemble): void {
  heading('How likely is it that 400,000 are found?');
  const { recruits } = drive.attainment();
  for (const [question, probability] of [
    ['by genuine volunteers alone', drive.probability({ metric: 'volunteers', atLeast: 'target' })],
    ['by recruits of all three kinds', recruits.national],
    ['with every region meeting its own quota', recruits.everyRegion],
  ] as const) {
    console.log(`${question}: ${formatEstimate(probability, { style: 'short' })}`);
    console.log(`  ${assess(probability).text}`);
  }
}

/** Ranks only where differences exceed their errors: the rest is tied, and said to be. */
function printRegions(drive: Ensemble): void {
  heading('Regions');
  const met = drive.attainment().recruits.byRegion();
  const ranked = rankRegions(Object.fromEntries(Object.entries(met).map(([id, region]) => [id, region.met])));
  const { byRegion } = quotas(russia2023);
  const names = new Map(russia2023.regions.map(({ id, name }) => [id as string, name]));
  // Those few that stand apart from the rest at either end: a tie of more than ten is no rank.
  const apart = ranked.filter(({ from, to }) => to - from < 10);
  console.log('Regions by how often recruits of all kinds meet their quota, where chance does not decide the order:');
  console.log(
    toTable(
      apart.map(({ region, rank, estimate }) => ({
        rank,
        region: names.get(region),
        quota: (byRegion as Record<string, number>)[region],
        'quota met': estimate,
      })),
    ),
  );
  console.log(
    `The other ${String(ranked.length - apart.length)} of ${String(ranked.length)} regions are tied with ten or more: chance decides their order.`,
  );
  console.log(
    'Differences come from announced quotas, size and chance; the model knows nothing else of the regions. Moscow has',
  );
  console.log('the lowest announced quota for its size: 22,000, derived from press reports and at most that.');
}

function printWhatWasSaid(drive: Ensemble): void {
  heading('What was said at the time');
  console.log(
    'On 30 March 2023 UK Defence Intelligence called it "highly unlikely" (about 10 to 20 %) that the drive attracts 400,000',
  );
  console.log(
    'genuine volunteers, and coercion by regional authorities a "realistic possibility" (40 to just under 50 %). It published',
  );
  console.log(
    'no method. The second is an input here; agreement with the first is a property of the chosen assumptions.',
  );
  heading('What was claimed, and what was paid');
  const claim = russianClaims.find(({ asOf, contractPeople }) => asOf === '2023-12-31' && contractPeople === 420_000)!;
  const payment = russianPayments.find(({ period, estimator }) => period === '2023' && estimator === 'iStories')!;
  const row = (what: string, men: unknown, period: string, source: string): object => ({ what, men, period, source });
  console.log(
    toTable([
      row('claimed, on contract', claim.contractPeople, 'year 2023', `${claim.speaker}, ${claim.statedOn}`),
      row('federal bonuses paid', payment.estimate, 'year 2023', `${payment.estimator}, from the federal budget`),
      row('model, all recruits', drive.quantile('recruits', 0.5), 'April to December', 'median, coerced men included'),
      row('model, genuine volunteers', drive.quantile('volunteers', 0.5), 'April to December', 'median'),
    ]),
  );
  console.log(
    'The willing share was judged between 120,000-150,000 (CIT) and 345,000 (paid), so nearness to the payments is no test.',
  );
  console.log(
    'Public counts start on 1 January, payments lag by months, and both mix volunteers, coerced men, re-signed soldiers and',
  );
  console.log('convicts: claimed, paid and genuine are three different numbers.');
}
