// What TRUTH.md reports: every hindcast, fit and spread, as functions that give plain numbers. scripts/truth.ts runs all of them, the tests one.
import { lognormal, quotas as quotasOf, runEnsemble, type Scenario, type Series, vary } from 'levy';
import { calibrate, hindcast, type HindcastOptions } from 'levy/calibrate';
import {
  canada1916,
  canada1916Campaign,
  canadianEnlistments1916,
  russia2023,
  russia2023Calibrated,
  russia2023Campaign,
  russia2024,
  russia2024Campaign,
  ukArmy,
  ukArmyCampaign,
  ukArmyIntake,
  union1862,
  union1862Campaign,
  unionCall1862,
  usArmy,
  usArmyCampaign,
} from 'levy/data';

/** A hindcast as it is recorded. */
export interface RecordedHindcast {
  readonly campaign: string;
  readonly series: string;
  readonly fitUntil: string;
  /** What is different from the campaign as it is; `null` for nothing. */
  readonly hindsight: string | null;
  readonly sentence: string;
  readonly scores: Readonly<Record<string, number | null>>;
  /** What a flow that goes on falling or rising as in its last two intervals would have missed by; `null` for running counts. */
  readonly rateError: number | null;
  readonly rows: readonly {
    readonly date: string;
    readonly observed: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly lastPace: number | null;
  }[];
  readonly warnings: readonly string[];
}

interface HindcastCase {
  readonly campaign: string;
  readonly scenario: Scenario;
  readonly series: Series;
  readonly fitUntil: string;
  readonly hindsight?: string;
  readonly vary?: HindcastOptions['vary'];
}

const named = (observed: readonly Series[], start: string): Series =>
  observed.find(({ name }) => name.startsWith(start))!;

/** With a ramp the pace may fall or rise over the campaign: nobody had reason to say so before it did. */
const ramp = { 'uptake.ramp': lognormal(1, 0.7) } as const;
const rampText = 'a ramp of the hazard, log-normal around 1 with sigma 0.7, also fitted';

export const hindcastCases: readonly HindcastCase[] = [
  ...['1916-03-31', '1916-05-31'].map((fitUntil) => ({
    campaign: 'Canada 1916',
    scenario: canada1916,
    series: named(canada1916Campaign.observed, 'enlistments by month'),
    fitUntil,
  })),
  {
    campaign: 'Canada 1916',
    scenario: canada1916,
    series: named(canada1916Campaign.observed, 'enlistments by month'),
    fitUntil: '1916-05-31',
    hindsight: rampText,
    vary: ramp,
  },
  {
    campaign: 'US Army, fiscal year 2023',
    scenario: usArmy,
    series: named(usArmyCampaign.observed, 'recruited in fiscal year 2023'),
    fitUntil: '2022-12-31',
  },
  ...['2023-06-22', '2023-08-03', '2023-10-03'].map((fitUntil) => ({
    campaign: 'Russia 2023, claimed',
    scenario: russia2023,
    series: named(russia2023Campaign.observed, 'claimed, contract and volunteer'),
    fitUntil,
  })),
  {
    campaign: 'Russia 2023, claimed',
    scenario: russia2023,
    series: named(russia2023Campaign.observed, 'claimed, contract and volunteer'),
    fitUntil: '2023-08-03',
    hindsight: rampText,
    vary: ramp,
  },
  {
    campaign: 'Russia 2023, paid',
    scenario: russia2023,
    series: named(russia2023Campaign.observed, 'federal bonuses paid'),
    fitUntil: '2023-06-30',
  },
  ...['2024-04-03', '2024-07-04'].map((fitUntil) => ({
    campaign: 'Russia 2024, claimed',
    scenario: russia2024,
    series: named(russia2024Campaign.observed, 'claimed'),
    fitUntil,
  })),
  ...['2024-03-31', '2024-06-30'].map((fitUntil) => ({
    campaign: 'Russia 2024, paid',
    scenario: russia2024,
    series: named(russia2024Campaign.observed, 'federal bonuses paid'),
    fitUntil,
  })),
];

const particles = 400;
const seed = 'truth';
const whole = (value: number): number => Math.round(value);
const digits = (value: number): number => Number(value.toPrecision(4));

