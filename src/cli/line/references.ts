import { failText } from '../../errors/index.js';
import type { MetricReference } from '../../model/index.js';
import type { EnsembleEvent } from '../../store/index.js';
import type { Outcome, Question } from '../../studies/index.js';
import type { Given } from './given.js';
import { camelCase } from './parse-line.js';
import { readNumber } from './numbers.js';
import { readRecordText, readValue } from './values.js';

/** How a number of the model is pointed at on a command line. */
export const referenceForm = 'metric[:region=ID][:through=PERIOD][:flow]';
/** How an event is written. */
export const eventForm = 'metric:at-least=N|target|quota, or :at-most=, or :within=LOW,HIGH';

/**
 * A reference or an event: `volunteers`, `recruits:region=RU-MOW:through=6`, `volunteers:at-least=target`, or the record itself in braces. No sign
 * of it has a meaning to a shell. What it says is checked where it is asked. Errors: `options/invalid`.
 */
export function readReference(text: string, option: string): Readonly<Record<string, unknown>> {
  const record = readRecordText(text, option);
  if (record !== null) return record;
  const [metric = '', ...parts] = text.split(':');
  if (metric === '') failText('options/invalid', option, JSON.stringify(text), referenceForm);
  const pairs = parts.map((part): readonly [string, unknown] => {
    const equals = part.indexOf('=');
    const [name, value] = equals < 0 ? [part, null] : [part.slice(0, equals), part.slice(equals + 1)];
    if (name === '') failText('options/invalid', option, JSON.stringify(text), `${referenceForm}, ${eventForm}`);
    return [camelCase(name), value === null ? true : name === 'region' ? value : listOf(value, option)];
  });
  return { metric, ...Object.fromEntries(pairs) };
}

function listOf(text: string, option: string): unknown {
  const values = text.split(',').map((part) => readValue(part, option));
  return values.length === 1 ? values[0] : values;
}

export function readMetric(text: string, option: string): MetricReference {
  return readReference(text, option) as unknown as MetricReference;
}

export function readEvent(text: string, option: string): EnsembleEvent {
  return readReference(text, option) as unknown as EnsembleEvent;
}

/** Either of them; a metric's name alone stays one. */
export function readOutcome(text: string, option: string): Outcome {
  const reference = readReference(text, option);
  return (Object.keys(reference).length === 1 ? reference['metric'] : reference) as Outcome;
}

/** Options that ask a question. */
export const questionOptions = [
  { name: 'mean', value: 'metric', isList: true, about: `Asks for a mean: ${referenceForm}` },
  { name: 'probability', value: 'event', isList: true, about: `Asks for a probability: ${eventForm}` },
  { name: 'quantile', value: 'p:metric', isList: true, about: 'Asks for a quantile: 0.9:volunteers' },
] as const;

/** The questions of a command line, by the text that asks them. */
export function questionsOf(given: Given): Record<string, Question> {
  const means = given.texts('mean').map((text) => [`mean ${text}`, { mean: readMetric(text, '--mean') }] as const);
  const probabilities = given
    .texts('probability')
    .map((text) => [`P(${text})`, { probability: readEvent(text, '--probability') }] as const);
  const quantiles = given.texts('quantile').map((text) => {
    const [share = '', ...of] = text.split(':');
    const quantile = readNumber(share);
    if (quantile === null || of.length === 0)
      return failText('options/invalid', '--quantile', JSON.stringify(text), 'a share and a metric, 0.9:volunteers');
    return [`quantile ${text}`, { quantile, of: readMetric(of.join(':'), '--quantile') }] as const;
  });
  return Object.fromEntries<Question>([...means, ...probabilities, ...quantiles]);
}
