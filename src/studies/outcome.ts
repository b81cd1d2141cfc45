import { fail, isRecord, optionsOf, snapshot } from '../errors/index.js';
import { type Ensemble, pick, viewOf } from '../ensemble/index.js';
import type { MetricOf } from '../model/index.js';
import { type EnsembleEvent, eventOutcomes, isEvent, type Keep } from '../store/index.js';
import type { Estimate } from '../stats/index.js';
import { printable } from '../text/index.js';

/** A number of every replicate: a metric, or 1 where an event happens and 0 where not. */
export type Outcome<Id extends string = string> = MetricOf<Id> | EnsembleEvent<Id>;

/** What is asked of an ensemble: one number, with its error. */
export type Question<Id extends string = string> =
  | { readonly mean: MetricOf<Id> }
  | { readonly probability: EnsembleEvent<Id> }
  | { readonly quantile: number; readonly of: MetricOf<Id> };

/** An outcome in every replicate. Errors: those of references and events; `ensemble/not-kept`. */
export function outcomeValues(ensemble: Ensemble, outcome: Outcome): Float64Array {
  if (!isEvent(outcome)) return ensemble.values(outcome);
  const view = viewOf(ensemble);
  return Float64Array.from(pick(view, eventOutcomes(view.store, outcome)));
}

/** A question as it was asked, in a copy. Errors: `options/invalid` for what is no question. */
export function questionOf<Id extends string>(asked: Question<Id>, path: string): Question<Id> {
  const expected = '{ mean: metric }, { probability: event } or { quantile: 0.5, of: metric }';
  const question = snapshot(asked, 'options/invalid', path);
  if (!isRecord(question)) return fail('options/invalid', path, question, expected);
  const known = 'quantile' in question ? ['quantile', 'of'] : ['mean' in question ? 'mean' : 'probability'];
  const read = optionsOf(question, { path, known });
  if (!(known[0]! in question)) fail('options/invalid', path, question, expected);
  outcomeOf(subjectOf(read), `${path}.${'quantile' in read ? 'of' : known[0]!}`);
  return read;
}

/** An outcome as it was asked for, in a copy. Errors: `options/invalid` for what can be none. */
export function outcomeOf<Id extends string>(asked: Outcome<Id>, path: string): Outcome<Id> {
  const outcome: unknown = snapshot(asked, 'options/invalid', path);
  if (typeof outcome !== 'string' && !isRecord(outcome))
    return fail('options/invalid', path, asked, 'a metric, or an event such as { metric, atLeast }');
  return outcome as Outcome<Id>;
}

/** The answer. Errors: those of the ensemble's own questions. */
export function answer(ensemble: Ensemble, question: Question, level: number): Estimate {
  if ('mean' in question) return ensemble.mean(question.mean, { level });
  if ('probability' in question) return ensemble.probability(question.probability, { level });
  return ensemble.quantile(question.of, question.quantile, { level });
}

/** What a question is about. */
export function subjectOf(question: Question): Outcome {
  return 'mean' in question ? question.mean : 'probability' in question ? question.probability : question.of;
}

/** The least that must be kept to ask for all of these. */
export function keepFor(outcomes: readonly Outcome[]): Keep {
  const references = outcomes.map((outcome): { readonly region?: unknown; readonly through?: unknown } =>
    typeof outcome === 'string' ? {} : outcome,
  );
  const early = references.filter((one) => one.through !== undefined || 'flow' in one);
  if (early.some(({ region }) => region !== undefined)) return 'periods';
  if (references.some(({ region }) => region !== undefined)) return 'regions';
  return early.length > 0 ? 'national' : 'totals';
}

/** An outcome in words: `volunteers`, `recruits of RU-MOW`, `volunteers at least 400000`. */
export function outcomeText(outcome: Outcome): string {
  if (typeof outcome === 'string') return outcome;
  const { metric, region, through } = outcome;
  const event = outcome as {
    readonly atLeast?: number | string;
    readonly atMost?: number | string;
    readonly within?: readonly (number | string)[];
  };
  const bounds = [
    event.atLeast === undefined ? '' : ` at least ${String(event.atLeast)}`,
    event.atMost === undefined ? '' : ` at most ${String(event.atMost)}`,
    event.within === undefined ? '' : ` from ${String(event.within[0])} to ${String(event.within[1])}`,
  ];
  const where = region === undefined ? '' : ` of ${printable(region)}`;
  const when = through === undefined ? '' : ` through period ${String(through)}`;
  return `${metric}${where}${when}${bounds.join(bounds[0] !== '' && bounds[1] !== '' ? ' and' : '')}`;
}

/** A question in words. */
export function questionText(question: Question): string {
  if ('mean' in question) return `mean ${outcomeText(question.mean)}`;
  if ('probability' in question) return `P(${outcomeText(question.probability)})`;
  return `${String(question.quantile)} quantile of ${outcomeText(question.of)}`;
}