export async function recordHindcast(one: HindcastCase): Promise<RecordedHindcast> {
  const { campaign, scenario, series, fitUntil } = one;
  const made = await hindcast(scenario, series, { seed, particles, fitUntil, vary: one.vary });
  return {
    campaign,
    series: series.name,
    fitUntil,
    hindsight: one.hindsight ?? null,
    sentence: made.sentence,
    scores: Object.fromEntries(
      (Object.entries(made.scores) as [string, number | null][]).map(([name, value]) => [
        name,
        value === null ? null : digits(value),
      ]),
    ),
    rateError: rateError(series, fitUntil),
    rows: made.rows.map(({ date, observed, interval90: [low, high], median, lastPace }) => ({
      date,
      observed,
      low: whole(low),
      median: whole(median),
      high: whole(high),
      lastPace: lastPace === null ? null : whole(lastPace),
    })),
    warnings: made.fitted.warnings.map(({ text }) => text),
  };
}

/** Mean absolute error of a flow per day that goes on changing by the factor of its last two intervals, as between the last three known values. */
function rateError({ kind, values }: Series, fitUntil: string): number | null {
  if (kind !== 'perPeriod') return null;
  const flows = values.map((entry) => ('from' in entry ? entry : null)!);
  const days = ({ from, until }: { from: string; until: string }): number =>
    (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  const known = flows.filter(({ until }) => until <= fitUntil);
  if (known.length < 3) return null;
  const [first, last] = [known[known.length - 3]!, known[known.length - 1]!];
  const rate = Math.sqrt(last.value! / days(last) / (first.value! / days(first)));
  const later = flows.filter(({ until }) => until > fitUntil);
  const errors = later.map((flow, i) =>
    Math.abs((last.value! / days(last)) * rate ** (i + 1) * days(flow) - flow.value!),
  );
  return digits(errors.reduce((a, b) => a + b, 0) / errors.length);
}

/** A fit to everything that was observed: no prediction. */
export interface RecordedFit {
  readonly campaign: string;
  readonly series: string;
  readonly used: number;
  readonly inside50: number;
  readonly inside90: number;
  readonly parameters: readonly { readonly path: string; readonly prior: string; readonly posterior: string }[];
}

export async function recordFits(): Promise<RecordedFit[]> {
  const cases: readonly (readonly [string, Scenario, Series])[] = [
    ['Union 1862', union1862, union1862Campaign.observed[0]!],
    ['Canada 1916', canada1916, named(canada1916Campaign.observed, 'enlistments by month')],
    ['British Army 2016-17', ukArmy, ukArmyCampaign.observed[0]!],
  ];
  const fits: RecordedFit[] = [];
  for (const [campaign, scenario, series] of cases) {
    const { check, parameters } = await calibrate(scenario, series, { seed, particles });
    const range = ({ low, median, high }: { low: number; median: number; high: number }): string =>
      `${String(digits(median))} (${String(digits(low))} to ${String(digits(high))})`;
    fits.push({
      campaign,
      series: series.name,
      used: check.length,
      inside50: check.filter(({ inside50 }) => inside50 === true).length,
      inside90: check.filter(({ inside90 }) => inside90 === true).length,
      parameters: parameters.map(({ path, prior, posterior }) => ({
        path,
        prior: range(prior),
        posterior: range(posterior),
      })),
    });
  }
  return fits;
}

/** The spread of fulfilment between regions that a model gives, beside the observed. */
export interface RecordedSpread {
  readonly campaign: string;
  readonly spread: number;
  readonly from: string;
  readonly observed: { readonly sdOfLog: number; readonly below: number; readonly regions: number };
  readonly sdOfLog: readonly [low: number, median: number, high: number];
  readonly below: readonly [low: number, median: number, high: number];
}

const sdOfLogs = (ratios: readonly number[]): number => {
  const logs = ratios.map((ratio) => Math.log(Math.max(ratio, 1e-9)));
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logs.length - 1));
};

