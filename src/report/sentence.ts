import { fail, isRecord, optionsOf, snapshot } from '../errors/index.js';
import type { Verdict } from '../claims/index.js';
import type { Arm } from '../compare/index.js';
import { type Attainment, type Ensemble, genuine, isOfLibrary } from '../ensemble/index.js';
import type { MetricOf } from '../model/index.js';
import { type Estimate, formatEstimate, levelOf, readEstimate, type Spread, spreadOf } from '../stats/index.js';
import { referenceText } from '../store/index.js';
import { countOf, countText, decimalsOf, groupedText, percentInterval, percentText, printable } from '../text/index.js';
import { whatDecides } from './what-decides.js';

export interface SentenceOptions<Id extends string = string> {
  /** Of an ensemble or a comparison arm: the number it is about, `volunteers` unless stated. */
  readonly of?: MetricOf<Id> | undefined;
  /** What the number is, as it shall read: `genuine volunteers by 31 December`. */
  readonly about?: string | undefined;
  /** The ensemble that an estimate or attainment came from: gives the range of outcomes and the assumption that matters most. */
  readonly from?: Ensemble<Id> | undefined;
  /**
   * Share of outcomes in the range.
   * @default 0.9
   */
  readonly level?: number | undefined;
}

/**
 * One sentence that can be printed as it stands, of an estimate, an ensemble, a comparison arm, a verdict or an attainment: the range of outcomes
 * first, then the assumption that matters most, and the simulation error last and by that name, so that what is not known about the world and
 * what more replicates would settle never share a word.
 * @throws LevyError `table/unsupported` for another value; those of references; `options/invalid`.
 */
export function sentence<Id extends string>(
  result: Estimate | Ensemble<Id> | Arm<Id> | Verdict | Attainment<Id>,
  options: SentenceOptions<NoInfer<Id>> = {},
): string {
  const {
    of: asked = 'volunteers',
    about,
    from,
    level = 0.9,
  } = optionsOf(options, { known: ['of', 'about', 'from', 'level'] });
  levelOf({ level });
  if (about !== undefined && typeof (about as unknown) !== 'string') fail('options/invalid', 'about', about, 'text');
  const of = snapshot(asked, 'options/invalid', 'of');
  const given: unknown = isOfLibrary(result)
    ? genuine(result)
    : isRecord(result)
      ? snapshot<unknown>(result, 'table/unsupported', 'result')
      : result;
  const estimate = readEstimate(given);
  if (estimate !== null)
    return estimateSentence(
      estimate,
      about ?? (from === undefined ? 'the figure' : referenceText(of, from.scenario)),
      of,
      from,
      level,
    );
  if (isRecord(given)) {
    switch (given['kind']) {
      case 'ensemble': {
        const ensemble = genuine(result as Ensemble<Id>);
        return estimateSentence(ensemble.mean(of), about ?? referenceText(of, ensemble.scenario), of, ensemble, level);
      }
      case 'arm': {
        const arm = given as unknown as Arm<Id>;
        return armSentence(arm, about ?? referenceText(of, arm.ensemble.scenario), of, level);
      }
      case 'verdict':
        return verdictSentence(checkedVerdict(given));
      case 'attainment':
        return attainmentSentence<Id>(checkedAttainment(given), from);
    }
  }
  return fail(
    'table/unsupported',
    'result',
    given,
    'an estimate, an ensemble, an arm of a comparison, a verdict or an attainment',
  );
}

const none = 'a result as this library made it, or its JSON';

function checkedVerdict(given: Readonly<Record<string, unknown>>): Verdict {
  const { verdict, interval, n, scenario, text, alpha } = given;
  const estimate = readEstimate(given['estimate']);
  const isInterval =
    Array.isArray(interval) && interval.length === 2 && interval.every((end) => typeof end === 'number');
  const isWhole =
    typeof verdict === 'string' &&
    Object.hasOwn(outcomes, verdict) &&
    isInterval &&
    typeof n === 'number' &&
    typeof alpha === 'number' &&
    [scenario, text].every((part) => typeof part === 'string');
  if (!isWhole || estimate === null) return fail('table/unsupported', 'result', given, none);
  return { ...given, estimate } as unknown as Verdict;
}

function checkedAttainment(given: Readonly<Record<string, unknown>>): Attainment {
  for (const by of [given['recruits'], given['volunteers']])
    for (const name of ['national', 'everyRegion'])
      if (!isRecord(by) || readEstimate(by[name]) === null) return fail('table/unsupported', 'result', given, none);
  if (!Number.isSafeInteger(given['n'])) return fail('table/unsupported', 'result.n', given['n'], none);
  return given as unknown as Attainment;
}

