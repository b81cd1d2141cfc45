import { exp, ln, normalProbability } from '../../numeric/index.js';
import { findParameter, parameterWords, type Scenario, targetOf } from '../../scenario/index.js';
import { countOf, countText, listText, numberText, percentText } from '../../text/index.js';
import type { PredictedObservation } from './check-rows.js';
import { contractionOf, coordinateOf, type FittedParameter, priorShare } from './parameter-summaries.js';
import type { Particle } from '../sampler/population.js';
import { coercionPath, type Prior } from '../prior.js';
import type { Fit } from '../sampler/smc.js';
import { weightedCorrelation, weightedDeviation, weightedMean, weightedQuantiles } from '../weighted.js';

/** What kind of doubt a warning is of. */
export type CalibrationWarningCode =
  | 'not-identified-apart'
  | 'not-informed'
  | 'at-edge'
  | 'target-never-reached'
  | 'not-explained'
  | 'informed-but-not-varied'
  | 'few-draws'
  | 'stopped';

/** A doubt that a reader of a posterior should have. */
export interface CalibrationWarning {
  readonly code: CalibrationWarningCode;
  /** Paths of the parameters, or names of the series, that it is about. */
  readonly about: readonly string[];
  readonly text: string;
}

/** What warnings are made from. */
export interface Warned {
  readonly prior: Prior;
  readonly particles: readonly Particle[];
  readonly parameters: readonly FittedParameter[];
  readonly check: readonly PredictedObservation[];
  readonly effectiveSampleSize: number;
  /** Draws in which the target is reached, and how many there were; `null` where none were made. */
  readonly reached: { readonly count: number; readonly of: number } | null;
  readonly stopped: Fit['stopped'];
  readonly temperature: number;
  /** How likely it is, given the data, that coercion was used; `null` where the scenario has none. */
  readonly used: number | null;
}

/** A product is told and its factors are not where its logarithm spreads less than this share of either's own. */
const productShare = 0.5;
/** Two parameters are not told apart from this correlation on. */
const apart = 0.95;
/** Contraction below which the data say little, and above which they say something. */
const little = 0.1;
/** A tail of the prior on either side, and the share of the posterior in it that is too much. */
const tail = 0.01;
const tooMuch = 0.1;
/** An effective sample size from which intervals are good for a look. */
const enoughDraws = 100;

/** Everything about a fit that its reader should doubt. */
export function calibrationWarnings(of: Warned): readonly CalibrationWarning[] {
  return [
    ...stoppedWarnings(of),
    ...productWarnings(of),
    ...pairWarnings(of),
    ...uninformedWarnings(of),
    ...edgeWarnings(of),
    ...targetWarnings(of),
    ...misfitWarnings(of),
    ...nuisanceWarnings(of),
    ...drawWarnings(of),
  ];
}

function stoppedWarnings({ stopped, temperature }: Warned): CalibrationWarning[] {
  if (stopped === null) return [];
  const why = stopped === 'budget' ? 'the budget of replicates was spent' : 'the signal stopped the work';
  const text =
    stopped === 'impossible'
      ? 'No draw of the prior could have given the data: what is called the posterior here is the prior. Widen the prior, or look for an error in the data or in how they are measured.'
      : temperature === 1
        ? `Not refined to the end: ${why} while chance was learned anew from the posterior.`
        : `Not the posterior: ${why} when the data counted by a power of ${numberText(temperature, 2)} of their likelihood. It lies between prior and posterior.`;
  return [{ code: 'stopped', about: [], text }];
}

const pair = ['uptake.willing', 'uptake.hazard'] as const;

/** Willing share and hazard: before depletion shows, only their product is told. */
function productWarnings({ prior, particles }: Warned): CalibrationWarning[] {
  const columns = pair.map((path) => prior.paths.indexOf(path));
  if (columns.some((column) => column < 0) || !pair.some((path) => prior.varied.includes(path))) return [];
  const [willing, hazard] = columns.map((column) =>
    particles.map(({ values }) => ln(Math.max(Number.MIN_VALUE, values[column]!))),
  ) as [number[], number[]];
  const product = willing.map((value, i) => value + hazard[i]!);
  const spread = (values: readonly number[]): number => weightedDeviation({ values, weights: null });
  if (spread(product) > productShare * Math.min(spread(willing), spread(hazard))) return [];
  const [low, median, high] = weightedQuantiles({ values: product, weights: null }, [0.05, 0.5, 0.95]).map((value) =>
    numberText(exp(value), 3),
  ) as [string, string, string];
  return [
    {
      code: 'not-identified-apart',
      about: pair,
      text: `The data tell the product of the willing share and the hazard, ${median} a month (90 %: ${low} to ${high}), and not the two apart: a larger pool that signs slowly gives the same numbers until depletion shows.`,
    },
  ];
}

function pairWarnings({ prior, particles, parameters }: Warned): CalibrationWarning[] {
  const places = [
    ...new Set(
      parameters.filter(({ path }) => path !== coercionPath).map(({ path }) => coordinateOf(prior, path).place),
    ),
  ];
  const columns = places.map((place) => ({ values: particles.map(({ point }) => point[place]!), weights: null }));
  const found: CalibrationWarning[] = [];
  for (let a = 0; a < places.length; a++) {
    for (let b = a + 1; b < places.length; b++) {
      const [first, second] = [prior.coordinates[places[a]!]!.paths[0]!, prior.coordinates[places[b]!]!.paths[0]!];
      const both = [first, second];
      if (pair.every((path) => both.includes(path))) continue;
      const correlation = weightedCorrelation(columns[a]!, columns[b]!);
      if (Math.abs(correlation) < apart) continue;
      found.push({
        code: 'not-identified-apart',
        about: both,
        text: `The data do not tell ${nameOf(first, prior.scenario)} and ${nameOf(second, prior.scenario)} apart: their correlation in the posterior is ${numberText(correlation, 2)}.`,
      });
    }
  }
  return found;
}