export async function recordSpread(
  campaign: string,
  scenario: Scenario,
  observed: readonly number[],
  spread: number,
  from: string,
): Promise<RecordedSpread> {
  const varied = vary(scenario, { uptake: { regionalSpread: spread } });
  const ensemble = await runEnsemble(varied, { seed, replicates: 2000, keep: 'regions' });
  const quotas = quotasOf(varied).byRegion;
  const columns = varied.regions.map(({ id }) => ensemble.values({ metric: 'volunteers', region: id }));
  const ratios = Array.from({ length: ensemble.n }, (_, i) =>
    columns.map((column, r) => column[i]! / quotas[varied.regions[r]!.id]!),
  );
  const band = (values: readonly number[]): readonly [number, number, number] => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (p: number): number => digits(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!);
    return [at(0.05), at(0.5), at(0.95)];
  };
  return {
    campaign,
    spread,
    from,
    observed: {
      sdOfLog: digits(sdOfLogs(observed)),
      below: observed.filter((ratio) => ratio < 1).length,
      regions: observed.length,
    },
    sdOfLog: band(ratios.map(sdOfLogs)),
    below: band(ratios.map((each) => each.filter((ratio) => ratio < 1).length)),
  };
}

export async function recordSpreads(): Promise<RecordedSpread[]> {
  const union = unionCall1862.flatMap(({ quotaPeople, enlistmentsFurnished }) =>
    quotaPeople === null ? [] : [enlistmentsFurnished / quotaPeople],
  );
  const canada = canadianEnlistments1916.flatMap(({ source, quotaPeople, volunteers }) =>
    source === 'C1' && quotaPeople !== null ? [volunteers / quotaPeople] : [],
  );
  const corps = ukArmyIntake.flatMap(({ corps: unit, targetPeople, intakePeople }) =>
    unit !== null && intakePeople !== null ? [intakePeople / targetPeople] : [],
  );
  const cases = [
    ['Union 1862, 23 States', union1862, union, 0.47, 'these States: in-sample'],
    ['Union 1862, 23 States', union1862, union, 0, 'no spread'],
    ['Union 1862, 23 States', union1862, union, 0.26, 'the British corps of 2016-17'],
    ['Canada 1916, 8 areas', canada1916, canada, 0.47, 'the Union’s States (and these areas: 0.47 as well)'],
    ['Canada 1916, 8 areas', canada1916, canada, 0, 'no spread'],
    ['British Army 2016-17, 11 corps', ukArmy, corps, 0.26, 'these corps: in-sample'],
    ['British Army 2016-17, 11 corps', ukArmy, corps, 0.47, 'the Union’s States'],
    ['British Army 2016-17, 11 corps', ukArmy, corps, 0, 'no spread'],
  ] as const;
  const spreads: RecordedSpread[] = [];
  for (const [campaign, scenario, observed, spread, from] of cases)
    spreads.push(await recordSpread(campaign, scenario, observed, spread, from));
  return spreads;
}

/** The headline of the founding case, and where published figures lie in its distribution. */
export interface RecordedHeadline {
  readonly scenario: string;
  readonly volunteers: readonly [low: number, median: number, high: number];
  readonly recruits: readonly [low: number, median: number, high: number];
  readonly reached: number;
  readonly recruitsReach: number;
  /** Share of replicates with fewer recruits than each figure. */
  readonly below: Readonly<Record<string, number>>;
}

export async function recordHeadlines(): Promise<RecordedHeadline[]> {
  const figures = { '135,000 (CIT)': 135_000, '345,000 paid': 345_000, '420,000 claimed on contract': 420_000 };
  const headlines: RecordedHeadline[] = [];
  for (const [name, scenario] of [
    ['russia2023', russia2023],
    ['russia2023Calibrated', russia2023Calibrated],
  ] as const) {
    const drive = await runEnsemble(scenario, { seed, replicates: 4000, keep: 'totals' });
    const range = (metric: 'volunteers' | 'recruits'): readonly [number, number, number] =>
      [0.05, 0.5, 0.95].map((p) => digits(drive.quantile(metric, p).value)) as unknown as [number, number, number];
    const share = (metric: 'volunteers' | 'recruits', atLeast: number): number =>
      digits(drive.probability({ metric, atLeast }).value);
    headlines.push({
      scenario: name,
      volunteers: range('volunteers'),
      recruits: range('recruits'),
      reached: share('volunteers', 400_000),
      recruitsReach: share('recruits', 400_000),
      below: Object.fromEntries(
        Object.entries(figures).map(([figure, men]) => [figure, digits(1 - share('recruits', men))]),
      ),
    });
  }
  return headlines;
}

export interface Truth {
  readonly hindcasts: readonly RecordedHindcast[];
  readonly fits: readonly RecordedFit[];
  readonly spreads: readonly RecordedSpread[];
  readonly headlines: readonly RecordedHeadline[];
}
