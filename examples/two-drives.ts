// Two drives, a year apart: the call-up of autumn 2022 and the drive for volunteers of 2023, each beside what was counted.
import { formatEstimate, quotas, runEnsemble, toTable } from 'levy';
import { type Campaign, russia2022Campaign, russia2023Campaign } from 'levy/data';

const seed = 'two-drives';
const drives = {
  'call-up of 2022': await drive(russia2022Campaign),
  'drive of 2023': await drive(russia2023Campaign),
};

async function drive<Id extends string>(campaign: Campaign<Id>) {
  return { campaign, ensemble: await runEnsemble(campaign.scenario, { seed, replicates: 2000, keep: 'periods' }) };
}

type Drive = (typeof drives)[keyof typeof drives];
const heading = (text: string): void => {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
};
const thousands = (people: number): string => `${(people / 1000).toFixed(0)} k`;
const each = <T>(of: (drive: Drive) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(drives).map(([name, one]) => [name, of(one)]));

console.log('TWO DRIVES: MEN CALLED UP IN 2022, VOLUNTEERS ASKED FOR IN 2023');
console.log(
  'Models under stated assumptions: not a finding about anybody. Every number is a median with its 90 % range.',
);
heading('What was asked, and of whom');
console.log(
  toTable([
    { '': 'target', ...each(({ campaign }) => thousands(quotas(campaign.scenario).versions[0]!.target)) },
    { '': 'from', ...each(({ campaign }) => campaign.scenario.calendar.start) },
    { '': 'to', ...each(({ campaign }) => campaign.scenario.calendar.end) },
    { '': 'steps', ...each(({ campaign }) => `${campaign.scenario.calendar.step}s`) },
  ]),
);

heading('Who came, by the last day');
const ledgers = {
  'genuine volunteers': 'volunteers',
  'signed under threat': 'induced',
  'called up or coerced': 'coerced',
  'all recruits': 'recruits',
  'wrongly taken, returned': 'wronglyTaken',
  'left the country': 'fled',
} as const;
const range = ({ ensemble }: Drive, metric: (typeof ledgers)[keyof typeof ledgers]): string => {
  const [low, middle, high] = [0.05, 0.5, 0.95].map((p) => thousands(ensemble.quantile(metric, p).value));
  return `${middle!} (${low!} to ${high!})`;
};
console.log(toTable(Object.entries(ledgers).map(([men, metric]) => ({ men, ...each((one) => range(one, metric)) }))));
console.log(
  `\nThe target is met by all recruits with a probability of ${Object.values(
    each(({ ensemble }) => formatEstimate(ensemble.attainment().recruits.national, { style: 'short' })),
  ).join(' and ')}.`,
);
console.log('In 2023 coercion is used in 45 % of the replicates only, an assumption: hence the wide range from 0.');

heading('Beside what was counted');
for (const [name, { campaign }] of Object.entries(drives)) {
  for (const { name: what, measures, values } of campaign.observed) {
    const last = values.at(-1)!;
    if (measures === null) continue;
    const day = 'date' in last ? last.date : last.until;
    console.log(`${name}: ${what}, ${day}: ${last.value === null ? 'bounds only' : thousands(last.value)}`);
  }
}

heading('2022: the pace, stated and simulated');
const pace = russia2022Campaign.observed[0]!;
const calledUp = drives['call-up of 2022'].ensemble;
console.log(
  toTable(
    quotas(russia2022Campaign.scenario).schedule.periods.map(({ end }, index) => {
      const [low, middle, high] = [0.05, 0.5, 0.95].map((p) =>
        thousands(calledUp.quantile({ metric: 'recruits', through: index + 1 }, p).value),
      );
      return { 'by the end of': end, median: middle!, '90 % from': low!, to: high! };
    }),
  ),
);
for (const entry of pace.values)
  if ('date' in entry) console.log(`stated for ${entry.date}: ${thousands(entry.value!)}`);
console.log(
  'The pace to 4 October was fitted; the slow end after it is missed: offices differed, and the model does not know how.',
);

heading('2022: regions done, reported and simulated');
const done = russia2022Campaign.observed.find(({ name }) => name.startsWith('regions that reported'))!;
const reached = calledUp.attainment().recruits.byRegion();
const weekOf = (date: string): number =>
  Math.floor((Date.parse(date) - Date.parse(russia2022Campaign.scenario.calendar.start)) / (7 * 86_400_000)) + 1;
const simulated = (id: string): number => {
  const { byPeriod, never } = reached[id as keyof typeof reached].reached;
  const n = byPeriod.reduce((a, b) => a + b, never);
  let sum = 0;
  return byPeriod.findIndex((count) => (sum += count) >= n / 2) + 1;
};
const rows = done.values.flatMap((entry) =>
  'date' in entry
    ? [{ region: entry.region!, day: entry.date, week: weekOf(entry.date), simulated: simulated(entry.region!) }]
    : [],
);
console.log(
  toTable(
    rows.map(({ region, day, week, simulated: median }) => ({
      region: russia2022Campaign.scenario.regions.find(({ id }) => id === region)!.name,
      'reported done': day,
      'in week': week,
      'median week of the model': median,
    })),
  ),
);
const hits = rows.filter(({ week, simulated: median }) => Math.abs(week - median) <= 1).length;
const weeks = (numbers: readonly number[]): string =>
  `${String(Math.min(...numbers))} to ${String(Math.max(...numbers))}`;
console.log(
  `\nWithin a week of the report: ${String(hits)} of ${String(rows.length)}. Reported in weeks ${weeks(
    rows.map(({ week }) => week),
  )}, simulated in weeks ${weeks(rows.map((row) => row.simulated))}:`,
);
console.log('quotas that nobody published, second quotas and offices of unequal speed are missing.');
