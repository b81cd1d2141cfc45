import { optionsOf } from '../errors/index.js';
import {
  asEnsemble,
  asVerdict,
  checkEnsemble,
  type SuiteVerdict,
  type Verdict,
  checkEstimate,
} from '../claims/index.js';
import type { YardstickName, YardstickWord } from '../yardsticks/index.js';
import { type Estimate, readEstimate } from '../stats/index.js';
import type { EnsembleEvent } from '../store/index.js';

/** What a matcher of vitest returns. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** How `toAttain` asks. */
export interface AttainOptions {
  /** Probability, above 0 and below 1, with which the event must happen at least; 0.95 where left out. */
  readonly probability?: number | undefined;
  /** Greatest chance that the matcher is wrong; 1e-4 where left out. */
  readonly alpha?: number | undefined;
}

/** How `toBeLikely` asks. */
export interface LikelyOptions<Id extends string = string> {
  /** Of an ensemble: what is in question; that genuine volunteers reach the target, where left out. Of an estimate: nothing to say. */
  readonly event?: EnsembleEvent<Id> | undefined;
  readonly yardstick?: YardstickName | undefined;
  /** Greatest chance that the matcher is wrong; 1e-4 where left out. */
  readonly alpha?: number | undefined;
}

/** `expect(verdict).toPass()`: the claim is borne out. */
export function toPass(received: unknown): MatcherResult {
  return resultOf(asVerdict(received), 'pass');
}

/** `expect(verdict).toFail()`: the claim is refuted. */
export function toFail(received: unknown): MatcherResult {
  return resultOf(asVerdict(received), 'fail');
}

/** `expect(ensemble).toAttain(event, { probability })`: the event happens at least so often; by default, that recruits reach the target. */
export function toAttain(
  received: unknown,
  event: EnsembleEvent = { metric: 'recruits', atLeast: 'target' },
  options: AttainOptions = {},
): MatcherResult {
  const { probability = 0.95, alpha } = optionsOf(options, { known: ['probability', 'alpha'] });
  const verdict = checkEnsemble(
    asEnsemble(received, 'received'),
    { probability: event, atLeast: probability },
    alpha === undefined ? {} : { alpha },
  );
  return resultOf(verdict, 'pass');
}

/** `expect(estimate).toBeLikely('highly unlikely')`, or `expect(ensemble).toBeLikely('highly unlikely', { event })`: the probability lies in the word's range. */
export function toBeLikely(received: unknown, word: YardstickWord, options: LikelyOptions = {}): MatcherResult {
  const known = ['event', 'yardstick', 'alpha'];
  const { event = { metric: 'volunteers', atLeast: 'target' }, yardstick, alpha } = optionsOf(options, { known });
  const chance = alpha === undefined ? {} : { alpha };
  const words = yardstick === undefined ? { is: word } : { is: word, yardstick };
  if (isProbability(received)) return resultOf(checkEstimate(received, words, chance), 'pass');
  return resultOf(
    checkEnsemble(
      asEnsemble(received, 'received', ', or an estimate of a probability'),
      { probability: event, ...words },
      chance,
    ),
    'pass',
  );
}

/**
 * vitest turns the answer round under `.not`, so what is undecided must not be answered with false: it throws, and the test is red
 * with `.not` and without.
 */
function resultOf(verdict: Pick<Verdict | SuiteVerdict, 'verdict' | 'text'>, wanted: 'pass' | 'fail'): MatcherResult {
  if (verdict.verdict === 'undecided') throw new Error(`undecided is neither a pass nor a failure\n\n${verdict.text}`);
  const pass = verdict.verdict === wanted;
  return { pass, message: () => `expected the claim ${pass ? 'not ' : ''}to ${wanted}\n\n${verdict.text}` };
}

function isProbability(value: unknown): value is Estimate {
  return readEstimate(value)?.kind === 'probability';
}
