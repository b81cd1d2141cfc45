import type { RecordedFit, RecordedHeadline, RecordedHindcast, RecordedSpread, Truth } from './truth-cases.js';

const count = (value: number): string => Math.round(value).toLocaleString('en-US');
const orDash = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : count(value);
const share = (part: number, n: number): string => `${String(Math.round(part * n))} of ${String(n)}`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** What did best: the model, one of two lines, or a rate of change. */
function bestOf({ scores, rateError }: RecordedHindcast): string {
  const errors: Readonly<Record<string, number | null | undefined>> = {
    'the model': scores['crps'],
    'mean pace': scores['meanPaceError'],
    'last pace': scores['lastPaceError'],
    'last rate of change': rateError,
  };
  const told = Object.entries(errors).flatMap(([name, error]) => (typeof error === 'number' ? [{ name, error }] : []));
  return told.reduce((best, each) => (each.error < best.error ? each : best)).name;
}

function summary(hindcasts: readonly RecordedHindcast[]): string {
  return table(
    [
      'campaign',
      'fitted until',
      'predicted',
      'in 50 %',
      'in 90 %',
      'model (CRPS)',
      'bias',
      'mean pace',
      'last pace',
      'last rate',
      'best',
    ],
    hindcasts.map((one) => {
      const { scores } = one;
      const n = scores['n']!;
      return [
        `${one.campaign}${one.hindsight === null ? '' : ', in hindsight'}`,
        one.fitUntil,
        String(n),
        share(scores['inside50']!, n),
        share(scores['inside90']!, n),
        count(scores['crps']!),
        count(scores['bias']!),
        orDash(scores['meanPaceError']),
        orDash(scores['lastPaceError']),
        orDash(one.rateError),
        bestOf(one),
      ];
    }),
  );
}

function details(one: RecordedHindcast): string {
  const { rows } = one;
  const shown = rows.length <= 4 ? rows : [rows[0]!, rows[Math.floor((rows.length - 1) / 2)]!, rows[rows.length - 1]!];
  return `### ${one.campaign}, fitted until ${one.fitUntil}${one.hindsight === null ? '' : ': in hindsight'}

${one.hindsight === null ? '' : `With ${one.hindsight}. Nobody had a reason to allow for it then: this says what was missing, and is no prediction.\n\n`}${one.sentence}

${table(
  ['date', 'observed', '5 %', 'median', '95 %', 'last pace', 'observed lies'],
  shown.map(({ date, observed, low, median, high, lastPace }) => [
    date,
    count(observed),
    count(low),
    count(median),
    count(high),
    orDash(lastPace),
    observed < low
      ? `below, by ${count(low - observed)}`
      : observed > high
        ? `above, by ${count(observed - high)}`
        : 'inside',
  ]),
)}
${one.warnings.length === 0 ? '' : `\nThe fit itself warns: ${one.warnings.join(' ')}\n`}`;
}

function fitText(fits: readonly RecordedFit[]): string {
  return table(
    ['campaign', 'observations', 'in 50 %', 'in 90 %', 'parameter: prior median (90 %) → posterior'],
    fits.map(({ campaign, series, used, inside50, inside90, parameters }) => [
      campaign,
      `${String(used)}, ${series}`,
      `${String(inside50)} of ${String(used)}`,
      `${String(inside90)} of ${String(used)}`,
      parameters.map(({ path, prior, posterior }) => `\`${path}\` ${prior} → ${posterior}`).join('; '),
    ]),
  );
}

function spreadText(spreads: readonly RecordedSpread[]): string {
  const inside = (value: number, [low, , high]: readonly [number, number, number]): string =>
    low <= value && value <= high ? 'inside' : value < low ? 'below' : 'above';
  return table(
    [
      'campaign',
      'spread, from',
      'sd of log fulfilment: observed',
      '5 %, median, 95 %',
      '',
      'below quota: observed',
      '5 %, median, 95 %',
      '',
    ],
    spreads.map(({ campaign, spread, from, observed, sdOfLog, below }) => [
      campaign,
      `${String(spread)}, ${from}`,
      String(observed.sdOfLog),
      sdOfLog.join(', '),
      inside(observed.sdOfLog, sdOfLog),
      `${String(observed.below)} of ${String(observed.regions)}`,
      below.join(', '),
      inside(observed.below, below),
    ]),
  );
}

