import { parseDocument } from 'yaml';
import { failText, isLevyError, isRecord, withPaths } from '../../errors/index.js';
import { between, logitNormal, lognormal, normal, triangular, uniform } from '../../scenario/index.js';
import { readNumber } from './numbers.js';

/** Distributions as they are written in code, and how many numbers each takes. */
const makers = {
  uniform: [uniform, 2],
  triangular: [triangular, 3],
  normal: [normal, 2],
  lognormal: [lognormal, 2],
  logitNormal: [logitNormal, 2],
  between: [between, 2],
} as const;

/**
 * A value as it is typed: a number, true, false, null, a date or a word; `lognormal(0.05, 0.5)` and the other distributions as in code; lists and
 * records as in YAML or JSON. Errors: `options/invalid`, `distribution/invalid`.
 */
export function readValue(text: string, path: string): unknown {
  const call = /^(\w+)\((.*)\)$/s.exec(text.trim());
  if (call !== null && Object.hasOwn(makers, call[1]!))
    return readDistribution(call[1] as keyof typeof makers, call[2]!, text, path);
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    failText('options/invalid', path, JSON.stringify(text), `a value; as YAML it has ${problem.message}`);
  const value: unknown = document.toJS();
  return value ?? (/^\s*(?:null|~)?\s*$/i.test(text) ? null : text);
}

function readDistribution(name: keyof typeof makers, inside: string, text: string, path: string): unknown {
  const [make, count] = makers[name];
  const numbers = inside.split(',').map(readNumber);
  if (numbers.length !== count || numbers.includes(null))
    failText('options/invalid', path, JSON.stringify(text), `${name} of ${String(count)} numbers`);
  return inOption(path, () => (make as (...numbers: readonly (number | null)[]) => unknown)(...numbers));
}

/** A record written as in YAML or JSON, `{metric: volunteers, atLeast: target}`; `null` for a text that does not begin like one. */
export function readRecordText(text: string, path: string): Readonly<Record<string, unknown>> | null {
  if (!text.trimStart().startsWith('{')) return null;
  const value = readValue(text, path);
  return isRecord(value) ? value : failText('options/invalid', path, JSON.stringify(text), 'one record, in braces');
}

/** Runs what has to do with an option; what is wrong is told with the option in front. */
export function inOption<T>(option: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isLevyError(error) || error.path.startsWith('--')) throw error;
    throw withPaths(error, ({ path }) => `${option} ${path}`.trimEnd());
  }
}
