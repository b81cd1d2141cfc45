// Campaigns simulated with known parameters, fitted, and held against them. Used by scripts/recovery-study.ts and, on a small scale, by the tests.
import { defineScenario, lognormal, type Scenario, series, type Series, simulate, uniform } from 'levy';
import { calibrate } from 'levy/calibrate';
import { normalQuantile } from '../src/numeric/index.js';
import { keyedUniforms } from '../src/random/index.js';

/** A campaign, what is observed of it, and what is asked of the fit. */
export interface RecoveryCase {
  readonly name: string;
  readonly scenario: Scenario;
  /** By region, or of the country. */
  readonly byRegion: boolean;
  /** Standard deviation of the logarithm of an observation. */
  readonly sigma: number;
  /** What of it is asked for, from values of the parameters; those that the data identify are held to 85-95 %. */
  readonly asked: Readonly<
    Record<string, { readonly of: (at: (path: string) => number) => number; readonly identified: boolean }>
  >;
}

const regions = Array.from({ length: 8 }, (_, i) => ({ id: `r${String(i)}`, men: 100_000 + 20_000 * i }));
const calendar = { start: '2023-01-01', end: '2023-09-30' };

export const recoveryCases: readonly RecoveryCase[] = [
  {
    name: 'nine monthly flows of the country, errors of 5 %',
    scenario: defineScenario({
      name: 'recovery, national',
      target: 20_000,
      calendar,
      regions,
      uptake: { willing: lognormal(0.03, 0.5), hazard: lognormal(0.1, 0.4), regionalSpread: 0.3, frailty: 0.1 },
    }),
    byRegion: false,
    sigma: 0.05,
    asked: {
      'willing share': { of: (at) => at('uptake.willing'), identified: false },
      hazard: { of: (at) => at('uptake.hazard'), identified: true },
      product: { of: (at) => at('uptake.willing') * at('uptake.hazard'), identified: true },
    },
  },
  {
    name: 'totals of eight regions, errors of 5 %, spread varied',
    scenario: defineScenario({
      name: 'recovery, regional',
      target: 20_000,
      calendar,
      regions,
      uptake: { willing: lognormal(0.03, 0.5), hazard: 0.1, regionalSpread: uniform(0.1, 0.8), frailty: 0.1 },
    }),
    byRegion: true,
    sigma: 0.05,
    asked: {
      'willing share': { of: (at) => at('uptake.willing'), identified: true },
      'regional spread': { of: (at) => at('uptake.regionalSpread'), identified: true },
    },
  },
];

/** What came of one campaign: share of the posterior below the truth, by what was asked. */
export type Ranks = Readonly<Record<string, number>>;

/** Simulates campaign `number` of a case from its prior, observes it with error, fits it, and says where the truth lies in the posterior. */
export async function recovered(one: RecoveryCase, number: number, particles: number): Promise<Ranks> {
  const { scenario, asked } = one;
  const truth = simulate(scenario, { seed: 'recovery', replicate: number });
  const fit = await calibrate(scenario, observedOf(one, number), { seed: `fit ${String(number)}`, particles });
  const { parameters, rows, weights } = fit.posterior;
  // Between equal values the truth is as likely to lie above as below.
  return Object.fromEntries(
    Object.entries(asked).map(([name, { of }]) => {
      const own = of((path) => truth.parameters[path]!);
      const below = rows.reduce((sum, row, i) => {
        const value = of((path) =>
          parameters.includes(path) ? row[parameters.indexOf(path)]! : truth.parameters[path]!,
        );
        return sum + (value < own ? weights[i]! : value === own ? weights[i]! / 2 : 0);
      }, 0);
      return [name, below];
    }),
  );
}

function observedOf({ scenario, byRegion, sigma }: RecoveryCase, number: number): Series {
  const run = simulate(scenario, { seed: 'recovery', replicate: number });
  const uniforms = keyedUniforms('recovery errors');
  const out = new Float64Array(1);
  let k = 0;
  const seen = (men: number): number => {
    uniforms.fill(out, 1, 'error', '', Int32Array.of(number), k++);
    return Math.max(0.5, men) * Math.exp(sigma * normalQuantile(out[0]!));
  };
  const { start, end } = scenario.calendar;
  const values = byRegion
    ? scenario.regions.map(({ id }) => {
        const men = run.series({ metric: 'volunteers', region: id }).at(-1)!;
        return { from: start, until: end, region: id, value: seen(men), source: 'simulated' };
      })
    : run.series({ metric: 'volunteers', flow: true }).map((men, t) => {
        const period = run.periods[t]!;
        return { from: period.start, until: period.end, value: seen(men), source: 'simulated' };
      });
  return series({
    name: 'simulated',
    kind: 'perPeriod',
    measures: 'volunteers',
    error: { kind: 'lognormal', sigma },
    values,
  });
}

/** Ranks of the truth, counted. */
export interface RankStatistics {
  /** Share of the truths inside the central 50 and 90 %. */
  readonly inside50: number;
  readonly inside90: number;
  /** Truths by tenths of their posterior, and chi-square of these against evenness, 9 degrees of freedom: 21.7 is passed by chance once in a hundred. */
  readonly tenths: readonly number[];
  readonly chiSquare: number;
}

export function rankStatistics(ranks: readonly number[]): RankStatistics {
  const inside = (level: number): number =>
    ranks.filter((rank) => Math.abs(rank - 0.5) <= level / 2).length / ranks.length;
  const tenths = new Array<number>(10).fill(0);
  for (const rank of ranks) tenths[Math.min(9, Math.floor(rank * 10))]! += 1;
  const expected = ranks.length / 10;
  const chiSquare = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { inside50: inside(0.5), inside90: inside(0.9), tenths, chiSquare: Number(chiSquare.toFixed(2)) };
}