function headlineText(headlines: readonly RecordedHeadline[]): string {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const range = (values: readonly number[]): string => values.map(count).join(', ');
  return table(
    ['', ...headlines.map(({ scenario }) => `\`${scenario}\``)],
    [
      ['P(400,000 genuine volunteers)', ...headlines.map(({ reached }) => percent(reached))],
      ['P(400,000 recruits)', ...headlines.map(({ recruitsReach }) => percent(recruitsReach))],
      ['volunteers: 5 %, median, 95 %', ...headlines.map(({ volunteers }) => range(volunteers))],
      ['recruits: 5 %, median, 95 %', ...headlines.map(({ recruits }) => range(recruits))],
      ...Object.keys(headlines[0]!.below).map((figure) => [
        `replicates with fewer recruits than ${figure}`,
        ...headlines.map(({ below }) => percent(below[figure]!)),
      ]),
    ],
  );
}

/** TRUTH.md from what was recorded. */
export function truthPage({ hindcasts, fits, spreads, headlines }: Truth): string {
  const fair = hindcasts.filter(({ hindsight }) => hindsight === null);
  const n = fair.reduce((sum, { scores }) => sum + scores['n']!, 0);
  const total = (key: string): number =>
    Math.round(fair.reduce((sum, { scores }) => sum + scores[key]! * scores['n']!, 0));
  const won = fair.filter((one) => bestOf(one) === 'the model').length;
  const beaten = fair.filter(
    ({ scores }) =>
      scores['crps']! < Math.min(scores['meanPaceError'] ?? Infinity, scores['lastPaceError'] ?? Infinity),
  ).length;
  return `<!-- Written by \`npm run truth\` from scripts/truth.json. Change neither by hand. -->

# What the model got right, and what it missed

Every campaign that \`levy/data\` has figures of over time is fitted to what was known at a day and held against what came after, beside two lines that need no
model: on at the mean pace since the count began ("on pace for"), and on at the pace of the last interval. Of series by period a third goes on at the last rate of change. Errors are in people; the
model's is its mean score (CRPS), which for a single number is the absolute error. Scenarios, priors and errors of observation are those that the campaigns state; none was
changed after a result was seen, but for the rows "in hindsight", which say so.

**In short: of ${String(n)} predictions in ${String(fair.length)} hindcasts ${String(total('inside50'))} lie in their 50 % band and ${String(total('inside90'))} in their 90 % band, where ${String(Math.round(n / 2))} and ${String(Math.round(0.9 * n))} would be right. The bands are far
too narrow for these campaigns. In ${String(beaten)} of ${String(fair.length)} the model is nearer than both straight lines, and in ${String(won)} nothing tried here is nearer.** Priors and errors are wide; what is missing is structure: the model has one
pool that runs down at a steady hazard, and campaigns have pushes towards a deadline, news, money and fatigue.

${summary(hindcasts)}

## Hindcasts

${hindcasts.map(details).join('\n')}
## In-sample fits

These were fitted to everything they are held against. That a fit lies near its data is no prediction.

${fitText(fits)}

## Spread between regions

Standard deviation of the logarithm of fulfilment between regions, and regions below their quota, over 2,000 replicates of each campaign. A spread taken from another campaign is a prediction, one from the
same is not.

${spreadText(spreads)}

## The founding case

\`russia2023\` was judged before any fit, so that its flow lies between CIT's and the paid figure: where these lie in it confirms nothing. \`russia2023Calibrated\` draws willing share and
hazard together, from their posterior under both figures, each with an error of half the distance between them. Its headline is lower, because two counts, however uncertain, narrow a prior
that reached beyond both.

${headlineText(headlines)}

Nobody knows how many were genuine volunteers: no series counts them alone. "Claimed", "paid" and CIT's estimate are three different numbers, and the two independent ones cannot both be right.
`;
}