function uninformedWarnings({ parameters, prior, temperature }: Warned): CalibrationWarning[] {
  if (temperature < 1) return [];
  const quiet = parameters.filter(({ path, contraction, prior: before, posterior }) => {
    const shift = Math.abs(posterior.median - before.median);
    return path !== coercionPath && contraction < little && shift < 0.25 * before.sd;
  });
  if (quiet.length === 0) return [];
  const names = quiet.map(({ path }) => nameOf(path, prior.scenario));
  return [
    {
      code: 'not-informed',
      about: quiet.map(({ path }) => path),
      text: `The data say next to nothing of ${listText(names)}: the posterior is the prior.`,
    },
  ];
}

function edgeWarnings({ parameters, prior, particles }: Warned): CalibrationWarning[] {
  return parameters.flatMap(({ path }): CalibrationWarning[] => {
    if (path === coercionPath) return [];
    const { place, paths } = coordinateOf(prior, path);
    const column = prior.paths.indexOf(path);
    const share = (is: (particle: Particle) => boolean): number => particles.filter(is).length / particles.length;
    const { high } = findParameter(path)!.domain;
    const atTop = share(({ values }) => high <= 1 && values[column]! >= 0.99 * high);
    const below = paths.length > 1 ? 0 : share(({ point }) => normalProbability(point[place]!) < tail);
    const above = paths.length > 1 ? 0 : share(({ point }) => normalProbability(point[place]!) > 1 - tail);
    const name = nameOf(path, prior.scenario);
    if (atTop > tooMuch)
      return [
        {
          code: 'at-edge',
          about: [path],
          text: `${percentText(atTop, 2)} of the posterior of ${name} lies at the edge of what is possible, ${String(high)}: the data ask for more than the model can give.`,
        },
      ];
    if (Math.max(below, above) <= tooMuch) return [];
    const [where, most] = below > above ? ['lowest', below] : ['highest', above];
    return [
      {
        code: 'at-edge',
        about: [path],
        text: `${percentText(most, 2)} of the posterior of ${name} lies in the ${where} ${percentText(tail)} of its prior: prior and data contradict each other, and the prior decides how far it goes.`,
      },
    ];
  });
}

function targetWarnings({ reached, prior }: Warned): CalibrationWarning[] {
  if (reached === null || reached.count > 0) return [];
  return [
    {
      code: 'target-never-reached',
      about: ['target'],
      text: `None of ${countText(reached.of)} draws of the posterior reaches the target of ${countText(targetOf(prior.scenario))} recruits: fewer than ${percentText(3 / reached.of, 1)} would, at 95 % confidence.`,
    },
  ];
}

function misfitWarnings({ check }: Warned): CalibrationWarning[] {
  const odd = check.filter(({ below }) => below !== null && (below < 0.005 || below > 0.995));
  if (odd.length === 0) return [];
  const places = odd.slice(0, 3).map(({ date, region }) => `${date}${region === null ? '' : ` in ${region}`}`);
  const more = odd.length > 3 ? `, and ${String(odd.length - 3)} more` : '';
  return [
    {
      code: 'not-explained',
      about: [...new Set(odd.map(({ series }) => series))],
      text: `${countOf(odd.length, 'observation lies', 'observations lie')} outside 99 % of what the fitted model predicts (${places.join('; ')}${more}): no value of the parameters explains them.`,
    },
  ];
}

/** What is not known, moves with the data, and was not to be varied: the rows of the posterior leave it as it was. */
function nuisanceWarnings({ prior, particles, parameters, temperature, used }: Warned): CalibrationWarning[] {
  if (temperature < 1) return [];
  const reported = new Set(parameters.map(({ path }) => path));
  const moved = prior.coordinates.flatMap(({ paths }, place) => {
    if (paths.some((path) => reported.has(path))) return [];
    const column = particles.map(({ point }) => point[place]!);
    const shift = Math.abs(weightedMean({ values: column, weights: null }));
    return shift > 0.5 || contractionOf(column) > 0.3 ? [paths[0]!] : [];
  });
  const usedBefore = priorShare(prior);
  const hides = prior.scenario.coercion !== null && !prior.variesCoercion && usedBefore > 0 && usedBefore < 1;
  const after = hides && used !== null ? used : usedBefore;
  if (Math.abs(after - usedBefore) > 0.1) moved.push(coercionPath);
  if (moved.length === 0) return [];
  return [
    {
      code: 'informed-but-not-varied',
      about: moved,
      text: `The data also say something of ${listText(moved.map((path) => nameOf(path, prior.scenario)))}, which was not varied and stays as it was in the posterior scenario: name it in vary, so that what is likely together stays together.`,
    },
  ];
}

function drawWarnings({ effectiveSampleSize: size }: Warned): CalibrationWarning[] {
  if (size >= enoughDraws) return [];
  return [
    {
      code: 'few-draws',
      about: [],
      text: `The posterior rests on ${countText(Math.floor(size))} effective draws: its tails are not known. More particles, a larger budget, or a prior nearer to the data would help.`,
    },
  ];
}

function nameOf(path: string, scenario: Scenario): string {
  const row = findParameter(path)!;
  const { name } = parameterWords(row, scenario);
  return path === row.path ? name : `${name} (${path})`;
}
