import type { CalibrateOptions, FittedParameters } from '../../calibration/index.js';
import { failText, isRecord } from '../../errors/index.js';
import type { Distribution } from '../../scenario/index.js';
import { countText } from '../../text/index.js';
import type { Context, Option } from '../command.js';
import type { Given } from './given.js';
import { numberOf, seedOf } from './numbers.js';
import { readValue } from './values.js';

/** Options of what fits a scenario to observations. */
export const fittingOptions: readonly Option[] = [
  {
    name: 'series',
    value: 'file|name',
    isList: true,
    about: "Observations: a file, or a series of the campaign's own; its first otherwise",
  },
  {
    name: 'vary',
    value: 'path[=prior]',
    isList: true,
    about: 'What to fit: uptake.willing, or with a prior of its own; everything unknown otherwise',
  },
  { name: 'budget', value: 'n', about: 'Replicates to run at most' },
  { name: 'particles', value: 'n', about: 'Draws of the population' },
];

/** The options as the library takes them. Errors: `seed/invalid`, `options/invalid`. */
export function fittingOf(given: Given, { executor, signal, tell }: Context): CalibrateOptions {
  const [budget, particles] = [numberOf(given, 'budget'), numberOf(given, 'particles')];
  const vary = fittedOf(given.texts('vary'));
  return {
    seed: seedOf(given),
    ...(vary === undefined ? {} : { vary }),
    ...(budget === undefined ? {} : { budget }),
    ...(particles === undefined ? {} : { particles }),
    executor,
    signal,
    onProgress: ({ share, done }) => tell(share, `${countText(done)} replicates`),
  };
}

function fittedOf(texts: readonly string[]): FittedParameters | undefined {
  if (texts.length === 0) return undefined;
  const pairs = texts.map((text): readonly [string, string | null] => {
    const equals = text.indexOf('=');
    return equals < 0 ? [text, null] : [text.slice(0, equals), text.slice(equals + 1)];
  });
  if (pairs.every(([, prior]) => prior === null)) return pairs.map(([path]) => path);
  return Object.fromEntries(
    pairs.map(([path, prior]) => {
      const value = prior === null ? null : readValue(prior, `--vary ${path}`);
      return isRecord(value)
        ? [path, value as unknown as Distribution]
        : failText(
            'options/invalid',
            `--vary ${path}`,
            prior ?? 'no prior',
            'a prior for each, lognormal(0.03, 0.5), or for none',
          );
    }),
  );
}