function estimateSentence<Id extends string>(
  estimate: Estimate,
  about: string,
  of: MetricOf<Id>,
  from: Ensemble<Id> | undefined,
  level: number,
): string {
  const name = printable(about);
  if (from === undefined) return `${capital(name)}: ${valueOf(estimate)}; ${simulationError(estimate)}.`;
  const decides = decidesText(from, of);
  if (estimate.kind === 'probability')
    return `${capital(name)}: ${valueOf(estimate)} under this scenario's assumptions; ${decides}${simulationError(estimate)}.`;
  const spread = spreadOf(from.values(of), level, 0.95);
  return `${capital(name)}: ${rangeText(spread)} in ${percentText(level)} of the outcomes, the middle one ${ends(spread)[1]}; ${decides}${simulationError(estimate)}.`;
}

function armSentence<Id extends string>(arm: Arm<Id>, about: string, of: MetricOf<Id>, level: number): string {
  const spread = spreadOf(arm.differences(of), level, 0.95);
  const difference = arm.difference(of);
  return `${capital(printable(arm.name))} changes ${printable(about)} by ${rangeText(spread)} in ${percentText(level)} of the outcomes, the middle one ${ends(spread)[1]}; ${decidesText(arm.ensemble, of)}the mean change is ${valueOf(difference)}, with a ${simulationError(difference)}.`;
}

const outcomes = {
  pass: 'is borne out by the simulation',
  fail: 'is contradicted by the simulation',
  undecided: 'is neither borne out nor contradicted so far',
} as const;

function verdictSentence({ verdict, estimate, interval, n, scenario, text, alpha }: Verdict): string {
  const claimed = printable(text.split('\n')[0]!.replace(/^[A-Z]+: /, ''));
  const sequence =
    estimate.kind === 'probability'
      ? percentInterval(interval)
      : interval.map((end) => groupedText(end, spanDecimals(interval))).join(' to ');
  return `Under the assumptions of ${JSON.stringify(printable(scenario))}, the claim that ${claimed} ${outcomes[verdict]}: found ${valueOf(estimate)}; simulation error: between ${sequence} whenever one stops, wrong at most once in ${countText(Math.round(1 / alpha))} (${countOf(n, 'replicate', 'replicates')}).`;
}

function attainmentSentence<Id extends string>(
  { volunteers, recruits, n }: Attainment,
  from: Ensemble<Id> | undefined,
): string {
  const decides = from === undefined ? '' : decidesText(from, 'volunteers');
  return `The target is met by genuine volunteers alone with a probability of ${valueOf(volunteers.national)}, by recruits of all kinds with ${valueOf(recruits.national)}, and with every region meeting its own quota with ${valueOf(recruits.everyRegion)}; ${decides}simulation error ${errorOf(volunteers.national)}, ${errorOf(recruits.national)} and ${errorOf(recruits.everyRegion)} (${countOf(n, 'replicate', 'replicates')}).`;
}

function decidesText<Id extends string>(ensemble: Ensemble<Id>, of: MetricOf<Id>): string {
  const first = whatDecides(ensemble, of)[0];
  return first === undefined
    ? 'no single drawn assumption stands out; '
    : `what matters most is an assumption, ${printable(first.name)} (${percentText(first.share, 2)} of the spread goes with it); `;
}

function valueOf(estimate: Estimate): string {
  return formatEstimate(estimate, { style: 'value' });
}

function errorOf(estimate: Estimate): string {
  const text = formatEstimate(estimate, { style: 'short' });
  return text.includes('±') ? `±${text.split('±')[1]!}` : 'unknown';
}

function simulationError(estimate: Estimate): string {
  const { se, n } = estimate;
  const replicates = countOf(n, 'replicate', 'replicates');
  return se > 0
    ? `simulation error ${errorOf(estimate)} (${replicates})`
    : `simulation error not known from ${replicates}${n === 1 ? '' : ' that agree'}`;
}

function rangeText(spread: Spread): string {
  const [low, , high] = ends(spread);
  return `${low} to ${high}`;
}

/** Edges and middle, to a tenth of the width between the edges. */
function ends({ low, median, high }: Spread): [low: string, median: string, high: string] {
  const decimals = spanDecimals([low, high]);
  return [low, median, high].map((value) => groupedText(value, Math.min(decimals, 6))) as [string, string, string];
}

function spanDecimals([low, high]: readonly [number, number]): number {
  return decimalsOf(high - low, 2);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
